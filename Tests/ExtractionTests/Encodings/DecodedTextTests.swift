import Model
import Testing
import Text

@testable import Extraction

@Suite("Encodings are decided as browsers decide them")
struct DecodedTextTests {
    private func page(_ bytes: [UInt8]) -> (String, String) {
        let decoded = DecodedText(page: bytes)
        return (decoded.encoding, String(decoding: decoded.bytes, as: UTF8.self))
    }

    private func meta(_ label: String) -> [UInt8] { Array("<head><meta charset=\"\(label)\">".utf8) }

    @Test func validUTF8IsTakenAsItIs() {
        let source = Array("Grüße, 世界 😀".utf8)
        let decoded = DecodedText(plain: source)
        #expect(decoded.bytes == source)
        #expect(decoded.encoding == "utf-8" && decoded.invalidCount == 0)
    }

    @Test(arguments: [
        ("iso-8859-1", [0x93, 0xE9, 0x80] as [UInt8], "windows-1252", "“é€"),
        ("windows-1251", [0xCF, 0xF0, 0xE8], "windows-1251", "При"), ("KOI8-R", [0xF0, 0xD2, 0xC9], "koi8-r", "При"),
        ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B, 0x87, 0x40], "shift_jis", "日本①"),
        ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "euc-jp", "日本"), ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "gb18030", "中国"),
        ("GBK", [0x81, 0x30, 0x81, 0x30], "gb18030", "\u{80}"), ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "big5", "中國"),
        ("ks_c_5601-1987", [0xC7, 0xD1, 0xB1, 0xB9], "euc-kr", "한국"),
        ("iso-8859-15", [0xA4, 0xE9], "iso-8859-15", "€é"), ("windows-1250", [0xE8, 0x9A], "windows-1250", "čš"),
    ])
    func declaredEncodingIsDecoded(label: String, bytes: [UInt8], name: String, text: String) {
        #expect(page(meta(label) + bytes) == (name, "<head><meta charset=\"\(label)\">" + text))
    }

    @Test func declarationIsFoundInHTTPEquivAndXMLDeclarationButNotInComments() {
        let quoted = Array("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>".utf8)
        #expect(page(quoted + [0xCF]).0 == "windows-1251")
        #expect(page(Array("<?xml version='1.0' encoding='windows-1251'?><p>".utf8) + [0xCF]).0 == "windows-1251")
        #expect(page(Array("<!-- <meta charset=koi8-r> --><META CHARSET = koi8-u >".utf8) + [0xCF]).0 == "koi8-u")
        #expect(page(Array("<meta charset=utf-16><p>".utf8) + [0xCF]).0 == "utf-8")
        #expect(page(Array("<meta charset=nonsense>".utf8) + [0xE9]).0 == "windows-1252")
    }

    @Test func everyEncodingHasAConverterAndEveryLabelOneEncoding() {
        var labels: Set<String> = []
        for entry in EncodingTable.entries {
            for label in entry.labels.split(whereSeparator: \.isWhitespace) {
                #expect(labels.insert(String(label)).inserted, "\(label) twice")
            }
            if !entry.converter.isEmpty {
                #expect(LegacyConverter(entry.converter, unit: 1) != nil)
            }
        }
        #expect(labels.count > 200)
    }

    @Test func unicodeMarksDecide() {
        #expect(DecodedText(plain: [0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
        #expect(page([0xFF, 0xFE, 0x61, 0, 0xE9, 0]) == ("utf-16le", "aé"))
        #expect(page([0xFE, 0xFF, 0, 0x61, 0, 0xE9]) == ("utf-16be", "aé"))
        #expect(page([0x7B, 0, 0x22, 0, 0x61, 0, 0x22, 0]) == ("utf-16le", "{\"a\""))
        #expect(DecodedText(plain: [0xFF, 0xFE, 0x61, 0, 0x00, 0xDC, 0x62, 0]).invalidCount == 1)
    }

    @Test func undeclaredTextIsUTF8OrWindows1252() {
        #expect(page([0x63, 0x61, 0x66, 0xE9]) == ("windows-1252", "café"))
        #expect(page(Array("déjà vu ".utf8) + [0xFF]) == ("utf-8", "déjà vu \u{FFFD}"))
    }

    @Test func invalidSequencesOfAStreamHaveTheirLineAndColumn() throws {
        let start = "a\r\nbcé".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let file = SourceFile(path: "x", bytes: [0xFF, 0xFE] + start + [0x00, 0xD8, 0x64, 0x00])
        var pieces = try DecodedStream(StreamedCapture(Capture(file: file))).pieces()
        while try pieces.next() != nil {}
        #expect(pieces.invalidCount == 1 && pieces.firstInvalid?.line == 2 && pieces.firstInvalid?.column == 4)
    }

    @Test func invalidSequencesAreCountedAndPlaced() {
        let decoded = DecodedText(plain: Array("ééé".utf8) + [0xE2, 0x82, 0x61, 0xFF])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "ééé\u{FFFD}a\u{FFFD}")
        #expect(decoded.invalidCount == 2 && decoded.firstInvalid == 6)
        let japanese = DecodedText(page: meta("shift_jis") + [0x93, 0xFA, 0xFF, 0x61, 0x93])
        #expect(japanese.invalidCount == 2)
        #expect(String(decoding: japanese.bytes, as: UTF8.self).hasSuffix("日\u{FFFD}a\u{FFFD}"))
    }
}
