import Model
import Testing
import Text

@testable import Extraction

@Suite("Metadata of plain-text scrapes")
struct PlainTextMetadataTests {
    private static let text = """
        The ferry to the outer islands will not sail before the ice has gone, the company said on Monday in a letter.

        Its two ships are in dock, and neither the tug nor the mail boat can break the ice in the sound this winter.

        Shops on the islands have stores for three weeks, and a helicopter will bring medicines if need be.
        """

    private func metadata(above lines: String) throws -> BriefingMetadata {
        try #require(extraction(of: lines + "\n\n" + Self.text).articles.first).metadata
    }

    @Test("The title is the line above the text that speaks of the same things")
    func title() throws {
        let lines = """
            Gull Gazette

            Outer islands wait as ice holds the ferry

            Share this story with your friends today

            Weather Tides Boats Letters
            """
        #expect(try metadata(above: lines).title == "Outer islands wait as ice holds the ferry")
    }

    @Test(
        "A name ends where a date begins",
        arguments: [
            ("By Ada Shore Updated Nov 13, 2019", ["Ada Shore"]),
            ("By Ada Shore\u{A0}November 13, 2019", ["Ada Shore"]),
            ("By Regan September 15, 2014", ["Regan"]), ("By Ada Shore On 13 November 2019", ["Ada Shore"]),
            ("By Ada May and Emil Brink", ["Ada May", "Emil Brink"]),
        ])
    func byline(_ line: String, names: [String]) throws {
        #expect(try metadata(above: "Ice holds the ferry\n\n\(line)").authors == names)
    }

    @Test("Sections of a page are no names")
    func sections() throws {
        #expect(try metadata(above: "Ice holds the ferry\n\nBusiness News\n13 November 2019").authors.isEmpty)
        #expect(try metadata(above: "Ice holds the ferry\n\nAda Shore\n13 November 2019").authors == ["Ada Shore"])
    }
}
