import Linking
import Model
import Testing
import Text

@Suite("The joined archive")
struct AssemblyTests {
    static func entry(_ id: String, _ markdown: String, issued: String? = nil, redirects: [String] = []) throws
        -> BriefingEntry
    {
        var metadata = BriefingMetadata()
        metadata.issued = try issued.map { try EDTFDate($0) }
        metadata.redirectFrom = redirects
        let entry = try Sample.entry(markdown, actors: MentionTests.actors, metadata: metadata).entry
        var briefing = entry.briefing
        briefing.id = id
        return BriefingEntry(
            briefing: briefing, publisherName: nil, opening: "", wordCount: 1, headings: [], mentions: entry.mentions,
            notes: [])
    }

    static let assembler = ArchiveAssembler(content: Content(site: Site(title: "s"), actors: MentionTests.actors))

    @Test("Briefings stand newest first, undated last, whatever the order they come in")
    func order() throws {
        let entries = [
            try Self.entry("undated", "x"), try Self.entry("old", "x", issued: "2015-09~"),
            try Self.entry("new", "x", issued: "2018-04-09T14:30:28"),
            try Self.entry("same", "x", issued: "2018-04-09"),
        ]
        #expect(Self.assembler.assemble(entries).briefings.map(\.id) == ["new", "same", "old", "undated"])
        #expect(Self.assembler.assemble(entries.reversed()).briefings.map(\.id) == ["new", "same", "old", "undated"])
    }

    @Test("Briefings of two zones stand in the order of their moments")
    func zones() throws {
        let entries = [
            try Self.entry("sooner", "x", issued: "2018-04-09T23:00:00+09:00"),
            try Self.entry("later", "x", issued: "2018-04-09T20:00:00-05:00"),
            try Self.entry("between", "x", issued: "2018-04-09T15:00:00Z"),
        ]
        #expect(Self.assembler.assemble(entries).briefings.map(\.id) == ["later", "between", "sooner"])
    }

    @Test("An actor gathers its mentions, its briefings and its companions")
    func authorities() throws {
        let entries = [
            try Self.entry("a", "China met the US. China left.", issued: "2016"), try Self.entry("b", "China alone."),
        ]
        let archive = Self.assembler.assemble(entries)
        let china = try #require(archive.actors.first { $0.record.id == "china" })
        #expect(china.mentions.count == 3)
        #expect(china.briefings == [0, 1])
        #expect(china.companions == [Companion(authority: AuthorityID(.actor, "us"), count: 1)])
        #expect(archive.relatedBriefings == [[1], [0]])
    }

    @Test("Two briefings with one id are an error that names both files")
    func duplicates() throws {
        let diagnostics = Self.assembler.check([try Self.entry("a", "x"), try Self.entry("a", "y")])
        #expect(diagnostics.map(\.kind.id) == ["duplicate-briefing"])
        #expect(diagnostics.first?.kind.severity == .error)
    }

    @Test("Of many companions the thirty most frequent are listed, of equal ones the first by id")
    func manyCompanions() throws {
        let names = (10..<60).map { "Company \($0)" }
        let actors = names.map { name in
            ActorRecord(id: "c" + name.suffix(2), name: name, kind: .company, location: SourceLocation(path: ""))
        }
        let entries = try [names.joined(separator: " met "), "Company 59 met Company 10."].enumerated().map {
            var entry = try Sample.entry($1, actors: actors).entry
            entry.briefing.id = "b\($0)"
            return entry
        }
        let archive = ArchiveAssembler(content: Content(site: Site(title: "s"), actors: actors)).assemble(entries)
        let companions = try #require(archive.actors.first).companions
        #expect(companions.map(\.authority.id) == ["c59"] + (11...39).map { "c\($0)" })
        #expect(companions.map(\.count) == [2] + [Int](repeating: 1, count: 29))
    }

    @Test("A redirect may not take an address that is in use", arguments: ["/briefings/b/", "actors/china", "/old/"])
    func redirects(address: String) throws {
        let diagnostics = Self.assembler.check([
            try Self.entry("b", "y", redirects: ["/old/"]), try Self.entry("c", "x", redirects: [address]),
        ])
        #expect(diagnostics.map(\.kind.id) == ["redirect-taken"])
    }
}
