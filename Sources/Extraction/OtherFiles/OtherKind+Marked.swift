extension OtherKind {
    /// Kinds that are known by a mark or word with which their files begin, and by their root element where they are XML.
    static let marked = records + pages + files

    private static let records = [
        OtherKind("bookmarks", "a file of bookmarks", .pages) { head in
            head.holds("<!doctype netscape-bookmark-file", within: 2048)
                || head.holds("<title>pocket export</title>", within: 2048)
                || head.holds("<title>instapaper: export</title>", within: 2048)
        },
        xml("rss", "a feed (RSS)", .feed, roots: "rss", "rdf"),
        xml("atom", "a feed (Atom)", .feed, roots: "feed"),
        xml("opml", "a list of feeds or an outline (OPML)", .feed, roots: "opml"),
        xml("sitemap", "a list of a site's pages (sitemap)", .pages, roots: "urlset", "sitemapindex"),
        xml("mods", "a bibliography (MODS)", .records, roots: "mods", "modscollection"),
        OtherKind("endnote-xml", "a bibliography (EndNote XML)", .records) { head in
            ["xml", "records"].contains(head.root) && head.holds("<record") && head.holds("<ref-type")
        },
        xml(
            "pubmed", "a bibliography (PubMed)", .records, roots: "pubmedarticleset", "pubmedarticle",
            "medlinecitationset"),
        xml("marc", "a library's records (MARC)", .records, roots: "collection", "record", "oai-pmh"),
        OtherKind("bibtex", "a bibliography (BibTeX)", .records) { head in
            head.lines.prefix(40).contains { Bibliography.beginsBibTeX($0) }
        },
        OtherKind("ris", "a bibliography (RIS)", .records) { head in
            head.lines.prefix(40).contains { $0.trimmed.starts(with: "TY  - ".utf8) }
        },
        OtherKind("endnote", "a bibliography (EndNote)", .records) { head in
            head.share(of: 2) { line in
                line.count > 3 && line.first == Byte.percent && line[line.startIndex + 2] == Byte.space
            } > 0.6
        },
        OtherKind("medline", "a bibliography (MEDLINE)", .records) { head in
            head.lines.first.map(Bibliography.isMedlineField) == true
                && head.share(of: 3) { Bibliography.isMedlineField($0) || $0.starts(with: "      ".utf8) } > 0.6
        },
        OtherKind("isi", "a bibliography (Web of Science)", .records) { head in
            head.begins(with: "FN ") && head.lines.dropFirst().first?.starts(with: "VR ".utf8) == true
                || head.begins(with: "PT J") && head.lines.dropFirst().first?.starts(with: "AU ".utf8) == true
        },
        OtherKind("refworks", "a bibliography (RefWorks)", .records) { head in
            head.begins(with: "RT ") && head.share(of: 3) { Bibliography.isTwoLetterField($0) } > 0.6
        },
    ]

    private static let pages = [
        OtherKind("svg", "an SVG picture", .picture) { $0.root == "svg" },
        OtherKind("webloc", "an internet shortcut of macOS (.webloc)", .page) { head in
            head.root == "plist" && head.holds("<key>url</key>", within: 4096)
        },
        xml("plist", "a property list of macOS", .elsewhere, roots: "plist"),
        xml("map", "places on a map (KML or GPX)", .elsewhere, roots: "kml", "gpx"),
        xml("ttml", "subtitles (TTML)", .text, roots: "tt"),
        OtherKind("sami", "subtitles (SAMI)", .text) { $0.begins(with: "<SAMI") },
        OtherKind("internet-shortcut", "an internet shortcut", .page) { $0.opensSection(["internetshortcut"]) },
        OtherKind("desktop-entry", "a desktop shortcut (.desktop)", .page) { $0.opensSection(["desktop entry"]) },
        OtherKind("folder-settings", "a folder's settings (desktop.ini)", .elsewhere) {
            $0.opensSection([".shellclassinfo", "viewstate", "localizedfilenames"])
        },
        OtherKind("subtitle-script", "subtitles (ASS)", .text) { $0.opensSection(["script info"]) },
        OtherKind("playlist", "a playlist", .elsewhere) { head in
            head.opensSection(["playlist"]) || head.begins(with: "#EXTM3U")
        },
        OtherKind("ini", "a settings file (INI)", .elsewhere) { $0.isSettings },
        OtherKind("calendar", "a calendar (ICS)", .records) { $0.begins(with: "BEGIN:VCALENDAR") },
        OtherKind("card", "an address card (vCard)", .elsewhere) { $0.begins(with: "BEGIN:VCARD") },
        OtherKind("genealogy", "a family tree (GEDCOM)", .elsewhere) {
            $0.lines.first?.trimmed.elementsEqual("0 HEAD".utf8) == true
        },
        OtherKind("webvtt", "subtitles (WebVTT)", .text) { $0.begins(with: "WEBVTT") },
        OtherKind("subrip", "subtitles (SRT)", .text) { head in
            head.lines.prefix(3).contains { Subtitles.isSpan($0) }
        },
        OtherKind("lyrics", "lyrics with their times (LRC)", .text) { head in
            head.share(of: 3, where: Subtitles.isTimed) > 0.6
        },
    ]

    private static let files = [
        OtherKind("key", "a key, certificate or encrypted message", .elsewhere) { $0.begins(with: "-----BEGIN ") },
        OtherKind("latex", "a LaTeX document", .text) { head in
            ["\\documentclass", "\\documentstyle", "\\begin{document}", "\\input{", "\\usepackage"].contains {
                head.begins(with: $0)
            } || head.lines.prefix(60).contains { $0.starts(with: "\\documentclass".utf8) }
        },
        OtherKind("manual", "a manual page (troff)", .text) { head in
            head.lines.prefix(30).contains { $0.starts(with: ".TH ".utf8) || $0.starts(with: ".Dd ".utf8) }
        },
        OtherKind("patch", "a patch", .elsewhere) { head in
            head.lines.prefix(60).contains {
                $0.starts(with: "diff --git ".utf8) || $0.starts(with: "Index: ".utf8) && head.holds("\n@@ ")
            }
                || head.begins(with: "--- ") && head.holds("\n+++ ", within: 1024)
                || head.lines.prefix(60).contains { $0.starts(with: "@@ -".utf8) } && head.begins(with: "From ")
        },
        OtherKind("php-error", "an error message of PHP", .page) { head in
            PHPNotice.begins(head.text) && head.text.count < 4096 && !head.holds("<p") && !head.holds("<!doctype")
        },
        OtherKind("http-answer", "an answer of a web server with its headers", .page) { head in
            head.begins(with: "HTTP/1.") || head.begins(with: "HTTP/2")
        },
        OtherKind("list", "a list of words or addresses", .markdown) { head in
            let lines = head.isMarkup ? [] : head.shapes.map(\.trimmed)
            return lines.count >= 2
                && lines.allSatisfy { !$0.contains { $0.isSpace || $0 >= 0x80 || ",;|".utf8.contains($0) } }
        },
        xml("xml", "XML that is no WordPress export", .page, roots: nil),
    ]

    /// A kind of XML, known by its root element; with no roots all XML that is no page.
    private static func xml(_ id: String, _ name: String, _ hint: Hint, roots: String...) -> OtherKind {
        OtherKind(id, name, hint) { head in head.root.map { roots.contains($0) } ?? false }
    }

    private static func xml(_ id: String, _ name: String, _ hint: Hint, roots: [String]?) -> OtherKind {
        OtherKind(id, name, hint) { $0.begins(with: "<?xml") && $0.root.map { $0 != "html" } ?? true }
    }
}

/// The lines of bibliographies.
enum Bibliography {
    /// Whether a line begins an entry of BibTeX: `@article{lind2023,`.
    static func beginsBibTeX(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.first == 0x40 else { return false }
        let name = line.dropFirst().prefix(while: \.isLetter)
        let rest = line[name.endIndex...].drop { $0.isSpace }
        return rest.first == 0x7B || rest.first == Byte.leftParenthesis
            ? entries.contains(String(decoding: name.map(\.lowercased), as: UTF8.self)) : false
    }

    /// The types of entries of BibTeX and BibLaTeX.
    private static let entries: Set<String> = [
        "article", "book", "booklet", "bookinbook", "collection", "comment", "conference", "dataset", "electronic",
        "inbook", "incollection", "inproceedings", "inreference", "manual", "mastersthesis", "misc", "mvbook",
        "mvcollection", "newspaper", "online", "patent", "periodical", "phdthesis", "preamble", "proceedings",
        "reference", "report", "set", "software", "string", "suppbook", "suppperiodical", "techreport", "thesis",
        "unpublished", "video", "webpage", "www", "xdata",
    ]

    /// Whether a line is a field of MEDLINE: up to four capital letters, filled with spaces, then a hyphen.
    static func isMedlineField(_ line: ArraySlice<UInt8>) -> Bool {
        let name = line.prefix { (0x41...0x5A).contains($0) || $0.isDigit }
        return (2...4).contains(name.count)
            && line.dropFirst(name.count).drop { $0 == Byte.space }.starts(with: "- ".utf8)
            && line.prefix(6).count == 6
    }

    /// Whether a line begins with two capital letters and a space.
    static func isTwoLetterField(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix(2).count(where: { (0x41...0x5A).contains($0) || $0.isDigit }) == 2
            && line.dropFirst(2).first == Byte.space
    }
}

/// The lines of subtitles.
enum Subtitles {
    /// `00:00:01,000 --> 00:00:04,000`
    static func isSpan(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.contains(sequence: " --> ".utf8), line.trimmed.first?.isDigit == true else { return false }
        return line.trimmed.prefix { $0.isDigit || $0 == Byte.colon || $0 == 0x2C || $0 == Byte.fullStop }.count >= 8
    }

    /// `[00:12.00] words`, or `{0}{25} words`.
    static func isTimed(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.first == Byte.leftBracket || line.first == 0x7B, line.dropFirst().first?.isDigit == true else {
            return false
        }
        let inner = line.dropFirst().prefix { $0.isDigit || $0 == Byte.colon || $0 == Byte.fullStop }
        let isClosed = line[inner.endIndex...].first == Byte.rightBracket || line[inner.endIndex...].first == 0x7D
        return isClosed && (inner.contains(Byte.colon) || line.first == 0x7B)
    }
}

/// What PHP prints into an answer when something is wrong with its program.
enum PHPNotice {
    private static let words = [
        "notice:", "warning:", "deprecated:", "fatal error:", "parse error:", "strict standards:",
        "catchable fatal error:",
        "php notice:", "php warning:", "php deprecated:", "php fatal error:", "php parse error:",
        "recoverable fatal error:", "wordpress database error",
    ]

    /// Whether a text begins with such a message: the word for it, and further on the line of the program.
    static func begins(_ text: [UInt8]) -> Bool {
        let words = plain(text.prefix(512))
        return Self.words.contains { words.starts(with: $0.utf8) }
            && (plain(text.prefix(4096)).contains(sequence: " on line ".utf8) || words.starts(with: "wordpress".utf8))
    }

    /// Small letters without tags, and without white space at the beginning.
    private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        var isTag = false
        for byte in text {
            if byte == Byte.lessThan { isTag = true }
            if !isTag, !(plain.isEmpty && byte.isSpace) { plain.append(byte.lowercased) }
            if byte == Byte.greaterThan { isTag = false }
        }
        return plain
    }

    /// Where the JSON begins behind such messages; absent where there are none, or no JSON follows.
    static func end(in text: [UInt8]) -> Int? {
        let start = text.firstIndex { !$0.isSpace } ?? 0
        guard begins(Array(text[start...].prefix(4096))) else { return nil }
        var index = start
        while let place = text[index...].prefix(16_384).firstIndex(where: { $0 == 0x7B || $0 == Byte.leftBracket }) {
            index = place + 1
            var before = place
            while before > start, text[before - 1] == Byte.space { before -= 1 }
            let isFirst =
                text[before - 1] == Byte.lineFeed || text[before - 1] == Byte.greaterThan || text[before - 1].isDigit
            if isFirst, JSONPrefix.beginsJSON(text, at: place) { return place }
        }
        return nil
    }
}
