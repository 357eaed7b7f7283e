import Foundation
import Model
import Testing

@testable import sitegen

@Suite("Links and pictures of the editor's")
struct EditorsLinksTests {
    private static let archive = [
        "Content/site.yaml": "title: Test\n",
        "Content/actors/alpha.md":
            "---\nname: Alpha Shipping\nkind: company\n---\nSee [the strike](briefing:strike).\n",
        "Content/agreements/accord.md": """
        ---
        name: Lantern Accord
        kind: treaty
        clauses: [{id: nets, text: No nets., source: The accord}]
        ---
        By [Alpha](actor:alpha).
        """,
        "Content/briefings/strike.md":
            "---\ntitle: The strike\n---\nIt broke [a clause](agreement:accord#nets) of [it](agreement:accord).\n",
    ]

    private func built(_ files: [String: String]) throws -> ([String: String], [Diagnostic]) {
        let scratch = try Scratch()
        try scratch.write(Self.archive.merging(files) { $1 })
        try scratch.writePicture("Content/media/lock.png")
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        return (try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }, outcome.diagnostics)
    }

    @Test("They lead to pages of the archive, and to clauses")
    func links() throws {
        let (files, diagnostics) = try built([:])
        #expect(diagnostics.isEmpty)
        #expect(
            files["actors/alpha/index.html"]?.contains(#"<a href="../../briefings/strike/index.html">the strike</a>"#)
                == true)
        #expect(
            files["agreements/accord/index.html"]?.contains(#"<a href="../../actors/alpha/index.html">Alpha</a>"#)
                == true)
        let page = files["briefings/strike/index.html"] ?? ""
        #expect(page.contains(##"<a href="../../agreements/accord/index.html#clause-nets">a clause</a>"##))
        #expect(page.contains(#"<a href="../../agreements/accord/index.html">it</a>"#))
    }

    @Test("One that leads nowhere is said, wherever it stands, and its words stay")
    func nowhere() throws {
        let text =
            "See [one](briefing:strik), [two](actor:alpah), [three](agreement:acord), [four](agreement:accord#net)."
        let (files, diagnostics) = try built([
            "Content/briefings/b.md": "---\ntitle: B\n---\n\(text)\n",
            "Content/pages/about.md": "---\ntitle: About\n---\n\(text)\n",
            "Content/actors/beta.md": "---\nname: Beta\nkind: company\n---\n\(text)\n",
            "Content/annotations/strike.yaml": "- quote: It broke\n  note: \"\(text)\"\n",
        ])
        #expect(diagnostics.filter { $0.kind.id == "link-leads-nowhere" }.count == 16)
        #expect(diagnostics.contains { $0.summary.contains("briefing:strik ") && $0.hint == "did you mean “strike”?" })
        #expect(diagnostics.contains { $0.summary.contains("no clause net") && $0.hint == "did you mean “nets”?" })
        #expect(
            files.values.allSatisfy { page in
                ["briefing:", "actor:", "agreement:"].allSatisfy { !page.contains("=\"\($0)") }
            })
        #expect(
            files["about/index.html"]?.contains(
                "See one, two, three, <a href=\"../agreements/accord/index.html\">four</a>.") == true)
    }

    @Test("A link to a briefing that is left out says so")
    func leftOut() throws {
        let (files, diagnostics) = try built([
            "Content/briefings/b.md": "---\ntitle: B\nstatus: draft\n---\nText.\n",
            "Content/briefings/c.md": "---\ntitle: C\n---\nSee [B](briefing:b).\n",
        ])
        #expect(diagnostics.contains { $0.summary == "the link briefing:b leads to a briefing that is left out" })
        #expect(files["briefings/c/index.html"]?.contains("See B.") == true)
    }

    @Test("A picture that is not there is said; only pictures that a page shows are published")
    func pictures() throws {
        let (files, diagnostics) = try built(["Content/briefings/b.md": "---\ntitle: B\n---\n![The lock](loch.png)\n"])
        #expect(diagnostics.map(\.summary) == ["there is no picture loch.png"])
        #expect(diagnostics.first?.hint == "did you mean “lock.png”?")
        #expect(!files.keys.contains { $0.hasPrefix("media/") })
        let shown = try built(["Content/actors/beta.md": "---\nname: Beta\nkind: company\n---\n![The lock](lock.png)\n"]
        )
        #expect(shown.1.isEmpty && shown.0.keys.filter { $0.hasPrefix("media/") }.count == 1)
    }
}
