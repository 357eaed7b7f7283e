import Foundation
import Model

/// Turns a post's content as WordPress stores it into the HTML that WordPress would make of it.
///
/// Comments of the block editor go, but give their code its language; footnotes come from the post's meta; an address
/// alone on a line, which WordPress would show as a player, becomes a link; shortcodes are translated. Line breaks of
/// posts without blocks are left to the HTML reader (what `wpautop` does).
struct WXRContent {
    /// The HTML.
    private(set) var fragment: [UInt8] = []
    /// What was taken out.
    private(set) var removals: [Removal] = []
    /// What a line feed in the fragment means.
    let lineBreaks: ArticleContext.LineBreaks

    private let source: [UInt8]
    private let footnotes: [UInt8]
    private var hasFootnotesBlock = false
    private var language: String?

    /// Reads the content of an item.
    init(_ item: WXRItem, media: WordPressMedia, blocks: SyncedBlocks = SyncedBlocks()) {
        source = BuilderText.content(of: item) ?? blocks.inserted(into: item.content)
        footnotes = Self.footnoteList(item.meta["footnotes"])
        lineBreaks = source.contains(anyCase: "<!-- wp:") ? .paragraphs : .typed
        rewrite()
        if !hasFootnotesBlock { fragment += footnotes }
        let translated = ShortcodeTranslation(fragment, media: media)
        (fragment, removals) = (translated.output, removals + translated.removals)
    }

    private mutating func rewrite() {
        fragment.reserveCapacity(source.count)
        var index = 0
        var isAtLineStart = true
        while index < source.count {
            let byte = source[index]
            if isAtLineStart, let end = addressLine(at: index) {
                appendLink(source[index..<end])
                index = end
                isAtLineStart = false
            } else if let length = sectionMark(at: index) {
                index += length
            } else if byte == 0x3C {
                let end = MarkupSkip.end(of: index, in: source)
                appendMarkup(index..<end)
                isAtLineStart = isAtLineStart || source[..<end].last == 0x3E
                index = end
            } else {
                isAtLineStart = byte == 0x0A || (isAtLineStart && byte <= 0x20)
                fragment.append(byte)
                index += 1
            }
        }
    }

    /// The length of a mark of XML's sections that an export has left within the content; HTML would take what follows
    /// it for a comment.
    private func sectionMark(at index: Int) -> Int? {
        switch source[index] {
        case 0x3C where source[index...].starts(with: "<![CDATA[".utf8): 9
        case 0x5D where source[index...].starts(with: "]]>".utf8): 3
        default: nil
        }
    }

    private mutating func appendMarkup(_ range: Range<Int>) {
        if source[range].starts(with: "<!--".utf8) {
            appendComment(source[range].dropFirst(4).dropLast(3))
        } else if let language, source[range].starts(with: "<pre".utf8) {
            fragment.append(contentsOf: "<pre data-language=\"\(language)\"".utf8)
            fragment.append(contentsOf: source[range].dropFirst(4))
            self.language = nil
        } else {
            fragment.append(contentsOf: source[range])
        }
    }

    private mutating func appendComment(_ comment: ArraySlice<UInt8>) {
        let text = comment.drop { $0 <= 0x20 }
        if text.starts(with: "more".utf8) || text.starts(with: "nextpage".utf8) {
            fragment.append(contentsOf: "\n\n".utf8)
        } else if text.starts(with: "wp:footnotes".utf8) {
            // A post has one list of footnotes, however often a block for it stands there.
            if !hasFootnotesBlock { fragment.append(contentsOf: footnotes) }
            hasFootnotesBlock = true
        } else if text.starts(with: "wp:block ".utf8) {
            removals.append(
                Removal(rule: "wordpress-reusable-block", why: "a block that the site keeps elsewhere", text: ""))
        } else if text.starts(with: "wp:".utf8) {
            fragment.append(contentsOf: Self.fieldTexts(text))
            language = Self.codeLanguage(text) ?? language
        }
    }

    /// The text in the attributes of a block that has no other: one of a field plugin, or one that ends where it begins.
    private static func fieldTexts(_ comment: ArraySlice<UInt8>) -> [UInt8] {
        let end = comment.last { $0 > 0x20 }
        guard comment.starts(with: "wp:acf/".utf8) || end == Byte.slash, let brace = comment.firstIndex(of: 0x7B),
            let last = comment.lastIndex(of: 0x7D), brace < last
        else { return [] }
        let texts = FieldTexts.html(ofJSON: Array(comment[brace...last]))
        return texts.isEmpty ? [] : Array("\n\n".utf8) + texts + Array("\n\n".utf8)
    }

    /// The language that a code block's attributes name.
    private static func codeLanguage(_ comment: ArraySlice<UInt8>) -> String? {
        guard comment.count < 4096, let brace = comment.firstIndex(of: 0x7B) else { return nil }
        let block = Array(comment[..<brace])
        guard
            ["code", "syntax", "prism", "enlighter"].contains(where: { block.contains(anyCase: $0) })
        else { return nil }
        struct Attributes: Decodable {
            var language: String?
            var lang: String?
        }
        let json = comment[brace...].prefix((comment.lastIndex(of: 0x7D) ?? brace) - brace + 1)
        guard let attributes = try? JSONDecoder().decode(Attributes.self, from: Data(json)),
            let name = attributes.language ?? attributes.lang,
            name.utf8.allSatisfy({
                ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x23...0x39).contains($0) && $0 != 0x27
            })
        else { return nil }
        return name
    }

    /// Where the address ends that stands alone on the line from `start`; absent where none does.
    private func addressLine(at start: Int) -> Int? {
        guard source[start] == 0x68,
            source[start...].starts(with: "https://".utf8) || source[start...].starts(with: "http://".utf8)
        else { return nil }
        var end = start
        while end < source.count, source[end] > 0x20, source[end] != 0x3C, source[end] != 0x5B, end - start < 2048 {
            end += 1
        }
        var rest = end
        while rest < source.count, source[rest] == 0x20 || source[rest] == 0x09 || source[rest] == 0x0D { rest += 1 }
        guard
            rest >= source.count || source[rest] == 0x0A || source[rest...].starts(with: "</".utf8)
                || source[rest...].starts(with: "<!--".utf8)
        else { return nil }
        return end
    }

    private mutating func appendLink(_ address: ArraySlice<UInt8>) {
        let text = String(decoding: address, as: UTF8.self)
        let escaped = WordPressMedia.escaped(text.replacing("&amp;", with: "&"))
        fragment.append(contentsOf: "<a href=\"\(escaped)\">\(escaped)</a>".utf8)
    }

    /// The list that WordPress makes of a post's footnotes, with the marks that lead back.
    private static func footnoteList(_ meta: String?) -> [UInt8] {
        struct Footnote: Decodable {
            var id: String
            var content: String
        }
        guard let meta, let notes = try? JSONDecoder().decode([Footnote].self, from: Data(meta.utf8)), !notes.isEmpty
        else { return [] }
        let items = notes.map { note in
            let id = WordPressMedia.escaped(note.id)
            return "<li id=\"\(id)\">\(note.content) <a href=\"#\(id)-link\">↩︎</a></li>"
        }
        return Array("\n<ol class=\"wp-block-footnotes\">\(items.joined())</ol>\n".utf8)
    }
}
