import Foundation

/// What a test asks of a page: its tags' names and attributes, read simply.
struct PageFacts {
    /// The `href`s of links.
    private(set) var links: [String] = []
    /// The addresses that a browser loads with the page.
    private(set) var loads: [String] = []
    private(set) var ids: Set<String> = []
    private(set) var idCount = 0
    private var counts: [String: Int] = [:]

    init(_ html: String) {
        for piece in html.components(separatedBy: "<").dropFirst() {
            let tag = piece.prefix { $0 != ">" }
            let name = tag.prefix { !$0.isWhitespace }
            counts[String(name), default: 0] += 1
            if let id = Self.value(of: "id", in: tag) {
                ids.insert(id)
                idCount += 1
            }
            if name == "a", let link = Self.value(of: "href", in: tag) { links.append(link) }
            let relation = Self.value(of: "rel", in: tag)
            if name == "link", relation == "stylesheet" || relation == "icon" || relation == "alternate",
                let link = Self.value(of: "href", in: tag)
            {
                loads.append(link)
            }
            if ["script", "img"].contains(name), let source = Self.value(of: "src", in: tag) { loads.append(source) }
        }
    }

    /// How many elements of a name there are.
    func count(of name: String) -> Int { counts[name] ?? 0 }

    private static func value(of attribute: String, in tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
