import Foundation
import Model
import Testing

@testable import sitegen

@Suite("`check` says what `build` would")
struct CheckTests {
    private static let faults: [String: [String: String]] = [
        "nothing wrong": [:],
        "an earlier address that a list has": [
            "Content/briefings/b.md": "---\ntitle: B\nredirect-from: [/actors/]\n---\nText.\n"
        ],
        "a page named like a list": ["Content/pages/actors.md": "---\ntitle: Actors\n---\nText.\n"],
        "an empty capture": ["Content/sources/empty.txt": ""],
        "an orphaned note": ["Content/annotations/first.yaml": "- quote: never said\n  note: x\n"],
        "an unknown kind": ["Content/actors/beta.md": "---\nname: Beta\nkind: dragon\n---\n"],
        "two of one id": ["Content/sources/again.json": PipelineTests.post],
        "a link that leads nowhere": ["Content/briefings/b.md": "---\ntitle: B\n---\n[x](briefing:nothing)\n"],
        "a file of the user's in the way": ["site/index.html": "mine\n"],
        "a list of files that is damaged": ["site/.sitegen-manifest": "nonsense\n"],
    ]

    @Test("The same diagnostics, and nothing is written", arguments: faults.keys.sorted())
    func same(fault: String) throws {
        let scratch = try Scratch()
        try scratch.write(PipelineTests.good.merging(Self.faults[fault] ?? [:]) { $1 })
        let content = scratch.folder.appending(path: "Content").path
        let before = try scratch.files(in: "")
        let checked = try scratch.check(content)
        #expect(try scratch.files(in: "") == before)
        let built = try scratch.build(content)
        #expect(checked.diagnostics.sorted() == built.diagnostics.sorted())
        #expect(checked.hasFailed(strict: true) == built.hasFailed(strict: true))
        #expect((built.publication == nil) == checked.hasFailed(strict: false))
    }

    @Test("Templates that are missing or wrong are found")
    func templates() throws {
        let scratch = try Scratch()
        try scratch.write(PipelineTests.good)
        let content = scratch.folder.appending(path: "Content").path
        let nowhere = scratch.folder.appending(path: "nothing").path
        let checked = try scratch.check(content, templates: nowhere)
        #expect(checked.hasFailed(strict: false))
        #expect(try checked.diagnostics == scratch.build(content, templates: nowhere).diagnostics)
    }
}
