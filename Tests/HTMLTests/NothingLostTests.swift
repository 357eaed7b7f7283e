import HTML
import Testing

/// Every word of a source is in its tree once, in the order of the source.
struct NothingLostTests {
    private static let tags = TagName.allCases.filter { $0 != .other && $0 != .plaintext }.map(\.testSpelling) + ["x-y"]

    @Test(arguments: 0..<300)
    func wordsBetweenAnyTagsStayInOrder(seed: Int) {
        var numbers = RepeatableNumbers(seed: UInt64(seed))
        var source = ""
        var words: [String] = []
        for index in 0..<300 {
            let tag = Self.tags.randomElement(using: &numbers) ?? ""
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0..<5: source += "<\(tag)>"
            case 5: source += "<\(tag) class='a &amp; b' hidden/>"
            default: source += "</\(tag)>"
            }
            words.append("W\(index)")
            source += "W\(index) "
        }
        let document = Document(source)
        let text = String(decoding: document.text(of: 0), as: UTF8.self)
        #expect(text.split { !$0.isNumber && $0 != "W" }.filter { $0.hasPrefix("W") }.map(String.init) == words)
        #expect(document.violations(forSourceOf: source.utf8.count).isEmpty)
    }

    @Test func markupAndTextTogetherAreTheSource() {
        let source = "<div><p>one<br>two</b></div><!--three-->four</p><td>five<li>six"
        let document = Document(source)
        var rebuilt = ""
        for node in document.nodes.indices.dropFirst() {
            switch document.nodes[node].kind {
            case .element: rebuilt += "<\(document.name(of: node))>"
            case .orphanEndTag: rebuilt += "</\(document.name(of: node))>"
            case .comment: rebuilt += "<!--\(String(decoding: document.text(of: node), as: UTF8.self))"
            case .document, .text:
                rebuilt += String(decoding: document.bytes[document.textRange(of: node)], as: UTF8.self)
            }
        }
        #expect(rebuilt == "<div><p>one<br>two</b><!--four</p><td>five<li>six")
    }

    /// However the marks of a page are left open, each word behind them is there.
    @Test(arguments: 0..<200)
    func wordsBehindMarksThatNeverEndAreThere(seed: Int) {
        var numbers = RepeatableNumbers(seed: UInt64(seed))
        let pieces = [
            "<p>", "</p>", "<a href=\"x>", "<a href='y>", "</a>", "<b>", "</b>", "<b ", "<!-- note\n",
            "<img src=\"z\" alt=\"w\">",
            "<![CDATA[", "<p class='q'>", "<h2", "\n",
        ]
        var source = "<p>"
        var words: [String] = []
        for index in 0..<60 {
            source += pieces.randomElement(using: &numbers) ?? ""
            words.append("W\(index)")
            source += " W\(index) and so on.\n"
        }
        let document = Document(source)
        let text = String(decoding: document.text(of: 0), as: UTF8.self)
        let found = text.split { !$0.isNumber && $0 != "W" }.filter { $0.hasPrefix("W") }.map(String.init)
        #expect(found == words, "\(source)")
    }
}

extension TagName {
    /// The name as it is written, taken from the name of the case.
    fileprivate var testSpelling: String { "\(self)" }
}
