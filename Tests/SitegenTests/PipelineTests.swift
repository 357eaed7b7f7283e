import ArgumentParser
import Foundation
import Text
import Model
import Publishing
import Testing

@testable import sitegen

@Suite("Whole builds")
struct PipelineTests {
    static let post = """
        {"id": 1, "slug": "first", "status": "publish", "date": "2015-10-01T09:00:00", "link": "https://x.example/first/",
        "title": {"rendered": "First"}, "content": {"rendered": "<p>Alpha met Beta.</p>"}, "excerpt": {"rendered": ""}}
        """
    static let good = [
        "Content/site.yaml": "title: Test\nbase-url: https://archive.example/\n",
        "Content/sources/first.json": post,
        "Content/actors/alpha.md": "---\nname: Alpha\nkind: company\n---\n",
        "Content/annotations/first.yaml": "- id: n\n  quote: met Beta\n  note: A meeting.\n",
    ]

    @Test("The sample archive is the same bytes for any number of jobs")
    func determinism() throws {
        let scratch = try Scratch()
        let content = Scratch.root.appending(path: "Content").path
        _ = try scratch.build(content, output: "one", arguments: ["--jobs", "1"])
        _ = try scratch.build(content, output: "eight", arguments: ["--jobs", "8"])
        let one = try scratch.files(in: "one")
        #expect(one.count > 200)
        #expect(try one == scratch.files(in: "eight"))
    }

    @Test("A second build of the same archive writes nothing")
    func unchanged() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good)
        let content = scratch.folder.appending(path: "Content").path
        let first = try scratch.build(content)
        let second = try scratch.build(content)
        #expect(first.publication?.written == second.publication?.unchanged)
        #expect(second.publication?.written == 0)
    }

    @Test("All problems are found in one run; nothing is published, and the old site stays")
    func broken() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good)
        let content = scratch.folder.appending(path: "Content").path
        #expect(try !scratch.build(content).hasFailed(strict: true))
        let before = try scratch.files(in: "site")
        try scratch.write([
            "Content/actors/beta.md": "---\nname: Alpha\nkind: dragon\n---\n",
            "Content/sources/again.json": Self.post,
            "Content/sources/empty.txt": "",
            "Content/annotations/first.yaml":
                "- id: n\n  quote: never said\n  note: x\n- id: m\n  quote: met\n  note: y\n  about: [nothing#here]\n",
        ])
        let outcome = try scratch.build(content)
        let place = content + "/"
        let lines = outcome.diagnostics.sorted().map {
            String($0.text.replacing(place, with: "").split(separator: "\n")[0])
        }
        #expect(
            lines == [
                "actors/beta.md:3:7: error: “kind” cannot be “dragon”",
                "annotations/first.yaml:2:10: warning: note n is an orphan: its quotation is not in the text of first",
                "annotations/first.yaml:7:11: error: “about” names no known agreement: nothing",
                "sources/empty.txt:1:1: warning: the capture is empty",
                "sources/first.json:1:1: error: the briefing first is also in sources/again.json",
            ])
        #expect(outcome.publication == nil)
        #expect(try scratch.files(in: "site") == before)
    }

    @Test("With --strict a warning is enough to publish nothing")
    func strict() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good.merging(["Content/sources/empty.txt": ""]) { $1 })
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path, arguments: ["--strict"])
        #expect(outcome.hasFailed(strict: true) && !outcome.hasFailed(strict: false))
        #expect(outcome.publication == nil)
    }

    @Test("The editor's later briefings stay out unless they are asked for; a publisher's drafts always do")
    func drafts() throws {
        let scratch = try Scratch()
        func post(_ slug: String, _ status: String) -> String {
            Self.post.replacing("\"first\"", with: "\"\(slug)\"").replacing("\"publish\"", with: "\"\(status)\"")
                .replacing("First", with: slug)
        }
        try scratch.write([
            "Content/site.yaml": "title: Test\n", "Content/sources/a.json": post("a-draft", "draft"),
            "Content/sources/b.json": post("a-secret", "private"),
            "Content/briefings/later.md": "---\ntitle: Later\nissued: 2999\n---\nText.\n",
        ])
        let content = scratch.folder.appending(path: "Content").path
        #expect(try scratch.build(content).briefingCount == 0)
        let all = try scratch.build(content, arguments: ["--drafts"])
        let secret = try scratch.files(in: "site").filter {
            String(decoding: $0.value, as: UTF8.self).contains("a-secret") || $0.key.contains("a-draft")
        }
        #expect(all.briefingCount == 1)
        #expect(secret.isEmpty)
    }

    @Test("An empty title is doubted and the identifier stands for it; no title at all is an error")
    func emptyTitle() throws {
        let scratch = try Scratch()
        try scratch.write([
            "Content/site.yaml": "title: Test\n", "Content/briefings/a.md": "---\ntitle: \"\"\n---\nText.\n",
        ])
        let content = scratch.folder.appending(path: "Content").path
        #expect(try scratch.build(content).diagnostics.map(\.kind.id) == ["title-empty"])
        try scratch.write(["Content/briefings/a.md": "---\nlanguage: en\n---\nText.\n"])
        #expect(try scratch.build(content).diagnostics.map(\.kind.id) == ["missing-key"])
    }

    @Test("A diagnostic is one line and holds no control characters, whatever the file's name")
    func printableDiagnostics() throws {
        let scratch = try Scratch()
        try scratch.write(["Content/site.yaml": "title: Test\n", "Content/sources/a\nb\u{1B}[31m.txt": ""])
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        let text = try #require(outcome.diagnostics.first?.text)
        #expect(text.split(separator: "\n").count == 2)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
    }

    @Test("Of a text that is cited alone no sentence is anywhere in the site")
    func citation() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good.merging(["Content/sources/first.yaml": "publish: citation\n"]) { $1 })
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        let texts = try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(outcome.mentionCount == 1)
        #expect(texts["data/mentions.csv"]?.contains("first,actor,alpha,Alpha,p1,Alpha") == true)
        #expect(texts.filter { $0.value.contains("Alpha met") }.isEmpty)
    }

    @Test(
        "The publisher's summary goes with the text that is cited alone; the editor's own stays",
        arguments: [true, false])
    func citedSummary(isEditors: Bool) throws {
        let scratch = try Scratch()
        let excerpt = "Two companies were seen at one table."
        let post = Self.post.replacing(
            #""excerpt": {"rendered": ""}"#, with: #""excerpt": {"rendered": "\#(excerpt)"}"#)
        let sidecar = "publish: citation\n" + (isEditors ? "abstract: What the editor says.\n" : "")
        try scratch.write(
            Self.good.merging(["Content/sources/first.json": post, "Content/sources/first.yaml": sidecar]) { $1 })
        _ = try scratch.build(scratch.folder.appending(path: "Content").path)
        let texts = try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(texts.filter { $0.value.contains(excerpt) }.isEmpty)
        let page = try #require(texts["briefings/first/index.html"])
        #expect(page.contains("What the editor says.") == isEditors)
    }

    @Test("A withdrawn text is nowhere in the site, not as a quotation either; its citation and the note are")
    func withdrawn() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good.merging(["Content/sources/first.yaml": "status: withdrawn\n"]) { $1 })
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        let texts = try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }
        let page = try #require(texts["briefings/first/index.html"])
        #expect(page.contains("First") && page.contains("A meeting."))
        #expect(texts.filter { $0.value.contains("Alpha met") || $0.value.contains("met Beta") }.isEmpty)
        #expect(!outcome.diagnostics.contains { $0.kind.id == "orphan-note" })
    }
}

@Suite("Templates of the editor's own")
struct OwnTemplatesTests {
    /// A copy of the templates in which one text takes another's place.
    private func build(
        _ scratch: borrowing Scratch, replacing text: String, in template: String, with other: String
    ) throws -> Outcome {
        let templates = scratch.folder.appending(path: "Templates-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Scratch.root.appending(path: "Templates"), to: templates)
        let file = templates.appending(path: template + ".mustache")
        let whole = try String(contentsOf: file, encoding: .utf8)
        try Data(whole.replacing(text, with: other).utf8).write(to: file)
        let content = scratch.folder.appending(path: "Content").path
        return try scratch.build(content, templates: templates.path)
    }

    @Test(
        "A fault of a template stands with its line, each once, and the old site stays",
        arguments: [
            ("{{label}}", "layout", "{{lable}}", "layout.mustache:42:"),
            ("{{number}}", "partials/note", "{{nubmer}}", "partials/note.mustache:2:"),
            ("{{<layout}}", "pages/briefing", "{{=<% %>=}}\n{{<layout}}", "pages/briefing.mustache:1:1"),
            ("{{title}}", "pages/actor", "{{{title}}}", "pages/actor.mustache:5:7"),
        ])
    func faults(text: String, template: String, other: String, place: String) throws {
        let scratch = try Scratch()
        try scratch.write(PipelineTests.good)
        #expect(try scratch.build(scratch.folder.appending(path: "Content").path).publication != nil)
        let before = try scratch.files(in: "site")
        let outcome = try build(scratch, replacing: text, in: template, with: other)
        #expect(outcome.publication == nil)
        let texts = outcome.diagnostics.map(\.text)
        #expect(texts.contains { $0.contains("/" + place) && $0.contains(": error: ") }, "\(texts)")
        #expect(texts.allSatisfy { $0.contains(".mustache:") }, "nothing else is said: \(texts)")
        #expect(Set(texts).count == texts.count)
        #expect(try scratch.files(in: "site") == before)
    }

    @Test("Problems in two files whose names are two spellings of one are both said")
    func spellings() throws {
        let scratch = try Scratch()
        try scratch.write(["Content/site.yaml": "title: Test\n"])
        // A dictionary of strings would hold the two names equal.
        for name in ["caf\u{E9}", "cafe\u{301}"] { try scratch.write(["Content/sources/\(name).txt": ""]) }
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        #expect(outcome.diagnostics.map(\.kind.id) == ["capture-empty", "capture-empty"])
        #expect(
            outcome.diagnostics.sorted().first?.location.path.utf8.count
                == outcome.diagnostics.map(\.location.path.utf8.count).max())
    }
}
