import Model
import Testing
import Text

@testable import Extraction

@Suite("What is no article is named and left out")
struct OtherKindTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let kind: String
        let bytes: [UInt8]
        var testDescription: String { kind + ": " + String(decoding: bytes.prefix(40), as: UTF8.self) }

        init(_ kind: String, _ text: String) { (self.kind, bytes) = (kind, Array(text.utf8)) }
        init(_ kind: String, bytes: [UInt8]) { (self.kind, self.bytes) = (kind, bytes) }
    }

    /// Sentences, which make none of these an article.
    private static let prose =
        "The ferries of Vellmark sail again since Friday morning, nine days after their crews had left."

    private static func compound(_ stream: String) -> [UInt8] {
        var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
        file[30] = 9
        file[48] = 0
        let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        file.replaceSubrange(512..<512 + name.count, with: name)
        return file
    }

    private static func zip(_ entry: String) -> [UInt8] {
        [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array(entry.utf8) + [1, 2, 3]
    }

    static let samples = [
        Sample("thumbnails", bytes: compound("Catalog")), Sample("word", bytes: compound("WordDocument")),
        Sample("outlook", bytes: compound("__properties_version1.0")), Sample("ole", bytes: compound("Something")),
        Sample("folder-view", bytes: [0, 0, 0, 1] + Array("Bud1".utf8) + [0, 0]),
        Sample("docx", bytes: zip("word/document.xml")),
        Sample("epub", bytes: zip("mimetypeapplication/epub+zip")), Sample("zip", bytes: zip("a.txt")),
        Sample("pdf", "%PDF-1.4\n1 0 obj"), Sample("postscript", "%!PS-Adobe-3.0\n% \(prose)"),
        Sample("rtf", "{\\rtf1\\ansi \(prose)}"),
        Sample("sqlite", "SQLite format 3\0"), Sample("warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n\(prose)"),
        Sample(
            "bookmarks",
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p><DT><A HREF=\"https://a.example\">\(prose)</A>"
        ),
        Sample("rss", "<rss version=\"2.0\"><channel><item><description>\(prose)</description></item></channel></rss>"),
        Sample(
            "atom",
            "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content><article>\(prose)</article></content></entry></feed>"
        ),
        Sample("opml", "<?xml version='1.0'?><opml><a/></opml>"),
        Sample("sitemap", "<?xml version='1.0'?><urlset><url/></urlset>"),
        Sample(
            "mods",
            "<?xml version='1.0'?><mods:modsCollection><mods:abstract>\(prose)</mods:abstract></mods:modsCollection>"),
        Sample("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(prose)</text></svg>"),
        Sample(
            "webloc",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist><dict><key>URL</key><string>https://a.example</string></dict></plist>"
        ),
        Sample("bibtex", "@article{lind2023,\n  title = {Ferries},\n  abstract = {\(prose)},\n}\n"),
        Sample("bibtex", "This file was made with a library program.\n\n@inproceedings{a,\n title = {\(prose)}}\n"),
        Sample("ris", "TY  - JOUR\nTI  - Ferries\nAB  - \(prose)\nER  - \n"),
        Sample("endnote", "%0 Journal Article\n%T Ferries\n%X \(prose)\n"),
        Sample("medline", "PMID- 123\nTI  - Ferries\nAB  - \(prose)\n      More of it.\n"),
        Sample("internet-shortcut", "[InternetShortcut]\nURL=https://news.example/\nIconIndex=0\n"),
        Sample(
            "internet-shortcut",
            bytes: [0xFF, 0xFE]
                + "[InternetShortcut]\r\nURL=https://a.example/\r\n".utf16.flatMap {
                    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }),
        Sample(
            "internet-shortcut", "[DEFAULT]\nBASEURL=https://a.example\n[InternetShortcut]\nURL=https://a.example/\n"),
        Sample("desktop-entry", "#!/usr/bin/env xdg-open\n[Desktop Entry]\nType=Link\nURL=https://a.example\n"),
        Sample("folder-settings", "[.ShellClassInfo]\r\nIconResource=a.dll,3\r\n"),
        Sample("ini", "; \(prose)\n[server]\nport=80\nname=\(prose)\n"),
        Sample("calendar", "BEGIN:VCALENDAR\nDESCRIPTION:\(prose)\n"), Sample("card", "BEGIN:VCARD\nFN:Ada Brisk\n"),
        Sample("webvtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n\(prose)\n"),
        Sample("subrip", "1\n00:00:01,000 --> 00:00:04,000\n\(prose)\n"),
        Sample("key", "-----BEGIN PGP MESSAGE-----\n\nabc\n"),
        Sample("latex", "\\documentclass{article}\n\\begin{document}\n\(prose)\n"),
        Sample("patch", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-\(prose)\n"),
        Sample(
            "table",
            "title,url,time_added\n\(prose.replacing(",", with: "")),https://a.example,1714700000\nB,https://b.example,1714700001\n"
        ),
        Sample("table", "\"title\",\"abstract\"\n\"Ferries\",\"\(prose) And they\n\nsail on, too.\"\n"),
        Sample("table", "title\tabstract\nFerries\t\(prose)\nTides\t\(prose)\n"),
        Sample("table", "a;b;c\n1;2;3\n4;5;6\n"),
        Sample("log", "2024-05-03 10:00:00 INFO \(prose)\n2024-05-03 10:00:01 INFO \(prose)\n"),
        Sample("log", "May  3 10:00:00 host sshd[1]: \(prose)\nMay  3 10:00:01 host sshd[1]: \(prose)\n"),
        Sample(
            "log",
            "192.0.2.7 - - [03/May/2024:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5\n192.0.2.8 - - [03/May/2024:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5\n"
        ),
        Sample("chat", "03/05/2024, 10:00 - Ada Brisk: \(prose)\n03/05/2024, 10:01 - Orlan: Yes.\n"),
        Sample("code", "#!/bin/sh\n# \(prose)\necho hello\n"), Sample("code", "<?php\n// \(prose)\necho 1;\n"),
        Sample(
            "code",
            "/*\n * \(prose)\n * \(prose)\n */\npackage quay;\n\nimport java.util.List;\n\npublic class Quay {\n  int a = 1;\n}\n"
        ),
        Sample(
            "code",
            "# \(prose)\nimport os\nfrom sys import path\n\ndef quay(name):\n    value = path[0]\n    return os.join(value, name)\n"
        ),
        Sample("list", "# build output\n*.o\nbuild/\n.cache\n"),
        Sample("list", "https://a.example/b\nhttps://a.example/c\n"),
        Sample("settings", "apiVersion: v1\nkind: Quay\nmetadata:\n  name: north\n  labels:\n    - a\n"),
        Sample("settings", "# settings of the quay\nname = \"north\"\nport = 80\ndepth = 12\n"),
        Sample("php-error", "Fatal error: Uncaught Error: no such quay in /var/www/x.php on line 5. \(prose)"),
        Sample(
            "http-answer", "HTTP/1.1 200 OK\nContent-Type: text/html\nSet-Cookie: a=b\n\n<!DOCTYPE html><p>\(prose)</p>"
        ),
    ]

    @Test(arguments: samples)
    func isNamed(sample: Sample) throws {
        let found = extraction(of: sample.bytes)
        let kind = try #require(OtherKind.all.first { $0.id == sample.kind })
        #expect(found.articles.isEmpty)
        #expect(found.diagnostics.map(\.summary) == ["this is \(kind.name), not an article"])
        #expect(found.diagnostics.allSatisfy { !$0.hint.isEmpty })
    }

    @Test(arguments: [
        "quay\nlock\ncrane\nferry\n", "key=value\nother=thing\n", "Milk, eggs, bread\nFlour and butter\n",
        "alpha beta gamma delta epsilon",
        "https://a.example/b\nhttps://a.example/c\n", "12\n13\n14\n",
    ])
    func textWithoutSentencesIsNoArticle(text: String) {
        let found = extraction(of: text)
        #expect(found.articles.isEmpty && found.diagnostics.count == 1)
    }

    @Test(arguments: [
        prose, "维尔马克的渡轮自周五早上起再次航行，距离船员因新的轮班表罢工已过去九天。", "フェリーは金曜日の朝から再び運航している。乗組員は九日前に仕事をやめた。",
        "تبحر العبارات مرة أخرى منذ صباح يوم الجمعة بعد تسعة أيام من إضراب أطقمها.",
        "เรือข้ามฟากกลับมาแล่นอีกครั้งตั้งแต่เช้าวันศุกร์หลังจากลูกเรือหยุดงานประท้วงเก้าวัน",
        "फ़ेरी शुक्रवार सुबह से फिर चल रही हैं, नौ दिन बाद जब उनके दल चले गए थे।", "페리는 금요일 아침부터 다시 운항하고 있으며, 승무원들은 아흐레 전에 일을 그만두었다.",
        "Паромы снова ходят с утра пятницы, через девять дней после ухода экипажей.",
        "Οι πορθμοί πλέουν ξανά από το πρωί της Παρασκευής, εννέα μέρες μετά.",
        "the ferries sail again since friday morning . their crews had walked out nine days before .",
        "[1] \(prose)\n\n[2] \(prose)", "Q: Do they sail?\n\nA: \(prose)",
        "Ferries, tides\n\n\(prose)\n\nTides, locks and quays: \(prose)",
        "21:02 \(prose)\n21:05 \(prose)\n21:09 \(prose)", "$5 million was paid for it.\n\n\(prose)",
    ])
    func runningTextOfAnyScriptIsAnArticle(text: String) {
        #expect(extraction(of: text).articles.count == 1)
    }

    @Test func registryIsSound() {
        #expect(Set(OtherKind.all.map(\.id)).count == OtherKind.all.count)
        #expect(OtherKind.all.allSatisfy { !$0.name.isEmpty && !$0.hint.isEmpty })
        #expect(Set(NoArticlePage.all.map(\.id)).count == NoArticlePage.all.count)
    }
}
