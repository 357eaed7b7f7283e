import Model
import Text

/// Reads `actors/<id>.md`.
enum ActorKeys {
    static func read(_ record: inout MarkdownRecord, id: String) -> ActorRecord? {
        let name = record.keys.requiredText("name", of: "an actor")
        let kind = record.keys.requiredChoice("kind", of: ActorKind.self, owner: "an actor")
        var actor = ActorRecord(
            id: id, name: name?.text ?? id, kind: kind ?? .nonGovernmentalOrganisation, location: record.location)
        if let name { actor.nameLocation = record.keys.file.location(at: name.offset) }
        actor.aliases = AliasKeys.read(&record.keys)
        actor.partOf = record.keys.reference("part-of", to: .actor)
        actor.country = record.keys.reference("country", to: .actor)
        actor.identifiers = identifiers(&record.keys)
        actor.excludedPhrases = record.keys.texts("not")
        actor.sameAs = record.keys.addresses("same-as")
        (actor.markdown, actor.textLine) = (record.markdown, record.textLine)
        record.keys.finish(of: "an actor")
        return name == nil || kind == nil ? nil : actor
    }

    /// The registers are open: any key names one.
    private static func identifiers(_ keys: inout YAMLMapping) -> [ActorRecord.Identifier] {
        keys.blocks("identifiers") { block in
            block.keys.compactMap { register in
                block.placedText(register).flatMap { identifier($0, in: register, &block) }
            }
        }.flatMap { $0 }
    }

    /// People copy an item's address: of a register whose addresses are known the identifier in it is taken.
    private static func identifier(
        _ placed: PlacedText, in key: String, _ block: inout YAMLMapping
    ) -> ActorRecord.Identifier? {
        guard let register = IdentifierRegister.named(key), IdentifierRegister.isAddress(placed.text) else {
            return ActorRecord.Identifier(register: key, value: placed.text)
        }
        if let value = register.identifier(inAddress: placed.text) {
            return ActorRecord.Identifier(register: key, value: value)
        }
        block.report(
            ReadingDiagnostics.invalidAddress, at: placed.offset,
            "“\(key)” is not an address of \(register.name) with one identifier in it: \(placed.text)",
            hint: "write the identifier alone, such as \(register.example)")
        return nil
    }
}
