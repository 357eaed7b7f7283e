import Foundation
import Model
import Testing

@testable import sitegen

/// Builds archives whose texts, notes and records have footnotes under the same labels, and asks of every page that each
/// identifier stands once on it and each link within it leads to one.
@Suite("Links within a page")
struct PageLinksTests {
    private static func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private static func faults(in html: String) -> [String] {
        let identifiers = values(of: "id", in: html)
        let twice = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys.map { "twice: \($0)" }
        let dead = Set(values(of: "href", in: html).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
            .subtracting(identifiers).map { "dead: \($0)" }
        return twice + dead
    }

    private static func record(_ keys: String, _ text: String) -> String { "---\n\(keys)\n---\n\n\(text)\n" }

    /// The files of an archive.
    /// - Parameter publish: How much of the briefings is shown.
    private static func archive(publish: String) -> [String: String] {
        let note = "Said[^1] twice[^1].\\n\\n[^1]: Of the note[^cite].\\n\\n[^cite]: Deep.\\n\\n[^lost]: Lost."
        let text = """
            The committee[^1] met in the hall of the fishers[^p1] and spoke of nets, \
            \(String(repeating: "long and well, ", count: 40))so it is said.

            # Cite[^s1]

            Then Skerry Line[^1] left the hall, and nobody spoke[^cite] of the nets again.

            ![crane](crane.png)
            ![quay](quay.png)

            [^1]: Built in the year of the flood[^p1].

            [^p1]: By Skerry Line.

            [^1]: Or later[^1].

            [^cite]: Cited.

            [^never]: Nobody says so[^s1].

            [^s1]: Sectioned.
            """
        let links = """


            # The second part: nets

            See [one](#the-second-part-nets), [two](#p1), [three](#cite), [four](#note-1), [five](#nowhere) and \
            [six](#s1).
            """
        func notes(_ place: String) -> String {
            """
            - id: one
              quote: committee
              note: "\(note)"
              about: [accord#nets, accord#boats, accord]
              actors: [skerry-line]
            - id: two
              quote: left the hall
              note: "\(note)"
              about: accord#nets
              actors: [skerry-line]
              stance: supports
            - id: three
              quote: Built in the year
              note: "\(note) [there](#p1)"
            - id: orphan
              quote: nowhere at all \(place)
              note: "\(note)"
              about: accord

            """
        }
        return [
            "site.yaml": "title: Harbour notes\npublish: \(publish)\n",
            "actors/skerry-line.md": record("name: Skerry Line\nkind: company", text),
            "agreements/accord.md": record(
                "name: Harbour Accord\nkind: treaty\nclauses:\n  - id: nets\n    text: Nets are mended.\n"
                    + "  - id: boats\n    text: Boats are tarred.", text),
            "pages/about.md": record("title: About", text),
            "briefings/hall.md": record("title: Meeting\nid: hall\npublish: \(publish)", text + links),
            "briefings/pier.md": record("title: Pier\nid: pier\npublish: \(publish)", text),
            "sources/chair.md": record("title: The chair spoke last", text),
            "annotations/hall.yaml": notes("a"), "annotations/pier.yaml": notes("b"),
            "annotations/the-chair-spoke-last.yaml": notes("c"),
        ]
    }

    @Test(
        "Each identifier stands once on every page, and each link within it leads to one",
        arguments: ["full", "excerpt", "citation"])
    func pages(publish: String) throws {
        let scratch = try Scratch()
        try scratch.write(
            Dictionary(uniqueKeysWithValues: Self.archive(publish: publish).map { ("Content/" + $0, $1) }))
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        #expect(outcome.publication != nil, "\(outcome.diagnostics.map(\.text))")
        var footnotes = 0
        for (path, data) in try scratch.files(in: "site") where path.hasSuffix(".html") {
            let html = String(decoding: data, as: UTF8.self)
            #expect(Self.faults(in: html) == [], "\(path)")
            footnotes += html.ranges(of: "data-footnote-ref").count
        }
        #expect(footnotes > 20)
    }

    @Test("Nothing of a hidden paragraph's footnote is in the site, and what is shown has its own")
    func hiddenFootnotes() throws {
        let scratch = try Scratch()
        let opening = String(repeating: "word ", count: 70)
        try scratch.write([
            "Content/site.yaml": "title: Harbour notes\n",
            "Content/briefings/b.md": Self.record(
                "title: B\nid: b\npublish: excerpt",
                "\(opening)[^a]\n\nHidden[^b].\n\n[^a]: Of the zebra.\n\n[^b]: Of the okapi.\n\n[^c]: Of the walrus."),
        ])
        #expect(try scratch.build(scratch.folder.appending(path: "Content").path).publication != nil)
        let all = try scratch.files(in: "site").values.map { String(decoding: $0, as: UTF8.self) }
        #expect(all.contains { $0.contains("Of the zebra") })
        #expect(!all.contains { $0.contains("okapi") || $0.contains("walrus") })
    }
}
