import Dispatch
import Model
import Testing
import Text

@testable import Reading

@Suite struct YAMLTests {
    struct Fault: CustomTestStringConvertible {
        var testDescription: String
        var yaml: String
        var place: String
        var kind = "yaml-syntax"
        var words: String
    }

    static let faults = [
        Fault(testDescription: "tab", yaml: "a: 1\n\tb: 2\n", place: "2:1", words: "tabs"),
        Fault(testDescription: "tab in a list", yaml: "a:\n\t- b\n", place: "2:1", words: "tabs"),
        Fault(
            testDescription: "key twice", yaml: "a: 1\nb: 2\na: 3\n", place: "1:1", kind: "yaml-duplicate-key",
            words: "list"),
        Fault(testDescription: "quotation open", yaml: "a: \"one\nb: 2\n", place: "1:4", words: "closing mark"),
        Fault(
            testDescription: "apostrophe in quotation", yaml: "a: 'it's'\nb: 2\n", place: "1:8", words: "quotation mark"
        ),
        Fault(testDescription: "second colon", yaml: "é: Norms: a review\n", place: "1:9", words: "colon"),
        Fault(testDescription: "list open", yaml: "a: [b, c\nd: e\n", place: "1:4", words: "close it with ]"),
        Fault(testDescription: "nothing after a bracket", yaml: "a: [\n", place: "2:1", words: "close"),
        Fault(testDescription: "asterisk", yaml: "a: *bold* text\n", place: "1:4", words: "asterisk"),
        Fault(testDescription: "uneven keys", yaml: "a: 1\n b: 2\n", place: "2:3", words: "colon"),
        Fault(testDescription: "no key", yaml: "a: 1\njust words\n", place: "2:1", words: "key: value"),
        Fault(testDescription: "second document", yaml: "a: 1\n---\nb: 2\n", place: "2:1", words: "one document"),
        Fault(testDescription: "control character", yaml: "a: \u{1}\n", place: "1:4", words: "delete it"),
        Fault(
            testDescription: "deep", yaml: String(repeating: "[", count: 100_000), place: "1:65", kind: "yaml-limit",
            words: "quotation marks"),
        Fault(
            testDescription: "deep list", yaml: String(repeating: "- ", count: 100_000), place: "1:129",
            kind: "yaml-limit", words: "quotation marks"),
        Fault(
            testDescription: "billion laughs", yaml: laughs(asKey: false), place: "10:55", kind: "yaml-limit",
            words: "write the values out"),
        Fault(
            testDescription: "billion laughs in a key", yaml: laughs(asKey: true), place: "11:2", kind: "yaml-limit",
            words: "write the values out"),
        Fault(
            testDescription: "list as key", yaml: "[a, b]: c\n", place: "1:1", kind: "wrong-shape", words: "quotation"),
    ]

    private static func laughs(asKey: Bool) -> String {
        var yaml = "a0: &a0 [x]\n"
        for level in 1...9 {
            yaml += "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "]\n"
        }
        return yaml + (asKey ? "{*a9 : 1}: 2\n" : "")
    }

    @Test(arguments: faults) func faultsHaveAPlaceAndAHint(_ fault: Fault) throws {
        let file = SourceFile(path: "x", bytes: Array(fault.yaml.utf8))
        let problem = #expect(throws: Problem.self) {
            try YAMLFile.mapping(in: file, range: 0..<file.bytes.count)
        }
        let diagnostic = try #require(problem?.diagnostic)
        #expect("\(diagnostic.location.line):\(diagnostic.location.column)" == fault.place)
        #expect(diagnostic.kind.id == fault.kind)
        #expect(diagnostic.hint.contains(fault.words), "\(diagnostic.summary) / \(diagnostic.hint)")
    }

    @Test func scalarsStayTextsAndPlacesCountFromTheFilesStart() throws {
        let file = SourceFile(
            path: "x", bytes: Array("---\r\na: NO\r\nlïst: [on, 2015-01-01, 1e5, 'null', ~]\r\n---\r\n".utf8))
        guard case .found(let yaml, let bodyStart) = FrontMatter.find(in: file.bytes) else {
            Issue.record("no front matter")
            return
        }
        #expect(bodyStart == file.bytes.count)
        var keys = try YAMLFile.mapping(in: file, range: yaml)
        #expect(keys.text("a") == "NO")
        let texts = keys.placedTexts("lïst")
        #expect(texts.map(\.text) == ["on", "2015-01-01", "1e5", "null"])
        #expect(texts.map { file.location(at: $0.offset).column } == [8, 12, 24, 29])
        #expect(texts.allSatisfy { file.location(at: $0.offset).line == 3 })
    }

    @Test func anAliasForOneValueIsExpanded() throws {
        let file = SourceFile(path: "x", bytes: Array("a: &x [one, two]\nb: *x\n".utf8))
        var keys = try YAMLFile.mapping(in: file, range: 0..<file.bytes.count)
        #expect(keys.texts("b") == ["one", "two"])
    }

    @Test func linesThatOnlyYAMLBreaksDoNotShiftPlaces() throws {
        let file = SourceFile(path: "x", bytes: Array("a: \"b\u{2028}c\"\nd: e\n".utf8))
        var keys = try YAMLFile.mapping(in: file, range: 0..<file.bytes.count)
        #expect(
            keys.placedText("d").map { file.location(at: $0.offset) } == SourceLocation(path: "x", line: 2, column: 4))
    }

    @Test func theDeepestValuesAllowedFitOnAWorkersStack() {
        // Brackets closed inside quotation marks deceive the check before parsing; the parser's own bound then holds.
        var yaml = ""
        for _ in 0..<900 { yaml += "[\"]\", " }
        let bytes = Array(("a: " + yaml + String(repeating: "]", count: 900) + "\n").utf8)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            let problem = #expect(throws: Problem.self) {
                try YAMLFile.mapping(in: SourceFile(path: "x", bytes: bytes), range: 0..<bytes.count)
            }
            #expect(problem?.diagnostic.kind.id == "yaml-limit")
        }
    }
}
