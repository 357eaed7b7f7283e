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
