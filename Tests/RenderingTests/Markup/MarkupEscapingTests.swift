import Testing

@testable import Rendering

@Suite struct MarkupEscapingTests {
    @Test(arguments: [
        ("plain, naïve — 国家 🇦🇺", "plain, naïve — 国家 🇦🇺"),
        ("<a href=\"x\">'&amp;'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;"),
        ("tab\tline\nreturn\r", "tab\tline\nreturn\r"), ("a\u{0}b\u{1B}c\u{7F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ("a\u{80}b\u{9F}c\u{A0}d", "a\u{FFFD}b\u{FFFD}c\u{A0}d"), ("", ""),
    ])
    func escapesOnceAndLeavesNothingForbidden(_ text: String, _ expected: String) {
        #expect(MarkupEscaping.escape(text) == expected)
    }

    @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func codePointsThatAreNoCharactersAreReplaced(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(MarkupEscaping.escape("a" + String(Character(scalar)) + "b<") == "a\u{FFFD}b&lt;")
    }

    @Test(arguments: [0xFDCF, 0xFDF0, 0xFFFD, 0x1F600, 0x1FFFD, 0x20000] as [UInt32])
    func theirNeighboursStay(_ value: UInt32) throws {
        let text = String(Character(try #require(Unicode.Scalar(value))))
        #expect(MarkupEscaping.escape(text) == text)
    }
}
