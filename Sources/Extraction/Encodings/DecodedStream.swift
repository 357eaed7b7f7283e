import Model
import Text

/// A capture's bytes as UTF-8, piece by piece: what ``DecodedText`` is for one that is in memory.
///
/// How it is encoded is decided as for a page, from all of its bytes; it is then read again from its start.
struct DecodedStream {
    /// The encoding it is read as, and how that was decided.
    let choice: EncodingChoice
    private let capture: StreamedCapture

    /// Decides the encoding.
    init(_ capture: StreamedCapture) throws {
        self.capture = capture
        let head = try capture.head(max(EncodingDeclaration.reach, 64))
        var shape = UTF8Shape()
        if ByteOrderMark.read(head) == nil {
            var pieces = CharacterPieces(capture.pieces())
            while let piece = try pieces.next() { shape.add(piece) }
        }
        choice = EncodingChoice(head: head, shape: shape, declared: EncodingDeclaration.find(in: head))
    }

    /// Its text from the first piece to the last, and what of it was no text.
    func pieces() -> Pieces { Pieces(capture, choice) }

    /// The pieces of a decoded capture.
    struct Pieces {
        private var source: CharacterPieces
        private let converter: LegacyConverter?
        private let encoding: String
        /// How many bytes of the byte-order mark are still to be passed over.
        private var markLeft: Int
        private var isEnded = false
        /// How many sequences were no characters so far, and where the first stands.
        private(set) var invalidCount = 0
        private(set) var firstInvalid: LineCount?
        private var lines = LinesInPieces()

        fileprivate init(_ capture: StreamedCapture, _ choice: EncodingChoice) {
            converter = choice.converter
            source = CharacterPieces(capture.pieces(), isUTF8: converter == nil && choice.encoding != "windows-1252")
            (encoding, markLeft) = (choice.encoding, choice.markLength)
        }

        /// The next piece of UTF-8, never an empty one; absent after the last.
        mutating func next() throws -> [UInt8]? {
            while !isEnded {
                var piece = try source.next()
                isEnded = piece == nil
                if markLeft > 0, let first = piece {
                    piece = Array(first.dropFirst(markLeft))
                    markLeft -= min(markLeft, first.count)
                }
                let decoded = decode(piece ?? [])
                note(decoded)
                if !decoded.bytes.isEmpty { return decoded.bytes }
            }
            return nil
        }

        /// Counts lines up to the first sequence that is no character; further on nobody asks for them.
        private mutating func note(_ decoded: LegacyDecoder.Result) {
            invalidCount += decoded.invalidCount
            guard firstInvalid == nil else { return }
            guard let first = decoded.firstInvalid else { return lines.advance(over: decoded.bytes[...]) }
            lines.advance(over: decoded.bytes[..<first])
            firstInvalid = lines.place(of: decoded.bytes[first])
        }

        private func decode(_ piece: [UInt8]) -> LegacyDecoder.Result {
            if let converter { return converter.decode(piece, isLast: isEnded) }
            return encoding == "windows-1252"
                ? LegacyDecoder.windows1252(piece, from: 0) : UTF8Shape.repaired(piece, from: 0)
        }
    }
}

/// Pieces of UTF-8 that end where a character does.
struct CharacterPieces {
    private let source: () throws -> [UInt8]?
    private let isUTF8: Bool
    private var rest: [UInt8] = []

    /// - Parameter isUTF8: whether the bytes are; others pass as they are.
    init(_ source: @escaping () throws -> [UInt8]?, isUTF8: Bool = true) {
        (self.source, self.isUTF8) = (source, isUTF8)
    }

    /// The next piece; absent after the last.
    mutating func next() throws -> [UInt8]? {
        guard isUTF8 else { return try source() }
        while var piece = try source() {
            if !rest.isEmpty { piece = rest + piece }
            let end = Self.end(of: piece)
            rest = Array(piece[end...])
            if end > 0 { return end == piece.count ? piece : Array(piece[..<end]) }
        }
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }

    /// Where the last character ends that is whole, or could not become whole.
    private static func end(of piece: [UInt8]) -> Int {
        for back in 1...3 where back <= piece.count {
            let byte = piece[piece.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? piece.count - back : piece.count
        }
        return piece.count
    }
}
