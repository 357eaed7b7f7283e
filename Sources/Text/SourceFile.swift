/// A file's bytes with a table of its lines, so that any byte offset has a line and a column.
public struct SourceFile: Sendable {
    /// The path as diagnostics show it.
    public let path: String
    /// The file's bytes, unchanged.
    public let bytes: [UInt8]

    /// Where the counting of lines and columns stands at the beginning of every ``stride`` bytes: a place is found by
    /// reading that many bytes at most, however long its line and wherever it is in the file.
    private let counts: [LineCount]

    /// How many bytes lie between two entries of the table, which takes a fiftieth of the file's size.
    private static let stride = 1024

    /// Wraps a file's bytes; lines end at LF, CR LF or a lone CR.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var count = LineCount()
        var counts = [count]
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var next = Self.stride
        while next < bytes.count {
            count.advance(over: bytes[next - Self.stride..<next], before: bytes[next])
            counts.append(count)
            next += Self.stride
        }
        self.counts = counts
    }

    /// Where a byte offset lies; an offset past the end is taken as the end.
    public func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        let entry = min(offset / Self.stride, counts.count - 1)
        var count = counts[entry]
        count.advance(
            over: bytes[entry * Self.stride..<offset], before: offset < bytes.count ? bytes[offset] : nil)
        return SourceLocation(path: path, line: count.line, column: count.column)
    }

    /// The file's first position, for what concerns it as a whole.
    public var start: SourceLocation { SourceLocation(path: path, line: 1, column: 1) }
}

/// Counts lines and columns while bytes pass by: both from 1, columns in Unicode scalars.
public struct LineCount: Sendable, Equatable {
    /// The line of the next byte.
    public private(set) var line = 1
    /// The column of the next byte.
    public private(set) var column = 1

    /// Stands before the first byte.
    public init() {}

    /// Passes over bytes.
    /// - Parameter next: the byte after them, which decides whether a carriage return ends the line; `nil` at the end.
    public mutating func advance(over bytes: ArraySlice<UInt8>, before next: UInt8?) {
        var (lineFeeds, returns) = (0, 0)
        for byte in bytes {
            lineFeeds &+= byte == 0x0A ? 1 : 0
            returns &+= byte == 0x0D ? 1 : 0
        }
        if returns == 0 {
            advance(over: bytes, lineFeeds: lineFeeds)
        } else {
            advance(overReturnsIn: bytes, before: next)
        }
    }

    /// Passes over bytes without carriage returns, as most files are, in loops that a compiler makes quick.
    private mutating func advance(over bytes: ArraySlice<UInt8>, lineFeeds: Int) {
        var last = bytes
        if lineFeeds > 0, let end = bytes.lastIndex(of: 0x0A) {
            line += lineFeeds
            column = 1
            last = bytes[(end + 1)...]
        }
        for byte in last { column &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    }

    private mutating func advance(overReturnsIn bytes: ArraySlice<UInt8>, before next: UInt8?) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A || (byte == 0x0D && (index < bytes.endIndex ? bytes[index] : next) != 0x0A) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}

/// A place in a file: line and column count from 1, columns in Unicode scalars.
public struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path as diagnostics show it.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Names a place.
    public init(path: String, line: Int = 1, column: Int = 1) {
        (self.path, self.line, self.column) = (path, line, column)
    }

    /// Whether both are one place: of paths, all bytes count.
    public static func == (left: SourceLocation, right: SourceLocation) -> Bool {
        left.line == right.line && left.column == right.column && ExactText(left.path) == ExactText(right.path)
    }

    /// By path, then line, then column; paths by their bytes.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (ExactText(left.path), left.line, left.column) < (ExactText(right.path), right.line, right.column)
    }

    /// Feeds what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ExactText(path))
        hasher.combine(line)
        hasher.combine(column)
    }
}
