import Model
import Text

/// Fills in the links of the editor's that name a page of the archive, once a page is made.
///
/// Texts are rendered while the archive is still being read, when it is not known which briefings there are. Until then such
/// a link stands as `<a href="briefing:id">`. Nothing else can make these bytes: what captures link to is on the web.
enum ArchiveLinks {
    /// The address that stands in for a link.
    static func waiting(_ link: ArchiveLink) -> String {
        let fragment = link.fragment.isEmpty ? "" : "#" + WebAddress.percentEncoded(link.fragment)
        return link.kind.rawValue + ":" + WebAddress.percentEncoded(link.id) + fragment
    }

    private static let openings = ArchiveLink.Kind.allCases.map { Array("<a href=\"\($0.rawValue):".utf8) }
    private static let closing = Array("</a>".utf8)

    /// The page with every such link leading to its page; of one that leads nowhere the words stay.
    /// - Parameter address: The address for a link; `nil` where nothing has that id.
    static func filled(in html: [UInt8], address: (ArchiveLink) -> String?) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while let opening = opening(in: html, from: index) {
            index = opening + 1
            let rest = html[opening...]
            guard let end = rest.dropFirst(9).firstIndex(of: 0x22),
                let close = html[end...].firstRange(of: closing)
            else { continue }
            result += html[copied..<opening]
            let link = ArchiveLink(String(decoding: html[(opening + 9)..<end], as: UTF8.self))
            if let link, let address = address(link) {
                result += Array("<a href=\"\(MarkupEscaping.escape(address))".utf8)
                copied = end
            } else {
                // `>` follows the address: such a link has no other attribute.
                copied = end + 2
                result += html[copied..<close.lowerBound]
                copied = close.upperBound
            }
            index = copied
        }
        return copied == 0 ? html : result + html[copied...]
    }

    /// Where the next link begins that waits. Of the many links of a page only those are compared whose address begins
    /// like one: those that lead elsewhere begin with a dot or a scheme.
    private static func opening(in html: [UInt8], from start: Int) -> Int? {
        html.withUnsafeBufferPointer { html in
            var index = start
            while index + 9 < html.count {
                if html[index] == 0x3C, html[index + 1] == 0x61, html[index + 9] == 0x61 || html[index + 9] == 0x62,
                    openings.contains(where: { html[index...].starts(with: $0) })
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
