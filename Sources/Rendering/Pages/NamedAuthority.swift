import Model
import Text

/// An actor or agreement that a briefing names, in its text or its metadata.
struct NamedAuthority {
    let authority: AuthorityID
    let name: String
    /// How often the text has it.
    var count = 0
    /// The anchor of the first mention; empty where the text has none.
    var firstAnchor = ""

    /// All that a briefing names: the most often named first, then in order of names.
    static func all(in entry: BriefingEntry, _ edition: Edition) -> [NamedAuthority] {
        var found: [NamedAuthority] = []
        var indices: [AuthorityID: Int] = [:]
        func index(of authority: AuthorityID) -> Int {
            if let index = indices[authority] { return index }
            indices[authority] = found.count
            found.append(NamedAuthority(authority: authority, name: edition.name(of: authority)))
            return found.count - 1
        }
        for mention in entry.mentions {
            let index = index(of: mention.authority)
            found[index].count += 1
            if found[index].firstAnchor.isEmpty { found[index].firstAnchor = mention.anchor }
        }
        let metadata = entry.briefing.metadata
        for actor in metadata.actors { _ = index(of: AuthorityID(.actor, actor)) }
        for agreement in metadata.agreements { _ = index(of: AuthorityID(.agreement, agreement)) }
        return found.sorted {
            ($1.count, ExactText($0.name), $0.authority) < ($0.count, ExactText($1.name), $1.authority)
        }
    }
}
