import Model
import Text

/// The keys that a program wrote above the text it saved, without the marks of front matter: `Title: …`, `URL Source: …`;
/// `- Author: [[Ada Lovelace]]` in a list below the title; `url:: https://…`; `#+AUTHOR: …`.
///
/// Lines are such a head where each is a key and a value, and two of them at least tell of the text, one of these its title,
/// its author or its address. A head may be under a heading of its own, and ends where other text begins.
struct StatedHead {
    /// What the keys tell.
    private(set) var metadata = BriefingMetadata()
    /// The bytes that the head takes up, a heading of its own included; empty where there is none.
    private(set) var range = 0..<0

    /// How many lines may stand above the head, how many it may have, and how long they may be.
    private static let (mostAbove, mostLines, longestLine) = (6, 40, 2000)

    /// Looks for a head in a text.
    init(_ bytes: [UInt8]) {
        var found: [(field: CapturedField, value: String)] = []
        var (index, above, lineCount) = (0, 0, 0)
        var start: Int?
        var end = 0
        var blanks = 0
        while index < bytes.count, lineCount < Self.mostLines {
            let lineEnd = bytes[index...].firstIndex(of: Byte.lineFeed) ?? bytes.count
            let line = bytes[index..<lineEnd].trimmed
            defer { index = lineEnd + 1 }
            if line.isEmpty {
                blanks += 1
                continue
            }
            if let pair = StatedLine(line), line.count <= Self.longestLine, start == nil || isHead(pair, after: blanks)
            {
                if start == nil {
                    guard pair.field != nil || pair.isMarked else { break }
                    start = index
                }
                if let field = pair.field { found.append((field, pair.value)) }
                (end, lineCount, blanks) = (min(lineEnd + 1, bytes.count), lineCount + 1, 0)
                if pair.endsHead { break }
                continue
            }
            guard start == nil, above < Self.mostAbove, Self.mayStandAbove(line) else { break }
            (above, blanks) = (above + 1, 0)
        }
        let fields = Set(found.map(\.field))
        guard let start, fields.count >= 2, !fields.isDisjoint(with: [.title, .author, .address])
        else { return }
        range = Self.withHeading(start, in: bytes)..<end
        metadata = Self.metadata(of: found)
    }

    /// Whether a line goes on a head that has begun: behind a blank line only where it tells something.
    private func isHead(_ pair: StatedLine, after blanks: Int) -> Bool {
        blanks == 0 || pair.field != nil || pair.endsHead || pair.isMarked
    }

    /// What may stand between the beginning and a head: headings, pictures, rules, a line of tags.
    private static func mayStandAbove(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return true }
        return first == Byte.numberSign || line.starts(with: "![".utf8) || line.starts(with: "<img".utf8)
            || line.allSatisfy { $0 == first } && [Byte.equals, Byte.hyphen, Byte.asterisk].contains(first)
    }

    /// The start of the heading of the head itself: a second one, directly above it.
    private static func withHeading(_ start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end > 0, bytes[end - 1].isSpace { end -= 1 }
        guard end > 0 else { return start }
        let lineStart = bytes[..<end].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
        return bytes[lineStart..<end].starts(with: "##".utf8) ? lineStart : start
    }

    /// The rule that takes a head out of the text.
    static let rule = "stated-head"

    /// A text without the head that stands in it.
    func removed(from bytes: [UInt8]) -> [UInt8] {
        range.isEmpty ? bytes : Array(bytes[..<range.lowerBound] + bytes[range.upperBound...])
    }

    /// A head as it is listed.
    static func removal(_ head: ArraySlice<UInt8>) -> Removal {
        Removal(
            rule: rule, why: "states what the archive keeps as metadata",
            text: String(decoding: head.trimmed, as: UTF8.self), place: 0)
    }

    private static func metadata(of found: [(field: CapturedField, value: String)]) -> BriefingMetadata {
        func texts(_ field: CapturedField) -> [String] { found.filter { $0.field == field }.map(\.value) }
        func day(_ field: CapturedField) -> EDTFDate? { texts(field).lazy.compactMap { PageDate.date($0) }.first }
        var metadata = BriefingMetadata()
        metadata.title = texts(.title).first.map(CapturedNames.unlinked)
        metadata.authors = CapturedNames.names(in: texts(.author))
        metadata.url = texts(.address).map { CapturedNames.address(in: $0) }.first {
            BaseAddress(Array($0.utf8)) != nil
        }
        metadata.archiveURL = texts(.archive).map { CapturedNames.address(in: $0) }.first {
            BaseAddress(Array($0.utf8)) != nil
        }
        metadata.containerTitle = texts(.siteName).first { !$0.contains("://") }.map(CapturedNames.unlinked)
        metadata.issued = day(.published) ?? day(.date) ?? day(.year)
        metadata.modified = day(.modified)
        metadata.accessed = day(.saved) ?? day(.created)
        metadata.language = texts(.language).first.flatMap { LooseLanguage.tag($0) }
        metadata.abstract = texts(.abstract).first
        return metadata
    }
}

/// A line that is a key and a value.
struct StatedLine {
    /// What the key tells of; absent where it tells nothing that is kept.
    let field: CapturedField?
    let value: String
    /// Whether the line has a mark besides the colon: a bullet, bold type, two colons, `#+`.
    let isMarked: Bool
    /// Whether it is the line above the text itself: `Markdown Content:`.
    let endsHead: Bool

    /// How long a key may be, in bytes, and how many words it may have.
    private static let (longestKey, mostWords) = (40, 3)

    /// Absent where a line is no key and value.
    init?(_ line: ArraySlice<UInt8>) {
        var rest = line
        var isMarked = false
        for mark in ["- ", "* ", "+ ", "#+"] where rest.starts(with: mark.utf8) {
            (rest, isMarked) = (rest.dropFirst(2).trimmed, true)
            break
        }
        if rest.starts(with: "**".utf8) { isMarked = true }
        rest = rest.drop { $0 == Byte.asterisk }
        let key = rest.prefix(Self.longestKey).prefix { $0 != Byte.colon && $0 != Byte.asterisk }
        var value = rest[key.endIndex...].drop { $0 == Byte.asterisk }
        guard value.popFirst() == Byte.colon, !key.isEmpty else { return nil }
        if value.first == Byte.colon { (value, isMarked) = (value.dropFirst(), true) }
        value = value.drop { $0 == Byte.asterisk }
        guard value.isEmpty || value.first.map(\.isSpace) == true,
            key.allSatisfy({ $0.isWordByte || [Byte.space, Byte.underscore, Byte.hyphen].contains($0) }),
            key.split(separator: Byte.space).count <= Self.mostWords
        else { return nil }
        let text = String(decoding: value.trimmed, as: UTF8.self)
        let name = CapturedField.normalised(String(decoding: key, as: UTF8.self))
        endsHead = text.isEmpty && ["markdowncontent", "content", "text", "body", "htmlcontent"].contains(name)
        guard endsHead || !text.isEmpty || isMarked else { return nil }
        field = text.isEmpty ? nil : CapturedField(key: name)
        (self.value, self.isMarked) = (text, isMarked)
    }
}
