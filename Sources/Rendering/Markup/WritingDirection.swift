/// Which way a language is written.
enum WritingDirection {
    /// The `dir` of a text in one language within a page in another: `rtl` or `ltr`; `nil` where both run the same way.
    static func of(_ language: String, beside page: String) -> String? {
        let isRightToLeft = isRightToLeft(language)
        guard isRightToLeft != self.isRightToLeft(page) else { return nil }
        return isRightToLeft ? "rtl" : "ltr"
    }

    /// Whether a language is written from right to left: its tag names such a script, or it has no other.
    static func isRightToLeft(_ tag: String) -> Bool {
        let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) { return scripts.contains(script) }
        return subtags.first.map(languages.contains) ?? false
    }

    /// The scripts of ISO 15924 that run from right to left and are in use.
    private static let scripts: Set<String> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "mand", "samr"]
    /// The languages whose usual script is one of these.
    private static let languages: Set<String> = [
        "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn",
        "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
    ]
}

extension String {
    /// The text set apart by U+2068 and U+2069 where it has letters that run from right to left (Unicode Standard Annex 9):
    /// in a line of the other direction it then keeps its place, and what stands beside it too. The signs go along when a
    /// reader copies the line, as markup would not.
    var isolated: String {
        unicodeScalars.contains { Self.runsFromRightToLeft($0.value) } ? "\u{2068}\(self)\u{2069}" : self
    }

    private static func runsFromRightToLeft(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
