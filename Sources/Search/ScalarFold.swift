import Foundation

/// What a scalar is to the index: what it is written as, and whether words go on through it.
///
/// The script `search-engine` folds by the same rules, scalar by scalar, so that a word of a query and a word of a text
/// come out alike: Unicode NFKD, lower case, without the marks listed here.
enum ScalarFold {
    /// How a scalar takes part in words.
    enum Class: UInt8 {
        /// Part of a word.
        case word
        /// Part of a text written without spaces: indexed two characters at a time.
        case unspaced
        /// Vanishes without ending a word: an accent, a soft hyphen.
        case dropped
        /// Ends a word.
        case other
    }

    /// The class of a scalar outside ASCII.
    static func classify(_ value: UInt32) -> Class {
        if dropped.contains(value) { return .dropped }
        if unspaced.contains(value) { return .unspaced }
        guard let scalar = Unicode.Scalar(value) else { return .other }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return .word
        default: return .other
        }
    }

    /// A scalar outside ASCII as it stands in the index, in UTF-8.
    static func folded(_ value: UInt32) -> [UInt8] {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        if let written = letters[value] { return Array(written.utf8) }
        if (0xAC00...0xD7A3).contains(value) { return Array(String(scalar).utf8) }
        var folded: [UInt8] = []
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
            for lower in part.properties.lowercaseMapping.unicodeScalars where !dropped.contains(lower.value) {
                if let written = letters[lower.value] {
                    folded += Array(written.utf8)
                } else {
                    folded += Array(String(lower).utf8)
                }
            }
        }
        return folded
    }

    /// Letters that Unicode does not take apart though readers do, and the sigma that ends a Greek word.
    static let letters: [UInt32: String] = [
        0xDF: "ss", 0x1E9E: "ss", 0xE6: "ae", 0xC6: "ae", 0x153: "oe", 0x152: "oe", 0xF8: "o", 0xD8: "o", 0x111: "d",
        0x110: "d", 0x142: "l", 0x141: "l", 0xFE: "th", 0xDE: "th", 0xF0: "d", 0xD0: "d", 0x131: "i",
        0x3C2: "\u{3C3}",
    ]

    /// Marks and joiners that vanish.
    static let dropped = ScalarSet([
        0x0300...0x036F, 0x0591...0x05BD, 0x064B...0x065F, 0x0670...0x0670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
        0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x00AD...0x00AD, 0x200B...0x200F, 0x2060...0x2060,
        0xFEFF...0xFEFF,
    ])

    /// Thai and Lao, Burmese, Khmer, Hangul, radicals and Kana, Han.
    static let unspaced = ScalarSet([
        0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1100...0x11FF, 0xAC00...0xD7A3, 0x3130...0x318F,
        0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF,
    ])
}
