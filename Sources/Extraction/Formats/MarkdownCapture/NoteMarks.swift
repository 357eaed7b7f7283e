import Model

/// The marks of note programs that Markdown does not have, made Markdown or taken out: `[[links]]` between notes, `==marks==`,
/// callouts, `%%comments%%`, the names of blocks. Code is left alone.
struct NoteMarks {
    /// The text in Markdown.
    private(set) var markdown: [UInt8] = []
    /// The comments that were taken out.
    private(set) var comments: [[UInt8]] = []

    /// Reads a text.
    init(_ body: ArraySlice<UInt8>) {
        guard body.contains(Byte.leftBracket) || body.contains(Byte.equals) || body.contains(Byte.percent) else {
            markdown = Array(body)
            return
        }
        markdown.reserveCapacity(body.count)
        var fence: UInt8?
        for line in body.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
            if !markdown.isEmpty || line.startIndex > body.startIndex { markdown.append(Byte.lineFeed) }
            let start = line.drop { $0.isSpace }
            let isFence = start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8)
            if isFence, fence == nil || fence == start.first { fence = fence == nil ? start.first : nil }
            if isFence || fence != nil { markdown += line } else { add(Self.withoutCallout(line)) }
        }
    }

    /// The rule that takes comments out.
    static let rule = "note-comment"

    /// A comment as it is listed.
    static func removal(_ comment: [UInt8]) -> Removal {
        Removal(
            rule: rule, why: "is a comment of whoever keeps the note", text: String(decoding: comment, as: UTF8.self))
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        var index = line.startIndex
        while index < line.endIndex {
            let rest = line[index...]
            switch line[index] {
            case Byte.backslash:
                markdown += rest.prefix(2)
                index = min(index + 2, line.endIndex)
            case Byte.backtick: index = addCode(rest)
            case Byte.exclamationMark where rest.starts(with: "![[".utf8):
                index = addLink(rest, opening: 3) ?? addByte(rest)
            case Byte.leftBracket where rest.starts(with: "[[".utf8): index = addLink(rest, opening: 2) ?? addByte(rest)
            case Byte.equals where rest.starts(with: "==".utf8): index = addMark(rest) ?? addRun(rest)
            case Byte.percent where rest.starts(with: "%%".utf8): index = takeComment(rest) ?? addRun(rest)
            default: index = addByte(rest)
            }
        }
    }

    private mutating func addByte(_ rest: ArraySlice<UInt8>) -> Int {
        markdown.append(rest[rest.startIndex])
        return rest.startIndex + 1
    }

    /// Copies a run of the same sign, so that no part of it is looked at again.
    private mutating func addRun(_ rest: ArraySlice<UInt8>) -> Int {
        let run = rest.prefix { $0 == rest[rest.startIndex] }
        markdown += run
        return run.endIndex
    }

    /// Copies a span of code, or the backticks where none ends.
    private mutating func addCode(_ rest: ArraySlice<UInt8>) -> Int {
        let ticks = rest.prefix { $0 == Byte.backtick }
        var index = ticks.endIndex
        while let next = rest[index...].firstIndex(of: Byte.backtick) {
            let close = rest[next...].prefix { $0 == Byte.backtick }
            index = close.endIndex
            if close.count == ticks.count {
                markdown += rest[..<index]
                return index
            }
        }
        markdown += rest
        return rest.endIndex
    }

    /// How long the inside of a mark may be, in bytes.
    private static let (longestLink, longestMark) = (500, 4000)

    /// `[[note]]`, `[[note|shown]]` and `[[note#part]]` become what they show; a picture between such brackets a picture.
    private mutating func addLink(_ rest: ArraySlice<UInt8>, opening: Int) -> Int? {
        let inner = rest.dropFirst(opening).prefix(Self.longestLink).prefix {
            $0 != Byte.rightBracket && $0 != Byte.leftBracket
        }
        guard !inner.isEmpty, rest[inner.endIndex...].starts(with: "]]".utf8) else { return nil }
        let parts = inner.split(separator: Byte.pipe, omittingEmptySubsequences: false)
        let target = (parts.first ?? inner).trimmed
        if opening == 3, Self.isPicture(target) {
            markdown += Array("![](<".utf8) + target + Array(">)".utf8)
        } else if let shown = parts.dropFirst().last?.trimmed, !shown.isEmpty, opening == 2 {
            markdown += shown
        } else {
            let name = target.split(separator: Byte.numberSign).first ?? target
            markdown += name.split(separator: Byte.slash).last ?? name
        }
        return inner.endIndex + 2
    }

    private static func isPicture(_ name: ArraySlice<UInt8>) -> Bool {
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains { ending in
            name.suffix(ending.utf8.count).map(\.lowercased).elementsEqual(ending.utf8)
        }
    }

    /// `==words==` becomes strong: Markdown has no marks.
    private mutating func addMark(_ rest: ArraySlice<UInt8>) -> Int? {
        let inner = rest.dropFirst(2).prefix(Self.longestMark)
        guard let first = inner.first, !first.isSpace, first != Byte.equals,
            let close = inner.indices.dropLast().first(where: {
                inner[$0] == Byte.equals && inner[$0 + 1] == Byte.equals
            }),
            !inner[close - 1].isSpace, inner.dropFirst(close + 2 - inner.startIndex).first != Byte.equals
        else { return nil }
        markdown += Array("**".utf8) + inner[..<close] + Array("**".utf8)
        return close + 2
    }

    private mutating func takeComment(_ rest: ArraySlice<UInt8>) -> Int? {
        let inner = rest.dropFirst(2).prefix(Self.longestMark)
        guard
            let close = inner.indices.dropLast().first(where: {
                inner[$0] == Byte.percent && inner[$0 + 1] == Byte.percent
            })
        else { return nil }
        comments.append(Array(inner[..<close].trimmed))
        return close + 2
    }

    /// A line of a quotation that begins a callout, `> [!note] Title`, with its title or kind in strong type.
    private static func withoutCallout(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let marks = line.prefix { $0 == Byte.greaterThan || $0 == Byte.space }
        let rest = line[marks.endIndex...]
        guard marks.contains(Byte.greaterThan), rest.starts(with: "[!".utf8),
            let close = rest.prefix(40).firstIndex(of: Byte.rightBracket)
        else { return line }
        let kind = rest[(rest.startIndex + 2)..<close].prefix { $0.isLetter || $0 == Byte.hyphen }
        let title = rest[(close + 1)...].drop { $0 == Byte.plus || $0 == Byte.hyphen }.trimmed
        guard !kind.isEmpty else { return line }
        let shown = title.isEmpty ? Self.capitalised(kind) : title
        return (Array(marks) + Array("**".utf8) + shown + Array("**".utf8))[...]
    }

    private static func capitalised(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        (word.prefix(1).map { $0.isLetter ? $0 & 0xDF : $0 } + word.dropFirst().map(\.lowercased))[...]
    }
}
