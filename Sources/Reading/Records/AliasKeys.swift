import Model
import Text

/// Reads the other names of an actor or agreement.
enum AliasKeys {
    static func read(_ keys: inout YAMLMapping) -> [Alias] {
        keys.blocks(
            "aliases",
            text: { placed, keys in Alias(name: placed.text, location: keys.file.location(at: placed.offset)) },
            block: alias)
    }

    private static func alias(_ keys: inout YAMLMapping) -> Alias? {
        let name = keys.requiredText("name", of: "an alias")
        let usedBy = keys.text("used-by")
        let cite = keys.text("cite")
        let status = keys.choice("status", of: Alias.Status.self)
        let match = keys.choice("match", of: Alias.Match.self)
        let letterCase = keys.choice("case", of: Alias.LetterCase.self)
        keys.finish(of: "an alias")
        guard let name else { return nil }
        return Alias(
            name: name.text, usedBy: usedBy, cite: cite, status: status ?? .same, match: match ?? .auto,
            letterCase: letterCase, location: keys.file.location(at: name.offset))
    }
}
