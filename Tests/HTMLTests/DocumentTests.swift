import Testing

@testable import HTML

/// What a document tells of its nodes.
struct DocumentTests {
    private let document = Document(
        "<ul CLASS=' a-list\twide ' data-x=\"1 &amp; 2\" hidden><li>one<li>two <b>three</b></ul>é<x-y>")

    @Test func nodesKnowTheirRelatives() {
        #expect(document.outline == "ul[li[one] li[two  b[three]]] é x-y")
        #expect(Array(document.children(of: 0)) == [1, 8, 9])
        #expect(Array(document.children(of: 1)) == [2, 4])
        #expect(Array(document.children(of: 3)).isEmpty)
        #expect(Array(document.ancestors(of: 7)) == [6, 4, 1, 0])
        #expect(Array(document.ancestors(of: 0)).isEmpty)
        #expect(document.descendants(of: 4) == 5..<8)
        #expect(document.nextSibling(of: 2) == 4)
        #expect(document.nextSibling(of: 4) == nil)
        #expect(document.nextSibling(of: 9) == nil)
        #expect(document.nextSibling(of: 0) == nil)
    }

    @Test func nodesKnowTheirPlaceInTheSource() {
        let source = "a<b>\r\nc</b></i><!--d-->"
        let document = Document(source)
        #expect(document.nodes.dropFirst().map(\.source) == [0, 1, 4, 11, 15])
    }

    @Test func attributesAreFoundByName() {
        #expect(document.attribute("data-x", of: 1).map(Array.init) == Array("1 & 2".utf8))
        #expect(document.attributeString("class", of: 1) == " a-list\twide ")
        #expect(document.attributeString("hidden", of: 1) == "")
        #expect(document.attributeString("data", of: 1) == nil)
        #expect(document.attribute("class", of: 3) == nil)
        #expect(
            document.attributes(of: 1).map { String(decoding: document.bytes[$0.name], as: UTF8.self) } == [
                "class", "data-x", "hidden",
            ])
        #expect(document.attributes(of: 3).isEmpty)
    }

    @Test func classesAreWholeWords() {
        #expect(document.hasClass("a-list", of: 1))
        #expect(document.hasClass("wide", of: 1))
        #expect(!document.hasClass("list", of: 1))
        #expect(!document.hasClass("a-list\twide", of: 1))
        #expect(!document.hasClass("", of: 1))
        #expect(!document.hasClass("wide", of: 2))
    }

    @Test func textIsThatOfTheSubtree() {
        #expect(document.text(of: 4) == Array("two three".utf8))
        #expect(document.text(of: 0) == Array("onetwo threeé".utf8))
        #expect(document.text(of: 9).isEmpty)
    }

    @Test func namesAreSpeltInLowerCase() {
        let document = Document("<DIV><X-Café></Z>")
        #expect([1, 2, 3].map(document.name) == ["div", "x-café", "z"])
        #expect([1, 2, 3].map { document.nodes[$0].tag } == [.div, .other, .other])
        #expect(document.name(of: 0) == "")
    }

    @Test func knownNamesAreSpeltAsTheirCases() {
        #expect(
            TagName.spellings.map { String(decoding: $0, as: UTF8.self) } + ["other"]
                == TagName.allCases.map { "\($0)" })
        #expect(TagName.allCases.compactMap(\.headingLevel) == [1, 2, 3, 4, 5, 6])
    }

    @Test func anEmptySourceIsARootAlone() {
        #expect(Document("").nodes.count == 1)
    }
}
