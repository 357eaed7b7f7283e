import Linking
import Markdown
import Model
import Testing
import Text

/// Builds small archives for linking.
enum Sample {
    static let here = SourceLocation(path: "test")

    static func actor(_ id: String, _ name: String, aliases: [Alias] = [], not: [String] = []) -> ActorRecord {
        var record = ActorRecord(id: id, name: name, kind: .state, location: here)
        record.aliases = aliases
        record.excludedPhrases = not
        return record
    }

    static func alias(
        _ name: String, match: Alias.Match = .auto, letterCase: Alias.LetterCase? = nil, status: Alias.Status = .same
    ) -> Alias {
        Alias(name: name, status: status, match: match, letterCase: letterCase, location: here)
    }

    static func entry(
        _ markdown: String, title: String = "t", actors: [ActorRecord], notes: [Annotation] = [],
        metadata: BriefingMetadata = BriefingMetadata(), disclosure: Disclosure = .whole
    ) throws -> LinkedBriefing {
        let content = Content(site: Site(title: "s"), actors: actors, annotations: ["b": notes])
        let document = try MarkdownDocument(parsing: Array(markdown.utf8), dialect: .captured)
        let briefing = Briefing(
            id: "b", title: title, metadata: metadata, markdown: markdown, disclosure: disclosure, location: here)
        return BriefingLinker(content: content).link(briefing, document)
    }
}

@Suite("Mentions")
struct MentionTests {
    static let actors = [
        Sample.actor("china", "China", aliases: [Sample.alias("Chinese"), Sample.alias("中国")]),
        Sample.actor("us", "United States", aliases: [Sample.alias("US"), Sample.alias("U.S.")]),
        Sample.actor("apt1", "APT1"), Sample.actor("apt10", "APT10"),
        Sample.actor("moodys", "Moody’s Analytics"),
        Sample.actor(
            "target", "Target Corporation", aliases: [Sample.alias("Target", match: .confirm)],
            not: ["Target industries"]),
        Sample.actor("apple", "Apple", aliases: [Sample.alias("Fruit Company", match: .never)]),
        Sample.actor("menupass", "menuPass"),
        Sample.actor("xinhua", "新华社"),
        Sample.actor("lab", "Detente Lab", aliases: [Sample.alias("Détente Lab")]),
    ]

    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let expected: [String]
        var testDescription: String { text }
        init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
    }

    @Test(
        "Names are found as whole words, longest first, whatever the typography",
        arguments: [
            Case("US–China consensus", "us:US", "china:China"),
            Case("US-China and US—China", "us:US", "china:China", "us:US", "china:China"),
            Case("tell us about china"),
            Case("APT10 is not APT1", "apt10:APT10", "apt1:APT1"),
            Case(
                "APT 10, APT-10, APT\u{2011}10 and apt10", "apt10:APT 10", "apt10:APT-10", "apt10:APT\u{2011}10",
                "apt10:apt10"),
            Case("APT100 and XAPT1"),
            Case("Moody's Analytics", "moodys:Moody's Analytics"),
            Case("Moody’s\u{00A0}Analytics", "moodys:Moody’s\u{00A0}Analytics"),
            Case("Uni\u{00AD}ted States’ view", "us:Uni\u{00AD}ted States"),
            Case("China’s and China's", "china:China", "china:China"),
            Case("Chinatown, Chinas"),
            Case("(China)", "china:China"),
            Case("the U.S. said", "us:U.S."),
            Case("the U.S.A. said"),
            Case("**Chi**na", "china:China"),
            Case("United\nStates", "us:United States"),
            Case("united states, UNITED STATES"),
            Case("see https://china.example/China and www.China.example"),
            Case("mail info@China.example"),
            Case("`China`"),
            Case("[China](https://x.example/China)", "china:China"),
            Case("[https://x.example/China](https://x.example/China)"),
            Case("Target and Target industries"),
            Case("Fruit Company"),
            Case("MenuPass, menupass", "menupass:MenuPass", "menupass:menupass"),
            Case("据新华社报道，中国外交部", "xinhua:新华社", "china:中国"),
            Case("APT10组织", "apt10:APT10"),
            Case("De\u{301}tente Lab", "lab:De\u{301}tente Lab"),
        ])
    func names(_ test: Case) throws {
        let linked = try Sample.entry(test.text, actors: Self.actors)
        #expect(linked.entry.mentions.map { "\($0.authority.id):\($0.name)" } == test.expected)
    }

    @Test("A name that needs confirmation counts where the briefing names its bearer, save in excluded phrases")
    func confirmation() throws {
        var metadata = BriefingMetadata()
        metadata.actors = ["target"]
        let linked = try Sample.entry("Target hit; Target industries studied.", actors: Self.actors, metadata: metadata)
        #expect(linked.entry.mentions.map(\.sentence) == ["Target hit; Target industries studied."])
    }

    @Test("A briefing can say that a name means something else in it")
    func notMentions() throws {
        var metadata = BriefingMetadata()
        metadata.notMentions = ["china"]
        let linked = try Sample.entry("China and the US", actors: Self.actors, metadata: metadata)
        #expect(linked.entry.mentions.map(\.authority.id) == ["us"])
    }

    @Test("The case of an alias is as it says")
    func letterCase() throws {
        let actors = [
            Sample.actor("a", "Play", aliases: [Sample.alias("Play", letterCase: .fold)]),
            Sample.actor("b", "Two Words", aliases: [Sample.alias("Two Words", letterCase: .exact)]),
        ]
        let linked = try Sample.entry("play PLAY two words Two Words", actors: actors)
        #expect(linked.entry.mentions.map(\.name) == ["play", "PLAY", "Two Words"])
    }

    @Test("A name that two claim names neither")
    func ambiguousName() throws {
        let actors = [
            Sample.actor("a", "Alpha Group", aliases: [Sample.alias("Winnti", status: .disputed)]),
            Sample.actor("b", "Beta Group", aliases: [Sample.alias("Winnti", status: .disputed)]),
        ]
        #expect(try Sample.entry("Winnti struck", actors: actors).entry.mentions.isEmpty)
    }

    @Test("The first mention in each section is a link, never in a heading or a link; all are counted and anchored")
    func linking() throws {
        let linked = try Sample.entry(
            "## China\n\n[China](https://x.example) and China and China.\n\n## Next\n\nChina.", title: "On China",
            actors: Self.actors)
        let mentions = linked.entry.mentions
        #expect(mentions.map(\.paragraph) == ["title", "s1", "p1", "p1", "p1", "p2"])
        #expect(mentions.map(\.anchor) == ["", "m1", "m2", "m3", "m4", "m5"])
        #expect(mentions.map(\.isLinked) == [false, false, false, true, false, true])
    }

    @Test("A mention carries its sentence and the place of the name in it")
    func sentence() throws {
        let linked = try Sample.entry("One thing. Then China, e.g. Mr. Li, spoke.\nAgain. Two.", actors: Self.actors)
        let mention = try #require(linked.entry.mentions.first)
        #expect(mention.sentence == "Then China, e.g. Mr. Li, spoke.")
        #expect(Array(mention.sentence.utf8)[mention.nameRange].elementsEqual("China".utf8))
    }
}
