import Model
import Text

/// Checks the earlier addresses that briefings ask for against one another and against the pages of the archive.
struct EarlierAddresses {
    /// Who has an address, in words, such as `the actor china (Content/actors/china.md)`.
    private var owners: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ content: Content, _ entries: [BriefingEntry]) {
        let asking = entries.filter { !$0.briefing.metadata.redirectFrom.isEmpty }
        if asking.isEmpty { return }
        for entry in entries { own("briefings/\(entry.id)", "the briefing \(entry.id)", entry.briefing.location.path) }
        for actor in content.actors { own("actors/\(actor.id)", "the actor \(actor.id)", actor.location.path) }
        for agreement in content.agreements {
            own("agreements/\(agreement.id)", "the agreement \(agreement.id)", agreement.location.path)
        }
        for page in content.pages { own(page.id, "the page \(page.id)", page.location.path) }
        for entry in asking.sorted(by: { ByteOrder.precedes($0.id, $1.id) }) { check(entry) }
    }

    private mutating func own(_ folder: String, _ what: String, _ file: String) {
        if let address = EarlierAddress("/\(folder)/") { owners[address.key] = "\(what) (\(file))" }
    }

    private mutating func check(_ entry: BriefingEntry) {
        let present = EarlierAddress("/briefings/\(entry.id)/")?.key
        var given: [String: String] = [:]
        for text in entry.briefing.metadata.redirectFrom {
            guard let address = EarlierAddress(text) else { continue }
            if address.key == present {
                add(
                    LinkingDiagnostics.redirectRepeated, entry, "\(text) is the present address of \(entry.id)",
                    hint: "take it out of `redirect-from`: nothing needs to lead there")
            } else if let first = given.updateValue(text, forKey: address.key) {
                add(
                    LinkingDiagnostics.redirectRepeated, entry,
                    "\(entry.id) gives one earlier address twice: \(first) and \(text)",
                    hint: "one is enough: a slash at the end, index.html, escapes and capitals make no other address")
            } else if let owner = owners[address.key] {
                add(
                    LinkingDiagnostics.redirectTaken, entry,
                    "\(text) cannot lead to \(entry.id): it is an address of \(owner)",
                    hint: "take it out of `redirect-from` here or there, or give the other page another id")
            }
        }
        for key in given.keys where owners[key] == nil {
            owners[key] = "the briefing \(entry.id), by its own `redirect-from` (\(entry.briefing.location.path))"
        }
    }

    private mutating func add(_ kind: Diagnostic.Kind, _ entry: BriefingEntry, _ summary: String, hint: String) {
        diagnostics.append(Diagnostic(kind, at: entry.briefing.location, summary, hint: hint))
    }
}
