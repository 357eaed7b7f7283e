/// A file's bytes with a table of its lines, so that any byte offset has a line and a column.
public struct SourceFile: Sendable {
    /// The path as diagnostics show it.
    public let path: String
    /// The file's bytes, unchanged.
    public let bytes: [UInt8]

    private let lineStarts: [Int]

    /// Wraps a file's bytes; lines end at LF, CR LF or a lone CR.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated()
        where byte == 0x0A || (byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)) {
            starts.append(index + 1)
        }
        lineStarts = starts
    }

    /// Where a byte offset lies; an offset past the end is taken as the end.
    public func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        var (low, high) = (0, lineStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        var column = 1
        // A column costs at most this many bytes of reading: a 50 MB line must not be walked for each diagnostic.
        for byte in bytes[lineStarts[low]..<min(offset, lineStarts[low] + 100_000)] where byte & 0xC0 != 0x80 {
            column += 1
        }
        return SourceLocation(path: path, line: low + 1, column: column)
    }

    /// The file's first position, for what concerns it as a whole.
    public var start: SourceLocation { SourceLocation(path: path, line: 1, column: 1) }
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

    /// By path, then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.path, left.line, left.column) < (right.path, right.line, right.column)
    }
}
