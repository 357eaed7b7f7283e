import Model
import Text

/// The marks of links in a page that a program printed as text: `[6]` before or after words, and below the text a list that
/// gives the address of each number.
///
/// The list is known by its lines: numbers in order, each with an address and nothing else. Without it a number in brackets
/// is the text's own, as is one that the list does not have.
struct LinkMarks {
    /// A link: the words and where they lead.
    struct Link {
        /// A place in ``text``.
        let range: Range<Int>
        let address: [UInt8]
    }

    /// The text without marks and list.
    private(set) var text: [UInt8]
    /// The links, in order.
    private(set) var links: [Link] = []
    /// The list that was taken out, with the label above it.
    private(set) var list: [UInt8] = []

    /// The rule that takes the list out.
    static let rule = "text-link-list"

    /// How few entries a list has.
    private static let fewest = 2

    /// The list as it is listed.
    var removal: Removal {
        Removal(
            rule: Self.rule, why: "gives the addresses of links, which stand with their words instead",
            text: String(decoding: list, as: UTF8.self))
    }

    init(_ source: [UInt8]) {
        text = source
        guard source.contains(Byte.leftBracket), let found = AddressList(source) else { return }
        let marks = Self.marks(in: source[..<found.range.lowerBound]).filter { found.addresses[$0.number] != nil }
        guard marks.count >= Self.fewest, Set(marks.map(\.number)).count * 2 >= found.addresses.count else { return }
        list = Array(source[found.range])
        text = []
        text.reserveCapacity(source.count)
        var index = 0
        for mark in marks {
            text += source[index..<mark.range.lowerBound]
            index = mark.range.upperBound
            guard let address = found.addresses[mark.number] else { continue }
            if text.last == Byte.rightBracket, addBracketed(address) { continue }
            addLink(address, before: source[index...], isAfterWord: text.last.map { $0.isWordByte } ?? false)
        }
        text += source[index..<found.range.lowerBound] + source[found.range.upperBound...]
    }

    /// The most bytes between the brackets of a link.
    private static let longestLink = 400

    /// Notes the link of `[words][6]`, and takes the brackets off.
    private mutating func addBracketed(_ address: [UInt8]) -> Bool {
        guard let open = text.suffix(Self.longestLink).lastIndex(of: Byte.leftBracket), open + 2 < text.count,
            links.last.map({ $0.range.upperBound <= open }) ?? true
        else { return false }
        text.removeLast()
        text.remove(at: open)
        links.append(Link(range: open..<text.count, address: address))
        return true
    }

    /// Notes the link of a mark: its words are the next one, or the one that it follows without a space. How far a link
    /// goes on no program says.
    private mutating func addLink(_ address: [UInt8], before rest: ArraySlice<UInt8>, isAfterWord: Bool) {
        let start = text.count
        if isAfterWord {
            let word = text.reversed().prefix { !$0.isSpace && $0 != Byte.rightBracket }.count
            links.append(Link(range: start - word..<start, address: address))
        } else {
            let word = rest.prefix { $0.isWordByte || $0 == Byte.hyphen }.count
            if word > 0 { links.append(Link(range: start..<start + word, address: address)) }
        }
    }

    private static func marks(in source: ArraySlice<UInt8>) -> [(number: Int, range: Range<Int>)] {
        var marks: [(number: Int, range: Range<Int>)] = []
        var index = source.startIndex
        while let open = source[index...].firstIndex(of: Byte.leftBracket) {
            let digits = source[(open + 1)...].prefix(5).prefix(while: \.isDigit)
            index = open + 1
            guard !digits.isEmpty, source[digits.endIndex...].first == Byte.rightBracket,
                let number = Int(String(decoding: digits, as: UTF8.self))
            else { continue }
            index = digits.endIndex + 1
            marks.append((number, open..<index))
        }
        return marks
    }
}

/// A list of numbered addresses at the end of a text.
private struct AddressList {
    private(set) var addresses: [Int: [UInt8]] = [:]
    /// The bytes of the list and of the short lines above it that name it.
    private(set) var range = 0..<0

    /// How many lines without an address may stand between those of a list, such as `Visible links:`.
    private static let mostOthers = 2

    init?(_ source: [UInt8]) {
        var end = source.count
        var others = 0
        var (start, listEnd): (Int?, Int) = (nil, source.count)
        while end > 0 {
            let lineStart = source[..<end].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
            let line = source[lineStart..<end].trimmed
            defer { end = max(lineStart - 1, 0) }
            if let (number, address) = Self.entry(line) {
                if start == nil { listEnd = end }
                addresses[number] = address
                (start, others) = (lineStart, 0)
            } else if !line.isEmpty {
                others += 1
                guard others <= Self.mostOthers, Self.isLabel(line) else { break }
                if start != nil { start = lineStart }
            }
            if lineStart == 0 { break }
        }
        guard let start, addresses.count >= 2 else { return nil }
        range = start..<listEnd
    }

    /// Whether a line is short and no sentence, as the label of a list is.
    private static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 40 && !Prose.endsSentence(line) && line.split(separator: Byte.space).count <= 3
    }

    /// The number and address in `12. https://…`, `[12] https://…`, `[12]: <https://…>`.
    private static func entry(_ line: ArraySlice<UInt8>) -> (number: Int, address: [UInt8])? {
        let body = line.first == Byte.leftBracket ? line.dropFirst() : line
        let digits = body.prefix(5).prefix(while: \.isDigit)
        guard !digits.isEmpty, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        let signs = body[digits.endIndex...].prefix { [Byte.fullStop, Byte.rightBracket, Byte.colon].contains($0) }
        let rest = body[signs.endIndex...].drop { $0.isSpace || $0 == Byte.lessThan }
        guard !signs.isEmpty || rest.startIndex > signs.endIndex, !rest.contains(where: \.isSpace),
            ["http://", "https://", "mailto:", "file://", "ftp://", "about:", "#", "javascript:"].contains(
                where: rest.begins)
        else { return nil }
        return (number, Array(rest.prefix { $0 != Byte.greaterThan }))
    }
}
