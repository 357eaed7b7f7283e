/// A language as other programs name it: in the front matter of captured files, in the metadata of pages.
public enum LooseLanguage {
    /// The BCP 47 tag (RFC 5646) in its usual case: `zh-TW` for `zh_tw`, `pt-BR` for `pt_BR.UTF-8`, `sr-Latn` for
    /// `sr@latin`, `en` for `en, fr`. Absent where the text names no language.
    public static func tag(_ text: some StringProtocol) -> String? {
        let first = text.trimmingWhitespace.prefix { !",; \t".contains($0) }
        let parts = first.split(separator: "@", maxSplits: 1)
        guard let locale = parts.first?.prefix(while: { $0 != "." }) else { return nil }
        var subtags = locale.split { $0 == "-" || $0 == "_" }.map { String($0).lowercased() }
        guard let language = subtags.first, (2...3).contains(language.utf8.count), subtags.allSatisfy(isSubtag),
            language.utf8.allSatisfy(isLetter)
        else { return names[first.lowercased()] }
        if parts.count > 1, let script = scripts[parts[1].lowercased()] { subtags.insert(script, at: 1) }
        return subtags.enumerated().map { place, subtag in
            let isWord = subtag.utf8.allSatisfy(isLetter)
            // What follows a single letter is an extension, in small letters throughout.
            guard place > 0, isWord, !subtags[1..<place].contains(where: { $0.utf8.count == 1 }) else { return subtag }
            switch subtag.utf8.count {
            case 2: return subtag.uppercased()
            case 4: return subtag.prefix(1).uppercased() + subtag.dropFirst()
            default: return subtag
            }
        }.joined(separator: "-")
    }

    private static func isSubtag(_ text: String) -> Bool {
        (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The modifiers of POSIX locales that mean a script.
    private static let scripts = [
        "latin": "latn", "cyrillic": "cyrl", "devanagari": "deva", "arabic": "arab", "hebrew": "hebr",
    ]

    /// Languages by their names in English and their own.
    private static let names = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
        "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
        "nederlands": "nl", "russian": "ru", "русский": "ru", "polish": "pl", "polski": "pl", "ukrainian": "uk",
        "українська": "uk", "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko",
        "arabic": "ar", "العربية": "ar", "hebrew": "he", "עברית": "he", "persian": "fa", "فارسی": "fa", "turkish": "tr",
        "türkçe": "tr", "hindi": "hi", "हिन्दी": "hi", "thai": "th", "ไทย": "th", "vietnamese": "vi", "tiếng việt": "vi",
        "greek": "el", "ελληνικά": "el", "swedish": "sv", "svenska": "sv", "norwegian": "no", "norsk": "no",
        "danish": "da", "dansk": "da", "finnish": "fi", "suomi": "fi", "czech": "cs", "čeština": "cs",
        "hungarian": "hu", "magyar": "hu", "romanian": "ro", "română": "ro", "indonesian": "id",
    ]
}
