import Model
import Text
import Testing

@testable import Reading

extension [UInt8] {
    /// The head of a PNG picture with a size.
    static func png(width: UInt8, height: UInt8, seed: UInt8 = 0) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, width, 0, 0, 0, height, seed]
    }
}

@Suite struct PicturesTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var expected: String?
    }

    static let cases = [
        Case(testDescription: "png", bytes: .png(width: 7, height: 9), expected: "png 7 9"),
        Case(testDescription: "png cut off", bytes: Array([UInt8].png(width: 7, height: 9).prefix(20)), expected: nil),
        Case(testDescription: "png without width", bytes: .png(width: 0, height: 9), expected: nil),
        Case(testDescription: "gif", bytes: Array("GIF89a".utf8) + [2, 1, 3, 0], expected: "gif 258 3"),
        Case(
            testDescription: "jpeg with a segment, fill bytes and a progressive frame",
            bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 0, 2, 0], expected: "jpg 512 256"
        ),
        Case(testDescription: "jpeg with a false length", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2], expected: nil),
        Case(
            testDescription: "webp extended", bytes: webP("VP8X", [0, 0, 0, 0, 9, 0, 0, 19, 0, 0]),
            expected: "webp 10 20"),
        Case(
            testDescription: "webp lossless", bytes: webP("VP8L", [0x2F, 9, 0xC0, 4, 0]), expected: "webp 10 20"),
        Case(
            testDescription: "webp lossy", bytes: webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 10, 0, 20, 0]),
            expected: "webp 10 20"),
        Case(testDescription: "avif", bytes: avif(brand: "avif"), expected: "avif 10 20"),
        Case(testDescription: "heic is none", bytes: avif(brand: "heic"), expected: nil),
        Case(
            testDescription: "svg is none", bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
            expected: nil),
        Case(testDescription: "nothing", bytes: [], expected: nil),
    ]

    private static func webP(_ type: String, _ content: [UInt8]) -> [UInt8] {
        Array("RIFF\0\0\0\0WEBP\(type)".utf8) + [UInt8(content.count), 0, 0, 0] + content
    }

    private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(content.count + 8)] + Array(type.utf8) + content
    }

    private static func avif(brand: String) -> [UInt8] {
        let sizes =
            box("ispe", [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]) + box("ispe", [0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 20])
        return box("ftyp", Array("mif1\0\0\0\0mif1\(brand)".utf8))
            + box("meta", [0, 0, 0, 0] + box("hdlr", [0]) + box("iprp", box("ipco", sizes)))
    }

    @Test(arguments: cases) func sizesAreReadFromBytes(_ example: Case) {
        #expect(RasterPicture(example.bytes).map { "\($0.ending) \($0.width) \($0.height)" } == example.expected)
    }

    @Test func noBytesMakeTheSizeReadersFail() {
        var state: UInt64 = 1
        for example in Self.cases where !example.bytes.isEmpty {
            for _ in 0..<500 {
                var bytes = example.bytes
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 50)
                bytes.removeLast(Int(state >> 40) % bytes.count)
                if let picture = RasterPicture(bytes) { #expect(picture.width > 0 && picture.height > 0) }
            }
        }
    }

    @Test func onlyRasterPicturesAreServed() throws {
        let fixture = try ContentFixture(["media/logo.svg": "<svg/>", "media/fake.png": "text"])
        try fixture.write("media/2015/Photo One.png", .png(width: 4, height: 4))
        #expect(fixture.problems() == ["media/fake.png:1:1 not-a-picture", "media/logo.svg:1:1 not-a-picture"])
        let picture = fixture.read().content?.media.picture(forAddress: "https://a.example/Photo%20One-4x4.png?w=1")
        #expect(picture?.outputPath.hasPrefix("media/photo-one-") == true && picture?.height == 4)
    }

    @Test func aChosenPictureWinsAndDifferentOnesOfOneNameAreNotShown() throws {
        let fixture = try ContentFixture(["sources/a.html": "", "sources/b.html": ""])
        try fixture.write("sources/a_files/x.png", .png(width: 1, height: 1))
        try fixture.write("sources/b_files/x.png", .png(width: 2, height: 2))
        let media = try #require(fixture.read().content).media
        #expect(media.picture(forAddress: "x.png") == nil)
        #expect(media.picture(forAddress: "x.png", in: "sources/a.html")?.width == 1)
        #expect(media.picture(forAddress: "x.png", in: "sources/b.html")?.width == 2)
        #expect(Set(media.all.map(\.width)) == [1, 2])
        #expect(fixture.problems() == [])
        try fixture.write("media/x.png", .png(width: 3, height: 3))
        #expect(fixture.read().content?.media.picture(forAddress: "x.png", in: "sources/a.html")?.width == 3)
        try fixture.write("media/more/x.png", .png(width: 4, height: 4))
        #expect(fixture.problems() == ["media/x.png:1:1 picture-ambiguous"])
    }

    @Test func ofTheSizesOfOnePictureTheLargestIsTaken() throws {
        let fixture = try ContentFixture(["sources/a.html": ""])
        try fixture.write("sources/a_files/x-1x1.png", .png(width: 1, height: 1))
        try fixture.write("sources/a_files/x-9x9.png", .png(width: 9, height: 9))
        #expect(fixture.read().content?.media.picture(forAddress: "x.png")?.width == 9)
    }

    @Test func eachOfTwoPicturesWhoseNamesDifferInCaseIsShownUnderItsOwn() throws {
        let fixture = try ContentFixture()
        try fixture.write("media/Plan.png", .png(width: 4, height: 4))
        try fixture.write("media/plan.png", .png(width: 2, height: 2))
        let media = try #require(fixture.read().content).media
        #expect(media.picture(forAddress: "/a/Plan.png")?.width == 4)
        #expect(media.picture(forAddress: "/a/plan.png")?.width == 2)
        #expect(media.picture(forAddress: "/a/PLAN.png") == nil, "nothing tells which is meant")
        #expect(fixture.problems() == [])
    }

    @Test func aNameThatDiffersInCaseServesWhereThereIsOnlyOne() throws {
        let fixture = try ContentFixture()
        try fixture.write("media/Harbour.PNG", .png(width: 4, height: 4))
        #expect(fixture.read().content?.media.picture(forAddress: "/a/harbour.png?w=3")?.width == 4)
        // The same picture under two names is no doubt.
        try fixture.write("sources/harbour.Png", .png(width: 4, height: 4))
        #expect(fixture.read().content?.media.picture(forAddress: "/a/HARBOUR.PNG")?.width == 4)
    }

    @Test func twoSpellingsOfOneLetterAreTwoNames() throws {
        let fixture = try ContentFixture()
        try fixture.write("media/caf\u{E9}.png", .png(width: 4, height: 4))
        try fixture.write("media/cafe\u{301}.png", .png(width: 2, height: 2))
        let media = try #require(fixture.read().content).media
        #expect(media.picture(forAddress: "/caf%C3%A9.png")?.width == 4)
        #expect(media.picture(forAddress: "/cafe%CC%81.png")?.width == 2)
    }

    @Test func aPageShowsItsOwnPictureOfExactlyTheNameFirst() throws {
        let fixture = try ContentFixture(["sources/a.html": ""])
        try fixture.write("sources/a_files/X.png", .png(width: 1, height: 1))
        try fixture.write("media/x.png", .png(width: 2, height: 2))
        let media = try #require(fixture.read().content).media
        #expect(media.picture(forAddress: "X.png", in: "sources/a.html")?.width == 1)
        #expect(media.picture(forAddress: "x.png", in: "sources/a.html")?.width == 2)
    }
}
