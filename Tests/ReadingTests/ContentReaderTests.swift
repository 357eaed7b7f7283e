import Foundation
import Model
import Testing
import Text

@testable import Reading

@Suite struct ContentReaderTests {
    @Test func everyKeyOfEveryFileIsRead() throws {
        let fixture = try ContentFixture(
            [
                "publishers.yaml": "- {id: gazette, name: The Gazette, hosts: [WWW.Gazette.example], kind: company}\n",
                "actors/ruritania.md": """
                \u{FEFF}---
                name: NO
                kind: state
                aliases:
                  - true
                  - {name: Strelsau, used-by: press, cite: "https://a.example/", status: disputed, match: confirm, case: exact}
                part-of: union
                country: union
                identifiers: {wikidata: Q1, mitre-attack: G0001}
                not: [no entry]
                same-as: [https://b.example/]
                ---
                A *kingdom*.
                """,
                "actors/union.md": .actor("Union"),
                "agreements/pact.md": """
                ---
                name: The Pact
                kind: treaty
                date: 2015-09~
                parties: ruritania
                clauses:
                  - {id: one, text: "No theft: none.", source: here}
                related: [pact]
                status: in force
                ---
                """,
                "annotations/story.yaml": """
                - id: first
                  motivation: assessing
                  creator: me
                  created: 2026-11-21
                  quote: " words "
                  prefix: the
                  suffix: end
                  note: |
                    Long *note*.
                  about: [pact#one, pact]
                  stance: supports
                  actors: [ruritania]
                  event-date: 2015/2017
                  confidence: high
                - {quote: a, note: b}
                """,
                "briefings/story.md": """
                ---
                title: "Norms: a review"
                author: [Ann Lee, {given: Bo, family: Roe}]
                issued: 2015-09-25
                publisher: gazette
                URL: https://gazette.example/a
                language: en-AU
                keyword: one
                publish: excerpt
                redirect-from: [/old/]
                actors: [ruritania]
                not-mentions: [pact]
                ---
                Text.
                """,
                "pages/about.md": "---\ntitle: About\n---\nHello\n",
                "sources/deep/x.json": "{}",
                "sources/deep/x.yaml": "status: withdrawn\n",
            ],
            site: "title: T\nbase-url: https://a.example/b\nlanguage: en\ndescription: D\npublish: citation\n")
        let reading = fixture.read()
        #expect(reading.diagnostics == [])
        let content = try #require(reading.content)
        #expect(
            content.site
                == Site(
                    title: "T", description: "D", baseURL: "https://a.example/b/", language: "en", publish: .citation))
        #expect(content.publishers.map(\.hosts) == [["www.gazette.example"]])
        let actor = try #require(content.actors.first)
        #expect(actor.name == "NO" && actor.aliases.map(\.name) == ["true", "Strelsau"])
        #expect(actor.aliases[1].match == .confirm && actor.aliases[1].letterCase == .exact)
        #expect(actor.aliases[1].location.line == 6)
        #expect(actor.identifiers.map(\.register) == ["wikidata", "mitre-attack"])
        #expect(actor.markdown == "A *kingdom*." && actor.excludedPhrases == ["no entry"])
        let pact = try #require(content.agreements.first)
        #expect(
            pact.parties == ["ruritania"]
                && pact.clauses == [Clause(id: "one", text: "No theft: none.", source: "here")])
        #expect(pact.date?.text == "2015-09~")
        let notes = try #require(content.annotations["story"])
        #expect(notes[0].about.map(\.text) == ["pact#one", "pact"] && notes[0].quote == "words")
        #expect(notes[0].quoteLocation.line == 5 && notes[1].id.hasPrefix("note-"))
        let briefing = try #require(content.briefings.first)
        #expect(briefing.id == "story" && briefing.metadata.authors == ["Ann Lee", "Bo Roe"])
        #expect(content.pages.map(\.title) == ["About"])
        #expect(content.captures.map(\.displayPath) == ["sources/deep/x.json"])
        #expect(content.captures.first?.corrections.status == .withdrawn)
        #expect(content.captures.first?.location.path == fixture.path + "/sources/deep/x.yaml")
    }

    @Test func allProblemsAreFoundInOneRun() throws {
        let fixture = try ContentFixture(
            [
                "actors/a.md": "---\nname: A\nkind: stat\npart-of: b\n---\n",
                "actors/Bad Name.md": .actor("B"),
                "agreements/p.md": "---\nname: P\nkind: treaty\ndate: 2015-13-40\nparteis: [a]\n---\n",
                "briefings/s.md": "---\nissued: 2015\n---\n",
                "annotations/s.yaml": "- quote: q\n  note: n\n  about: [p#x, q]\n- quote: q\n",
                "source/x.json": "{}",
            ], site: "title: T\nbase-url: archive.example\ntheme: dark\n")
        #expect(
            fixture.problems() == [
                "actors/Bad Name.md:1:1 invalid-id", "actors/a.md:3:7 unknown-value",
                "actors/a.md:4:10 unknown-reference", "agreements/p.md:4:7 impossible-date",
                "agreements/p.md:5:1 unknown-key", "annotations/s.yaml:3:11 unknown-reference",
                "annotations/s.yaml:3:16 unknown-reference", "annotations/s.yaml:4:3 missing-key",
                "briefings/s.md:2:1 missing-key", "site.yaml:2:11 invalid-address", "site.yaml:3:1 unknown-key",
                "source:1:1 unexpected-file",
            ])
        #expect(fixture.read().content != nil)
    }

    @Test func aHintNamesWhatWasProbablyMeant() throws {
        let fixture = try ContentFixture([
            "actors/china.md": .actor("China"),
            "agreements/p.md": "---\nname: P\nkind: treaty\nparteis: [chnia]\n---\n",
            "briefings/s.md": "---\ntitle: S\nactors: [chnia]\n---\n",
        ])
        #expect(
            fixture.read().diagnostics.map(\.hint) == ["did you mean “parties”?", "did you mean “china”?"])
    }

    @Test func aMissingFolderOrSiteFileGivesNoContent() throws {
        let missing = ContentReader(root: "/nonexistent/Content").read()
        #expect(missing.content == nil && missing.diagnostics.map(\.kind.id) == ["content-unreadable"])
        let siteless = try ContentFixture(["actors/a.md": .actor("", "x: 1\n")], site: nil)
        #expect(siteless.read().content == nil)
        #expect(
            siteless.problems() == [
                "actors/a.md:2:1 missing-key", "actors/a.md:4:1 unknown-key", "site.yaml:1:1 content-unreadable",
            ])
    }

    @Test func aFileThatCannotBeReadDoesNotMakeReferencesToItFail() throws {
        let fixture = try ContentFixture([
            "publishers.yaml": "\t- id: x", "actors/a.md": "---\nname: [\n---\n",
            "agreements/p.md": "---\nname: P\nkind: treaty\nparties: [a]\n---\n",
            "briefings/s.md": "---\ntitle: S\npublisher: gazette\n---\n",
        ])
        #expect(fixture.problems() == ["actors/a.md:3:1 yaml-syntax", "publishers.yaml:1:1 yaml-syntax"])
    }

    @Test func hostsBelongToOnePublisher() throws {
        let fixture = try ContentFixture([
            "publishers.yaml": """
            - {id: a, name: A, hosts: [News.example]}
            - {id: a, name: B, hosts: [news.EXAMPLE, "https://x.example/"]}
            """
        ])
        #expect(
            fixture.problems() == [
                "publishers.yaml:2:8 duplicate-id", "publishers.yaml:2:28 host-claimed-twice",
                "publishers.yaml:2:42 invalid-address",
            ])
    }

    @Test func briefingsWithOneIdAreReportedWithBothFiles() throws {
        let fixture = try ContentFixture([
            "briefings/a.md": "---\ntitle: A\n---\n", "briefings/b.md": "---\ntitle: B\nid: a\n---\n",
        ])
        let problems = fixture.read().diagnostics
        #expect(problems.map(\.kind.id) == ["duplicate-id"])
        #expect(problems.first?.hint.contains("briefings/a.md") == true)
    }

    @Test func anEditorsFileMustBeUTF8() throws {
        let fixture = try ContentFixture()
        try fixture.write("actors/a.md", Array("---\nname: caf".utf8) + [0xE9] + Array("\nkind: state\n---\n".utf8))
        try fixture.write("actors/b.md", [0xFF, 0xFE] + "---\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        #expect(fixture.problems() == ["actors/a.md:2:10 not-utf-8", "actors/b.md:1:1 not-utf-8"])
    }

    @Test func partOfMayNotGoRoundInACircle() throws {
        let fixture = try ContentFixture([
            "actors/a.md": .actor("A", "part-of: b\n"), "actors/b.md": .actor("B", "part-of: c\n"),
            "actors/c.md": .actor("C", "part-of: b\n"),
        ])
        #expect(fixture.problems() == ["actors/a.md:1:1 part-of-circle"])
    }

    @Test func kindsHaveDifferentNames() {
        let names = ReadingDiagnostics.all.map(\.id)
        #expect(Set(names).count == names.count)
    }

    @Test(.enabled(if: Shared.path != nil, "the folder ../shared is absent"))
    func theSeedArchiveIsReadWithoutAProblem() throws {
        let path = try #require(Shared.path)
        let reading = ContentReader(root: path + "/seeds/Content").read()
        #expect(reading.diagnostics == [])
        #expect(reading.content?.actors.count == 32 && reading.content?.captures.count == 2)
        #expect(reading.content?.annotations.values.map(\.count).reduce(0, +) == 5)
    }
}

/// Data beside the repository that some tests read in place.
enum Shared {
    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment["SITEGEN_SHARED"]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = environment ?? root.deletingLastPathComponent().deletingLastPathComponent().path + "/shared"
        return FileManager.default.fileExists(atPath: path + "/seeds/Content") ? path : nil
    }()
}
