import Model

/// Turns the shortcodes in a post's content into HTML, and takes those out that have no meaning outside their site.
///
/// Shortcodes with a meaning that HTML has become that; of all others the tags go, are listed, and what stands between
/// them stays. Brackets that only might be a shortcode, such as `[sic]`, stay as they are: a name that nobody knows
/// counts only with attributes, with an end tag, or with the prefix of a page builder.
struct ShortcodeTranslation {
    /// The content with its shortcodes translated.
    private(set) var output: [UInt8] = []
    /// The tags that were taken out.
    private(set) var removals: [Removal] = []

    private let source: [UInt8]
    private let media: WordPressMedia
    /// How often each end tag occurs in what is still to come.
    private var endTags: [String: Int] = [:]

    /// How many pictures the galleries still to come may show.
    private var picturesLeft = WordPressMedia.mostPictures

    /// The rule's name in the removal list.
    static let rule = "wordpress-shortcode"

    /// Translates the content of a post.
    /// - Parameter media: what is known of the attachments that galleries and players refer to.
    init(_ source: [UInt8], media: WordPressMedia = WordPressMedia()) {
        (self.source, self.media) = (source, media)
        guard source.contains(0x5B) else {
            output = source
            return
        }
        countEndTags()
        output.reserveCapacity(source.count)
        translate(0..<source.count)
    }

    private mutating func countEndTags() {
        var index = 0
        while let bracket = source[index...].firstIndex(of: 0x5B) {
            if let tag = Shortcode(in: source, at: bracket) {
                if tag.isEnd { endTags[tag.name, default: 0] += 1 }
                index = tag.range.upperBound
            } else {
                index = bracket + 1
            }
        }
    }

    /// Copies a range with its shortcodes translated; tags and literal text are passed over.
    private mutating func translate(_ range: Range<Int>) {
        var index = range.lowerBound
        var copied = index
        while index < range.upperBound {
            switch source[index] {
            case 0x3C: index = min(MarkupSkip.end(of: index, in: source), range.upperBound)
            case 0x5B:
                if index + 1 < range.upperBound, source[index + 1] == 0x5B, let end = escapedEnd(index) {
                    output.append(contentsOf: source[copied..<index])
                    output.append(contentsOf: source[index + 1..<end - 1])
                    (index, copied) = (end, end)
                } else if let tag = Shortcode(in: source, at: index), isShortcode(tag),
                    tag.range.upperBound <= range.upperBound
                {
                    output.append(contentsOf: source[copied..<index])
                    index = replace(tag, within: range)
                    copied = index
                } else {
                    index += 1
                }
            default: index += 1
            }
        }
        output.append(contentsOf: source[copied..<range.upperBound])
    }

    /// The end of `[[name]]`, which stands for the text `[name]`.
    private func escapedEnd(_ index: Int) -> Int? {
        guard let tag = Shortcode(in: source, at: index + 1), tag.range.upperBound < source.count,
            source[tag.range.upperBound] == 0x5D
        else { return nil }
        return tag.range.upperBound + 1
    }

    private func isShortcode(_ tag: Shortcode) -> Bool {
        if ShortcodeMeaning(tag.name) != nil || ShortcodeMeaning.isKnownWithoutMeaning(tag.name) { return true }
        if tag.isEnd { return endTags[tag.name] != nil && !tag.name.isEmpty && opened.contains(tag.name) }
        return !tag.attributes.keys.allSatisfy { Int($0) != nil } || (endTags[tag.name] ?? 0) > 0
    }

    /// The names of the tags opened so far that are not known.
    private var opened: Set<String> = []

    /// Writes what a tag stands for; returns where the source goes on.
    private mutating func replace(_ tag: Shortcode, within range: Range<Int>) -> Int {
        guard let meaning = ShortcodeMeaning(tag.name), !tag.isEnd else {
            opened.insert(tag.name)
            if !tag.isEnd { output.append(contentsOf: Self.heading(of: tag)) }
            list(tag)
            return tag.range.upperBound
        }
        if meaning == .gallery {
            guard let pictures = media.pictures(of: tag, limit: picturesLeft) else {
                list(tag)
                return tag.range.upperBound
            }
            picturesLeft -= pictures.count
        }
        let body = meaning.hasBody && !tag.isSelfClosing ? body(of: tag, within: range) : nil
        let content = body.map { Array(source[$0.content]) } ?? []
        let html = meaning.html(tag, content: content, media: media)
        output.append(contentsOf: html)
        if html.isEmpty { list(tag) }
        return body?.end ?? tag.range.upperBound
    }

    /// The attributes of a page builder's tags that readers see as headings.
    private static let headings = ["title", "heading", "headline", "question", "tab_title"]

    /// The heading that a page builder's tag shows above what it holds: the title of a toggle, a tab, a box.
    private static func heading(of tag: Shortcode) -> [UInt8] {
        guard ShortcodeMeaning.isKnownWithoutMeaning(tag.name) else { return [] }
        let names = tag.name.hasSuffix("heading") ? headings + ["text"] : headings
        guard let text = names.lazy.compactMap({ tag.attributes[$0] }).first, text.contains(where: \.isLetter) else {
            return []
        }
        return Array("\n\n<h3>\(WordPressMedia.escaped(text))</h3>\n\n".utf8)
    }

    private mutating func list(_ tag: Shortcode) {
        removals.append(
            Removal(
                rule: Self.rule, why: "an instruction to WordPress or a plugin, not text",
                text: String(decoding: source[tag.range], as: UTF8.self)))
    }

    /// What stands between a tag and its end tag, if it has one before the next tag of its name.
    private mutating func body(of tag: Shortcode, within range: Range<Int>) -> (content: Range<Int>, end: Int)? {
        guard let left = endTags[tag.name], left > 0 else { return nil }
        var index = tag.range.upperBound
        while index < range.upperBound, let bracket = source[index..<range.upperBound].firstIndex(of: 0x5B) {
            if let next = Shortcode(in: source, at: bracket), next.name == tag.name {
                guard next.isEnd else { return nil }
                endTags[tag.name] = left - 1
                return (tag.range.upperBound..<bracket, next.range.upperBound)
            }
            index = bracket + 1
        }
        return nil
    }
}

/// Passes over markup in which brackets mean nothing.
enum MarkupSkip {
    /// Elements whose content is literal.
    private static let literal = ["pre", "code", "script", "style"].map { Array($0.utf8) }

    /// Where the tag, comment or literal element ends that begins at `start`; the next byte where none begins.
    static func end(of start: Int, in source: [UInt8]) -> Int {
        guard start + 1 < source.count else { return start + 1 }
        if source[start...].starts(with: "<!--".utf8) {
            return source.firstIndex(ofAnyCase: "-->", from: start + 4).map { $0 + 3 } ?? source.count
        }
        guard (0x61...0x7A).contains(source[start + 1] | 0x20) || source[start + 1] == 0x2F else { return start + 1 }
        let end = source[start...].firstIndex(of: 0x3E).map { $0 + 1 } ?? source.count
        let name = source[(start + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }
        guard literal.contains(name) else { return end }
        return source.firstIndex(ofAnyCase: "</" + String(decoding: name, as: UTF8.self), from: end) ?? source.count
    }
}
