import HTML

/// The elements of a page that may tell about its article, found in one pass.
struct PageHead {
    /// `meta` elements that have a name or property, which is in lower case, and content.
    private(set) var properties: [(name: String, content: String)] = []
    /// The scripts that hold JSON-LD.
    private(set) var structuredData: [Int] = []
    private(set) var titleElement: String?
    private(set) var canonical: String?
    private(set) var base: String?
    private(set) var language: String?
    /// Elements with an `itemprop`, and its value.
    private(set) var itemProperties: [(node: Int, name: String)] = []
    /// `time` elements.
    private(set) var times: [Int] = []
    /// First and second headings.
    private(set) var headings: [Int] = []
    /// Links and spans that name the author: `rel="author"`, or a class or identifier that says so.
    private(set) var bylines: [(node: Int, rank: Int)] = []
    /// Elements that a class calls the date of publication.
    private(set) var dates: [Int] = []

    init(of document: Document) {
        for node in document.nodes.indices where document.nodes[node].kind == .element {
            switch document.nodes[node].tag {
            case .meta: readMeta(node, in: document)
            case .link: readLink(node, in: document)
            case .base: base = base ?? document.attributeString("href", of: node)
            case .html: language = language ?? document.attributeString("lang", of: node)
            case .title:
                let isInDrawing = document.ancestors(of: node).contains { document.nodes[$0].tag == .svg }
                if titleElement == nil, !isInDrawing {
                    titleElement = String(decoding: document.text(of: node), as: UTF8.self)
                }
            case .script: if isStructuredData(node, in: document) { structuredData.append(node) }
            case .time: times.append(node)
            case .h1, .h2: if headings.count < 64 { headings.append(node) }
            default: break
            }
            readNames(node, in: document)
        }
    }

    private mutating func readMeta(_ node: Int, in document: Document) {
        guard let content = document.attributeString("content", of: node), !content.isEmpty else { return }
        for key in ["property", "name", "itemprop"] {
            guard let name = document.attributeString(key, of: node) else { continue }
            properties.append((name.lowercased(), content))
        }
        if document.attributeString("http-equiv", of: node)?.lowercased() == "content-language" {
            language = language ?? content
        }
    }

    private mutating func readLink(_ node: Int, in document: Document) {
        guard canonical == nil, document.attribute("rel", of: node, hasToken: "canonical") else { return }
        canonical = document.attributeString("href", of: node)
    }

    private func isStructuredData(_ node: Int, in document: Document) -> Bool {
        document.attribute("type", of: node)?.map(\.lowercased).starts(with: "application/ld+json".utf8) ?? false
    }

    private mutating func readNames(_ node: Int, in document: Document) {
        let tag = document.nodes[node].tag
        guard tag != .meta, tag != .link, tag != .script, tag != .body, tag != .html else { return }
        for attribute in document.attributes(of: node) {
            let name = document.bytes[attribute.name]
            let value = document.bytes[attribute.value]
            guard value.count < 400, !value.isEmpty else { continue }
            if name.elementsEqual("itemprop".utf8) {
                itemProperties.append((node, String(decoding: value, as: UTF8.self)))
            } else if name.elementsEqual("rel".utf8), tag == .a {
                if value.split(whereSeparator: \.isSpace).contains(where: { $0.elementsEqual("author".utf8) }) {
                    bylines.append((node, 1))
                }
            } else if tag == .a, name.elementsEqual("href".utf8) {
                if value.contains(sequence: "/author/") { bylines.append((node, 2)) }
            } else if name.elementsEqual("class".utf8) || name.elementsEqual("id".utf8) {
                for token in value.split(whereSeparator: \.isSpace) {
                    let hash = NameWords.hash(token)
                    if let rank = Self.authorNames[hash] { bylines.append((node, rank)) }
                    if Self.dateNames.contains(hash) { dates.append(node) }
                }
            }
        }
    }

    /// Classes and identifiers that themes give to the author's name (1), or to the line that has it (2).
    private static let authorNames: [UInt64: Int] = {
        var names: [UInt64: Int] = [:]
        let certain = """
            author-name author_name authorname byline-name byline__name byline-author byline__author entry-author-name
            author__name post-author-name p-author td-author-name c-byline__author article-author-name url-fn
            author-link author_link author-url post-author-link
            """
        let lines = """
            author byline by-line post-author entry-author article-author post-byline entry-byline article-byline
            c-byline article__byline story-byline post_author article__author td-post-author-name meta-author
            author-vcard vcard autor auteur posted-by post-meta-author entry-meta-author by authors contributors
            """
        for name in lines.utf8.split(whereSeparator: { $0.isSpace }) { names[NameWords.hash(name)] = 2 }
        for name in certain.utf8.split(whereSeparator: { $0.isSpace }) { names[NameWords.hash(name)] = 1 }
        return names
    }()

    private static let dateNames: Set<UInt64> = {
        let names = """
            entry-date post-date published date-published publish-date pubdate article-date posted-on entry-time
            dt-published post-time date-header meta-date post_date datum article__date timestamp dateline
            article-publish-date published-date date post-meta-date entry-meta-date td-post-date
            """
        return Set(names.utf8.split { $0.isSpace }.map { NameWords.hash($0) })
    }()
}
