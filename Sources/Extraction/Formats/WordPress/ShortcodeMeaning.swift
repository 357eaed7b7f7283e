/// The shortcodes that stand for something HTML can say.
enum ShortcodeMeaning: Equatable {
    case caption
    case gallery
    case embed
    case audio
    case video
    case code
    case quotation
    case footnote

    /// The meaning of a shortcode of WordPress or of a plugin in wide use.
    init?(_ name: String) {
        switch name {
        case "caption", "wp_caption": self = .caption
        case "gallery": self = .gallery
        case "embed", "youtube", "vimeo", "dailymotion", "tweet", "instagram", "soundcloud", "ted", "wpvideo",
            "video-embed":
            self = .embed
        case "audio": self = .audio
        case "video": self = .video
        case "code", "sourcecode", "source", "highlight", "cc", "crayon": self = .code
        case "quote", "blockquote", "pullquote": self = .quotation
        case "footnote", "ref", "fn", "efn_note": self = .footnote
        default: return nil
        }
    }

    /// Whether a shortcode is known to be one even without attributes or an end tag, though it means nothing elsewhere.
    static func isKnownWithoutMeaning(_ name: String) -> Bool {
        let prefixes = [
            "vc_", "et_pb_", "fusion_", "av_", "mk_", "tve_", "wpforms", "contact-form", "ninja_form", "gravityform",
        ]
        return prefixes.contains { name.hasPrefix($0) } || names.contains(name)
    }

    private static let names: Set<String> = [
        "playlist", "googlemaps", "polldaddy", "poll", "slideshow", "contact-field", "contact-form", "archives",
        "sitemap",
        "recent-posts", "jetpack-related-posts", "toc", "table", "newsletter", "subscribe", "su_spacer", "divider",
        "spacer",
        "one_half", "one_third", "two_third", "column", "columns", "row", "button", "tabs", "tab", "accordion",
        "toggle",
        "dropcap", "latexpage", "print_link", "social", "share", "adsense", "ad", "widget", "gravityform", "wpforms",
    ]

    /// Whether text may stand between a start and an end tag.
    var hasBody: Bool { self != .gallery }

    /// The HTML that a shortcode stands for.
    func html(_ tag: Shortcode, content: [UInt8], media: WordPressMedia) -> [UInt8] {
        switch self {
        case .caption: caption(tag, content: content)
        case .gallery: Array((media.pictures(of: tag) ?? []).map(WordPressMedia.figure).joined().utf8)
        case .embed, .audio, .video: Array(link(tag, content: content, media: media).utf8)
        case .code: code(tag, content: content)
        case .quotation: Array("<blockquote>".utf8) + content + Array("</blockquote>".utf8)
        case .footnote: content.isEmpty ? [] : Array(" (".utf8) + content + Array(")".utf8)
        }
    }

    /// The picture with its caption, which is an attribute in old posts and follows the picture in newer ones.
    private func caption(_ tag: Shortcode, content: [UInt8]) -> [UInt8] {
        var picture = content
        var words = Array((tag.attributes["caption"] ?? "").utf8)
        if words.isEmpty, let end = Self.pictureEnd(content) {
            picture = Array(content[..<end])
            words = Array(content[end...])
        }
        return Array("\n<figure>".utf8) + picture + Array("<figcaption>".utf8) + words
            + Array("</figcaption></figure>\n".utf8)
    }

    /// Where the first picture ends, and the link around it.
    private static func pictureEnd(_ content: [UInt8]) -> Int? {
        guard let image = content.firstIndex(ofAnyCase: "<img"),
            let close = content[image...].firstIndex(of: 0x3E)
        else { return nil }
        var end = close + 1
        while end < content.count, content[end] <= 0x20 { end += 1 }
        if content[end...].starts(with: "</a>".utf8) { return end + 4 }
        return close + 1
    }

    /// A link to what a player would play.
    private func link(_ tag: Shortcode, content: [UInt8], media: WordPressMedia) -> String {
        let sources = ["src", "url", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "webm", "wav", "flv", "wmv", "0"]
        var address = String(decoding: content, as: UTF8.self).trimmingPrefix { $0.isWhitespace }
        if !address.hasPrefix("http") {
            address = sources.compactMap { tag.attributes[$0] }.first.map { $0[...] } ?? ""
        }
        let first = address.prefix { !$0.isWhitespace && $0 != "<" }
        guard first.hasPrefix("http") || first.hasPrefix("//") || first.contains("/") else { return "" }
        return
            "\n<p><a href=\"\(WordPressMedia.escaped(String(first)))\">\(WordPressMedia.escaped(String(first)))</a></p>\n"
    }

    private func code(_ tag: Shortcode, content: [UInt8]) -> [UInt8] {
        let language = tag.attributes["language"] ?? tag.attributes["lang"] ?? ""
        let name = language.utf8.allSatisfy { $0 > 0x2A && $0 != 0x3C && $0 != 0x3E } ? language : ""
        return Array("\n<pre><code\(name.isEmpty ? "" : " class=\"language-\(name)\"")>".utf8) + content
            + Array("</code></pre>\n".utf8)
    }
}
