extension BoilerplateRule {
    /// What the rule recognises, a line for each kind of mark; empty where it weighs blocks rather than names them.
    public var matches: [String] {
        marks.map(Self.text) + Self.text("says", phrases.whole) + Self.text("begins with", phrases.beginning)
            + Self.text("begins with and holds", phrases.around)
    }

    private static func text(_ mark: Mark) -> String {
        switch mark {
        case .tags(let names): "element: " + names.map { "\($0)" }.joined(separator: " ")
        case .tokens(let list): "class or identifier: " + oneLine(list)
        case .words(let list): "words in a class or identifier: " + oneLine(list)
        case .roles(let list): "role: " + oneLine(list)
        case .attribute(let name, let value): "attribute: " + name + (value.map { "=\"\($0)\"" } ?? "")
        case .hiddenByStyle: "style that hides it"
        case .linksTo(let list): "link to: " + oneLine(list)
        }
    }

    private static func text(_ verb: String, _ phrases: String) -> [String] {
        let lines = phrases.split(whereSeparator: \.isNewline)
        return lines.isEmpty ? [] : ["\(verb): " + lines.joined(separator: " · ")]
    }

    private static func oneLine(_ list: String) -> String {
        list.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
