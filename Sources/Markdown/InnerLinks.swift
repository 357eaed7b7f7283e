import CCmarkGFM

/// A link to a place on the same page, as an author wrote it.
public struct InnerLink: Sendable, Equatable {
    /// What follows the `#`, percent-decoded.
    public let fragment: String
    /// The identifier of the place in the text that it means; `nil` where the text has none.
    public let anchor: String?
    /// The line of the text on which the link begins, from 1.
    public let line: Int
}

extension MarkdownDocument {
    /// The links to places on the same page, in order.
    public var innerLinks: [InnerLink] {
        let places = InnerPlaces(of: self)
        return innerLinkNodes.map { link, fragment in
            InnerLink(
                fragment: fragment, anchor: places.anchors[fragment],
                line: max(1, Int(cmark_node_get_start_line(link)) - MarkdownParser.linesBefore))
        }
    }

    /// Of a text without anchors: gives the headings that links mean by their words an identifier.
    /// - Returns: The identifiers by what the links have behind their `#`, footnotes included.
    func markLinkedHeadings(prefix: String) -> [String: String] {
        let links = innerLinkNodes
        guard !links.isEmpty else { return [:] }
        let headings = InnerPlaces.headings(in: blocks)
        var anchors = Dictionary(
            footnotes.identifiers.map { ($0, prefix + $0) }, uniquingKeysWith: { first, _ in first })
        var marked: Set<Int> = []
        for (_, fragment) in links {
            guard let index = headings[fragment] else { continue }
            anchors[fragment] = prefix + blocks[index].anchor
            if marked.insert(index).inserted {
                TreeChanges.prepend(
                    TreeChanges.inline("<a id=\"\(prefix)\(blocks[index].anchor)\"></a>"), to: sources[index].node)
            }
        }
        return anchors
    }

    private var innerLinkNodes: [(link: Node, fragment: String)] {
        TreeWalk.nodes(in: root) { cmark_node_get_type($0) == CMARK_NODE_LINK }.compactMap { link in
            cmark_node_get_url(link).flatMap { InnerPlaces.fragment(of: String(cString: $0)) }.map { (link, $0) }
        }
    }
}

/// The places in a text, as it is shown, to which links may lead: paragraphs and headings by number (`p3`, `s2`),
/// footnotes (`fn-1`), headings by their words as GitHub names them (`the-second-part`).
struct InnerPlaces {
    /// The identifiers by what a link may have behind its `#`.
    private(set) var anchors: [String: String] = [:]

    init(of document: MarkdownDocument) {
        let blocks = document.blocks
        for (name, index) in Self.headings(in: blocks) where !document.gone.contains(index) {
            anchors[name] = blocks[index].anchor
        }
        for index in blocks.indices where !document.gone.contains(index) {
            anchors[blocks[index].anchor] = blocks[index].anchor
        }
        for identifier in document.footnotes.identifiers { anchors[identifier] = identifier }
    }

    /// What follows the `#` of an address that is nothing else, percent-decoded.
    static func fragment(of address: String) -> String? {
        address.hasPrefix("#") && address.utf8.count > 1 ? decoded(address.dropFirst()) : nil
    }

    /// The headings by their names: words in lower case, joined by hyphens, without punctuation; of several alike those
    /// after the first have a number behind.
    static func headings(in blocks: [TextBlock]) -> [String: Int] {
        var names: [String: Int] = [:]
        var next: [String: Int] = [:]
        for (index, block) in blocks.enumerated() where block.kind == .heading {
            let base = name(of: String(decoding: block.text, as: UTF8.self))
            var (name, number) = (base, next[base] ?? 1)
            while names[name] != nil { (name, number) = ("\(base)-\(number)", number + 1) }
            next[base] = number
            names[name] = index
        }
        return names
    }

    private static func name(of heading: String) -> String {
        String(
            String.UnicodeScalarView(
                heading.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                    if scalar == " " { return "-" }
                    let properties = scalar.properties
                    let isWord =
                        properties.isAlphabetic || properties.numericType != nil
                        || properties.generalCategory == .nonspacingMark
                    return isWord || scalar == "-" || scalar == "_" ? scalar : nil
                }))
    }

    private static func decoded(_ fragment: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(fragment.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == 0x25, digits.utf8.count == 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
