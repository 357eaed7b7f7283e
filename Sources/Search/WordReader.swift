import Text

/// A word of a text as the index holds it.
struct Word: Equatable {
    /// The folded word in UTF-8.
    var form: [UInt8]
    /// Its place: words are counted from 0; a joined variant shares the place of its first part.
    var position: Int
    /// The bytes of the text it was read from.
    var source: Range<Int>
    /// Whether it is a variant made of several words (`APT 10` as `apt10`) and so no word of its own.
    var isVariant: Bool
}

/// Reads the words of texts. The script `search-engine` reads queries and passages by the same rules.
///
/// A word is a run of letters and digits, folded; a possessive `'s` is not part of it. Han, Kana, Hangul, Thai, Lao, Khmer and
/// Burmese runs are read two characters at a time. Names with digits are one thing however they are written: `APT-10` and
/// `APT 10` (capitals before a number) are also read as `apt10`; `U.S.` is `us`, `e-mail` is also `email`.
struct WordReader {
    private(set) var words: [Word] = []
    private let text: [UInt8]
    private var index = 0
    private var position: Int
    private var pieces: [Piece] = []

    /// A run of letters and digits with what stands around it.
    private struct Piece {
        var form: [UInt8]
        var source: Range<Int>
        /// What parts it from the piece before, as `joint` says.
        var joint: UInt8
        var hasLetters = false
        var hasDigits = false
        var isCapitals = true
        var scalarCount = 0
    }

    /// The words of a text, counted from `position`.
    static func words(of text: [UInt8], from position: Int = 0) -> [Word] {
        var reader = WordReader(text: text, position: position)
        reader.readAll()
        return reader.words
    }

    private init(text: [UInt8], position: Int) { (self.text, self.position) = (text, position) }

    private mutating func readAll() {
        var lastEnd = -2
        while index < text.count {
            let start = index
            let scalar = UTF8Scalar.decode(text, at: index)
            switch Self.classify(scalar.value) {
            case .word:
                readPiece(joint: lastEnd >= 0 ? joint(lastEnd..<start) : 0)
                lastEnd = index
            case .unspaced:
                flush()
                readUnspaced()
                lastEnd = -2
            case .dropped, .other: index += scalar.length
            }
        }
        flush()
    }

    @inline(__always)
    private static func classify(_ value: UInt32) -> ScalarFold.Class {
        if value < 0x80 {
            switch UInt8(value) {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .word
            default: return .other
            }
        }
        return ScalarFold.classify(value)
    }

    /// What parts two runs: a hyphen, a space, a full stop; 0 for anything else or more than one scalar.
    private func joint(_ between: Range<Int>) -> UInt8 {
        guard (1...3).contains(between.count) else { return 0 }
        let scalar = UTF8Scalar.decode(text, at: between.lowerBound)
        guard scalar.length == between.count else { return 0 }
        if WordRules.hyphens.contains(scalar.value) { return 0x2D }
        if WordRules.spaces.contains(scalar.value) { return 0x20 }
        return scalar.value == 0x2E ? 0x2E : 0
    }

    private mutating func readPiece(joint: UInt8) {
        let start = index
        var piece = Piece(form: [], source: start..<start, joint: joint)
        scan: while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A:
                piece.form.append(byte)
                (piece.hasLetters, piece.isCapitals) = (true, false)
                piece.scalarCount += 1
                index += 1
            case 0x41...0x5A:
                piece.form.append(byte | 0x20)
                piece.hasLetters = true
                piece.scalarCount += 1
                index += 1
            case 0x30...0x39:
                piece.form.append(byte)
                piece.hasDigits = true
                piece.scalarCount += 1
                index += 1
            case 0..<0x80: break scan
            default:
                let scalar = UTF8Scalar.decode(text, at: index)
                let kind = ScalarFold.classify(scalar.value)
                if kind == .word {
                    piece.form += ScalarFold.folded(scalar.value)
                    (piece.hasLetters, piece.isCapitals) = (true, false)
                    piece.scalarCount += 1
                } else if kind != .dropped {
                    break scan
                }
                index += scalar.length
            }
        }
        piece.source = start..<index
        take(piece)
    }

    /// Joins a piece to those before it where they make one name, else gives out those.
    private mutating func take(_ piece: Piece) {
        if piece.form.isEmpty { return }
        if isPossessive(piece) { return }
        if let last = pieces.last, joins(last, piece) {
            pieces.append(piece)
        } else {
            flush()
            pieces = [piece]
        }
    }

    private func isPossessive(_ piece: Piece) -> Bool {
        guard piece.form == [0x73], let last = pieces.last else { return false }
        let between = last.source.upperBound..<piece.source.lowerBound
        guard (1...3).contains(between.count) else { return false }
        let scalar = UTF8Scalar.decode(text, at: between.lowerBound)
        return scalar.length == between.count && WordRules.apostrophes.contains(scalar.value)
    }

    private func joins(_ last: Piece, _ next: Piece) -> Bool {
        if next.joint == 0x2E {
            return last.scalarCount == 1 && next.scalarCount == 1 && last.hasLetters && next.hasLetters
        }
        if pieces.count > 1 { return false }
        switch next.joint {
        case 0x2D:
            if last.scalarCount == 1, last.hasLetters, next.hasLetters { return true }
            return last.hasLetters && !last.hasDigits && next.hasDigits
        case 0x20:
            return last.hasLetters && !last.hasDigits && last.isCapitals && last.scalarCount <= WordRules.nameLetters
                && isNumber(next)
        default: return false
        }
    }

    private func isNumber(_ piece: Piece) -> Bool {
        piece.hasDigits && !piece.hasLetters && piece.scalarCount <= WordRules.nameDigits
    }

    private mutating func flush() {
        guard let first = pieces.first else { return }
        let whole = first.source.lowerBound..<(pieces.last?.source.upperBound ?? first.source.upperBound)
        if pieces.count > 1, pieces[1].joint == 0x2E {
            append(pieces.flatMap(\.form), whole)
            position += 1
        } else {
            if pieces.count > 1 { append(pieces.flatMap(\.form), whole, isVariant: true) }
            for piece in pieces {
                append(piece.form, piece.source)
                position += 1
            }
        }
        pieces = []
    }

    private mutating func append(_ form: [UInt8], _ source: Range<Int>, isVariant: Bool = false) {
        guard (1...WordRules.longestWord).contains(form.count) else { return }
        words.append(Word(form: form, position: position, source: source, isVariant: isVariant))
    }

    /// Reads a run written without spaces as overlapping pairs; a single character stands alone.
    private mutating func readUnspaced() {
        var characters: [(form: [UInt8], source: Range<Int>)] = []
        while index < text.count {
            let scalar = UTF8Scalar.decode(text, at: index)
            let kind = Self.classify(scalar.value)
            if kind == .unspaced {
                characters.append((ScalarFold.folded(scalar.value), index..<index + scalar.length))
            } else if kind != .dropped {
                break
            }
            index += scalar.length
        }
        if let only = characters.first, characters.count == 1 { append(only.form, only.source) }
        for (first, second) in zip(characters, characters.dropFirst()) {
            append(first.form + second.form, first.source.lowerBound..<second.source.upperBound)
            position += 1
        }
        position += 1
    }
}
