import Model
import Text

/// Reads `agreements/<id>.md`.
enum AgreementKeys {
    static func read(_ record: inout MarkdownRecord, id: String) -> Agreement? {
        let name = record.keys.requiredText("name", of: "an agreement")
        let kind = record.keys.requiredChoice("kind", of: AgreementKind.self, owner: "an agreement")
        var agreement = Agreement(id: id, name: name?.text ?? id, kind: kind ?? .norm, location: record.location)
        if let name { agreement.nameLocation = record.keys.file.location(at: name.offset) }
        agreement.date = record.keys.date("date")
        agreement.parties = record.keys.references("parties", to: .actor)
        agreement.aliases = AliasKeys.read(&record.keys)
        agreement.clauses = clauses(&record.keys)
        agreement.related = record.keys.references("related", to: .agreement)
        agreement.status = record.keys.text("status")
        agreement.excludedPhrases = record.keys.texts("not")
        agreement.sameAs = record.keys.addresses("same-as")
        (agreement.markdown, agreement.textLine) = (record.markdown, record.textLine)
        record.keys.finish(of: "an agreement")
        return name == nil || kind == nil ? nil : agreement
    }

    private static func clauses(_ keys: inout YAMLMapping) -> [Clause] {
        var places = DuplicateIdentifiers("clause")
        return keys.blocks("clauses") { block in
            let id = block.requiredIdentifier("id", of: "a clause")
            let text = block.requiredText("text", of: "a clause")
            let source = block.text("source")
            block.finish(of: "a clause")
            if let id { places.note(id, in: &block) }
            guard let id, let text else { return nil }
            return Clause(id: id.text, text: text.text, source: source)
        }
    }
}

/// Finds identifiers given twice within one file.
struct DuplicateIdentifiers {
    private let owner: String
    private var lines: [String: Int] = [:]

    init(_ owner: String) { self.owner = owner }

    /// Notes an identifier and reports it where it was given before.
    mutating func note(_ id: PlacedText, in keys: inout YAMLMapping) {
        let line = keys.file.location(at: id.offset).line
        guard let first = lines.updateValue(line, forKey: id.text) else { return }
        lines[id.text] = first
        keys.report(
            ReadingDiagnostics.duplicateID, at: id.offset, "two things of this file have the \(owner) id “\(id.text)”",
            hint: "the first is in line \(first); give one of them another id")
    }
}
