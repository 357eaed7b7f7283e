@testable import Search

/// A source of numbers that gives the same ones for the same seed (S. Vigna, SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Makes up pages of texts in all scripts, with words that are joined, hyphenated, dotted and inflected.
struct TextGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Letters, marks, digits and signs of scripts and blocks of Unicode.
    private static let alphabets: [ClosedRange<UInt32>] = [
        0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0xA0...0xFF, 0x100...0x17F, 0x180...0x24F, 0x250...0x2FF, 0x300...0x36F,
        0x370...0x3FF, 0x400...0x52F, 0x531...0x58F, 0x591...0x5F4, 0x600...0x6FF, 0x700...0x74F, 0x780...0x7BF,
        0x900...0x97F, 0x980...0x9FF, 0xB80...0xBFF, 0xE00...0xE7F, 0xE80...0xEFF, 0xF00...0xFFF, 0x1000...0x109F,
        0x10A0...0x10FF, 0x1100...0x11FF, 0x1200...0x137F, 0x13A0...0x13FF, 0x1780...0x17FF, 0x1800...0x18AF,
        0x1AB0...0x1AFF, 0x1C80...0x1CBF, 0x1E00...0x1EFF, 0x1F00...0x1FFF, 0x2000...0x206F, 0x2070...0x209F,
        0x20D0...0x20FF, 0x2100...0x214F, 0x2150...0x218B, 0x2460...0x24FF, 0x2C60...0x2C7F, 0x2D00...0x2D2F,
        0x2E80...0x2FDF, 0x3000...0x303F, 0x3041...0x309F, 0x30A0...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF,
        0x3200...0x33FF, 0x3400...0x3480, 0x4E00...0x4EFF, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB70...0xABBF,
        0xAC00...0xACFF, 0xD7B0...0xD7FF, 0xE000...0xE010, 0xF900...0xF9FF, 0xFB00...0xFB06, 0xFB1D...0xFB4F,
        0xFB50...0xFDFF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFE70...0xFEFC, 0xFF01...0xFF5E, 0xFF61...0xFFDC,
        0xFFF9...0xFFFD, 0x10400...0x1044F, 0x10D00...0x10D3F, 0x11000...0x1107F, 0x118A0...0x118DF, 0x16F00...0x16F4F,
        0x1D400...0x1D7FF, 0x1E900...0x1E943, 0x1F100...0x1F2FF, 0x1F300...0x1F6FF, 0x1F900...0x1FAFF,
        0x20000...0x20010,
        0x2F800...0x2F810, 0xE0000...0xE01EF,
    ]
    private static let joints = [
        "-", "-", "-", ".", ".", "'", "’", " ", " ", "\u{2010}", "\u{2011}", "\u{A0}", "", "\u{AD}", "\u{200B}",
        "\u{200D}",
        "--", "_", "/", "·",
    ]
    private static let affixes = [
        "ing", "ed", "s", "es", "en", "e", "er", "ly", "ation", "x", "10", "s'", "os", "ed.", "ſ", "а", "ов", "ة", "ים",
    ]
    private static let languages = [
        "en", "fr", "de", "es", "ru", "ar", "el", "fi", "hu", "tr", "hi", "ta", "zh", "th", "xx", "",
    ]

    /// Pages that have one archive's words: some of them on several pages and in several languages.
    mutating func pages(_ count: Int) -> [SearchDocument] {
        let stock = (0..<count * 4).map { _ in word() }
        var pages: [SearchDocument] = []
        for number in 0..<count {
            var page = SearchDocument(
                kind: pick(SearchDocument.Kind.allCases), id: "page-\(number)", title: text(stock, 4),
                date: "2015-01-0\(number % 9 + 1)", language: pick(Self.languages))
            page.year = Bool.random(using: &random) ? 2000 + number % 7 : nil
            page.publisher = text(stock, 2)
            page.aliases = [text(stock, 2), text(stock, 1)]
            page.shownNames = [text(stock, 2)]
            page.facets = [
                SearchDocument.Facet("actor", page.id, count: 8), SearchDocument.Facet("publisher", text(stock, 2)),
            ]
            for place in 1...4 {
                page.passages.append(
                    SearchDocument.Passage(
                        anchor: "p\(place)", text: Array(text(stock, 12).utf8), role: pick(SearchDocument.Role.allCases)
                    ))
            }
            pages.append(page)
        }
        return pages
    }

    /// A text of about so many words: of the stock, and new ones.
    private mutating func text(_ stock: [String], _ count: Int) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in
            Int.random(in: 0..<3, using: &random) > 0 ? pick(stock) : word()
        }.joined(separator: Int.random(in: 0..<6, using: &random) > 0 ? " " : ", ")
    }

    /// One word: of one script or two, short or long, joined to others or not.
    private mutating func word() -> String {
        var word = piece()
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2: word += pick(Self.joints) + pick(Self.affixes)
        case 3, 4: word += pick(Self.joints) + piece()
        case 5: word = (0..<3).map { _ in piece() + "." }.joined()
        case 6: word += pick(Self.affixes)
        default: break
        }
        return word
    }

    private mutating func piece() -> String {
        let alphabet = pick(Self.alphabets)
        let length = [1, 1, 1, 2, 3, 5, 9, 40][Int.random(in: 0..<8, using: &random)]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...length, using: &random) {
            let isStray = Int.random(in: 0..<12, using: &random) == 0
            let value = UInt32.random(in: isStray ? 0...0x10FFFF : alphabet, using: &random)
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}
