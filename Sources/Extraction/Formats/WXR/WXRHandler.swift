import Model
import Foundation
import FoundationXML

/// Collects items while an XML parser passes through an export; each is handed over as it ends, none is kept.
final class WXRHandler: NSObject, XMLParserDelegate {
    private(set) var channel = WXRChannel()
    /// Whether the export's outermost element has ended.
    private(set) var isComplete = false
    private var stream: CleanedXMLStream
    private let onItem: (WXRItem, WXRChannel) -> Void

    private var path: [String] = []
    /// The items that are open: a damaged export may have one within another.
    private var outer: [OpenItem] = []
    private var item: OpenItem?
    private var text: [UInt8] = []
    private var isCollecting = false
    private var metaKey = ""
    private var metaValue = ""
    private var author = (login: "", name: "")
    private var term = WXRItem.Term(domain: "", slug: "", name: "")
    private var commentType = ""
    /// Whether items of this export say whether they are public.
    private var givesStatuses = false

    /// An item that has begun.
    private struct OpenItem {
        var item = WXRItem()
        /// Whether it has said whether it is public.
        var hasStatus = false
        var hasPasswordField = false
    }

    /// - Parameter onItem: takes each item with what is known of the site by then.
    init(_ stream: CleanedXMLStream, onItem: @escaping (WXRItem, WXRChannel) -> Void) {
        (self.stream, self.onItem) = (stream, onItem)
    }

    /// Goes on with another stream of the same export, from an item on.
    func goOn(with stream: CleanedXMLStream) {
        (self.stream, path, outer, item) = (stream, [], [], nil)
        (isComplete, isCollecting, text) = (false, false, [])
    }

    /// The elements whose text is wanted. That of passwords is looked at and forgotten; that of comments is not read.
    private static let wanted: Set<String> = [
        "title", "link", "dc:creator", "pubDate", "language", "content:encoded", "excerpt:encoded", "category",
        "wp:base_blog_url", "wp:author_login", "wp:author_display_name", "wp:post_id", "wp:post_date",
        "wp:post_date_gmt",
        "wp:post_modified", "wp:post_modified_gmt", "wp:post_name", "wp:status", "wp:post_parent", "wp:post_type",
        "wp:post_password", "wp:attachment_url", "wp:meta_key", "wp:meta_value", "wp:comment_type",
    ]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        switch name {
        case "item":
            if let item { outer.append(item) }
            item = OpenItem()
            item?.item.place = stream.takeItemPlace()
        case "category":
            term = WXRItem.Term(domain: attributes["domain"] ?? "", slug: attributes["nicename"] ?? "", name: "")
        case "wp:postmeta": (metaKey, metaValue) = ("", "")
        case "wp:author": author = ("", "")
        case "wp:comment": commentType = ""
        default: break
        }
        isCollecting = Self.wanted.contains(name) && (!path.contains("wp:comment") || name == "wp:comment_type")
        text.removeAll(keepingCapacity: text.count < 1 << 20)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isCollecting { collect(string.utf8) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if isCollecting { collect(block) }
    }

    /// Takes in text, but no more of an element than any article has.
    private func collect(_ bytes: some Collection<UInt8>) {
        if text.count + bytes.count <= Limits.exportedText.value {
            text.append(contentsOf: bytes)
        } else {
            isCollecting = false
            text = []
            item?.item.isTooLong = true
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "rss" { isComplete = true }
        if item == nil { endOutsideItem(name) } else { endInItem(name) }
        isCollecting = false
        text.removeAll(keepingCapacity: text.count < 1 << 20)
        _ = path.popLast()
    }

    private var string: String { String(decoding: text, as: UTF8.self) }

    private var trimmed: String { string.trimmingCharacters(in: .whitespacesAndNewlines) }

    private func endOutsideItem(_ name: String) {
        switch (path.dropLast().last, name) {
        case ("channel", "title"): channel.title = trimmed
        case ("channel", "link"): channel.link = trimmed
        case (_, "language"): channel.language = trimmed
        case (_, "wp:base_blog_url"): channel.baseAddress = trimmed
        case (_, "wp:author_login"): author.login = trimmed
        case (_, "wp:author_display_name"): author.name = trimmed
        case (_, "wp:author"): if !author.name.isEmpty { channel.authors[author.login] = author.name }
        default: break
        }
    }

    private func endInItem(_ name: String) {
        switch name {
        case "item": endItem()
        case "wp:comment": countComment()
        case "wp:comment_type": commentType = trimmed
        case "wp:meta_key": metaKey = trimmed
        case "wp:meta_value": metaValue = string
        case "wp:postmeta": endMeta()
        case "wp:post_password":
            if text.contains(where: { $0 > 0x20 }) { item?.item.hasPassword = true }
            item?.hasPasswordField = true
        case "category":
            term.name = trimmed
            item?.item.terms.append(term)
        default: endField(name)
        }
    }

    private func endField(_ name: String) {
        switch name {
        case "title": item?.item.title = trimmed
        case "link": item?.item.link = trimmed
        case "dc:creator": item?.item.creator = trimmed
        case "pubDate": item?.item.published = trimmed
        case "content:encoded": item?.item.content = text
        case "excerpt:encoded": item?.item.excerpt = string
        case "wp:post_id": item?.item.id = Int(trimmed) ?? 0
        case "wp:post_date": item?.item.date = trimmed
        case "wp:post_date_gmt": item?.item.dateGMT = trimmed
        case "wp:post_modified": item?.item.modified = trimmed
        case "wp:post_modified_gmt": item?.item.modifiedGMT = trimmed
        case "wp:post_name": item?.item.slug = trimmed
        case "wp:status":
            // Where an item gives two, the one that shows less counts.
            if item.map({ !$0.hasStatus || WXRItem.publicStatuses.contains($0.item.status) }) ?? false {
                item?.item.status = trimmed
            }
            item?.hasStatus = true
        case "wp:post_parent": item?.item.parent = Int(trimmed) ?? 0
        case "wp:post_type": item?.item.type = trimmed
        case "wp:attachment_url": item?.item.attachmentAddress = trimmed
        default: break
        }
    }

    /// The most fields of an item that are kept.
    private static let mostFields = 2000

    /// Keeps a value of post meta that tells about the text, or that may be a field of a plugin.
    private func endMeta() {
        if WXRItem.metaKeys.contains(metaKey) {
            if !metaValue.isEmpty { item?.item.meta[metaKey] = metaValue }
        } else if metaKey.hasPrefix("_") {
            if metaValue.hasPrefix("field_") { item?.item.fieldNames.insert(String(metaKey.dropFirst())) }
        } else if metaValue.contains(" "), item?.item.fields.count ?? 0 < Self.mostFields {
            item?.item.fields.append(FieldTexts.Field(name: metaKey, value: metaValue))
        }
        metaValue = ""
    }

    private func countComment() {
        if commentType == "pingback" || commentType == "trackback" {
            item?.item.pingCount += 1
        } else {
            item?.item.commentCount += 1
        }
    }

    /// Hands over the items that the export breaks off in and that have said that they are public; gives the titles of
    /// the others.
    func endUnfinishedItems() -> [String] {
        var lost: [String] = []
        while let unfinished = item {
            if unfinished.hasStatus, unfinished.hasPasswordField {
                endItem()
            } else {
                lost.append(unfinished.item.title)
                item = outer.popLast()
            }
        }
        return lost
    }

    private func endItem() {
        guard var finished = item?.item else { return }
        if item?.hasStatus == true {
            givesStatuses = true
        } else if givesStatuses {
            // Where others say whether they are public, damage may have taken that from this one.
            finished.status = WXRItem.lostStatus
        }
        onItem(finished, channel)
        item = outer.popLast()
    }
}
