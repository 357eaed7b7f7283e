import Foundation
import HTML

/// The text that page builders and field plugins keep in JSON instead of in the content: the words of each string, in the
/// order in which they stand.
///
/// A string is text where it reads like text: it holds markup or several words, and its name does not say that it is a
/// setting. So no list of builders or widgets is needed. A name that ends in `title` or the like makes a heading of it.
enum FieldTexts {
    /// A string of JSON and the name of the member that it is, or is in.
    struct Field {
        let name: String
        let value: String
    }

    /// How many strings are looked at.
    private static let mostFields = 20_000

    /// The HTML that the strings in JSON stand for; empty where none reads like text.
    static func html(ofJSON json: [UInt8]) -> [UInt8] { html(of: fields(inJSON: json)) }

    /// The HTML of fields.
    static func html(of fields: [Field]) -> [UInt8] {
        Array(fields.compactMap(html).joined(separator: "\n").utf8)
    }

    /// The strings in JSON, in order. One whose quotation marks are escaped, as databases keep it, is read as well.
    static func fields(inJSON json: [UInt8]) -> [Field] {
        let json = isSlashed(json) ? unslashed(json) : json
        var fields: [Field] = []
        var (name, index) = ("", 0)
        while index < json.count, fields.count < mostFields {
            guard json[index] == 0x22 else {
                index += 1
                continue
            }
            let end = endOfString(in: json, from: index)
            let text = (try? JSONDecoder().decode(String.self, from: Data(json[index..<end]))) ?? ""
            index = end
            while index < json.count, json[index].isSpace { index += 1 }
            if index < json.count, json[index] == Byte.colon {
                name = text
            } else {
                fields.append(Field(name: name, value: text))
            }
        }
        return fields
    }

    /// The byte after the string that begins at `start`.
    private static func endOfString(in json: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < json.count {
            switch json[index] {
            case 0x22: return index + 1
            case Byte.backslash: index += 2
            default: index += 1
            }
        }
        return json.count
    }

    private static func isSlashed(_ json: [UInt8]) -> Bool {
        guard let mark = json.prefix(64).firstIndex(of: 0x22), mark > 0 else { return false }
        return json[mark - 1] == Byte.backslash
    }

    private static func unslashed(_ json: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(json.count)
        var isEscaped = false
        for byte in json {
            if byte == Byte.backslash, !isEscaped {
                isEscaped = true
                continue
            }
            output.append(byte)
            isEscaped = false
        }
        return output
    }

    // MARK: What reads like text

    /// The last words of names whose strings are headings.
    private static let headings: Set<String> = [
        "title", "heading", "headline", "question", "subtitle", "subheading", "label",
    ]
    /// Those whose strings are texts even where they are short.
    private static let texts: Set<String> = [
        "text", "content", "description", "body", "caption", "quote", "answer", "editor", "paragraph", "html",
    ]
    /// Those whose strings are settings, whatever they hold.
    private static let settings: Set<String> = [
        "class", "classes", "id", "css", "url", "link", "src", "href", "color", "style", "animation", "size", "type",
        "anchor", "icon", "position", "width", "height", "font", "family", "key", "slug", "template", "shape", "rel",
        "target", "email", "mail", "password", "script", "js", "svg", "alt",
    ]

    private static func html(of field: Field) -> String? {
        let value = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !value.isEmpty, !field.name.hasPrefix("_"), !field.name.lowercased().contains("class"),
            let kind = lastWord(of: field.name), !settings.contains(kind)
        else { return nil }
        if holdsMarkup(value) { return holdsBlocks(value) ? value : "<p>\(value)</p>" }
        let words = value.split(whereSeparator: \.isWhitespace)
        guard words.contains(where: { $0.contains(where: \.isLetter) }), !value.contains("://"),
            !value.hasPrefix("field_")
        else { return nil }
        let isUnspaced = words.count == 1 && value.utf8.count >= 24 && value.utf8.allSatisfy { $0 >= 0x80 }
        if headings.contains(kind), value.utf8.count <= 200,
            isUnspaced || words.count > 1 || value.first?.isUppercase == true
        {
            return "<h3>\(WordPressMedia.escaped(value))</h3>"
        }
        guard words.count >= (texts.contains(kind) ? 2 : 4) || isUnspaced else { return nil }
        return "<p>\(WordPressMedia.escaped(value))</p>"
    }

    /// The last word of a name such as `accordion_0_title`, `innerText`, `question2`.
    private static func lastWord(of name: String) -> String? {
        var words: [String] = []
        var word = ""
        for character in name {
            if character.isLetter {
                if character.isUppercase, word.last?.isLowercase == true {
                    words.append(word)
                    word = ""
                }
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return (words.last ?? "").lowercased()
    }

    /// Whether a tag begins in a text.
    private static func holdsMarkup(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        return bytes.indices.dropLast().contains { bytes[$0] == Byte.lessThan && bytes[$0 + 1].isLetter }
    }

    private static func holdsBlocks(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        return ["<p", "<h", "<ul", "<ol", "<div", "<table", "<figure", "<blockquote", "<section"].contains {
            bytes.contains(anyCase: $0)
        }
    }
}
