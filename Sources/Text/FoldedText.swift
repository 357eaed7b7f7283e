import Foundation

/// A text made comparable: typographic variants become one form, and every folded byte knows where it came from.
///
/// Folding turns all quotation marks into `'` or `"`, all hyphens and dashes into `-`, `…` into `...`, every run of
/// white space into one space and full-width letters into plain ones; it drops soft hyphens and invisible characters, composes letters with their marks
/// (Unicode NFC) and, unless told otherwise, lower-cases. It serves matching only: what is shown is always the original.
public struct FoldedText: Sendable {
    /// Whether upper and lower case are kept apart.
    public enum LetterCase: Sendable {
        /// `US` and `us` differ.
        case kept
        /// `US` and `us` are the same.
        case lowered
    }

    /// The folded text in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// For each folded byte, the offset in the original at which its scalar starts.
    private var starts: [Int32] = []
    /// For each folded byte, the offset in the original just past its scalar.
    private var ends: [Int32] = []

    /// The bytes that folding leaves as they are but for their case: ASCII without white space, controls and the grave.
    private static let isPlain: [Bool] = (0..<256).map { (0x21...0x7E).contains($0) && $0 != 0x60 }

    /// Folds a UTF-8 text.
    public init(_ original: [UInt8], letterCase: LetterCase = .lowered) {
        bytes.reserveCapacity(original.count)
        starts.reserveCapacity(original.count)
        ends.reserveCapacity(original.count)
        var index = 0
        while index < original.count {
            let byte = original[index]
            if Self.isPlain[Int(byte)] {
                append(
                    letterCase == .lowered && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte, from: index,
                    to: index + 1)
                index += 1
            } else if byte < 0x80 {
                appendASCII(byte, from: index, to: index + 1, letterCase: letterCase)
                index += 1
            } else {
                index += appendScalar(of: original, at: index, letterCase: letterCase)
            }
        }
    }

    /// Folds a string, of which only the folded bytes are wanted.
    public static func bytes(of string: String, letterCase: LetterCase = .lowered) -> [UInt8] {
        FoldedText(Array(string.utf8), letterCase: letterCase).trimmed
    }

    /// The folded bytes without a space at either end.
    public var trimmed: [UInt8] {
        var range = bytes[...]
        if range.first == 0x20 { range.removeFirst() }
        if range.last == 0x20 { range.removeLast() }
        return Array(range)
    }

    /// The range of the original that a range of folded bytes stands for; empty for an empty range.
    public func original(_ folded: Range<Int>) -> Range<Int> {
        guard !folded.isEmpty else {
            let offset = folded.lowerBound < starts.count ? Int(starts[folded.lowerBound]) : Int(ends.last ?? 0)
            return offset..<offset
        }
        return Int(starts[folded.lowerBound])..<Int(ends[folded.upperBound - 1])
    }
}

extension FoldedText {
    @inline(__always)
    private mutating func append(_ byte: UInt8, from start: Int, to end: Int) {
        bytes.append(byte)
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
    }

    /// A run of white space is one space, which stands for the whole run.
    private mutating func appendSpace(from start: Int, to end: Int) {
        if bytes.last == 0x20 {
            ends[ends.count - 1] = Int32(truncatingIfNeeded: end)
        } else {
            append(0x20, from: start, to: end)
        }
    }

    @inline(__always)
    private mutating func appendASCII(_ byte: UInt8, from start: Int, to end: Int, letterCase: LetterCase) {
        switch byte {
        case 0x41...0x5A where letterCase == .lowered: append(byte | 0x20, from: start, to: end)
        case 0x20, 0x09...0x0D: appendSpace(from: start, to: end)
        case 0x60: append(0x27, from: start, to: end)
        case 0x00...0x08, 0x0E...0x1F, 0x7F: break
        default: append(byte, from: start, to: end)
        }
    }

    /// Appends the fold of the scalar at `index` with the marks that follow it; returns the bytes read.
    private mutating func appendScalar(of original: [UInt8], at index: Int, letterCase: LetterCase) -> Int {
        let scalar = UTF8Scalar.decode(original, at: index)
        let end = index + scalar.length
        switch Fold(scalar.value) {
        case .space: appendSpace(from: index, to: end)
        case .dropped: break
        case .fullWidth(let byte): appendASCII(byte, from: index, to: end, letterCase: letterCase)
        case .replaced(let byte, let count): for _ in 0..<count { append(byte, from: index, to: end) }
        case .mark: recomposeLast(with: scalar, end: end, letterCase: letterCase)
        case .letter: appendLetter(scalar.scalar, from: index, to: end, letterCase: letterCase)
        }
        return scalar.length
    }

    private mutating func appendLetter(_ scalar: Unicode.Scalar, from start: Int, to end: Int, letterCase: LetterCase) {
        if letterCase == .lowered, scalar == "\u{3C2}" {
            // A sigma at the end of a word has a form of its own only in lower case.
            for byte in "\u{3C3}".utf8 { append(byte, from: start, to: end) }
        } else if letterCase == .lowered, scalar.properties.changesWhenLowercased {
            for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, from: start, to: end) }
        } else {
            UTF8.encode(scalar).map { for byte in $0 { append(byte, from: start, to: end) } }
        }
    }

    /// Joins a combining mark to the letter already folded, as NFC does.
    private mutating func recomposeLast(with mark: UTF8Scalar, end: Int, letterCase: LetterCase) {
        var base = bytes.count
        while base > 0 {
            base -= 1
            if bytes[base] & 0xC0 != 0x80 { break }
        }
        guard base < bytes.count, bytes[base] != 0x20 else {
            appendLetter(mark.scalar, from: end - mark.length, to: end, letterCase: letterCase)
            return
        }
        let start = Int(starts[base])
        var cluster = String(decoding: bytes[base...], as: UTF8.self)
        cluster.unicodeScalars.append(mark.scalar)
        bytes.removeSubrange(base...)
        starts.removeSubrange(base...)
        ends.removeSubrange(base...)
        for byte in cluster.precomposedStringWithCanonicalMapping.utf8 { append(byte, from: start, to: end) }
    }
}

/// What folding does with one scalar outside ASCII.
private enum Fold {
    case space
    case dropped
    case replaced(UInt8, count: Int)
    /// The form of an ASCII character that is as wide as a Han one.
    case fullWidth(UInt8)
    case mark
    case letter

    init(_ value: UInt32) {
        switch value {
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085: self = .space
        case 0x00AD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0x80...0x84, 0x86...0x9F:
            self = .dropped
        case 0x00B4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x02BC: self = .replaced(0x27, count: 1)
        case 0x00AB, 0x00BB, 0x201C...0x201F, 0x2033, 0x2036: self = .replaced(0x22, count: 1)
        case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0x058A, 0x2E3A, 0x2E3B:
            self = .replaced(0x2D, count: 1)
        case 0x2026: self = .replaced(0x2E, count: 3)
        case 0xFF01...0xFF5E: self = .fullWidth(UInt8(value - 0xFEE0))
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099, 0x309A: self = .mark
        default: self = .letter
        }
    }
}
