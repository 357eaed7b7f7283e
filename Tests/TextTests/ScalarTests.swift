import Testing

@testable import Text

@Suite struct ScalarTests {
    @Test(arguments: [
        ("a", ScalarClass.word), ("Z", .word), ("7", .word), ("é", .word), ("Ж", .word), ("ع", .word), ("²", .word),
        ("国", .continuous), ("あ", .continuous), ("한", .continuous), ("ไ", .continuous), ("𠀀", .continuous),
        ("\u{301}", .mark), (" ", .space), ("\n", .space), ("\u{A0}", .space), ("\u{3000}", .space), ("-", .other),
        ("–", .other), ("_", .other), ("’", .other), ("。", .other), ("😀", .other), ("\u{0}", .other),
    ])
    func scalarsHaveTheirClass(text: String, expected: ScalarClass) {
        #expect(text.unicodeScalars.first.map { ScalarClass($0.value) } == expected)
    }

    @Test func everyValueHasAClass() {
        for value in stride(from: UInt32(0), to: 0x110000, by: 7) { _ = ScalarClass(value) }
        #expect(ScalarClass(0xD800) == .other && ScalarClass(.max) == .other)
    }

    @Test func scalarsAreDecodedAsTheStandardLibraryDoes() {
        let text = "aé国😀\u{10FFFF}"
        let bytes = Array(text.utf8)
        var (index, values) = (0, [UInt32]())
        while index < bytes.count {
            let scalar = UTF8Scalar.decode(bytes, at: index)
            values.append(scalar.value)
            index += scalar.length
            #expect(UTF8Scalar.decode(bytes, before: index) == scalar)
        }
        #expect(values == text.unicodeScalars.map(\.value))
        #expect(UTF8Scalar.decode(bytes, before: 0) == nil)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x9F], [0xFF],
        ] as [[UInt8]])
    func damagedBytesAreOneByteEach(bytes: [UInt8]) {
        #expect(UTF8Scalar.decode(bytes, at: 0) == UTF8Scalar(value: 0xFFFD, length: 1))
    }
}
