import Text

/// Decides whether a name stands as a word of its own.
enum Boundary {
    /// Whether nothing that continues a word touches the range on either side. Scripts written without spaces have no
    /// such boundary: a Han name is found inside Han text, a Latin one between Han characters.
    static func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        if let before = UTF8Scalar.decode(text, before: range.lowerBound) {
            let first = UTF8Scalar.decode(text, at: range.lowerBound)
            if joins(ScalarClass(before.value), ScalarClass(first.value)) { return false }
        }
        if range.upperBound < text.count, let last = UTF8Scalar.decode(text, before: range.upperBound) {
            let after = UTF8Scalar.decode(text, at: range.upperBound)
            if joins(ScalarClass(after.value), ScalarClass(last.value)) || ScalarClass(after.value) == .mark {
                return false
            }
        }
        return true
    }

    /// Whether the scalar outside and the scalar at the name's edge are parts of one word. A letter or digit outside
    /// also joins a name that ends in punctuation: `U.S.` is not in `U.S.A`.
    private static func joins(_ outside: ScalarClass, _ edge: ScalarClass) -> Bool {
        outside == .word && edge != .continuous
    }
}
