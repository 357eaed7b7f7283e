import Foundation

/// Makes identifiers that are safe in paths and addresses: lower-case ASCII letters, digits and single hyphens.
public enum Slug {
    /// The longest identifier that `make` gives, in bytes; cut at a hyphen.
    public static let maximumLength = 100
    /// How many scalars of a text are looked at: transliterating takes more than twice as long for twice the text.
    private static let longestText = 1000

    /// The identifier for a text, or `nil` where nothing of it can be written in ASCII.
    ///
    /// Letters outside ASCII are transliterated (Unicode CLDR `Any-Latin; Latin-ASCII`), so `détente` is `detente`
    /// and `国家` is `guo-jia`.
    public static func make(_ text: String) -> String? {
        let text = text.utf8.count > longestText ? String(text.unicodeScalars.prefix(longestText)) : text
        let latin = text.utf8.allSatisfy { $0 < 0x80 } ? text : transliterated(text)
        var slug: [UInt8] = []
        for byte in latin.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: slug.append(byte)
            case 0x41...0x5A: slug.append(byte | 0x20)
            case 0x27: continue
            default: if let last = slug.last, last != 0x2D { slug.append(0x2D) }
            }
        }
        if slug.count > maximumLength {
            let cut = slug[..<maximumLength].lastIndex(of: 0x2D) ?? maximumLength
            slug.removeSubrange(cut...)
        }
        if slug.last == 0x2D { slug.removeLast() }
        return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
    }

    /// Whether a text is already an identifier as `make` would give it.
    public static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.first != 0x2D && text.utf8.last != 0x2D && text.utf8.count <= 200
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    }

    private static func transliterated(_ text: String) -> String {
        let straight = text.replacing("\u{2019}", with: "'").replacing("\u{2018}", with: "'")
        return straight.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? straight
    }
}
