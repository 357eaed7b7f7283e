import Foundation
import Model
import Search
import Testing

@testable import sitegen

/// One text in every form that can be captured or written, with a word of its own in each part, published at every level:
/// a word is in no file of the site, in no file's name, and found by no search, unless its level shows that part.
@Suite("What may not be shown is in no file")
struct DisclosureTests {
    enum Level: String, CaseIterable, Sendable {
        case full, excerpt, citation, withdrawn, draft

        /// The line that asks for it in a sidecar or in front matter.
        var line: String {
            switch self {
            case .full, .excerpt, .citation: "publish: \(rawValue)\n"
            case .withdrawn, .draft: "status: \(rawValue)\n"
            }
        }

        /// Whether a page of this level shows a part of the text.
        func shows(_ part: Part, isOwn: Bool) -> Bool {
            switch (self, part) {
            case (.draft, _): false
            case (_, .title), (.full, _): true
            case (.excerpt, .opening), (.excerpt, .quoted), (.excerpt, .besideQuoted): true
            case (.excerpt, .summary), (.excerpt, .keyword): true
            case (.citation, .summary), (.citation, .keyword): isOwn
            default: false
            }
        }
    }

    /// A part of a text; the raw value is the word that stands in it alone.
    enum Part: String, CaseIterable, Sendable {
        case title = "Quorvalen"
        case opening = "brimsticket"
        case later = "valdorhume"
        case heading = "strovanger"
        case quoted = "ellquistor"
        case besideQuoted = "marnifolke"
        case listItem = "obrantwell"
        case inQuotation = "tessarvold"
        case inTable = "hexlundine"
        case inFootnote = "wendoravic"
        case pictureText = "fyllacrest"
        case summary = "gorbastine"
        case keyword = "zamperline"
        case removed = "uxmoretta"
    }

    enum Form: String, CaseIterable, Sendable {
        case wordPress = "post.json"
        case wxr = "export.xml"
        case page = "page.html"
        case text = "scrape.txt"
        case markdown = "clip.md"
        case own = "own"

        /// The parts that a text of this form has.
        var parts: [Part] {
            switch self {
            case .text: [.title, .opening, .later, .quoted, .besideQuoted]
            case .wordPress, .wxr: Part.allCases.filter { ![.inFootnote, .removed, .keyword].contains($0) }
            case .page: Part.allCases.filter { $0 != .inFootnote }
            case .markdown, .own: Part.allCases.filter { $0 != .removed }
            }
        }
    }

    @Test("Every level of every form", arguments: Form.allCases, Level.allCases)
    func level(_ form: Form, _ level: Level) throws {
        let scratch = try Scratch()
        try scratch.write(archive(form, level))
        try scratch.writePicture("Content/media/harbour-at-dusk.png")
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        #expect(outcome.publication != nil)
        #expect(outcome.briefingCount == (level == .draft ? 0 : 1))
        let files = try scratch.files(in: "site")
        let search = try ArchiveSearch { path in try [UInt8](#require(files[path])) }
        for part in form.parts {
            let word = part.rawValue
            let places = files.filter { path, bytes in
                (path + String(decoding: bytes, as: UTF8.self)).range(of: word, options: .caseInsensitive) != nil
            }
            let answer = search.search(word)
            let isFound = !answer.results.isEmpty && answer.corrections.isEmpty && answer.completions.isEmpty
            if level.shows(part, isOwn: form == .own) {
                #expect(!places.isEmpty, "\(part) is shown nowhere")
            } else {
                #expect(places.isEmpty, "\(part) is in \(places.keys.sorted())")
                #expect(!isFound, "the search finds \(part)")
            }
        }
        let pictures = files.keys.filter { $0.hasPrefix("media/") }
        #expect(pictures.count == (level == .full && form != .text ? 1 : 0), "\(pictures)")
    }

    @Test(
        "What a capture says of itself shows less than the archive allows, never more", arguments: ["full", "excerpt"])
    func claims(claimed: String) throws {
        let scratch = try Scratch()
        try scratch.write([
            "Content/site.yaml": "title: Test\npublish: citation\n",
            "Content/sources/clip.md": "---\ntitle: Quorvalen\npublish: \(claimed)\n---\n\n" + markdown,
        ])
        _ = try scratch.build(scratch.folder.appending(path: "Content").path)
        let pages = try scratch.files(in: "site").values.map { String(decoding: $0, as: UTF8.self) }
        #expect(pages.contains { $0.contains("Quorvalen") })
        #expect(!pages.contains { $0.contains(Part.opening.rawValue) })
    }

    @Test("A text without a title that may not be shown lends no words to its page's title or address")
    func untitled() throws {
        let scratch = try Scratch()
        try scratch.write([
            "Content/site.yaml": "title: Test\npublish: citation\n",
            "Content/sources/tape 7.md": "---\nauthor: Ada Brisk\n---\n\n" + markdown,
        ])
        _ = try scratch.build(scratch.folder.appending(path: "Content").path)
        let files = try scratch.files(in: "site")
        #expect(files.keys.contains("briefings/tape-7/index.html"))
        #expect(!files.contains { String(decoding: $0.value, as: UTF8.self).contains("brimsticket") })
    }

    // MARK: The archive

    private func archive(_ form: Form, _ level: Level) -> [String: String] {
        var files = [
            "Content/site.yaml": "title: Test\nbase-url: https://archive.example/\n",
            "Content/actors/alpha.md": "---\nname: Alpha Shipping\nkind: company\n---\n",
            "Content/annotations/quorvalen.yaml":
                "- id: n\n  quote: \(Self.quotation)\n  note: A note on it.\n  actors: [alpha]\n",
        ]
        if form == .own {
            files["Content/briefings/quorvalen.md"] =
                "---\ntitle: Quorvalen\nabstract: \(Self.summary)\nkeyword: [zamperline]\n\(level.line)---\n\n\(markdown)"
        } else {
            let stem = form.rawValue.split(separator: ".")[0]
            files["Content/sources/\(form.rawValue)"] = capture(form)
            files["Content/sources/\(stem).yaml"] = "id: quorvalen\n" + level.line
        }
        return files
    }

    private static let quotation = "the harbour council ellquistor agreed to meet again in spring"
    private static let summary = "What gorbastine the council said."
    private static let opening = """
        On Monday brimsticket the harbour council of Alpha Shipping sat for nine hours, heard eleven speakers, and put off \
        every vote that stood on its list until the books of the past three years have been read by somebody who does not \
        work for the company, which is what the crews had asked for since the beginning of the long winter strike.
        """
    private static let later = """
        The second report valdorhume says that Alpha Shipping has paid nobody for the repair of the crane, and that the \
        crane has stood still ever since, to the anger of the port.
        """

    private func capture(_ form: Form) -> String {
        switch form {
        case .wordPress: wordPress
        case .wxr: wxr
        case .page: page
        case .text: text
        case .markdown:
            "---\ntitle: Quorvalen\ndescription: \(Self.summary)\ntags: [zamperline]\ndate: 2020-01-02\n---\n\n"
                + markdown
        case .own: ""
        }
    }

    private var html: String {
        """
        <p>\(Self.opening)</p><p>\(Self.later)</p><h2>The strovanger question</h2>
        <ul><li>One: \(Self.quotation), with marnifolke in the chair.</li>\
        <li>Two: the crews obrantwell were not asked at all.</li></ul>
        <blockquote><p>Nobody tessarvold told us, said the crane driver.</p></blockquote>
        <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2019</td><td>hexlundine forty</td></tr></table>
        <p><img src="https://port.example/harbour-at-dusk.png" alt="The harbour fyllacrest at dusk"></p>
        """
    }

    private var wordPress: String {
        func json(_ text: String) -> String {
            String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
        }
        return """
            {"id": 1, "slug": "quorvalen", "status": "publish", "date": "2020-01-02T09:00:00",
            "link": "https://port.example/quorvalen/", "title": {"rendered": "Quorvalen"},
            "content": {"rendered": \(json(html))}, "excerpt": {"rendered": \(json(Self.summary))}}
            """
    }

    private var wxr: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Port</title><link>https://port.example</link>
        <wp:wxr_version>1.2</wp:wxr_version><item><title>Quorvalen</title><link>https://port.example/quorvalen/</link>
        <content:encoded><![CDATA[\(html)]]></content:encoded><excerpt:encoded><![CDATA[\(Self.summary)]]></excerpt:encoded>
        <wp:post_id>1</wp:post_id><wp:post_date>2020-01-02 09:00:00</wp:post_date><wp:post_name>quorvalen</wp:post_name>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
        """
    }

    private var page: String {
        """
        <!DOCTYPE html><html lang="en"><head><title>Quorvalen</title><meta charset="utf-8">
        <meta name="description" content="\(Self.summary)"><meta name="keywords" content="zamperline">
        <link rel="canonical" href="https://port.example/quorvalen/"></head><body><main><article><h1>Quorvalen</h1>
        \(html)<div class="sharedaddy"><p>Share this: uxmoretta</p></div></article></main></body></html>
        """
    }

    private var text: String {
        """
        Quorvalen

        \(Self.opening)

        \(Self.later)

        It is said that \(Self.quotation), with marnifolke in the chair, and that nobody else will come.

        """
    }

    private var markdown: String {
        """
        \(Self.opening)

        \(Self.later)[^1]

        ## The strovanger question

        - One: \(Self.quotation), with marnifolke in the chair.
        - Two: the crews obrantwell were not asked at all.

        > Nobody tessarvold told us, said the crane driver.

        | Year | Ships |
        |---|---|
        | 2019 | hexlundine forty |

        ![The harbour fyllacrest at dusk](harbour-at-dusk.png)

        [^1]: So says wendoravic, the clerk.

        """
    }
}
