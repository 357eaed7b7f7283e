/// The order of UTF-8 bytes: the same on every machine and in every version of Unicode.
///
/// Whatever orders paths, identifiers and diagnostics uses it. Swift's own order of strings holds two spellings of one
/// letter equal (`é` as one scalar, and as `e` with an accent after it), so what comes first would be left to chance.
///
/// ```swift
/// ["b", "é", "a"].sorted(by: ByteOrder.precedes)  // ["a", "b", "é"]
/// ```
public enum ByteOrder {
    /// Whether the first text stands before the second; `false` where they have the same bytes.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Whether both have the same bytes.
    public static func isEqual(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}

/// A text that equals another only where both have the same bytes, as paths and addresses do: the key for sets,
/// dictionaries and orders in which two spellings of one letter are two things.
public struct ExactText: Sendable, Hashable, Comparable {
    /// The text as it was given.
    public let text: String

    /// Takes a text as it is.
    public init(_ text: some StringProtocol) { self.text = String(text) }

    /// Whether both have the same bytes.
    public static func == (left: ExactText, right: ExactText) -> Bool { ByteOrder.isEqual(left.text, right.text) }

    /// By bytes.
    public static func < (left: ExactText, right: ExactText) -> Bool { ByteOrder.precedes(left.text, right.text) }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
