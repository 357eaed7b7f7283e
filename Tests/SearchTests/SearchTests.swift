import Testing

@testable import Search

@Suite("Searching a small archive")
struct SearchTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let query: String
        let first: String
        var testDescription: String { query }
    }

    @Test(
        "The best answer comes first",
        arguments: [
            Case(query: "gothic panda", first: "actors/apt3/"),
            Case(query: "apt3", first: "actors/apt3/"),
            Case(query: "tg0110", first: "actors/apt3/"),
            Case(query: "apt-10", first: "briefings/groups/"),
            Case(query: "apt 10", first: "briefings/groups/"),
            Case(query: "APT10", first: "briefings/groups/"),
            Case(query: "g20", first: "briefings/groups/"),
            Case(query: "us", first: "briefings/groups/"),
            Case(query: "secrets in the trade", first: "briefings/secrets/"),
            Case(query: "detente", first: "briefings/secrets/"),
            Case(query: "accusation", first: "briefings/indictment/"),
            Case(query: "intrsions", first: "briefings/indictment/"),
            Case(query: "indict", first: "briefings/indictment/"),
            Case(query: "haus", first: "briefings/deutsch/"),
            Case(query: "hauser", first: "briefings/deutsch/"),
            Case(query: "国家安全部", first: "actors/mss/"),
            Case(query: "安全", first: "actors/mss/"),
            Case(query: "antalya accord", first: "agreements/accord/"),
        ])
    func best(_ one: Case) throws {
        #expect(try SmallArchive(SmallArchive.sample).find(one.query).first == one.first)
    }

    struct Selection: CustomTestStringConvertible, Sendable {
        let query: String
        let found: Set<String>
        var testDescription: String { query }
    }

    @Test(
        "Phrases, exclusions and filters choose the pages",
        arguments: [
            Selection(query: "\"trade secrets\"", found: ["briefings/groups/"]),
            Selection(
                query: "\"theft of intellectual property\"", found: ["agreements/accord/", "briefings/secrets/"]),
            Selection(query: "secrets -met", found: ["briefings/secrets/"]),
            Selection(query: "theft kind:briefing", found: ["briefings/secrets/"]),
            Selection(query: "actor:apt3 kind:briefing", found: ["briefings/groups/"]),
            Selection(query: "actor:\"Gothic Panda\" kind:briefings", found: ["briefings/groups/"]),
            Selection(query: "year:2016..2017", found: ["briefings/secrets/", "briefings/indictment/"]),
            Selection(query: "year:2018..", found: ["briefings/deutsch/"]),
            Selection(query: "year:..2015 kind:agreement", found: ["agreements/accord/"]),
            Selection(
                query: "publisher:ledger publisher:dispatch -kind:actor",
                found: ["briefings/groups/", "briefings/secrets/", "briefings/indictment/"]),
            Selection(query: "stance:contradicts", found: ["briefings/indictment/"]),
            Selection(query: "year:often theft", found: []),
        ])
    func selection(_ one: Selection) throws {
        #expect(try Set(SmallArchive(SmallArchive.sample).find(one.query)) == one.found)
    }

    @Test("What was searched instead is said")
    func said() throws {
        let archive = try SmallArchive(SmallArchive.sample).search
        #expect(archive.search("intrsions").corrections == [.init(from: "intrsions", to: "intrusions")])
        #expect(archive.search("gothic panda").also == ["APT3"])
        #expect(archive.search("\"secrets unsealed\"").warnings == [.noPhrase])
        #expect(archive.search("colour:red theft").warnings == [.unknownFilter])
        #expect(archive.search("publisher:nobody").warnings == [.unknownValue])
        #expect(archive.search(String(repeating: "theft ", count: 2_000)).warnings == [.shortened])
    }

    @Test(
        "Something is found as long as one word is known",
        arguments: ["theft zzqx", "\"unbalanced theft", "((theft", "a theft"])
    func neverEmpty(query: String) throws {
        #expect(try !SmallArchive(SmallArchive.sample).find(query).isEmpty)
    }

    @Test(
        "Odd queries are answered",
        arguments: ["", "???", "\"\"", "-", "- -", "actor:", ":", "\u{0}", "\u{FFFD}\u{1F600}", "..", "year:.."])
    func odd(query: String) throws {
        _ = try SmallArchive(SmallArchive.sample).search.search(query)
    }

    @Test("An archive without pages is searched in vain")
    func empty() throws {
        #expect(try SmallArchive([]).search.search("theft \"two words\" -three year:2015").total == 0)
    }

    @Test("A passage comes with its anchor")
    func passage() throws {
        let answer = try SmallArchive(SmallArchive.sample).search.search("\"trade secrets\"")
        #expect(answer.results.first?.passages.first?.anchor == "p2")
        #expect(answer.results.first?.passages.first?.text.contains("trade secrets") == true)
    }

    @Test("A name of several words counts as a whole only")
    func wholeNames() throws {
        let actor = SearchDocument(
            kind: .actor, id: "house", title: "Lamp House", language: "en", aliases: ["The Grey Company"],
            facets: [.init("actor", "house", count: 8)])
        let page = SmallArchive.briefing(
            "lamps", 2020, "On lamps", ["Any company may sell tables.", "So says The Grey Company."],
            facets: [.init("actor", "house")])
        let answer = try SmallArchive([actor, page]).search.search("lamp house kind:briefing")
        #expect(answer.results.first?.passages.map(\.anchor) == ["p2"])
        let alone = try SmallArchive([actor, page]).search.search("house kind:briefing")
        #expect(alone.results.isEmpty)
    }

    @Test("A missing or damaged file is said and the rest searched; without a manifest there is no search")
    func missing() throws {
        let archive = try SmallArchive(SmallArchive.sample)
        for kind in Set(archive.files.keys.compactMap { $0.split(separator: "/").last?.split(separator: "-").first })
        where kind != "manifest.js" {
            let search = try ArchiveSearch { path in
                let file = try archive.load(path)
                return path.contains("/\(kind)-") ? Array(file.dropLast(7)) : file
            }
            let answer = search.search("\"trade secrets\" intrsions -gothic actor:\"gothic panda\"")
            // Cards are read where there are no texts.
            #expect(answer.warnings.contains(.incomplete) == (kind != "cards"), "\(kind): \(answer)")
            #expect(answer.faults.allSatisfy { $0.contains(kind) }, "\(kind): \(answer.faults)")
        }
        #expect(throws: IndexFault.self) { try ArchiveSearch { _ in [] } }
    }

    @Test("A filter's value that is not there is named, with the nearest that is")
    func unknownValues() throws {
        let answer = try SmallArchive(SmallArchive.sample).search.search(
            "actor:atp3 publisher:ledgr stance:x kind:agrement")
        #expect(answer.unknownValues.map(\.field) == ["actor", "publisher", "stance"])
        #expect(answer.unknownValues.map(\.nearest) == ["apt3", "ledger", nil])
        #expect(answer.warnings == [.unknownValue])
    }

    @Test("The names that a page shows around its text find it, and exclude it")
    func shownNames() throws {
        let page = SearchDocument(
            kind: .briefing, id: "ferries", title: "Ferries sail", language: "en", shownNames: ["Maren Thornvold"],
            passages: [.init(anchor: "p1", text: Array("They sail again.".utf8))])
        let archive = try SmallArchive(SmallArchive.sample + [page])
        #expect(try archive.find("thornvold") == ["briefings/ferries/"])
        #expect(try archive.find("sail -thornvold").isEmpty)
        #expect(try archive.search.search("thornvold").results.first?.passages.map(\.text) == ["They sail again."])
    }

    @Test(
        "Words that are joined to an ending, and other words whose parts have one stem, are indexed and found",
        arguments: [
            ("en", "O-ing"), ("en", "U-ing"), ("fr", "P-S : merci"), ("en", "Ⅷ-ſ"), ("en", "u-ed"), ("en", "e-ing"),
            ("de", "E-en"), ("en", "s-s"), ("fr", "E-es"), ("en", "i-s 10"), ("es", "o-os"), ("ru", "а-а"),
        ])
    func joinedEndings(language: String, text: String) throws {
        let bytes = Array("\(text) and once more \(text), \(text)".utf8)
        let page = SearchDocument(
            kind: .actor, id: "one", title: text, language: language, aliases: [text, "x \(text)"],
            shownNames: [text], facets: [.init("actor", text)],
            passages: [
                .init(anchor: "s1", text: bytes, role: .heading), .init(anchor: "p1", text: bytes),
                .init(anchor: "p1", text: bytes, role: .note),
            ])
        let archive = try SmallArchive(SmallArchive.sample + [page])
        #expect(try archive.find(text).contains("actors/one/"))
        #expect(try archive.find("\"once more \(text)\"").contains("actors/one/"))
    }
}
