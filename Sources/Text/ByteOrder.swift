import Foundation

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
        order(left, right) < 0
    }

    /// Whether both have the same bytes.
    public static func isEqual(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    /// Whether both have the same bytes.
    public static func isEqual(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && order(left, right) == 0
    }

    /// Less than nought where the first text stands before the second, nought where they have the same bytes.
    private static func order(_ left: String, _ right: String) -> Int {
        let order: Int?? = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in orderOfBytes(left, right) }
        }
        if let order, let order { return order }
        // A text that another program lent us need not lie in one piece.
        return left.utf8.elementsEqual(right.utf8) ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }

    private static func orderOfBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count - right.count
        }
        // Both buffers hold as many bytes as are compared.
        let order = memcmp(leftStart, rightStart, min(left.count, right.count))
        return order == 0 ? left.count - right.count : Int(order)
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
