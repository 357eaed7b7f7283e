import Testing

@testable import Text

@Suite struct SourceFileTests {
    @Test func linesEndInEveryWay() {
        let file = SourceFile(path: "x", bytes: Array("a\nb\r\nc\rd\n".utf8))
        let places = [0, 1, 2, 4, 5, 6, 7, 9, 99, -1].map { file.location(at: $0) }
        #expect(
            places.map { "\($0.line):\($0.column)" } == [
                "1:1", "1:2", "2:1", "2:3", "3:1", "3:2", "4:1", "5:1", "5:1", "1:1",
            ])
        #expect(file.start == SourceLocation(path: "x", line: 1, column: 1))
    }

    @Test func columnsCountScalars() {
        let file = SourceFile(path: "x", bytes: Array("é国😀x".utf8))
        #expect([0, 2, 5, 9, 10].map { file.location(at: $0).column } == [1, 2, 3, 4, 5])
    }

    /// A file of one long line and one of many short ones, with line ends and characters across every boundary.
    @Test(arguments: [
        [String(repeating: "é国😀x", count: 2000)], Array(repeating: "é国", count: 3000),
        [String(repeating: "a", count: 1023) + "\r", String(repeating: "b", count: 1024), "c"],
    ])
    func placesAreFoundFromAnywhere(lines: [String]) {
        let text = lines.joined(separator: "\n")
        let file = SourceFile(path: "x", bytes: Array(text.utf8))
        var (line, column, offset) = (1, 1, 0)
        for scalar in text.unicodeScalars {
            // A carriage return before a line feed ends no line of its own.
            let place = file.location(at: offset)
            #expect(place.line == line && place.column == column, "at \(offset)")
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            offset += scalar.utf8.count
        }
    }

    @Test func anEmptyFileHasOnePlace() {
        #expect(SourceFile(path: "x", bytes: []).location(at: 5) == SourceLocation(path: "x"))
    }

    @Test func placesSortByFileThenPosition() {
        let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10)].map(SourceLocation.init(path:line:column:))
        #expect(places.sorted().map { "\($0.path)\($0.line):\($0.column)" } == ["a2:9", "a2:10", "a10:1", "b1:1"])
    }
}
