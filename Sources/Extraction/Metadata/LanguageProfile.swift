import Model
import Text

/// The language of a text as its script and its commonest words show it.
///
/// A script that few languages share decides by its letters; for Latin script the words do that stand in nearly every
/// sentence of a language. A text too short or too mixed to tell has none: a wrong language spoils hyphenation, search and
/// reading aloud, a missing one does not.
struct LanguageProfile {
    /// The tag of the language; absent where the text does not show it.
    let language: String?

    /// How much of a text is looked at, in bytes, and how many words of it are needed.
    private static let (reach, fewestWords) = (6_000, 20)
    /// The least share of common words, in percent, and how much more there are than of the next language, in percent.
    private static let (leastShare, leastLead) = (12, 125)

    /// - Parameter text: plain text in UTF-8.
    init(of text: some Sequence<UInt8>) {
        let bytes = Array(text.prefix(Self.reach))
        let letters = Self.letters(of: bytes)
        guard let script = letters.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }),
            script.value * 2 > letters.values.reduce(0, +), script.value >= Self.fewestWords
        else {
            language = Self.hasKana(letters) ? "ja" : nil
            return
        }
        switch script.key {
        case .latin: language = Self.byWords(bytes)
        case .cyrillic: language = Self.byLetters(bytes, Self.cyrillic) ?? "ru"
        case .arabic: language = Self.byLetters(bytes, Self.arabic) ?? "ar"
        case .han: language = Self.hasKana(letters) ? "ja" : "zh"
        case .kana: language = "ja"
        case .hebrew: language = "he"
        case .greek: language = "el"
        case .hangul: language = "ko"
        case .thai: language = "th"
        case .devanagari: language = "hi"
        case .armenian: language = "hy"
        case .georgian: language = "ka"
        }
    }

    // MARK: Articles

    /// An article with the language of its text, where its capture states none, or one of another script.
    static func complete(_ article: Article) -> Article {
        let stated = article.metadata.language
        guard let found = LanguageProfile(of: article.text.utf8).language else { return article }
        if let stated, isWritten(stated, as: found) { return article }
        var article = article
        article.metadata.language = found
        let field = MetadataField.language.rawValue
        for index in article.statements.indices where article.statements[index].field == field {
            article.statements[index].isTaken = false
        }
        article.statements.append(
            MetadataStatement(field: field, value: found, source: MetadataSource.text.rawValue, isTaken: true))
        return article
    }

    /// Whether a language can be written in the script of another: a page in Arabic that says it is in English has a
    /// template that nobody changed. Only scripts that show which language it is are compared.
    private static func isWritten(_ stated: String, as found: String) -> Bool {
        let primary = { (tag: String) in String(tag.lowercased().prefix { $0 != "-" }) }
        guard let script = families[primary(found)] else { return true }
        let other = families[primary(stated)]
        return other == script || other == nil && !latin.keys.contains(primary(stated))
    }

    /// The direction or kind of writing of languages that Latin letters do not write.
    private static let families: [String: Script] = [
        "ar": .arabic, "fa": .arabic, "ur": .arabic, "ps": .arabic, "ug": .arabic, "he": .hebrew, "yi": .hebrew,
        "zh": .han, "ja": .han, "ko": .hangul, "th": .thai, "el": .greek, "ru": .cyrillic, "uk": .cyrillic,
        "bg": .cyrillic, "sr": .cyrillic, "mk": .cyrillic, "be": .cyrillic, "kk": .cyrillic, "hi": .devanagari,
        "mr": .devanagari, "ne": .devanagari, "hy": .armenian, "ka": .georgian,
    ]

    // MARK: Scripts

    private enum Script: Int {
        case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, thai, devanagari, armenian, georgian
    }

    private static func letters(of bytes: [UInt8]) -> [Script: Int] {
        var counts = [Int](repeating: 0, count: 12)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                if (byte | 0x20) &- 0x61 < 26 { counts[Script.latin.rawValue] += 1 }
                place += 1
                continue
            }
            let scalar = UTF8Scalar.decode(bytes, at: place)
            if let script = script(of: scalar.value) { counts[script.rawValue] += 1 }
            place += max(1, scalar.length)
        }
        var letters: [Script: Int] = [:]
        for (code, count) in counts.enumerated() where count > 0 {
            if let script = Script(rawValue: code) { letters[script] = count }
        }
        return letters
    }

    private static func script(of value: UInt32) -> Script? {
        switch value {
        case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x530...0x58F: .armenian
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x10A0...0x10FF: .georgian
        case 0x3040...0x30FF: .kana
        case 0x3400...0x9FFF: .han
        case 0xAC00...0xD7FF: .hangul
        default: nil
        }
    }

    /// Japanese has a kana for every two or three characters of Han; Chinese quotes a few.
    private static func hasKana(_ letters: [Script: Int]) -> Bool {
        letters[.kana, default: 0] * 5 > letters[.han, default: 0] && letters[.kana, default: 0] > 10
            && letters[.latin, default: 0] < 2 * (letters[.kana, default: 0] + letters[.han, default: 0])
    }

    /// The language that has letters of its own in a text, the most of them; they are at least one in two hundred bytes.
    private static func byLetters(_ bytes: [UInt8], _ own: [(language: String, letters: Set<UInt32>)]) -> String? {
        var counts = [Int](repeating: 0, count: own.count)
        var place = 0
        while place < bytes.count {
            let scalar = UTF8Scalar.decode(bytes, at: place)
            if scalar.value >= 0x80 {
                for index in own.indices where own[index].letters.contains(scalar.value) { counts[index] += 1 }
            }
            place += max(1, scalar.length)
        }
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] * 200 > bytes.count else {
            return nil
        }
        return own[best].language
    }

    private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    private static let cyrillic: [(language: String, letters: Set<UInt32>)] = [
        ("ru", scalars("ыэёЫЭЁ")), ("uk", scalars("іїєґІЇЄҐ")), ("be", scalars("ўЎ")), ("sr", scalars("ђћјљњџЂЋЈЉЊЏ")),
        ("mk", scalars("ѓќѕЃЌЅ")), ("bg", scalars("ъЪ")),
    ]
    private static let arabic: [(language: String, letters: Set<UInt32>)] = [
        ("fa", scalars("پچژگکی")), ("ur", scalars("ٹڈڑےںہھ")), ("ar", scalars("ةيىك")),
    ]

    // MARK: Words

    private static func byWords(_ bytes: [UInt8]) -> String? {
        let words = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 1_000)
        guard words.count >= fewestWords else { return nil }
        var hits: [String: Int] = [:]
        for word in words { for language in languages[word.hash] ?? [] { hits[language, default: 0] += 1 } }
        let sorted = hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = sorted.first, best.value * 100 >= words.count * leastShare else { return nil }
        if let next = sorted.dropFirst().first, best.value * 100 < next.value * leastLead { return nil }
        return best.key
    }

    /// Words that stand in nearly every sentence of a language.
    private static let latin: [String: String] = [
        "en": "the of and to in is that for it was on with as are this be by have from at not which they he his but",
        "de":
            "der die und das ist nicht ein eine zu den mit von auf sich des im für dem auch als an es werden dass sie",
        "fr": "le la les de des et est un une que dans pour qui sur pas au du par plus ne avec ce sont il cette",
        "es": "el la los las de que y en un una por con para del se es no su lo como más pero al fue este",
        "pt": "o a os as de que e em um uma por com para do da não se no na dos das mais como ao foi são",
        "it": "il la di che e un una in per con del della è non sono i le si da al nel alla più anche come",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er die om ook als maar bij door hij",
        "sv": "och att det som en på är av för med den till inte har ett om de var men jag kan från vi",
        "da": "og at det som en på er af for med den til ikke har et om de var men jeg kan fra vi blev efter også",
        "no": "og at det som en på er av for med den til ikke har et om de var men jeg kan fra vi ble etter også",
        "fi": "ja on ei että se oli hän mutta ovat joka kun myös kuin sen niin ole vain olla mukaan tai",
        "pl": "i w na z do się nie że jest to o za od po jak przez dla są ale który oraz tego może",
        "cs": "a v se na je že s z do o to ve k za by pro jako jsou od ale po jeho který však také",
        "sk": "a v sa na je že s z do o to vo k za by pre ako sú od ale po jeho ktorý však aj",
        "hu": "a az és hogy nem is egy van meg ez csak de volt már mint még el után vagy lehet szerint",
        "ro": "de și în a la cu nu pe că din este un o care pentru să mai sunt au fost prin dar ale cele",
        "tr": "ve bir bu da de için ile çok olarak olan daha gibi ne en kadar sonra ise değil olduğu",
        "id": "yang dan di dari ini itu dengan untuk pada tidak dalam adalah akan ke oleh juga telah karena",
        "vi": "của và là có được cho không trong với các một người này đã những khi đến ở từ",
        "ca": "el la els les de i que en un una per amb del es no al dels és més com però ha aquest",
        "hr": "i u je na se da za su od s a koji što o kao nije bi to iz će ali do te samo",
        "et": "ja on ei et see oli ta aga mis kui ka ning oma või selle tema välja pärast",
        "lt": "ir kad yra tai su iš į ne jis buvo bet kaip apie už dėl jo taip po nuo",
        "lv": "un ir ka no ar uz par tas nav bija kas arī pie bet viņš lai gan vai",
    ]

    private static let languages: [UInt64: [String]] = {
        var languages: [UInt64: [String]] = [:]
        for (language, words) in latin.sorted(by: { $0.key < $1.key }) {
            for hash in Set(LineToken.hashes(of: words)) { languages[hash, default: []].append(language) }
        }
        return languages
    }()
}
