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
    /// Those that are names, in the order of the page.
    private var names: [Int] = []
    /// `time` elements.
    private(set) var times: [Int] = []
    /// First and second headings.
    private(set) var headings: [Int] = []
    /// Links that lead to an author, and elements that a class or identifier calls the author's name or the line with it.
    private(set) var bylines: [(node: Int, isName: Bool)] = []
    /// Elements that a class calls the date of publication.
    private(set) var dates: [Int] = []

    init(of document: Document) {
        var drawingEnd = 0
        for node in document.nodes.indices where document.nodes[node].kind == .element {
            switch document.nodes[node].tag {
            case .meta: readMeta(node, in: document)
            case .link: readLink(node, in: document)
            case .base: base = base ?? document.attributeString("href", of: node)
            case .html: language = language ?? document.attributeString("lang", of: node)
            case .svg: drawingEnd = max(drawingEnd, document.nodes[node].end)
            case .title:
                if titleElement == nil, node >= drawingEnd {
                    titleElement = String(decoding: document.text(of: node), as: UTF8.self)
                }
            case .script: if isStructuredData(node, in: document) { structuredData.append(node) }
            case .time: times.append(node)
            case .h1, .h2: if headings.count < 128 { headings.append(node) }
            default: break
            }
            readNames(node, in: document)
        }
    }

    /// The first element after a node that an `itemprop` calls a name.
    func firstName(after node: Int) -> Int? {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle] <= node { low = middle + 1 } else { high = middle }
        }
        return low < names.count ? names[low] : nil
    }

    private mutating func readMeta(_ node: Int, in document: Document) {
        // Some programs that save pages write what `content` holds into `value`.
        guard let content = ["content", "value"].lazy.compactMap({ document.attributeString($0, of: node) }).first,
            !content.isEmpty
        else { return }
        for key in ["property", "name", "itemprop"] {
            guard let names = document.attributeString(key, of: node) else { continue }
            for name in names.split(whereSeparator: \.isWhitespace).prefix(4) {
                properties.append((name.lowercased(), content))
            }
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
        if tag == .meta || tag == .link {
            if document.attribute("itemprop", of: node)?.elementsEqual("name".utf8) ?? false { names.append(node) }
            return
        }
        guard tag != .script, tag != .body, tag != .html else { return }
        for attribute in document.attributes(of: node) {
            // The names that matter are `id`, `rel`, `href`, `class` and `itemprop`.
            guard (1..<400).contains(attribute.value.count), [2, 3, 4, 5, 8].contains(attribute.name.count) else {
                continue
            }
            let name = document.bytes[attribute.name]
            let value = document.bytes[attribute.value]
            if name.elementsEqual("itemprop".utf8) {
                if value.elementsEqual("name".utf8) { names.append(node) }
                itemProperties.append((node, String(decoding: value, as: UTF8.self)))
            } else if name.elementsEqual("rel".utf8), tag == .a {
                if value.split(whereSeparator: \.isSpace).contains(where: { $0.elementsEqual("author".utf8) }) {
                    bylines.append((node, false))
                }
            } else if tag == .a, name.elementsEqual("href".utf8) {
                if AuthorLink.isOne(value) { bylines.append((node, false)) }
            } else if name.elementsEqual("class".utf8) || name.elementsEqual("id".utf8) {
                readNames(value, of: node)
            }
        }
    }

    private mutating func readNames(_ list: ArraySlice<UInt8>, of node: Int) {
        var start = list.startIndex
        while start < list.endIndex {
            let end = list[start...].firstIndex(where: \.isSpace) ?? list.endIndex
            if end > start { readName(list[start..<end], of: node) }
            start = end + 1
        }
    }

    private mutating func readName(_ name: ArraySlice<UInt8>, of node: Int) {
        switch NamedElements.meaning(of: name) {
        case .author: bylines.append((node, true))
        case .byline: bylines.append((node, false))
        case .date: dates.append(node)
        case nil: return
        }
    }
}
