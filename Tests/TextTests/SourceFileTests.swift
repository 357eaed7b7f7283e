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

    @Test func anEmptyFileHasOnePlace() {
        #expect(SourceFile(path: "x", bytes: []).location(at: 5) == SourceLocation(path: "x"))
    }

    @Test func placesSortByFileThenPosition() {
        let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10)].map(SourceLocation.init(path:line:column:))
        #expect(places.sorted().map { "\($0.path)\($0.line):\($0.column)" } == ["a2:9", "a2:10", "a10:1", "b1:1"])
    }
}
