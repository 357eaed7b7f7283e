import Text

/// One tag of a template.
struct TemplateTag: Sendable {
    /// The character after the braces: `#`, `^`, `/`, `>`, `<`, `$`, `{`, `&`, `!`, `=`, `%`; a space for a plain
    /// variable.
    let mark: Character
    /// What the tag names, without white space around it.
    let name: String
    /// Where it begins.
    let location: SourceLocation
    /// The bytes of the file that it takes.
    let range: Range<Int>
    /// Whether the braces that end it are there.
    let isClosed: Bool

    /// Whether the tag asks the context for a value.
    var asksForValue: Bool { "#^{& ".contains(mark) }

    /// Whether the tag names another template.
    var asksForTemplate: Bool { mark == ">" || mark == "<" }

    /// Whether something must close it.
    var opensSection: Bool { "#^$<".contains(mark) }

    /// The tags of a template, in order: two braces open a tag, the next two end it.
    static func scan(_ file: SourceFile) -> [TemplateTag] {
        let bytes = file.bytes
        var tags: [TemplateTag] = []
        var index = 0
        while let start = pair(0x7B, in: bytes, from: index) {
            let tag = tag(at: start, in: file)
            tags.append(tag)
            index = tag.range.upperBound
        }
        return tags
    }

    private static func tag(at start: Int, in file: SourceFile) -> TemplateTag {
        let bytes = file.bytes
        let mark = start + 2 < bytes.count ? Character(Unicode.Scalar(bytes[start + 2])) : " "
        let hasMark = "#^/><${&!=%".contains(mark)
        let inner = start + (hasMark ? 3 : 2)
        let next = mark == "!" || mark == "=" ? nil : pair(0x7B, in: bytes, from: inner)
        let isTriple = mark == "{"
        guard let end = pair(0x7D, in: bytes, from: inner), next.map({ $0 > end }) ?? true,
            !isTriple || (end + 2 < bytes.count && bytes[end + 2] == 0x7D)
        else {
            return TemplateTag(
                mark: hasMark ? mark : " ", name: "", location: file.location(at: start),
                range: start..<min(inner, bytes.count),
                isClosed: false)
        }
        return TemplateTag(
            mark: hasMark ? mark : " ", name: String(decoding: bytes[inner..<end], as: UTF8.self).trimmingWhitespace,
            location: file.location(at: start), range: start..<(end + (isTriple ? 3 : 2)), isClosed: true)
    }

    /// Where a byte stands twice in a row, from an offset on.
    private static func pair(_ byte: UInt8, in bytes: [UInt8], from offset: Int) -> Int? {
        var index = offset
        while index + 1 < bytes.count {
            if bytes[index] == byte, bytes[index + 1] == byte { return index }
            index += 1
        }
        return nil
    }
}
