import Foundation
import HTML
import Testing

/// Sources made to be slow, deep or large; each of these would take hours in quadratic time.
struct HostileSourceTests {
    @Test(arguments: [
        "<", "&", "&a", "&#1", "&CounterClockwiseContourIntegra", "</", "<!", "<!-", "<!--", "<a", "<a ", "<a b=\"",
        "<a b='&amp;", "<![CDATA[", "<svg><![CDATA[]", "<title>&</titl", "<script><!--<script", "\0", "\r",
        "<!doctype '",
    ])
    func repeatedBeginningsAreRead(piece: String) {
        let source = Self.repeating(piece, to: 5_000_000)
        let document = Document(parsing: source)
        #expect(document.violations(forSourceOf: source.count).isEmpty)
    }

    @Test(arguments: [
        ["<div>"], ["<b>"], ["<p>"], ["<ul><li>"], ["<table><td>"], ["<svg>"], ["<a><div>"], ["<x-y>"],
        ["<select><option>"],
        ["<p><table><td>", "<div>", "</p>"], ["<b>", "<div>", "</b>"], ["<h1>", "<div>", "</h2>"],
        ["<li>", "<section>", "<li>"], ["<a>", "<div>", "<a>"], ["<button>", "<span>", "</p>"], ["</p>"], ["</table>"],
    ])
    func manyTagsAreReadToABoundedDepth(pieces: [String]) {
        let source = pieces.flatMap { Self.repeating($0, to: 100_000 * $0.utf8.count) } + Array("end".utf8)
        let document = Document(parsing: source)
        #expect(document.violations(forSourceOf: source.count).isEmpty)
        #expect(document.text(of: 0) == Array("end".utf8))
    }

    @Test func elementsBeyondTheDepthBoundKeepTheirOwnText() {
        let bound = Document.maximumDepth
        let source =
            String(repeating: "<div>", count: bound + 2) + "<i>a</i>b<b>c</b>"
            + String(repeating: "</div>", count: bound + 2)
            + "d"
        let document = Document(source)
        #expect(document.outline.hasSuffix("div div div i[a] b b[c]" + String(repeating: "]", count: bound - 1) + " d"))
        #expect(document.violations(forSourceOf: source.utf8.count).isEmpty)
    }

    @Test("what the fuzzer found makes a sound tree")
    func found() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fuzz/Seeds/html")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files {
            let source = try [UInt8](Data(contentsOf: file))
            let document = Document(parsing: source)
            #expect(document.violations(forSourceOf: source.count).isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test("an element without content is no deeper than others", arguments: ["<br>", "<svg/>", "<b>x<hr>y"])
    func leafAtBound(leaf: String) {
        let source = String(repeating: "<b>", count: Document.maximumDepth + 3) + "x\(leaf)y</b>z"
        let document = Document(parsing: Array(source.utf8))
        #expect(document.violations(forSourceOf: source.utf8.count).isEmpty)
    }

    @Test func hugeNumbersOfAttributesKeepTheFirstOfEachName() {
        let attributes = (0..<200_000).map { "a\($0 % 100_000)=\($0)" }.joined(separator: " ")
        let document = Document("<p \(attributes)>")
        #expect(document.attributes(of: 1).count == 100_000)
        #expect(document.attributeString("a99999", of: 1) == "99999")
    }

    @Test func hugeNumbersOfNamesAreToldApart() {
        let names = 0..<100_000
        let document = Document(names.map { "<x\($0)></x\($0)>" }.joined())
        #expect(document.nodes.count == names.count + 1)
        #expect(names.allSatisfy { document.name(of: $0 + 1) == "x\($0)" })
    }

    @Test func anyBytesMakeASoundTree() {
        var numbers = RepeatableNumbers(seed: 1)
        let alphabet = Array("<<<>>/!-=\"' &#;xabp[]\0\r\n".utf8) + [0xC3, 0xFF]
        for _ in 0..<3_000 {
            let source = (0..<200).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            let document = Document(parsing: source)
            let violations = document.violations(forSourceOf: source.count)
            #expect(violations.isEmpty, "\(String(decoding: source, as: UTF8.self))")
        }
    }

    private static func repeating(_ piece: String, to count: Int) -> [UInt8] {
        Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
    }
}
