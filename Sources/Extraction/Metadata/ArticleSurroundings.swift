import HTML
import Model

/// Where on a page the article's own author and day may stand: by its heading, and in its container whatever is removed
/// there; not among other articles.
struct ArticleSurroundings {
    private let document: Document
    private let heading: Int?
    /// The nodes of the `article` or `main` element around the heading.
    private let container: Range<Int>?
    /// Whether the container is an `article`.
    private let isArticle: Bool
    /// The nodes from a little above the heading to the first paragraphs.
    private let nearHeading: Range<Int>
    /// The elements within the container that rules remove as standing beside the article or closing it, but that speak of
    /// no other article.
    let ownAsides: [Range<Int>]

    /// How many nodes above the heading the lines about the article may begin.
    static let aboveHeading = 24

    init(of heading: Int?, in document: Document, removals: ElementRemovals) {
        (self.document, self.heading) = (document, heading)
        guard let heading else {
            (container, isArticle, nearHeading, ownAsides) = (nil, false, 0..<0, [])
            return
        }
        let around = document.ancestors(of: heading)
        let found =
            around.first { document.nodes[$0].tag == .article } ?? around.first { document.nodes[$0].tag == .main }
        container = found.map { $0..<document.nodes[$0].end }
        isArticle = found.map { document.nodes[$0].tag == .article } ?? false
        let start = max(0, heading - Self.aboveHeading)
        nearHeading = start..<max(start, Self.firstParagraphs(after: heading, in: document))
        ownAsides = container.map { Self.asides(in: $0, of: document, removals, heading: heading) } ?? []
    }

    /// Whether a node stands by the heading: no further on than the first paragraphs.
    func isNear(_ node: Int) -> Bool { nearHeading.contains(node) }

    /// Whether a node lies in an element of the article's own that rules remove.
    func isInOwnAside(_ node: Int) -> Bool { ownAsides.contains { $0.contains(node) } }

    /// Whether what a page tells by a node can be about the article: nothing can that follows its container, or stands in
    /// the card of another article.
    func isAboutArticle(_ node: Int) -> Bool {
        guard heading != nil, !isNear(node), !isInOwnAside(node) else { return true }
        if isArticle, let container, node >= container.upperBound { return false }
        return !isInCard(node)
    }

    // MARK: Labels

    /// What the words before a date say that it is.
    enum DateLabel {
        case published, updated
        /// Neither: the day on which a paper was received, a copy made.
        case other
    }

    /// What stands before a date in its line; absent where nothing does that tells.
    func label(of node: Int) -> DateLabel? {
        var bytes: [UInt8] = []
        for parent in document.ancestors(of: node).prefix(2) where node - parent < Self.labelNodes {
            bytes = (parent + 1..<node).filter { document.nodes[$0].kind == .text }
                .flatMap { document.bytes[document.textRange(of: $0)] + [Byte.space] }
            if bytes.contains(where: { !$0.isSpace }) { break }
        }
        bytes += document.bytes[ownText(of: node)]
        return Self.label(in: LineToken.words(of: bytes, in: 0..<bytes.count, limit: 40))
    }

    /// How many nodes a date's label takes up.
    private static let labelNodes = 12

    private func ownText(of node: Int) -> Range<Int> {
        let first = (node..<min(document.nodes[node].end, node + Self.labelNodes)).first {
            document.nodes[$0].kind == .text
        }
        return first.map { document.textRange(of: $0) } ?? 0..<0
    }

    /// What the last word says that tells of a day; the first date after a word of publication is the day of it.
    static func label(in tokens: [LineToken]) -> DateLabel? {
        var label: DateLabel?
        for token in tokens {
            if publishedWords.contains(token.hash) {
                label = .published
            } else if updatedWords.contains(token.hash) {
                label = .updated
            } else if otherWords.contains(token.hash) {
                label = .other
            } else if token.number != nil, label == .published {
                return label
            }
        }
        return label
    }

    /// What the words of a line say of the first date in it: `12 May, updated 14 May` says nothing of the 12th.
    static func labelOfFirstDate(in tokens: [LineToken]) -> DateLabel? {
        guard let first = tokens.firstIndex(where: { $0.number != nil }), label(in: Array(tokens[..<first])) == nil
        else {
            return label(in: tokens)
        }
        let isWord = { (token: LineToken) in
            publishedWords.contains(token.hash) || updatedWords.contains(token.hash) || otherWords.contains(token.hash)
        }
        guard let word = tokens[first...].firstIndex(where: isWord) else { return nil }
        return tokens[word...].contains { $0.number != nil } ? nil : label(in: tokens)
    }

    private static let publishedWords = WordGroup.published.wordHashes
    private static let updatedWords = WordGroup.updated.wordHashes
    private static let otherWords = WordGroup.otherDays.wordHashes

    // MARK: Paragraphs

    /// A text of so many bytes is a paragraph, and so many are read: the first may be a summary.
    private static let (paragraph, paragraphs) = (120, 2)
    /// How many nodes the lines below the heading may take up.
    private static let mostNodes = 400

    private static func firstParagraphs(after heading: Int, in document: Document) -> Int {
        let end = min(document.nodes.count, document.nodes[heading].end + mostNodes)
        var (place, count) = (document.nodes[heading].end, 0)
        while place < end {
            let node = document.nodes[place]
            if node.kind == .element, node.tag == .script || node.tag == .style || node.tag == .svg {
                place = node.end
                continue
            }
            if node.kind == .text, document.textRange(of: place).count >= paragraph { count += 1 }
            if count == paragraphs { return place }
            place += 1
        }
        return end
    }

    // MARK: Other articles

    /// How many elements beside the article are looked at, and how many nodes of each.
    private static let (mostAsides, asideNodes) = (32, 512)

    private static func asides(
        in container: Range<Int>, of document: Document, _ removals: ElementRemovals, heading: Int
    ) -> [Range<Int>] {
        var asides: [Range<Int>] = []
        var place = container.lowerBound + 1
        while place < container.upperBound, asides.count < mostAsides {
            let range = place..<document.nodes[place].end
            if document.nodes[place].kind == .element, removals.rule(of: place).map(removable.contains) ?? false,
                !range.contains(heading)
            {
                if range.count <= asideNodes, !speaksOfOthers(range, in: document, leastWords: 3) {
                    asides.append(range)
                }
                place = range.upperBound
            } else {
                place += 1
            }
        }
        return asides
    }

    private static let removable = Set(["sidebar", "page-foot"].map { BoilerplateRule.place(of: $0) })

    /// The largest element that is a card, in nodes, and how far above a node it may begin, in levels.
    private static let (cardNodes, cardLevels) = (60, 4)

    private func isInCard(_ node: Int) -> Bool {
        var card: Range<Int>?
        for place in document.ancestors(of: node).prefix(Self.cardLevels) {
            let range = place..<document.nodes[place].end
            if range.count > Self.cardNodes || heading.map(range.contains) ?? false { break }
            card = range
        }
        return card.map { Self.speaksOfOthers($0, in: document, leastWords: 4) } ?? false
    }

    /// Whether some nodes hold a link that reads like a title, or one with a heading.
    private static func speaksOfOthers(_ range: Range<Int>, in document: Document, leastWords: Int) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            let node = document.nodes[place]
            guard node.kind == .element, node.tag == .a else {
                place += 1
                continue
            }
            if document.descendants(of: place).contains(where: { headings.contains(document.nodes[$0].tag) }) {
                return true
            }
            let isAuthor =
                document.attribute("rel", of: place, hasToken: "author")
                || (document.attribute("href", of: place).map { AuthorLink.isProfile($0) } ?? false)
            if !isAuthor, let text = document.readableText(of: place, limit: 300) {
                let bytes = Array(text.utf8)
                let words = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 20)
                if words.count >= leastWords, TextDate(words, in: bytes) == nil { return true }
            }
            place = max(place + 1, node.end)
        }
        return false
    }

    private static let headings: Set<TagName> = [.h2, .h3, .h4, .h5, .h6]
}
