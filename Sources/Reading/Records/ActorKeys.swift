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
                block.text(register).map { ActorRecord.Identifier(register: register, value: $0) }
            }
        }.flatMap { $0 }
    }
}
