/// A small archive made at random: captures of every format with faults put in, odd front matter, names, notes, dates and
/// pictures. The editor's own files are mostly sound, since an error in them ends a build before anything is made.
struct RandomArchive {
    /// The files by their paths below the archive's folder.
    private(set) var files: [String: [UInt8]] = [:]
    /// Words that stand in the texts, to search for.
    private(set) var words: [String] = []

    private var choices: Choices
    private var names: [String] = []
    private var sentences: [String] = []

    init(_ choices: Choices) {
        self.choices = choices
        writeSite()
        writeNames()
        for number in 0...self.choices.below(3) { writeCapture(number) }
        for number in 0..<self.choices.below(3) { writeBriefing(number) }
        writeNotes()
        writePictures()
        if self.choices.oneIn(3) { add("pages/about.md", "---\ntitle: About\n---\n" + markdown()) }
        words = (0..<6).map { _ in self.choices.oneIn(2) ? self.choices.pick(sentences + ["x"]) : self.choices.word() }
    }

    private mutating func add(_ path: String, _ text: String) { files["Content/" + path] = Array(text.utf8) }

    private mutating func writeSite() {
        let policy = choices.pick(["full", "full", "excerpt", "citation"])
        let base = choices.oneIn(2) ? "base-url: https://archive.example/a/\n" : ""
        add("site.yaml", "title: \(quoted(choices.word()))\npublish: \(policy)\nlanguage: \(language())\n\(base)")
        if choices.oneIn(3) {
            add(
                "publishers.yaml",
                "- id: pub\n  name: \(quoted(choices.word()))\n  hosts: [x.example, news.example.org]\n")
        }
    }

    private mutating func writeNames() {
        for number in 0..<choices.below(4) {
            let name = choices.oneIn(2) ? "Alpha \(choices.word())" : choices.word()
            let aliases = choices.some(upTo: 3) { $0.oneIn(3) ? "APT \($0.below(99))" : $0.word() }
            names += [name] + aliases
            let list = aliases.map(quoted).joined(separator: ", ")
            add(
                "actors/a\(number).md",
                "---\nname: \(quoted(name))\nkind: company\naliases: [\(list)]\n---\n\(choices.oneIn(2) ? markdown() : "")"
            )
        }
        for number in 0..<choices.below(3) {
            let name = choices.word() + " Accord"
            names.append(name)
            add(
                "agreements/g\(number).md",
                "---\nname: \(quoted(name))\nkind: treaty\ndate: 2015\nclauses:\n- id: c\n  text: "
                    + "\(quoted(choices.sentence(of: names)))\n---\n\(choices.oneIn(2) ? markdown() : "")")
        }
    }

    private mutating func writeCapture(_ number: Int) {
        let name = choices.pick(["post.json", "export.xml", "page.html", "scrape.txt", "clip.md", "data.bin"])
        let text: String
        switch name {
        case "post.json": text = wordPress(number)
        case "export.xml": text = wxr(number)
        case "page.html": text = page(number)
        case "clip.md": text = frontMatter() + markdown()
        default: text = plainText()
        }
        files["Content/sources/\(number)-\(name)"] = choices.damaged(Array(text.utf8))
        guard choices.oneIn(2) else { return }
        var sidecar = choices.oneIn(2) ? "id: n\(number)\n" : ""
        if choices.oneIn(3) { sidecar += "title: \(quoted(choices.word()))\n" }
        if choices.oneIn(4) { sidecar += "publish: \(choices.pick(["full", "excerpt", "citation"]))\n" }
        if choices.oneIn(6) { sidecar += "status: \(choices.pick(["draft", "withdrawn"]))\n" }
        if choices.oneIn(6) { sidecar += "redirect-from: [/old/\(number)/]\n" }
        if !sidecar.isEmpty { add("sources/\(number)-\(name).yaml", sidecar) }
    }

    private mutating func writeBriefing(_ number: Int) {
        add(
            "briefings/b\(number).md",
            "---\ntitle: \(quoted(choices.sentence(of: names)))\nissued: 2015-09\n"
                + (choices.oneIn(4) ? "publish: excerpt\n" : "") + (choices.oneIn(8) ? "status: withdrawn\n" : "")
                + "---\n" + markdown())
    }

    private mutating func writeNotes() {
        for id in ["n0", "n1", "b0", "b1"] where choices.oneIn(2) {
            var notes = ""
            for _ in 0...choices.below(3) {
                let quote = choices.oneIn(4) || sentences.isEmpty ? choices.word() : choices.pick(sentences)
                notes +=
                    "- quote: \(quoted(quote))\n  note: \(quoted(choices.oneIn(3) ? markdown() : choices.word()))\n"
                if choices.oneIn(3) { notes += "  stance: \(choices.pick(["supports", "contradicts", "reports"]))\n" }
            }
            add("annotations/\(id).yaml", notes)
        }
    }

    private mutating func writePictures() {
        for name in ["media/lock.png", "media/Lock.png", "sources/0-page_files/lock.png"] where choices.oneIn(3) {
            let size = (0..<8).map { _ in UInt8(choices.oneIn(4) ? choices.below(256) : 0) }
            files["Content/" + name] = choices.damaged(
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + size + [
                    8, 6, 0, 0, 0,
                ])
        }
    }

    // MARK: Texts

    private mutating func paragraph() -> String {
        let paragraph = choices.paragraph(of: names)
        sentences.append(String(paragraph.prefix(1 + choices.below(60))))
        return paragraph
    }

    private mutating func plainText() -> String {
        var lines = [choices.sentence(of: []), "By " + choices.word() + ", " + choices.date()]
        for _ in 0...choices.below(6) { lines += ["", paragraph()] }
        if choices.oneIn(3) { lines += ["", "Share this", "Read more", choices.word()] }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func markdown() -> String {
        var blocks: [String] = []
        for _ in 0...choices.below(7) {
            switch choices.below(14) {
            case 0:
                blocks.append(String(repeating: "#", count: 1 + choices.below(6)) + " " + choices.sentence(of: names))
            case 1: blocks.append("- \(paragraph())\n- \(paragraph())\n  - \(choices.word())")
            case 2: blocks.append(String(repeating: "> ", count: 1 + choices.below(5)) + paragraph())
            case 3: blocks.append("| a | b |\n|---|---|\n| \(choices.word()) | \(choices.word()) |")
            case 4: blocks.append("\(paragraph())[^\(choices.below(3))]\n\n[^\(choices.below(3))]: \(paragraph())")
            case 5: blocks.append("![\(choices.word())](lock.png)\n![\(choices.word())](Lock.png)")
            case 6:
                blocks.append(
                    "[\(choices.word())](\(choices.pick(["briefing:b0", "actor:a0", "agreement:g0#c", "/x/", "javascript:x"])))"
                )
            case 7: blocks.append("```\n\(choices.word())\n```")
            case 8: blocks.append("[\(choices.word())][r]\n\n[r]: https://x.example/\(choices.word())")
            case 9: blocks.append("- [ ] \(choices.word())\n- [x] \(choices.word())")
            case 10:
                blocks.append(
                    "<\(choices.pick(["script", "sub", "b", "div"]))>\(choices.word())</div> **\(choices.word())**")
            default: blocks.append(paragraph())
            }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private mutating func html() -> String {
        var blocks = ""
        for _ in 0...choices.below(7) {
            switch choices.below(12) {
            case 0: blocks += "<h2>\(choices.sentence(of: names))</h2>"
            case 1: blocks += "<ul><li>\(paragraph())<li>\(paragraph())</ul>"
            case 2: blocks += "<blockquote>\(paragraph())</blockquote>"
            case 3: blocks += "<table><tr><td>\(choices.word())<td>\(choices.word())</table>"
            case 4:
                blocks +=
                    "<figure><img src=lock.png alt='\(choices.word())'><figcaption>\(choices.word())</figcaption></figure>"
            case 5:
                blocks +=
                    "<p><a href=\"\(choices.pick(["/a", "x:y", "https://x.example/"]))\">\(choices.word())</a></p>"
            case 6: blocks += "<pre><code>\(choices.word())</code></pre>"
            case 7: blocks += "[caption id=\"x\"]<img src=Lock.png> \(choices.word())[/caption]"
            default: blocks += "<p>\(paragraph())</p>"
            }
        }
        return blocks
    }

    private mutating func page(_ number: Int) -> String {
        """
        <!DOCTYPE html><html lang="\(language())"><head><title>\(choices.sentence(of: []))</title>
        <link rel="canonical" href="https://\(choices.pick(["x.example", "x-news.example", "y.test"]))/p\(number)/">
        <meta name="author" content="\(choices.word())"><meta property="article:published_time" content="\(choices.date())">
        <script type="application/ld+json">{"@type":"Article","author":{"name":"\(choices.word())"},"@graph":[{}]}</script>
        </head><body><nav>Home</nav><article>\(html())</article><footer>Share this</footer></body></html>
        """
    }

    private mutating func wordPress(_ number: Int) -> String {
        """
        {"id":\(number),"slug":"n\(number)","status":"\(choices.pick(["publish", "publish", "draft"]))","date":"\(choices.date())",
        "link":"https://x.example/n\(number)/","title":{"rendered":"\(escaped(choices.sentence(of: [])))"},
        "content":{"rendered":"\(escaped(html()))"},"excerpt":{"rendered":"\(escaped(choices.word()))"}}
        """
    }

    private mutating func wxr(_ number: Int) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>X</title><wp:wxr_version>1.2</wp:wxr_version>
        <item><title>\(choices.word())</title><content:encoded><![CDATA[\(html())]]></content:encoded>
        <wp:post_date>\(choices.date())</wp:post_date><wp:post_name>n\(number)</wp:post_name><wp:status>publish</wp:status>
        <wp:post_type>post</wp:post_type></item></channel></rss>
        """
    }

    private mutating func frontMatter() -> String {
        guard !choices.oneIn(4) else { return "# \(choices.word())\n\n" }
        let keys = choices.some(upTo: 6) { choices in
            choices.pick([
                "title: \(choices.word())", "date: \(choices.date())", "lang: zh_tw", "draft: false",
                "tags: [a, \(choices.word())]",
                "author: \(choices.word())", "published: \(choices.date())", "slug: n\(choices.below(3))",
                "x: {y: [z]}", "title: \"",
            ])
        }
        return "---\n" + keys.joined(separator: "\n") + "\n---\n\n"
    }

    private mutating func language() -> String { choices.pick(["en", "fr", "ar", "zh", "ru", "de", "th", "en-GB"]) }

    /// A YAML scalar in quotation marks.
    private func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// A text within quotation marks, as JSON and YAML both read it.
    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            case "\n": "\\n"
            case "\t": "\\t"
            default: scalar.value < 0x20 ? " " : String(scalar)
            }
        }.joined()
    }
}
