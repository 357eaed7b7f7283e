import Mustache
import Text

/// A template file made ready for the engine.
///
/// Lines lose their indentation, which is there for the reader of the template: the engine would otherwise indent
/// whatever a partial gives, captured text included. The pragma for the byte-wise escaper comes first, because the
/// engine goes back to its own at every partial.
struct TemplateSource {
    /// The path below the templates' folder without its ending, such as `pages/briefing`.
    let name: String
    let file: SourceFile
    /// The tags in order.
    let tags: [TemplateTag]

    init(name: String, file: SourceFile) {
        (self.name, self.file) = (name, file)
        tags = TemplateTag.scan(file)
    }

    /// The text for the engine.
    var prepared: String {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let flush = lines.map { String(decoding: $0.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self) }
        return "{{% CONTENT_TYPE:\(EscapingContentType.name)}}\n" + flush.joined(separator: "\n")
    }

    /// The place in the file for a line and column of the prepared text.
    func location(line: Int, column: Int) -> SourceLocation {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let index = min(max(line - 2, 0), lines.count - 1)
        let indentation = lines[index].prefix { $0 == 0x20 || $0 == 0x09 }.count
        return SourceLocation(path: file.path, line: index + 1, column: max(column, 1) + indentation)
    }
}

/// One tag of a template.
struct TemplateTag: Sendable {
    /// The character after the braces: `#`, `^`, `/`, `>`, `<`, `$`, `{`, `&`, `!`; a space for a plain variable.
    let mark: Character
    /// What the tag names.
    let name: String
    /// Where it begins.
    let location: SourceLocation

    /// Whether the tag asks the context for a value.
    var asksForValue: Bool { "#^{& ".contains(mark) }

    /// Whether the tag names another template.
    var asksForTemplate: Bool { mark == ">" || mark == "<" }

    /// The tags of a template, in order.
    static func scan(_ file: SourceFile) -> [TemplateTag] {
        let bytes = file.bytes
        var tags: [TemplateTag] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B else {
                index += 1
                continue
            }
            var end = index + 2
            while end < bytes.count, bytes[end] != 0x7D { end += 1 }
            let inner = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
            let mark = inner.first.flatMap { "#^/><${&!=%".contains($0) ? $0 : nil }
            let name = (mark == nil ? inner[...] : inner.dropFirst()).trimmingWhitespace
            tags.append(TemplateTag(mark: mark ?? " ", name: name, location: file.location(at: index)))
            index = end
        }
        return tags
    }
}
