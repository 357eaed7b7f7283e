/// Turns the parser's lines and columns back into offsets of the file.
struct YAMLPositions {
    private let bytes: [UInt8]
    /// The offsets at which the parser's lines begin. It also breaks lines at U+0085, U+2028 and U+2029.
    private let lineStarts: [Int]
    /// The last position asked for: the next one is most often further on in the same line.
    private var last: (line: Int, column: Int, offset: Int) = (0, 0, 0)

    init(of bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        var starts = [range.lowerBound]
        var index = range.lowerBound
        while index < range.upperBound {
            let length = Self.breakLength(in: bytes, at: index, end: range.upperBound)
            index += max(1, length)
            if length > 0 { starts.append(index) }
        }
        lineStarts = starts
    }

    private static func breakLength(in bytes: [UInt8], at index: Int, end: Int) -> Int {
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    /// The offset of a line and column, both from 1, the column in scalars.
    mutating func offset(line: Int, column: Int) -> Int {
        let line = min(max(line, 1), lineStarts.count)
        var position = (line: line, column: 1, offset: lineStarts[line - 1])
        if last.line == line, last.column <= column { position = last }
        while position.column < column, position.offset < bytes.count {
            position.offset += 1
            while position.offset < bytes.count, bytes[position.offset] & 0xC0 == 0x80 { position.offset += 1 }
            position.column += 1
        }
        last = position
        return position.offset
    }
}
