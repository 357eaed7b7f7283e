import Text

/// The name of a publisher that only captures name, with the identifier that it gives.
///
/// Two names are one publisher where they differ in no more than case, spaces, hyphens, dashes and full stops within a
/// word. The identifier depends on the name alone, so that the publisher's address stays whatever else the archive
/// holds: the slug, where the name is nothing but words of the letters a to z and digits; else the slug, or `publisher`
/// where that is empty, with eight digits of the name's SHA-256 digest, since another name may have the same slug.
///
/// ```swift
/// PublisherName("Port Times").id  // "port-times"
/// PublisherName("C+").id          // "c-" and eight digits
/// ```
public struct PublisherName: Sendable, Hashable {
    /// What the spellings of one name share: folded, with one space between words.
    private let key: [UInt8]
    private let slug: String?

    /// Takes a name as captures give it.
    public init(_ name: String) {
        let folded = FoldedText.bytes(of: name)
        let key = Self.joined(folded)
        (self.key, slug) = (key.isEmpty ? folded : key, Slug.make(name))
    }

    /// Whether both are one publisher.
    public static func == (left: PublisherName, right: PublisherName) -> Bool { left.key == right.key }

    /// Feeds what equality compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// The identifier.
    public var id: String { isPlain ? slug ?? marked : marked }

    /// The identifier where a registered publisher of another name has `id`.
    public var marked: String { "\(slug ?? "publisher")-\(ContentDigest(of: key).hexadecimal.prefix(8))" }

    /// Whether no other name can have this slug: it has all of the name.
    private var isPlain: Bool {
        key.allSatisfy { Self.isPlain($0) || $0 == 0x20 } && slug?.utf8.count == key.count
    }

    private static func joined(_ folded: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        for (index, byte) in folded.enumerated() {
            let isInner =
                index > 0 && index + 1 < folded.count && isPlain(folded[index - 1]) && isPlain(folded[index + 1])
            if byte != 0x20, byte != 0x2D, byte != 0x2E || !isInner {
                key.append(byte)
            } else if let last = key.last, last != 0x20 {
                key.append(0x20)
            }
        }
        if key.last == 0x20 { key.removeLast() }
        return key
    }

    /// Whether a folded byte is a letter from a to z or a digit.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
