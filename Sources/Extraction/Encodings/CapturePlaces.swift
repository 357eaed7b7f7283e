import Model
import Text

/// Where the bytes of a decoded text stand in its capture: the line and the column that an editor shows, who opens the
/// capture in its own encoding.
///
/// Lines and columns are counted in the decoded text, where each letter is one column. In the bytes of the capture they
/// would not be: a letter of UTF-16 has two bytes, one of windows-1252 may look like a part of a letter of UTF-8, and a
/// byte-order mark is no column.
struct CapturePlaces: Sendable {
    private let text: SourceFile
    /// Where the text begins in the capture.
    private let start: SourceLocation

    /// - Parameters:
    ///   - text: what was decoded from the bytes of `file` from `start` on.
    ///   - file: the capture.
    ///   - start: the byte of the capture at which the text begins, after front matter.
    init(of text: DecodedText, in file: SourceFile, from start: Int = 0) {
        self.start = start == 0 ? file.start : file.location(at: start)
        self.text = start == 0 && text.isSource ? file : SourceFile(path: file.path, bytes: text.bytes)
    }

    /// Where a byte of the decoded text stands; one past the end is taken as the end.
    func location(at offset: Int) -> SourceLocation {
        let place = text.location(at: offset)
        return SourceLocation(
            path: start.path, line: start.line - 1 + place.line,
            column: place.line == 1 ? start.column - 1 + place.column : place.column)
    }
}

/// Counts the lines of a text that comes in pieces, which may end between a carriage return and its line feed.
struct LinesInPieces: Sendable {
    private var count = LineCount()
    private var hasReturn = false

    /// Passes over the next piece.
    mutating func advance(over piece: ArraySlice<UInt8>) {
        guard let first = piece.first else { return }
        endLine(before: first)
        hasReturn = piece.last == 0x0D
        count.advance(over: hasReturn ? piece.dropLast() : piece, before: hasReturn ? 0x0D : nil)
    }

    /// The line and the column of `next`, the byte after all pieces so far.
    mutating func place(of next: UInt8) -> LineCount {
        endLine(before: next)
        return count
    }

    private mutating func endLine(before next: UInt8) {
        if hasReturn { count.advance(over: [0x0D], before: next) }
        hasReturn = false
    }
}
