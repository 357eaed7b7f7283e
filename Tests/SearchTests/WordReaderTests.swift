import Testing

@testable import Search

@Suite("Words")
struct WordReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let words: String
        var testDescription: String { text }
    }

    @Test(
        "Texts are read as words; variants are marked by a star",
        arguments: [
            Case(text: "Hello, World", words: "hello world"),
            Case(text: "China’s and China's", words: "china and china"),
            Case(text: "O’Brien l'accord", words: "o brien l accord"),
            Case(text: "APT 10, APT-10, APT10", words: "apt10* apt 10 apt10* apt 10 apt10"),
            Case(text: "apt 10", words: "apt 10"),
            Case(text: "TG‑0110", words: "tg0110* tg 0110"),
            Case(text: "G-20 and G 20", words: "g20* g 20 and g20* g 20"),
            Case(text: "U.S. trade", words: "us trade"),
            Case(text: "e-mail", words: "email* e mail"),
            Case(text: "cyber-enabled", words: "cyber enabled"),
            Case(text: "2015-09-25", words: "2015 09 25"),
            Case(text: "Détente, Straße, Łódź, ﬁn", words: "detente strasse lodz fin"),
            Case(text: "de\u{301}tente", words: "detente"),
            Case(text: "co\u{AD}operate", words: "cooperate"),
            Case(text: "国家安全", words: "国家 家安 安全"),
            Case(text: "部", words: "部"),
            Case(text: "Вашингтон", words: "вашингтон"),
            Case(text: "한국어", words: "한국 국어"),
            Case(text: "MSS国家", words: "mss 国家"),
            Case(text: "…—!", words: ""),
        ])
    func words(_ one: Case) {
        let words = WordReader.words(of: Array(one.text.utf8))
        let text = words.map { String(decoding: $0.form, as: UTF8.self) + ($0.isVariant ? "*" : "") }
        #expect(text.joined(separator: " ") == one.words)
    }

    @Test("Bytes that are not text do no harm")
    func invalid() {
        let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0x28, 0xE5, 0x9B, 0x62]
        #expect(WordReader.words(of: bytes).map { String(decoding: $0.form, as: UTF8.self) } == ["a", "b"])
    }

    @Test("A word without end is left out")
    func long() {
        let text = String(repeating: "x", count: 100_000) + " end"
        #expect(WordReader.words(of: Array(text.utf8)).map(\.form) == [Array("end".utf8)])
    }
}
