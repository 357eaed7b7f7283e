import Model
import Testing
import Text

@testable import Extraction

private let scrapes = "data/extraction/dev/scrapinghub/pagetext"

@Suite("Plain-text captures")
struct PlainTextFormatTests {
    private let page = """
        Harbour Gazette
          • Home
          • News
          • Sport

        Port talks end in a quiet accord
        Trade

        Port talks end in a quiet accord

        By Ada Löw and Eve Noor | 25 September 2015

        Advertisement

        The two harbour towns agreed on Friday to share their pilots, after a summer in which neither would give way.

        Officials said the text is short. It names no penalties, and it leaves the question of fees to a later meeting.

        What comes next

        A joint committee will meet in spring. Its members have not been named, and nobody expects them to hurry.

          • The northern town sends three members, who serve for a year.
          • The southern town sends two members and a clerk.

        Read more: Pilots on strike again

        “We will see,” said one captain, who has seen several such agreements come and go in his time at sea.

        PREVIOUS ARTICLE

        Ferry fares to rise

        Related articles

        Storm closes the outer harbour for a second day
        Most of the fleet stayed in port on Monday, as waves of six metres broke over the mole and the lighthouse.

        © 2015 Harbour Gazette. All rights reserved.
        """

    private func article(_ text: String) throws -> Article { try #require(extraction(of: text).articles.first) }

    @Test func stepsThatTheArticleRepeatsStay() throws {
        let step = "Stir the soup slowly until the spoon stands upright in it."
        let page = (1...4).map {
            "Day \($0) of the soup brings more salt, and the cook must taste it again.\n\n\(step)"
        }
        let article = try article(page.joined(separator: "\n\n"))
        #expect(article.text.split(separator: "\n").count { $0 == step } == 4)
    }

    @Test func articleIsFoundAndTheRestIsListed() throws {
        let article = try article(page)
        #expect(article.format == "text")
        #expect(article.metadata.title == "Port talks end in a quiet accord")
        #expect(article.metadata.authors == ["Ada Löw", "Eve Noor"])
        #expect(article.metadata.issued?.text == "2015-09-25")
        #expect(article.metadata.keywords == ["Trade"])
        let blocks = article.markdown.split(separator: "\n\n")
        #expect(blocks.first?.hasPrefix("The two harbour towns") == true)
        #expect(blocks.last?.hasPrefix("“We will see,”") == true)
        #expect(blocks.contains("## What comes next"))
        #expect(
            article.markdown.contains("- The northern town sends three members, who serve for a year.\n- The southern"))
        for gone in ["Read more", "Ferry", "Storm", "Advertisement", "©"] { #expect(!article.text.contains(gone)) }
    }

    @Test func removedLinesHaveRulesThatSayWhy() throws {
        let rules = try article(page).removals.map {
            [$0.rule, $0.text.split(separator: "\n").first.map(String.init) ?? ""]
        }
        #expect(rules.contains(["text-title", "Port talks end in a quiet accord"]))
        #expect(rules.contains(["text-section", "Trade"]))
        #expect(rules.contains(["text-advertisement", "Advertisement"]))
        #expect(rules.contains(["text-inline-link", "Read more: Pilots on strike again"]))
        #expect(rules.contains(["text-adjacent", "PREVIOUS ARTICLE"]))
        #expect(rules.contains(["text-related", "Related articles"]))
        #expect(rules.contains { $0[0] == "text-legal" })
    }

    @Test func authorIsFoundInTheBoxBelow() throws {
        let text = """
            A headline about the harbour

            The first paragraph is long enough to be taken for the running text of this article.

            The second paragraph is long enough as well, and with it the article comes to its end.

            NEXT ARTICLE
            Something else

            Eve Noor

            Eve Noor has been writing about ports and pilots since she left the sea in the year 2005.
            """
        let article = try article(text)
        #expect(article.metadata.authors == ["Eve Noor"])
        #expect(article.removals.last?.rule == "text-author-box")
    }

    @Test func textWithoutSurroundingsIsKeptWhole() throws {
        let article = try article("Title of it\n\nA short text of one sentence, in which all is said.\n")
        #expect(article.metadata.title == "Title of it")
        #expect(article.text == "A short text of one sentence, in which all is said.")
    }

    @Test func textWithoutSentencesIsRefused() {
        let found = extraction(of: "roses\nviolets\nno stop\nanywhere at all")
        #expect(found.articles.isEmpty && found.diagnostics.map(\.kind.id) == ["capture-without-article"])
    }

    @Test func brokenLinesOfAParagraphAreJoined() throws {
        let sentence =
            "This sentence was broken into lines of one width by an old program that sent it as mail, which nobody does now. "
        let paragraph = String(repeating: sentence, count: 5)
        var lines: [String] = [""]
        for word in paragraph.split(separator: " ") {
            if lines[lines.count - 1].count + word.count > 70 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        let article = try article(
            "On the breaking of lines\n\n" + lines.joined(separator: "\n") + "\n\n" + lines.joined(separator: "\n"))
        #expect(article.markdown.split(separator: "\n\n").count == 2)
    }

    @Test func markdownMarksInTextAreEscaped() throws {
        let article = try article(
            "A heading of some kind\n\n3*4 is not *emphasis*, nor is a_b_c; <b> is no tag, and 1. is no list in this sentence.\n"
        )
        #expect(article.text.hasPrefix("3*4 is not *emphasis*, nor is a_b_c; <b> is no tag"))
        #expect(!article.markdown.contains(" *emphasis*"))
    }

    @Test(.enabled(if: SharedData.has(scrapes), "needs ../shared"))
    func everyWordIsInTheTextOrInARemovalInOrder() throws {
        for name in try SharedData.names(in: scrapes) {
            let bytes = try SharedData.bytes(scrapes + "/" + name)
            let article = try #require(extraction(of: bytes, named: name).articles.first)
            let all = words(of: String(decoding: bytes, as: UTF8.self))
            let kept = words(of: article.text)
            let removed = article.removals.flatMap { words(of: $0.text) }
            var counts: [Substring: Int] = [:]
            for word in all { counts[word, default: 0] += 1 }
            for word in kept + removed { counts[word, default: 0] -= 1 }
            let numbers = counts.filter { $0.value != 0 && Int($0.key) == nil }
            #expect(numbers.isEmpty, "\(name): \(numbers)")
            #expect(isSubsequence(kept, of: all) && isSubsequence(removed, of: all), "\(name)")
        }
    }
}
