import HTML
import Model
import Testing

@testable import Extraction

@Suite("Heads of keys, marks of note programs, printed pages")
struct SavedTextTests {
    private static let prose = """
        The river board said on Monday that it had found loose bolts in nine of the twelve gates it looked at.

        Delegates from both banks sat together for three hours and agreed to trade the telephone numbers of their watch.

        A further meeting is planned for October, to which the mayors of both towns have been asked to come.
        """

    @Test(arguments: [
        "# Nine gates\n\n## Metadata\n- Author: [[Edda Lund]]\n- Category: #articles\n- URL: https://river.example.org/a\n\n",
        "# Nine gates\n\nURL: https://river.example.org/a\nAuthor: Edda Lund\nTags: river, gates\n\n",
        "# Nine gates\n\n![cover](a.png)\n\n- **Author**: Edda Lund\n- **URL**: <https://river.example.org/a>\n\n",
        "title:: Nine gates\nauthor:: [[people/lund|Edda Lund]]\nurl:: https://river.example.org/a\n\n",
        "Title: Nine gates\nAuthor: Edda Lund\nSource: https://river.example.org/a\n\n",
        "#+TITLE: Nine gates\n#+AUTHOR: Edda Lund\n#+URL: https://river.example.org/a\n\n",
        "Title: Nine gates\n\nURL Source: https://river.example.org/a\n\nAuthor: Edda Lund\n\nMarkdown Content:\n",
    ])
    func keysAboveATextAreItsMetadata(head: String) throws {
        let article = try #require(extraction(of: head + Self.prose).articles.first)
        #expect(article.metadata.title == "Nine gates" && article.metadata.authors == ["Edda Lund"])
        #expect(article.metadata.url == "https://river.example.org/a")
        #expect(article.text.contains("The river board said") && article.text.contains("have been asked to come"))
        #expect(!article.text.contains("https://") && !article.text.contains("Lund"))
        #expect(article.removals.contains { $0.rule == "stated-head" && $0.text.contains("Edda Lund") })
    }

    @Test(arguments: [
        "# Nine gates\n\nNote: the board has a new head.\n\n", "# Nine gates\n\n- Gates: nine\n- Bolts: loose\n\n",
        "# Nine gates\n\nBy: nobody\n\n",
    ])
    func otherLinesWithColonsAreText(head: String) throws {
        let article = try #require(extraction(of: head + Self.prose).articles.first)
        #expect(!article.removals.contains { $0.rule == "stated-head" })
    }

    @Test(arguments: [
        ("See [[Mill Institute|the institute]].", "See the institute."), ("By [[People/Edda Lund]].", "By Edda Lund."),
        ("It is ==loose== here.", "It is **loose** here."), ("If a == b == c.", "If a == b == c."),
        ("Some %%private%% words.", "Some  words."), ("`[[x]] ==y==`", "`[[x]] ==y==`"),
        ("> [!note] Kept\n> words", "> **Kept**\n> words"), ("> [!warning]\n> words", "> **Warning**\n> words"),
        ("[a][b] and [[", "[a][b] and [["), ("![[a.png]]", "![](<a.png>)"),
    ])
    func marksOfNoteProgramsBecomeMarkdown(text: String, expected: String) {
        #expect(String(decoding: NoteMarks(Array(text.utf8)[...]).markdown, as: UTF8.self) == expected)
    }

    @Test func codeInFencesIsLeftAlone() {
        let text = "```\n[[ -f x ]] && a == b\n```\n[[x]]"
        #expect(
            String(decoding: NoteMarks(Array(text.utf8)[...]).markdown, as: UTF8.self)
                == "```\n[[ -f x ]] && a == b\n```\nx")
    }

    @Test func marksOfLinksLeadToTheirAddresses() throws {
        let text =
            "Nine gates with loose bolts\n\n"
            + Self.prose.replacing("loose bolts", with: "[1]loose bolts").replacing("both banks", with: "both[2] banks")
            + "\n\nReferences\n\n   1. https://bolts.example.org/\n   2. https://banks.example.org/\n"
        let article = try #require(extraction(of: text).articles.first)
        #expect(article.text.contains("had found loose bolts in nine") && article.text.contains("from both banks sat"))
        #expect(article.markdown.contains("[loose](https://bolts.example.org/) bolts"))
        #expect(article.markdown.contains("[both](https://banks.example.org/) banks"))
        #expect(article.removals.contains { $0.rule == "text-link-list" })
    }

    @Test func numbersInBracketsWithoutAListAreText() throws {
        let text = "Nine gates with loose bolts\n\n" + Self.prose.replacing("bolts", with: "bolts [1]")
        #expect(try #require(extraction(of: text).articles.first).text.contains("bolts [1] in"))
    }

    private static let lines = [
        "The river board said on Monday that it had found loose bolts",
        "in nine of the twelve gates it looked at, and that two more",
        "had been painted over without being mended by anybody at all,",
        "which the firm that made the gates denies. Delegates from both",
        "banks sat together for three hours and agreed to trade the tele-",
        "phone numbers of their night watch, who may be called whenever",
        "the water rises. Readers of the report noted that it speaks of",
        "rain alone, and that snow had been left out by those who counted",
        "since nobody wanted to count it twice. A further meeting is held",
        "in October, to which the mayors of both towns are asked to come.",
        "The firm wrote to its customers that its pumps had been running",
        "dry since March, and would not say how many cellars were wet or",
        "who had been told of it. Two members voted against the paper as",
        "there was no way to find out whether the other town would keep",
        "its word when the river is high, which it is in most years, and",
        "they asked for a list of all locks that can be opened at night.",
        "The mayor said that such a list was being made, though it would",
        "not be shown to anyone who does not live on one of the two banks.",
    ]

    @Test func linesOfAPrintedPageAreParagraphsAgain() throws {
        let boxes = Self.lines.enumerated().map { index, line in
            (index % 4 == 0 ? "<div>River Post | Nine gates</div>" : "") + "<div>\(line)</div>"
                + (index % 4 == 3 ? "<div>\(index / 4 + 1)</div>" : "")
        }
        let article = try #require(
            extraction(of: "<html><head><title>x.pdf</title></head><body>\(boxes.joined())</body></html>").articles
                .first)
        #expect(
            article.text.contains("Delegates from both banks sat together")
                && article.text.contains("trade the telephone numbers"))
        #expect(!article.text.contains("River Post"))
        #expect(article.removals.contains { $0.rule == "running-head" && $0.text.contains("River Post") })
    }

    @Test func verseIsNone() throws {
        let verse = [
            "The river rose", "And took the gate,", "Nobody came", "For it was late,", "The bolts were loose",
            "The night was long,",
        ]
        let page = (verse + verse + verse).map { "<div>\($0)</div>" }.joined()
        let document = Document(parsing: Array(page.utf8))
        let removals = ElementRemovals(of: document, measure: TextMeasure(of: document), isFragment: false)
        let list = BlockReader.blocks(of: document, context: ArticleContext(), removals: removals)
        #expect(LineBoxes(list, of: document).joined == nil)
    }
}
