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

    /// Words in the address of a frame that shows no part of a text: an advertisement, a count, a form.
    private static let others = ClassWords.set(
        """
        ad ads adserver adservice advert advertising doubleclick googlesyndication googletagmanager gtm banner banners
        sponsor tracking tracker track pixel analytics beacon stat stats sync consent cookie cookies cmp captcha recaptcha
        hcaptcha like likes plugins widget widgets button buttons share sharer follow subscribe subscription newsletter
        signup login signin auth account accounts comment comments disqus livefyre mailchimp outbrain taboola chat
        intercom paywall popup
        """)

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
                    && (isOwn || Self.isKnown(candidate) || tag == .iframe && Self.mayBeText(candidate, node, document))
            })
        else { return nil }
        address = Array(found)
        let title = document.attribute("title", of: node) ?? []
        if !title.isEmpty {
            description = Array(title)
        } else if isOwn || Self.isKnown(found) {
            description = Array((tag == .audio ? "Audio" : "Video").utf8)
        } else {
            description = Array(Self.host(of: found)?.name ?? [])
        }
    }

    private static func isKnown(_ address: ArraySlice<UInt8>) -> Bool {
        hosts.contains { Self.address(address, isOn: $0) }
    }

    /// Whether a frame of an unknown site may be part of the text: it is seen, has an address of its own, and that names
    /// neither an advertisement nor a form.
    private static func mayBeText(_ address: ArraySlice<UInt8>, _ node: Int, _ document: Document) -> Bool {
        guard let (host, path) = host(of: address), host.contains(Byte.fullStop), path.count > 1 else { return false }
        for name in ["width", "height"] {
            if let value = document.attributeString(name, of: node), let size = Int(value), size <= 2 { return false }
        }
        if document.attribute("hidden", of: node) != nil { return false }
        if let style = document.attribute("style", of: node), ClassWords.hides(style) { return false }
        var words: [UInt64] = []
        ClassWords.split(address.prefix(300).prefix { $0 != Byte.numberSign }, into: &words)
        return !words.contains { others.contains($0) }
    }

    /// The host of an absolute address, and what follows it.
    private static func host(of address: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, path: ArraySlice<UInt8>)? {
        var rest = address
        if let scheme = rest.firstIndex(of: Byte.colon), rest[..<scheme].allSatisfy(\.isLetter) {
            guard rest.starts(with: "http".utf8) else { return nil }
            rest = rest[(scheme + 1)...]
        }
        guard rest.starts(with: "//".utf8) else { return nil }
        rest = rest.dropFirst(2)
        let end = rest.firstIndex { $0 == Byte.slash || $0 == Byte.questionMark } ?? rest.endIndex
        return (rest[..<end], rest[end...])
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
