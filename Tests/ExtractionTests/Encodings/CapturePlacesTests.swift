import Model
import Testing
import Text

@testable import Extraction

/// Places are those that an editor shows who opens the capture in its own encoding.
@Suite("Places in captures")
struct CapturePlacesTests {
    /// A way to write a text whose letters are all of windows-1252.
    enum Writing: String, CaseIterable, CustomTestStringConvertible {
        case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16WithoutMark, windows1252

        var testDescription: String { rawValue }

        func bytes(_ text: String) -> [UInt8] {
            let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return switch self {
            case .utf8: Array(text.utf8)
            case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
            case .utf16LittleEndian: [0xFF, 0xFE] + little
            case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .utf16WithoutMark: little
            case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            }
        }
    }

    private static let accents = "Près de l'écluse, la drague a été déplacée à l'été, et l'équipage espère."

    /// What may stand before the JSON of a capture.
    private static let prefixes = ["", "HTTP/1.1 200 OK\nX-Note: l'été\n\n", "/**/\nwindow.callback("]

    private func locations(of kind: String, in text: String, _ writing: Writing) -> [Text.SourceLocation] {
        extraction(of: writing.bytes(text), named: "x").diagnostics.filter { $0.kind.id == kind }.map(\.location)
    }

    /// The place after a text.
    private func end(of text: String) -> Text.SourceLocation {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Text.SourceLocation(path: "x", line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    @Test(arguments: Writing.allCases, prefixes)
    func wordsBetweenRecordsAreWhereTheyStand(writing: Writing, prefix: String) {
        let post = "{\"slug\":\"x\",\"title\":\"T\",\"content\":\"\(Self.accents)\"}"
        let before = prefix + post + "\n\n\(post) "
        let places = locations(of: "capture-stray-text", in: before + "été\nfin\n" + post, writing)
        #expect(places.last == end(of: before))
    }

    @Test(arguments: Writing.allCases, prefixes)
    func repairsAreWhereTheDamageIs(writing: Writing, prefix: String) throws {
        let before = "\(prefix){\"slug\":\"x\",\"title\":\"\(Self.accents)\",\n\"content\":\"<p>\(Self.accents)"
        let text = before + "\tétait ici.</p>\"}"
        let found = extraction(of: writing.bytes(text))
        let article = try #require(found.articles.first)
        let place = end(of: before)
        let repairs = article.removals.filter { $0.rule == "json-repair" }.map(\.why)
        #expect(repairs.contains { $0.contains("once at \(place.line):\(place.column):") }, "\(repairs)")
    }

    @Test(arguments: Writing.allCases)
    func recordsAreWhereTheyBegin(writing: Writing) throws {
        let post = "{\"slug\":\"x\",\"title\":\"T\",\"content\":\"\(Self.accents)\"}"
        let user = "{\"name\":\"été\",\"avatar_urls\":{}}"
        let found = extraction(of: writing.bytes("[\(post),\n \(post), \(user)]"), named: "x")
        #expect(
            found.articles.map(\.location) == [
                Text.SourceLocation(path: "x", line: 1, column: 2), SourceLocation(path: "x", line: 2, column: 2),
            ])
        #expect(
            found.diagnostics.first { $0.kind.id == "capture-no-article" }?.location
                == Text.SourceLocation(path: "x", line: 2, column: post.unicodeScalars.count + 4))
    }

    @Test(arguments: Writing.allCases)
    func theEndOfWhatBreaksOffIsTheLastPlace(writing: Writing) {
        let text = "{\"slug\":\"x\",\"title\":\"T\",\n\"content\":\"\(Self.accents)"
        #expect(locations(of: "capture-truncated", in: text, writing) == [end(of: text)])
    }

    @Test(arguments: Writing.allCases)
    func namesGivenTwiceAreWhereTheyStandAgain(writing: Writing) {
        let before = "{\"slug\":\"\(Self.accents)\",\"title\":\"T\",\n\"content\":\"été\", "
        let text = before + "\"content\":\"b\"}"
        #expect(locations(of: "capture-name-repeated", in: text, writing) == [end(of: before)])
    }

    @Test func bytesThatAreNoLettersAreWhereTheyStandAfterFrontMatter() throws {
        let front = "---\ntitle: Dredger\n---\n"
        for body in ["# Title\n\nSome words été ", "The ferries sail again since Friday.\nSome words été "] {
            let bytes = Array((front + body).utf8) + [0xFF] + Array(" and more words of it.\n".utf8)
            var capture = Capture(file: SourceFile(path: "x.md", bytes: bytes))
            capture.bodyStart = front.utf8.count
            let text = DecodedText(plain: Array(bytes[capture.bodyStart...]))
            let found = EncodingDiagnostics.diagnostics(of: text, in: capture.file, from: capture.bodyStart)
            let line = body.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(
                found.map(\.location) == [
                    Text.SourceLocation(path: "x.md", line: 3 + line.count, column: 16)
                ])
            #expect(Extractor().extract(capture).diagnostics.map(\.location).contains(found[0].location))
        }
    }

    @Test func linesOfPiecesAreThoseOfTheWhole() {
        let text = Array("a\r\nb\rcé\n\r\r\nd".utf8)
        for size in 1...5 {
            var lines = LinesInPieces()
            var start = 0
            while start < text.count {
                lines.advance(over: text[start..<min(start + size, text.count)])
                start += size
            }
            var whole = LineCount()
            whole.advance(over: text[...], before: 0x78)
            #expect(lines.place(of: 0x78) == whole, "\(size)")
        }
    }
}
