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

/// Takes the words of a text one after another, as `WordReader` finds them.
protocol WordSink {
    /// Takes a word.
    /// - Parameters:
    ///   - letters: holds the folded word in UTF-8 at `form`; what else it holds is of no concern.
    ///   - form: where the word stands in `letters`.
    ///   - position: the word's place, as `Word` has it.
    ///   - source: the bytes of the text it was read from.
    ///   - isVariant: whether it is made of several words, as `Word` has it.
    mutating func take(_ letters: [UInt8], _ form: Range<Int>, position: Int, source: Range<Int>, isVariant: Bool)
}

/// The words of a text as values.
private struct WordValues: WordSink {
    var words: [Word] = []

    mutating func take(_ letters: [UInt8], _ form: Range<Int>, position: Int, source: Range<Int>, isVariant: Bool) {
        words.append(Word(form: Array(letters[form]), position: position, source: source, isVariant: isVariant))
    }
}

/// Reads the words of texts. The script `search-engine` reads queries and passages by the same rules.
///
/// A word is a run of letters and digits, folded; a possessive `'s` is not part of it. Han, Kana, Hangul, Thai, Lao, Khmer and
/// Burmese runs are read two characters at a time. Names with digits are one thing however they are written: `APT-10` and
/// `APT 10` (capitals before a number) are also read as `apt10`; `U.S.` is `us`, `e-mail` is also `email`.
///
/// ```swift
/// WordReader.words(of: Array("The U.S. and APT 10".utf8)).map(\.form)  // the, us, and, apt10, apt, 10
/// ```
struct WordReader {
    private var text: [UInt8] = []
    private var index = 0
    private var position = 0
    private var pieces: [Piece] = []
    /// The folded letters of the pieces, one after another.
    private var letters: [UInt8] = []
    private let kinds = ASCIILetters.kinds
    private let joints = WordReader.jointOfByte

    /// A run of letters and digits with what stands around it.
    private struct Piece {
        /// Where it stands in `letters`.
        var form: Range<Int>
        var source: Range<Int>
        /// What parts it from the piece before, as `joint` says.
        var joint: UInt8
        var hasLetters = false
        var hasDigits = false
        var isCapitals = true
        var scalarCount = 0
    }

    /// How many letters of words given out may stay in `letters`.
    private static let kept = 1 << 12

    /// The words of a text, counted from `position`.
    static func words(of text: [UInt8], from position: Int = 0) -> [Word] {
        var reader = WordReader()
        var list = WordValues()
        reader.read(text, from: position, into: &list)
        return list.words
    }

    /// Gives the words of a text to a sink, counted from `position`.
    mutating func read(_ text: [UInt8], from position: Int, into sink: inout some WordSink) {
        (self.text, index, self.position) = (text, 0, position)
        readAll(into: &sink)
        self.text = []
    }

    private mutating func readAll(into sink: inout some WordSink) {
        var lastEnd = -2
        while index < text.count {
            let start = index
            if text[index] < 0x80, kinds[Int(text[index])] == 0 {
                index += 1
                continue
            }
            let scalar = UTF8Scalar.decode(text, at: index)
            switch Self.classify(scalar.value) {
            case .word:
                readPiece(joint: lastEnd >= 0 ? joint(lastEnd..<start) : 0, into: &sink)
                lastEnd = index
            case .unspaced:
                flush(into: &sink)
                readUnspaced(into: &sink)
                lastEnd = -2
            case .dropped, .other: index += scalar.length
            }
        }
        flush(into: &sink)
        letters.removeAll(keepingCapacity: letters.count <= Self.kept)
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
        if between.count == 1 { return joints[Int(text[between.lowerBound])] }
        guard (2...3).contains(between.count) else { return 0 }
        let scalar = UTF8Scalar.decode(text, at: between.lowerBound)
        return scalar.length == between.count ? Self.joint(scalar.value) : 0
    }

    /// For each of the 256 bytes what it is between two runs; of those that are no scalar alone, 0.
    private static let jointOfByte: [UInt8] = (0...UInt8.max).map { $0 < 0x80 ? joint(UInt32($0)) : 0 }

    private static func joint(_ value: UInt32) -> UInt8 {
        if WordRules.hyphens.contains(value) { return 0x2D }
        if WordRules.spaces.contains(value) { return 0x20 }
        return value == 0x2E ? 0x2E : 0
    }

    private mutating func readPiece(joint: UInt8, into sink: inout some WordSink) {
        let start = index
        let first = letters.count
        var piece = Piece(form: first..<first, source: start..<start, joint: joint)
        while index < text.count {
            if text[index] < 0x80 {
                guard readLetters(&piece) else { break }
                continue
            }
            let scalar = UTF8Scalar.decode(text, at: index)
            let kind = ScalarFold.classify(scalar.value)
            if kind == .word {
                letters += ScalarFold.folded(scalar.value)
                (piece.hasLetters, piece.isCapitals) = (true, false)
                piece.scalarCount += 1
            } else if kind != .dropped {
                break
            }
            index += scalar.length
        }
        piece.form = first..<letters.count
        piece.source = start..<index
        take(piece, into: &sink)
    }

    /// Reads letters and digits of ASCII as long as they go on; `false` where none stands here.
    @inline(__always)
    private mutating func readLetters(_ piece: inout Piece) -> Bool {
        let start = index
        var found: UInt8 = 0
        while index < text.count {
            let kind = kinds[Int(text[index])]
            if kind == 0 { break }
            found |= kind
            index += 1
        }
        guard index > start else { return false }
        let first = letters.count
        letters.append(contentsOf: text[start..<index])
        if found & ASCIILetters.capital != 0 {
            // What makes a capital small leaves small letters and digits as they are.
            for place in first..<letters.count { letters[place] |= 0x20 }
        }
        if found & (ASCIILetters.small | ASCIILetters.capital) != 0 { piece.hasLetters = true }
        if found & ASCIILetters.small != 0 { piece.isCapitals = false }
        if found & ASCIILetters.digit != 0 { piece.hasDigits = true }
        piece.scalarCount += index - start
        return true
    }

    /// Joins a piece to those before it where they make one name, else gives out those.
    private mutating func take(_ piece: Piece, into sink: inout some WordSink) {
        if piece.form.isEmpty { return }
        if isPossessive(piece) {
            letters.removeLast(piece.form.count)
            return
        }
        if let last = pieces.last, joins(last, piece) {
            pieces.append(piece)
            return
        }
        flush(into: &sink)
        var piece = piece
        if piece.form.lowerBound > Self.kept {
            letters.removeSubrange(..<piece.form.lowerBound)
            piece.form = 0..<piece.form.count
        }
        pieces.append(piece)
    }

    private func isPossessive(_ piece: Piece) -> Bool {
        guard piece.form.count == 1, letters[piece.form.lowerBound] == 0x73, let last = pieces.last else {
            return false
        }
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

    private mutating func flush(into sink: inout some WordSink) {
        guard let first = pieces.first, let last = pieces.last else { return }
        let whole = first.source.lowerBound..<last.source.upperBound
        let joined = first.form.lowerBound..<last.form.upperBound
        if pieces.count > 1, pieces[1].joint == 0x2E {
            give(joined, whole, into: &sink)
            position += 1
        } else {
            if pieces.count > 1 { give(joined, whole, isVariant: true, into: &sink) }
            for piece in pieces {
                give(piece.form, piece.source, into: &sink)
                position += 1
            }
        }
        if pieces.count == 1 {
            pieces.removeLast()
        } else {
            pieces.removeAll(keepingCapacity: true)
        }
    }

    @inline(__always)
    private mutating func give(
        _ form: Range<Int>, _ source: Range<Int>, isVariant: Bool = false, into sink: inout some WordSink
    ) {
        guard (1...WordRules.longestWord).contains(form.count) else { return }
        sink.take(letters, form, position: position, source: source, isVariant: isVariant)
    }

    /// Reads a run written without spaces as overlapping pairs; a single character stands alone.
    private mutating func readUnspaced(into sink: inout some WordSink) {
        letters.removeAll(keepingCapacity: true)
        var last: (form: Range<Int>, source: Range<Int>)?
        var count = 0
        while index < text.count {
            let scalar = UTF8Scalar.decode(text, at: index)
            let kind = Self.classify(scalar.value)
            if kind == .unspaced {
                let first = letters.count
                letters += ScalarFold.folded(scalar.value)
                let next = (form: first..<letters.count, source: index..<index + scalar.length)
                if let last {
                    let pair = last.form.lowerBound..<next.form.upperBound
                    give(pair, last.source.lowerBound..<next.source.upperBound, into: &sink)
                    position += 1
                }
                last = next
                count += 1
            } else if kind != .dropped {
                break
            }
            index += scalar.length
        }
        if let last, count == 1 { give(last.form, last.source, into: &sink) }
        position += 1
    }
}

/// What the bytes of ASCII are to words.
private enum ASCIILetters {
    static let small: UInt8 = 1
    static let capital: UInt8 = 2
    static let digit: UInt8 = 4

    /// For each of the 256 bytes what it is; 0 for what is no letter or digit.
    static let kinds: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case 0x61...0x7A: small
        case 0x41...0x5A: capital
        case 0x30...0x39: digit
        default: 0
        }
    }
}
