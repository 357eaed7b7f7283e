extension BoilerplateRule {
    /// The rules of formats other than HTML. They are known by the lines of a text or by what WordPress writes, so they
    /// carry no marks; they stand in the catalogue because removal lists name them.
    static let textFormats: [BoilerplateRule] = {
        var rules: [BoilerplateRule] = []
        for group in FurnitureGroup.all where !rules.contains(where: { $0.id == group.rule }) {
            rules.append(BoilerplateRule(group.rule, "In plain text: \(group.why)."))
        }
        return rules + [
            BoilerplateRule("text-before", "In plain text: stands before the article."),
            BoilerplateRule("text-after", "In plain text: stands after the article."),
            BoilerplateRule("text-title", "In plain text and Markdown: is or repeats the title."),
            BoilerplateRule(
                StatedHead.rule,
                "In plain text and Markdown: keys that a program wrote above the text, kept as metadata."),
            BoilerplateRule(NoteMarks.rule, "In Markdown: a comment that a note program shows to its writer alone."),
            BoilerplateRule(
                LinkMarks.rule, "In plain text: the addresses of links, which stand with their words instead."),
            BoilerplateRule("running-head", "It stands at the edge of each page of a printed text."),
            BoilerplateRule("text-section", "In plain text: names the section, which is kept as a keyword."),
            BoilerplateRule("text-date", "In plain text: gives a date or time."),
            BoilerplateRule("text-byline", "In plain text: names the author."),
            BoilerplateRule("text-repeated", "In plain text: the same line stands elsewhere too."),
            BoilerplateRule(
                "json-repair", "In JSON: damage was mended; nothing is missing but what lies too deep in other data."),
            BoilerplateRule(
                ArticleLimits.rule, "A title, name or summary longer than such things are, or too many names."),
            BoilerplateRule(
                ShortcodeTranslation.rule, "In WordPress content: an instruction to WordPress or a plugin, not text."),
            BoilerplateRule("wordpress-comments", "In exports: comments and pingbacks, which are counted."),
            BoilerplateRule("wordpress-reusable-block", "In exports: a block that the site keeps elsewhere."),
        ]
    }()
}
