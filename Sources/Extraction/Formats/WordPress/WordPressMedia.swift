/// The attachments of a WordPress site that a capture tells about, by their ids.
struct WordPressMedia: Sendable {
    /// A picture or another file.
    struct Attachment: Sendable, Equatable {
        var address: String
        var title = ""
        /// The caption, in HTML.
        var caption = ""
        /// The text for those who do not see it.
        var alternative = ""
        /// The id of the post it was uploaded to; 0 for none.
        var parent = 0
    }

    /// The attachments by id.
    private(set) var attachments: [Int: Attachment] = [:]
    /// The ids of the attachments that were uploaded to a post, in the order of the capture.
    private var uploads: [Int: [Int]] = [:]
    /// The post that the content belongs to.
    var post = 0

    /// Takes in an attachment.
    mutating func add(_ attachment: Attachment, id: Int) {
        if attachment.parent != 0 { uploads[attachment.parent, default: []].append(id) }
        attachments[id] = attachment
    }

    /// How many pictures the galleries of one post show: each `[gallery]` of a few letters stands for all that were
    /// uploaded to the post.
    static let mostPictures = 1000

    /// The pictures of a `[gallery]`: those it names, or those uploaded to its post, each with its caption.
    /// - Parameter limit: how many they may be; absent where there are more.
    func pictures(of tag: Shortcode, limit: Int = mostPictures) -> [Attachment]? {
        let named = (tag.attributes["ids"] ?? tag.attributes["include"] ?? "").split(separator: ",").compactMap {
            Int($0.filter(\.isNumber))
        }
        let parent = tag.attributes["id"].flatMap { Int($0) } ?? post
        let ids = named.isEmpty ? uploads[parent] ?? [] : named
        return ids.count > limit ? nil : ids.compactMap { attachments[$0] }
    }

    /// A picture with its caption as HTML.
    static func figure(_ attachment: Attachment) -> String {
        let alternative = attachment.alternative.isEmpty ? attachment.title : attachment.alternative
        let caption = attachment.caption.isEmpty ? "" : "<figcaption>\(attachment.caption)</figcaption>"
        return
            "\n<figure><img src=\"\(escaped(attachment.address))\" alt=\"\(escaped(alternative))\">\(caption)</figure>\n"
    }

    /// Text as the value of an attribute or as content.
    static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x26: output.append(contentsOf: "&amp;".utf8)
            case 0x3C: output.append(contentsOf: "&lt;".utf8)
            case 0x3E: output.append(contentsOf: "&gt;".utf8)
            case 0x22: output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
