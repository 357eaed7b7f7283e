import Model

/// Holds what an article says of itself to ``MetadataLimits``, whatever the format it was read from: a title of a
/// megabyte would stand on every page that links to it.
enum ArticleLimits {
    /// The rule's name in the removal list.
    static let rule = "metadata-cut"

    /// An article whose title, names and subjects are no longer than such things are. What is cut is listed.
    static func apply(to article: Article) -> Article {
        var article = article
        var removals: [Removal] = []
        func cut(_ text: inout String?, _ limit: Int, _ what: String) {
            guard let whole = text, whole.utf8.count > limit else { return }
            text = whole.cut(toBytes: limit) + "…"
            removals.append(
                Removal(rule: rule, why: "the \(what) has \(whole.utf8.count) bytes: \(limit) are kept", text: whole))
        }
        func cut(_ list: inout [String], _ limit: Int, _ what: String) {
            let long = list.filter { $0.utf8.count > Limits.name.value }
            guard list.count > limit || !long.isEmpty else { return }
            if list.count > limit {
                removals.append(
                    Removal(
                        rule: rule, why: "there are \(list.count) \(what): \(limit) are kept",
                        text: list[limit...].joined(separator: "\n")))
            }
            list = Array(list.prefix(limit))
            for index in list.indices {
                var name = Optional(list[index])
                cut(&name, Limits.name.value, "name")
                list[index] = name ?? ""
            }
        }
        /// Of what has no beginning that means the same, nothing is kept.
        func drop(_ text: inout String?, over limit: Int, _ what: String) {
            guard let whole = text, whole.utf8.count > limit else { return }
            text = nil
            removals.append(
                Removal(rule: rule, why: "the \(what) has \(whole.utf8.count) bytes, more than \(limit)", text: whole))
        }
        drop(&article.metadata.url, over: Address.maximumLength, "address")
        drop(&article.metadata.language, over: Limits.language.value, "language")
        cut(&article.metadata.title, Limits.title.value, "title")
        cut(&article.metadata.containerTitle, Limits.name.value, "name of the site")
        cut(&article.metadata.abstract, Limits.summary.value, "summary")
        cut(&article.metadata.authors, Limits.authors.value, "authors")
        cut(&article.metadata.keywords, Limits.keywords.value, "subjects")
        article.removals += removals
        return article
    }
}
