/// What a scalar means for the question "does a word go on here?".
public enum ScalarClass: Sendable {
    /// A letter or digit of a script that separates words: a name may not touch one on either side.
    case word
    /// A letter of a script written without spaces, or that glues particles to names (Han, Kana, Hangul, Thai,
    /// Lao, Khmer, Myanmar): a name may touch one.
    case continuous
    /// A mark that belongs to the letter before it.
    case mark
    /// White space of any kind.
    case space
    /// Everything else: punctuation, symbols, controls.
    case other

    /// The class of a scalar value.
    public init(_ value: UInt32) {
        if value < 0x80 {
            switch UInt8(value) {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
            case 0x20, 0x09...0x0D: self = .space
            default: self = .other
            }
            return
        }
        guard let scalar = Unicode.Scalar(value) else {
            self = .other
            return
        }
        if Self.isContinuous(value) {
            self = .continuous
        } else if scalar.properties.isWhitespace {
            self = .space
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            self = .word
        } else {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
            default: self = .other
            }
        }
    }

    private static func isContinuous(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai, Lao; Myanmar; Khmer
            0x1100...0x11FF, 0xAC00...0xD7FF, 0x3130...0x318F,  // Hangul
            0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x31F0...0x31FF,  // Kana, Han marks
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:  // Han
            return true
        default:
            return false
        }
    }
}
