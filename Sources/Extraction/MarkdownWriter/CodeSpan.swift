/// Code within a line, between backticks, that may grow at its end.
struct CodeSpan {
    /// Where it begins and ends in its line.
    private(set) var place: Range<Int>

    private let isInCell: Bool
    private var text: [UInt8] = []
    private var longestRun = 0
    private var runAtEnd = 0
    private var isBlank = true
    /// Whether a space parts the text from the backticks around it, which readers take away again.
    private var isSpaced = false

    init(isInCell: Bool, at start: Int) { (self.isInCell, place) = (isInCell, start..<start) }

    /// Adds to its text, at the end of the line that ends with it. Only where more backticks or a space are needed is what
    /// stands there written anew, so that growing by small pieces takes time in proportion to the whole.
    mutating func append(_ more: [UInt8], to line: inout [UInt8]) {
        let before = (count: longestRun, isSpaced: isSpaced, isNew: place.isEmpty)
        let closing = self.closing
        for byte in more {
            runAtEnd = byte == Byte.backtick ? runAtEnd + 1 : 0
            longestRun = max(longestRun, runAtEnd)
        }
        text += more
        isBlank = isBlank && more.allSatisfy { $0 == Byte.space }
        // Of a text between spaces that is not blank readers take one away at either end.
        let isBetweenSpaces = text.first == Byte.space && text.last == Byte.space && !isBlank
        isSpaced = isSpaced || isBetweenSpaces || text.first == Byte.backtick || text.last == Byte.backtick
        if before == (longestRun, isSpaced, false) {
            line.removeLast(closing.count)
            line += escaped(more) + closing
        } else {
            line.removeSubrange(place.lowerBound...)
            line += self.closing.reversed() + escaped(text) + self.closing
        }
        place = place.lowerBound..<line.count
    }

    /// One backtick more than the text holds in a row; reversed, it opens.
    private var closing: [UInt8] {
        (isSpaced ? [Byte.space] : []) + [UInt8](repeating: Byte.backtick, count: longestRun + 1)
    }

    /// A bar in a table's cell is escaped.
    private func escaped(_ bytes: [UInt8]) -> [UInt8] {
        isInCell ? bytes.flatMap { $0 == Byte.pipe ? [Byte.backslash, $0] : [$0] } : bytes
    }
}
