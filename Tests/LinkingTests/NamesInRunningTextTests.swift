import Model
import Testing
import Text

@testable import Linking

@Suite("Names in capitals, at the beginning of sentences, and in lists of numbers")
struct NamesInRunningTextTests {
    private static let actors = [
        Sample.actor("panda", "Stone Panda"), Sample.actor("turla", "Turla"),
        Sample.actor("play", "Play ransomware", aliases: [Sample.alias("Play")]),
        Sample.actor("silence", "Silence group", aliases: [Sample.alias("Silence")]),
        Sample.actor("who", "World Health Organization", aliases: [Sample.alias("WHO")]),
        Sample.actor("us", "United States", aliases: [Sample.alias("US")]),
        Sample.actor("aid", "Agency for Aid", aliases: [Sample.alias("AID")]),
        Sample.actor("fbi", "Federal Bureau", aliases: [Sample.alias("FBI")]),
        Sample.actor("element", "Element group", aliases: [Sample.alias("POTASSIUM", letterCase: .exact)]),
        Sample.actor("apt28", "APT28"), Sample.actor("apt29", "APT29"), Sample.actor("unc7", "UNC 2465"),
    ]

    @Test(
        "Capitals tell nothing where all letters are capitals",
        arguments: [
            ("## STONE PANDA IN A HEADING", ["panda"]), ("STONE PANDA", ["panda"]), ("TURLA RETURNS", ["turla"]),
            ("“STONE PANDA” AND TURLA", ["panda", "turla"]), ("He said: STONE panda", []),
            ("stone panda and Stone Panda", ["panda"]),
            ("WHO DID THIS? NOBODY TOLD US.", []), ("It was quiet. WHO DID THIS TO US? Nobody knew.", []),
            ("The WHO and the US agree.", ["who", "us"]), ("WHO", ["who"]), ("US", ["us"]),
            ("FBI WARNS OF ATTACKS", ["fbi"]), ("AID FOR THE PORTS", []),
            ("AID is an agency. AID FOR THE PORTS", ["aid", "aid"]), ("PLAY YOUR PART", []),
            ("PLAY YOUR PART\n\nThe group Play is meant.", ["play", "play"]), ("POTASSIUM IN WATER", []),
            ("the group POTASSIUM", ["element"]), ("ГРУППА TURLA ВЕРНУЛАСЬ", ["turla"]), ("группа TURLA вернулась", []),
        ])
    func capitals(text: String, names: [String]) throws { #expect(try found(text) == names) }

    @Test(
        "A common word at the beginning of a sentence names nobody by itself",
        arguments: [
            ("Silence fell when the light went out.", []), ("“Silence is what they answered.”", []),
            ("The light went out. Silence fell.", []), ("It was quiet: then Silence struck.", ["silence"]),
            ("Silence struck twice. The group Silence is old.", ["silence", "silence"]),
            ("Turla struck twice.", ["turla"]), ("Silence group struck.", ["silence"]),
        ])
    func beginnings(text: String, names: [String]) throws { #expect(try found(text) == names) }

    @Test("The editor's word that a briefing concerns an actor settles it")
    func confirmed() throws {
        var metadata = BriefingMetadata()
        metadata.actors = ["silence"]
        let linked = try Sample.entry("Silence fell.", actors: Self.actors, metadata: metadata)
        #expect(linked.entry.mentions.map(\.authority.id) == ["silence"])
    }

    @Test(
        "A number after a slash repeats the letters before it",
        arguments: [
            ("The reports on APT28/29 were read.", ["apt28", "apt29"]), ("APT 28/29", ["apt28", "apt29"]),
            ("APT-28/-29.", ["apt28", "apt29"]), ("APT99/28/29", ["apt28", "apt29"]), ("UNC1/2465", ["unc7"]),
            ("It took APT28/2019 as its heading.", ["apt28"]), ("APT28 on 29 March", ["apt28"]),
            ("XAPT28/29", []), ("APT28/29a", ["apt28"]), ("28/29 and /29", []), ("ＡＰＴ２８／２９", ["apt28", "apt29"]),
        ])
    func numbers(text: String, names: [String]) throws {
        #expect(try found(text) == names)
        var words = NameWords()
        words.add(FoldedText(Array(text.utf8)).bytes)
        for name in names where name == "apt29" { #expect(words.mayHold(Array(name.utf8))) }
    }

    @Test(
        "An inflected name is found in its other forms, by the stemmer of the script or the text's language",
        arguments: [
            ("Войска Украины и россия.", "ru", ["ukraine"]), ("وصلت وتركيا إلى", "en", ["turkey"]),
            ("Die Flotte des Skerrylands lag dort.", "de", ["skerry"]), ("Die skerrylands", "de", []),
            ("Die Flotte des Skerrylands lag dort.", nil, []), ("Грузии Южной Осетии", nil, ["ossetia"]),
            ("Южная, Осетия", nil, []), ("Украина", nil, ["ukraine"]),
        ] as [(String, String?, [String])])
    func inflected(text: String, language: String?, names: [String]) throws {
        let actors = [
            ("ukraine", "Украина"), ("turkey", "تركيا"), ("skerry", "Skerryland"), ("ossetia", "Южная Осетия"),
        ]
        .map { Sample.actor($0, $1, aliases: [Sample.alias($1, match: .inflected)]) }
        var metadata = BriefingMetadata()
        metadata.language = language
        let linked = try Sample.entry(text, actors: actors, metadata: metadata)
        #expect(linked.entry.mentions.map(\.authority.id) == names)
    }

    @Test("A change of an inflected name concerns every text")
    func changes() {
        let plain = Sample.actor("ukraine", "Украина")
        let inflected = Sample.actor("ukraine", "Украина", aliases: [Sample.alias("Украина", match: .inflected)])
        let changed = Gazetteer.changedNames(from: ([plain], []), to: ([inflected], []))
        #expect(changed.contains([]) && NameWords().mayHold([]))
    }

    private func found(_ text: String) throws -> [String] {
        try Sample.entry(text, actors: Self.actors).entry.mentions.map(\.authority.id)
    }
}
