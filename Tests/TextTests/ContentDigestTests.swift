import Testing

@testable import Text

@Suite struct ContentDigestTests {
    /// The vectors of FIPS 180-4's examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func knownTextsHaveTheirKnownDigests(text: String, digits: String) {
        let digest = ContentDigest(of: Array(text.utf8))
        #expect(digest.hexadecimal == digits && digest.short == digits.prefix(10))
        #expect(digest == ContentDigest(hexadecimal: digits))
    }

    @Test func piecesHaveTheDigestOfTheWhole() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var rest = bytes[...]
        let digest = ContentDigest {
            defer { rest = rest.dropFirst(999) }
            return rest.isEmpty ? nil : Array(rest.prefix(999))
        }
        #expect(digest == ContentDigest(of: bytes))
    }

    @Test(arguments: ["", "abc", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
    func whatIsNoDigestIsNone(digits: String) { #expect(ContentDigest(hexadecimal: digits) == nil) }

    @Test func capitalsAndBytesNameTheSameDigest() throws {
        let digest = ContentDigest(of: [1, 2, 3])
        #expect(ContentDigest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
        #expect(ContentDigest(bytes: digest.bytes) == digest && ContentDigest(bytes: [1]) == nil)
        #expect(ByteCoder.value(ContentDigest.self, of: ByteCoder.bytes(of: digest)) == digest)
        #expect(ByteCoder.value(ContentDigest.self, of: [2, 0, 0]) == nil)
    }
}
