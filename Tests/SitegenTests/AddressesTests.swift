import Foundation
import Model
import Testing
import Text

@testable import sitegen

@Suite("Addresses stay")
struct AddressesTests {
    private static let page = """
        <!DOCTYPE html><html lang="en"><head><title>Ferry strike ends</title></head><body><article><h1>Ferry strike ends</h1>
        <p>The crews of the ferries went back to work on Monday, nine days after they had tied up their ships in the harbour.</p>
        <p>Nobody in the town knew how long the peace would last, and the council said that it would meet again.</p>
        </article></body></html>
        """
    private static let archive = ["Content/site.yaml": "title: Test\n", "Content/sources/p.html": page]

    private func build(_ scratch: borrowing Scratch, _ arguments: [String] = []) throws -> Outcome {
        try scratch.build(scratch.folder.appending(path: "Content").path, arguments: arguments)
    }

    @Test(
        "What a sidecar corrects moves no page",
        arguments: [
            "title: The strike is over\n", "URL: https://ferry.example/2024/05/the-strike-is-over/\n",
            "title: A\nissued: 2024-05-01\nauthor: [Ada Brisk]\ncontainer-title: The Quay\n",
        ])
    func corrections(sidecar: String) throws {
        let scratch = try Scratch()
        try scratch.write(
            Self.archive.merging([
                "Content/sources/p.yaml": sidecar,
                "Content/annotations/ferry-strike-ends.yaml": "- quote: nine days\n  note: Long.\n",
            ]) { $1 })
        let outcome = try build(scratch)
        #expect(outcome.noteCount == 1 && outcome.diagnostics.isEmpty)
        #expect(try scratch.files(in: "site").keys.contains("briefings/ferry-strike-ends/index.html"))
    }

    @Test("A sidecar's id is the id")
    func chosen() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive.merging(["Content/sources/p.yaml": "id: strike\n"]) { $1 })
        _ = try build(scratch)
        #expect(try scratch.files(in: "site").keys.contains("briefings/strike/index.html"))
    }

    @Test("A page that moves is said once, with the lines that keep its address and the notes that it loses")
    func moved() throws {
        let scratch = try Scratch()
        let notes = "- quote: nine days\n  note: Long.\n- quote: tied up\n  note: Fast.\n"
        try scratch.write(
            Self.archive.merging(["Content/annotations/ferry-strike-ends.yaml": notes]) { $1 })
        #expect(try build(scratch).diagnostics.isEmpty)
        try scratch.write(["Content/sources/p.yaml": "id: strike\n"])
        let strict = try build(scratch, ["--strict"])
        #expect(strict.publication == nil)
        let outcome = try build(scratch)
        let moved = try #require(outcome.diagnostics.first { $0.kind.id == "page-moved" })
        #expect(
            moved.summary == "the page briefings/ferry-strike-ends/ moves to briefings/strike/; "
                + "annotations/ferry-strike-ends.yaml and its 2 notes no longer belong to it")
        #expect(moved.hint.contains("`id: ferry-strike-ends`"))
        #expect(moved.hint.contains("`redirect-from: [/briefings/ferry-strike-ends/]`"))
        #expect(moved.location.path.hasSuffix("sources/p.html"))
        #expect(try !build(scratch).diagnostics.contains { $0.kind.id == "page-moved" })
    }

    @Test("A page whose old address leads to the new one has not moved")
    func redirected() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        try scratch.write(["Content/sources/p.yaml": "id: strike\nredirect-from: [/briefings/ferry-strike-ends/]\n"])
        #expect(try build(scratch).diagnostics.isEmpty)
    }

    @Test("An own briefing that is given another id is said to move")
    func ownBriefing() throws {
        let scratch = try Scratch()
        try scratch.write(["Content/site.yaml": "title: T\n", "Content/briefings/a.md": "---\ntitle: A\n---\nText.\n"])
        _ = try build(scratch)
        try scratch.write(["Content/briefings/a.md": "---\ntitle: A\nid: b\n---\nText.\n"])
        let outcome = try build(scratch)
        #expect(outcome.diagnostics.map(\.summary) == ["the page briefings/a/ moves to briefings/b/"])
        #expect(outcome.diagnostics.first?.location.path.hasSuffix("briefings/a.md") == true)
    }

    @Test("Notes on a briefing that is left out wait for it")
    func notesOnDraft() throws {
        let scratch = try Scratch()
        try scratch.write(
            Self.archive.merging([
                "Content/sources/p.yaml": "status: draft\n",
                "Content/annotations/ferry-strike-ends.yaml": "- quote: nine days\n  note: Long.\n",
            ]) { $1 })
        #expect(try build(scratch).diagnostics.map(\.kind.id) == ["left-out"])
    }
}
