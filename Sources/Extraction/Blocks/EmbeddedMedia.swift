import HTML

/// A film, a sound or a post of another site that an element shows in the page.
struct EmbeddedMedia {
    let address: [UInt8]
    /// What to call it, for a link.
    let description: [UInt8]

    /// Hosts whose frames show media rather than advertisements: those that WordPress embeds by their address
    /// (developer.wordpress.org, "oEmbed"), and others as common.
    private static let hosts = [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "soundcloud.com",
        "spotify.com", "ted.com", "slideshare.net", "scribd.com", "archive.org", "twitch.tv", "instagram.com",
        "tiktok.com", "bandcamp.com", "documentcloud.org", "videopress.com", "issuu.com", "flickr.com",
        "datawrapper.de", "dwcdn.net", "infogram.com", "wordpress.tv", "mixcloud.com", "podcasts.apple.com",
        "reverbnation.com", "brightcove.net", "bbc.co.uk", "kickstarter.com", "google.com/maps", "twitter.com",
    ]

    private static let addressAttributes = [
        "src", "data-src", "data-lazy-src", "data-litespeed-src", "data-src-cmplz", "data-cmp-src", "data",
    ]

    /// Absent where the element shows nothing, or something other than media.
    init?(node: Int, tag: TagName, in document: Document) {
        var candidates = Self.addressAttributes.compactMap { document.attribute($0, of: node) }
        if tag == .video || tag == .audio {
            for child in document.children(of: node) where document.nodes[child].tag == .source {
                if let source = document.attribute("src", of: child) { candidates.append(source) }
            }
        }
        let isOwn = tag == .video || tag == .audio
        guard
            let found = candidates.first(where: { candidate in
                !candidate.isEmpty && !candidate.starts(with: "about:".utf8) && !candidate.starts(with: "blob:".utf8)
                    && (isOwn || Self.hosts.contains { Self.address(candidate, isOn: $0) })
            })
        else { return nil }
        address = Array(found)
        let title = document.attribute("title", of: node) ?? []
        description = title.isEmpty ? Array((tag == .audio ? "Audio" : "Video").utf8) : Array(title)
    }

    /// Whether the host of an absolute address is `host` or below it; a host may be followed by a first path segment.
    private static func address(_ address: ArraySlice<UInt8>, isOn host: String) -> Bool {
        var rest = address
        if let scheme = rest.firstIndex(of: Byte.colon), rest[..<scheme].allSatisfy(\.isLetter) {
            rest = rest[(scheme + 1)...]
        }
        guard rest.starts(with: "//".utf8) else { return false }
        rest = rest.dropFirst(2)
        let length = rest.firstIndex { $0 == Byte.slash || $0 == Byte.questionMark } ?? rest.endIndex
        let parts = host.utf8.split(separator: Byte.slash, maxSplits: 1)
        let name = rest[..<length]
        guard let wanted = parts.first, name.count >= wanted.count, name.suffix(wanted.count).elementsEqual(wanted),
            name.count == wanted.count || name[name.endIndex - wanted.count - 1] == Byte.fullStop
        else { return false }
        return parts.count == 1 || rest[length...].dropFirst().starts(with: parts[1])
    }
}
