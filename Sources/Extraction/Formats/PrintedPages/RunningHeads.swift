import Text

/// Finds the lines that a printed text has at the edge of each page: running heads and feet, and page numbers.
///
/// They are known by two things together: the same line comes again, but for its numbers, and the text runs through it, from
/// a line that ends within a sentence to one that goes on with it.
enum RunningHeads {
    /// The rule that takes them out.
    static let rule = "running-head"

    /// How long such a line is at most, in bytes.
    private static let longest = 120

    /// The places of such lines.
    /// - Parameter pageStarts: the lines that begin a page, where the text says so.
    static func lines(of lines: [ArraySlice<UInt8>], pageStarts: [Int] = []) -> Set<Int> {
        var places: [[UInt8]: [Int]] = [:]
        for index in lines.indices where !lines[index].isEmpty && lines[index].count <= longest {
            places[form(of: lines[index]), default: []].append(index)
        }
        let repeated = places.values.filter { $0.count > 1 }
        let candidates = Set(repeated.joined())
        let edges = edges(of: lines, pageStarts: pageStarts)
        let widest = lines.map(\.count).max() ?? 0
        var found: Set<Int> = []
        for group in repeated {
            // Lines of the text come again by chance, but not on most pages, and they are as long as others.
            let isShort = group.allSatisfy { lines[$0].count * 10 < widest * 7 && !LineJoin.beginsSmall(lines[$0]) }
            let isOnPages = isShort ? group.count * 2 >= pageStarts.count : group.count * 3 >= pageStarts.count * 2
            let isAtEdges =
                !edges.isEmpty && isOnPages && group.count { edges.contains($0) } * 4 >= group.count * 3
            let crossed = group.count { isCrossed($0, in: lines, without: candidates) }
            guard isAtEdges || crossed * 2 >= group.count - 1 && crossed > 0, isNumbered(group, in: lines) else {
                continue
            }
            found.formUnion(group)
        }
        return found
    }

    /// A line with each number in it as one sign, so that page 3 looks like page 4.
    private static func form(of line: ArraySlice<UInt8>) -> [UInt8] {
        var form: [UInt8] = []
        for byte in line {
            if byte.isDigit {
                if form.last != Byte.numberSign { form.append(Byte.numberSign) }
            } else {
                form.append(byte)
            }
        }
        return form
    }

    /// Whether lines that are the same but for numbers count upwards, as pages do; lines without numbers need not.
    private static func isNumbered(_ group: [Int], in lines: [ArraySlice<UInt8>]) -> Bool {
        let numbers = group.compactMap {
            Int(String(decoding: lines[$0].drop { !$0.isDigit }.prefix(while: \.isDigit).prefix(9), as: UTF8.self))
        }
        guard numbers.count == group.count else { return true }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// The first two and the last two lines of each page.
    private static func edges(of lines: [ArraySlice<UInt8>], pageStarts: [Int]) -> Set<Int> {
        guard pageStarts.count > 1 else { return [] }
        var edges: Set<Int> = []
        for (place, start) in pageStarts.enumerated() {
            let end = place + 1 < pageStarts.count ? pageStarts[place + 1] : lines.count
            let page = (start..<end).filter { !lines[$0].isEmpty }
            edges.formUnion(page.prefix(2))
            edges.formUnion(page.suffix(2))
        }
        return edges
    }

    /// How far away the text may stand that runs through a line.
    private static let reach = 6

    /// Whether the text runs through a line.
    private static func isCrossed(_ index: Int, in lines: [ArraySlice<UInt8>], without candidates: Set<Int>) -> Bool {
        let isText = { (place: Int) in !lines[place].isEmpty && !candidates.contains(place) }
        guard let before = (max(0, index - reach)..<index).last(where: isText),
            let after = (index + 1..<min(lines.count, index + 1 + reach)).first(where: isText)
        else { return false }
        return LineJoin.goesOn(lines[before], in: lines[after])
    }
}

/// Tells whether the text of one line goes on in the next.
enum LineJoin {
    /// Whether a line ends within a sentence that the next line goes on with in small letters.
    static func goesOn(_ line: ArraySlice<UInt8>, in next: ArraySlice<UInt8>) -> Bool {
        !Prose.endsSentence(line) && beginsSmall(next)
    }

    /// Whether a line begins with a small letter, a number or a mark within a sentence.
    static func beginsSmall(_ line: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(line.prefix(4))
        guard !bytes.isEmpty else { return false }
        let scalar = UTF8Scalar.decode(bytes, at: 0)
        return Unicode.Scalar(scalar.value)?.properties.isLowercase ?? false
    }

    /// Whether a line ends with a hyphen that only divides a word: the next goes on with a small letter.
    static func dividesWord(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
        line.last == Byte.hyphen && line.dropLast().last.map { $0.isWordByte } == true && beginsSmall(next)
    }
}
