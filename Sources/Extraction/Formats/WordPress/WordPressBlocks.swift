import HTML

/// Reads WordPress content as blocks, and removes those paragraphs that WordPress and its plugins add to a post's text.
enum WordPressBlocks {
    /// The rule for the line that feeds end with.
    static let feedFooterRule = "wordpress-feed-footer"
    /// The rule for paragraphs that consist of a link to another post.
    static let inlineLinkRule = "wordpress-inline-link"

    /// The article in WordPress content.
    static func convert(_ fragment: [UInt8], context: ArticleContext) -> ConvertedHTML {
        let document = Document(parsing: fragment)
        let removals = ElementRemovals(of: document, measure: TextMeasure(of: document), isFragment: context.isFragment)
        var list = BlockReader.blocks(of: document, context: context, removals: removals)
        BlockRemovals.apply(to: &list, title: context.title)
        let (footer, link) = (BoilerplateRule.place(of: feedFooterRule), BoilerplateRule.place(of: inlineLinkRule))
        for index in list.blocks.indices where list.isKept(index) && list.blocks[index].kind == .paragraph {
            guard list.blocks[index].text.count <= longest else { continue }
            if isFeedFooter(list, index) {
                list.blocks[index].rule = footer
            } else if isInlineLink(list, index) {
                list.blocks[index].rule = link
            }
        }
        return HTMLArticle.convert(list)
    }

    /// A paragraph with more bytes than this is the author's own.
    private static let longest = 500

    /// How feeds end a post, as WordPress and Yoast translate it: what begins the line, and what stands before the site.
    private static let feedFooters: [(opening: [UInt64], middle: [UInt64])] = [
        ("The post", "appeared first on"), ("The post", "first appeared on"), ("Der Beitrag", "erschien zuerst auf"),
        ("L’article", "est apparu en premier sur"), ("Cet article", "est apparu en premier sur"),
        ("La entrada", "se publicó primero en"), ("La entrada", "apareció primero en"),
        ("El cargo", "apareció primero en"),
        ("L'articolo", "proviene da"), ("L'articolo", "sembra essere il primo su"), ("O post", "apareceu primeiro em"),
        ("Het bericht", "verscheen eerst op"), ("Artykuł", "pochodzi z serwisu"), ("Сообщение", "появились сначала на"),
        ("Запись", "впервые появилась"), ("Inlägget", "dök först upp på"), ("Indlægget", "blev først udgivet på"),
        ("Innlegget", "dukket først opp på"),
    ].map { (LineToken.hashes(of: $0.0), LineToken.hashes(of: $0.1)) }

    private static func isFeedFooter(_ list: BlockList, _ index: Int) -> Bool {
        let words = LineToken.words(of: list.text, in: list.blocks[index].text, limit: 120).map(\.hash)
        return feedFooters.contains { footer in
            words.starts(with: footer.opening)
                && words.indices.contains { words[$0...].starts(with: footer.middle) }
        }
    }

    /// The words that lead from a post to another one, with a colon after them.
    private static let leads = PhraseTable([FurnitureGroup.inlineLinks])

    /// Whether a paragraph is a lead such as `Also read:` and a link, or what a lost link has left of one.
    private static func isInlineLink(_ list: BlockList, _ index: Int) -> Bool {
        let range = list.blocks[index].text
        let words = LineToken.words(of: list.text, in: range, limit: 40)
        let match = leads.match(words, wordCount: words.count) { word in
            let next = words[word].range.upperBound
            return next < range.upperBound && list.text[next...].prefix(2).contains(0x3A)
        }
        guard let match, match.length < words.count else { return false }
        let rest = words[match.length].range.lowerBound..<range.upperBound
        let linked = list.runs[list.blocks[index].runs].filter { $0.link != nil }.reduce(0) {
            $0 + $1.text.clamped(to: rest).count
        }
        return linked * 10 >= rest.count * 7
    }
}
