import Model
import HTML
import Text

/// What the visible markup of a page says about its article.
struct MarkupMetadata {
    private let document: Document
    private let head: PageHead
    private let removals: ElementRemovals
    private let headings: PageHeadings
    /// Where the article's own author and day may stand.
    let surroundings: ArticleSurroundings

    init(_ document: Document, head: PageHead, removals: ElementRemovals) {
        (self.document, self.head, self.removals) = (document, head, removals)
        headings = PageHeadings(head.headings, in: document, titleElement: head.titleElement) { node in
            Self.furniture(around: node, in: document, removals, Self.headingsElsewhere).contains { _ in true }
        }
        surroundings = ArticleSurroundings(of: headings.articleNode, in: document, removals: removals)
    }

    func read(into claims: inout MetadataClaims) {
        claims.add(shown: headings.article, to: .title, from: .heading)
        for heading in headings.others { claims.add(shown: heading, to: .title, from: .otherHeading) }
        for name in headings.siteNames.prefix(1) { claims.add(shown: name, to: .siteName, from: .heading) }
        claims.add(shown: head.titleElement, to: .title, from: .titleElement)
        readItems(into: &claims)
        var lines: Set<Int> = []
        for byline in fromHeading(head.bylines, \.node) where !claims.areFull(.authors) {
            readByline(byline.node, isName: byline.isName, seen: &lines, into: &claims)
        }
        for time in fromHeading(head.times, \.self) { readTime(time, into: &claims) }
        for date in fromHeading(head.dates, \.self) { readDate(date, into: &claims) }
    }

    // MARK: Items

    private func readItems(into claims: inout MetadataClaims) {
        let items = fromHeading(head.itemProperties, \.node)
        let areFurniture = items.map { isFurniture($0.node) }
        let own = zip(items, areFurniture).filter { !$1 }
        let others = zip(items, areFurniture).filter { $1 }
        for (item, _) in own + others {
            switch item.name {
            case "headline": claims.add(shown: content(of: item.node), to: .title, from: .markup)
            case "author", "creator": readAuthorItem(item.node, into: &claims)
            case "datePublished":
                claims.add(machineDate(item.node) ?? writtenDate(item.node), to: .issued, from: .markup)
            case "dateModified": claims.add(machineDate(item.node), to: .modified, from: .markup)
            default: break
            }
        }
    }

    /// An author is a name, or an item of its own that has one.
    private func readAuthorItem(_ node: Int, into claims: inout MetadataClaims) {
        let name = head.firstName(after: node).flatMap { $0 < document.nodes[node].end ? $0 : nil }
        claims.add(shown: content(of: name ?? node), to: .authors, from: .markup)
    }

    private func content(of node: Int) -> String? {
        document.attributeString("content", of: node)
            ?? document.readableText(of: node, limit: Limits.authorLine.value)
    }

    // MARK: Authors

    /// How long a byline may be, in bytes.
    private static let longestByline = 299

    /// - Parameter seen: the lines read so far, of which many links to authors may be parts.
    private func readByline(_ node: Int, isName: Bool, seen: inout Set<Int>, into claims: inout MetadataClaims) {
        guard !isFurniture(node) else { return }
        // Names that stand in one line belong together.
        let parent = document.nodes[node].parent
        if !isName, isAuthorLink(node), document.readableText(of: parent, limit: Self.longestByline) != nil {
            guard seen.insert(parent).inserted else { return }
            return readByline(parent, isName: false, seen: &seen, into: &claims)
        }
        // Lines of their own tell other things than the names.
        guard let words = document.readableText(of: node, limit: Self.longestByline, separator: " | ") else { return }
        // A byline that links its names needs no reading.
        let links = document.descendants(of: node).filter { isAuthorLink($0) }
        if !isName, !links.isEmpty {
            let names = links.compactMap { document.readableText(of: $0, limit: Self.longestByline) }
                .joined(separator: "; ")
            claims.add(shown: names, to: .authors, from: .markup, isNear: surroundings.isNear(node))
        } else if words.utf8.count <= Self.longestByline / 2 {
            let isNear = surroundings.isNear(node) && (isName || AuthorNames.hasOpener(words))
            claims.add(shown: words, to: .authors, from: isName ? .markup : .byline, isNear: isNear)
        }
    }

    private func isAuthorLink(_ node: Int) -> Bool {
        guard document.nodes[node].kind == .element, document.nodes[node].tag == .a else { return false }
        return document.attribute("rel", of: node, hasToken: "author") || document.hasClass("fn", of: node)
            || (document.attribute("href", of: node).map { AuthorLink.isProfile($0) } ?? false)
    }

    // MARK: Dates

    private func readTime(_ node: Int, into claims: inout MetadataClaims) {
        guard !isFurniture(node), surroundings.isAboutArticle(node), let date = machineDate(node) ?? writtenDate(node)
        else { return }
        let isFirst = ["published", "entry-date", "dt-published"].contains { document.hasClass($0, of: node) }
        let label = surroundings.label(of: node)
        guard label != .other else { return }
        let isChange =
            !isFirst
            && (label == .updated
                || ["updated", "modified", "dt-updated"].contains { document.hasClass($0, of: node) })
        claims.add(date, to: isChange ? .modified : .issued, from: source(ofDateAt: node))
    }

    private func readDate(_ node: Int, into claims: inout MetadataClaims) {
        guard !isFurniture(node), surroundings.isAboutArticle(node) else { return }
        let label = surroundings.label(of: node)
        guard label != .other else { return }
        let field: MetadataField = label == .updated ? .modified : .issued
        claims.add(machineDate(node) ?? writtenDate(node), to: field, from: source(ofDateAt: node))
    }

    /// A day that stands far from the heading is believed less than one beside it.
    private func source(ofDateAt node: Int) -> MetadataSource {
        headings.articleNode == nil || surroundings.isNear(node) ? .dateElement : .otherDate
    }

    /// The date that an element gives for machines.
    private func machineDate(_ node: Int) -> String? {
        for name in ["datetime", "content", "title"] {
            if let value = document.attributeString(name, of: node), PageDate.date(value) != nil { return value }
        }
        return nil
    }

    /// The date that an element shows.
    private func writtenDate(_ node: Int) -> String? {
        // Day, month and year may stand in boxes of their own, with nothing between them.
        var bytes: [UInt8] = []
        let end = min(document.nodes[node].end, node + Limits.lineNodes.value)
        for place in node..<end where document.nodes[place].kind == .text {
            bytes += document.bytes[document.textRange(of: place)]
            bytes.append(Byte.space)
            guard bytes.count < 200 else { return nil }
        }
        return TextDate(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 40), in: bytes)?.edtf
    }

    // MARK: Whose it is

    /// The first ``MetadataLimits/mostElements`` of some elements, those from the article's heading on before others:
    /// what stands far above it is about other articles.
    private func fromHeading<Element>(_ elements: [Element], _ node: (Element) -> Int) -> [Element] {
        let start = headings.articleNode.map { $0 - ArticleSurroundings.aboveHeading } ?? 0
        let sorted = elements.filter { node($0) >= start } + elements.filter { node($0) < start }
        return Array(sorted.prefix(Limits.metadataElements.value))
    }

    /// Whether an element stands among comments or other articles, which have authors and dates of their own. What
    /// holds the article's own heading does not, whatever it is called; nor does what stands beside the article within
    /// its container and speaks of no other.
    private func isFurniture(_ node: Int) -> Bool {
        let isHome = headings.articleNode != nil
        let rules = isHome ? Self.beyondArticle : Self.othersMatter
        return Self.furniture(around: node, in: document, removals, rules).contains { place in
            let holdsHeading = headings.articleNode.map { (place..<document.nodes[place].end).contains($0) } ?? false
            let isOwn = removals.rule(of: place).map(Self.besideArticle.contains) ?? false
            return !holdsHeading && !(isOwn && surroundings.isInOwnAside(node))
        }
    }

    /// The elements at and around a node that some rules remove.
    private static func furniture(
        around node: Int, in document: Document, _ removals: ElementRemovals, _ rules: Set<Int>
    ) -> some Sequence<Int> {
        ([node] + document.ancestors(of: node)).lazy.filter { removals.rule(of: $0).map(rules.contains) ?? false }
    }

    private static let othersMatter = Set(
        ["comments", "related-posts", "sidebar", "post-navigation"].map { BoilerplateRule.place(of: $0) })
    private static let besideArticle = Set(["sidebar", "page-foot"].map { BoilerplateRule.place(of: $0) })
    /// Where the article's heading is known, the foot of the page is not about it.
    private static let beyondArticle = othersMatter.union(besideArticle).union([BoilerplateRule.place(of: "navigation")]
    )
    private static let headingsElsewhere = othersMatter.union(
        ["newsletter", "pop-up", "hidden", "cookie-notice", "page-foot", "advertisement", "navigation", "author-box"]
            .map { BoilerplateRule.place(of: $0) })
}
