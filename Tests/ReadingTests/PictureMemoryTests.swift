import Foundation
import Model
import Testing
import Text

@testable import Reading

@Suite struct PictureMemoryTests {
    let fixture: ContentFixture
    var memory: String { fixture.path + "-cache/pictures" }

    init() throws {
        fixture = try ContentFixture()
        try fixture.write("media/a.png", .png(width: 1, height: 1))
        try fixture.write("media/b.png", .png(width: 2, height: 2))
    }

    private func read(jobs: Int = 1) -> [String: MediaLibrary.Picture] {
        let reading = ContentReader(root: fixture.path, pictureMemory: memory, jobs: jobs).read()
        let pictures = reading.content?.media.all ?? []
        return Dictionary(pictures.map { ($0.path.suffix(5).description, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads once, and makes what was written look as though it had been written later, when the files were at rest.
    private func remember() throws {
        _ = read()
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: memory)
    }

    /// The memory with other digests, of the right form: what comes out of it shows that a picture was not read.
    private func forge() throws {
        let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: memory)), as: UTF8.self).split(
            separator: "\n", maxSplits: 1)
        let digest = ContentDigest(of: .png(width: 1, height: 1)).hexadecimal
        let body = lines[1].replacing(digest, with: String(repeating: "f", count: 64))
        let text = ContentDigest(of: Array(body.utf8)).hexadecimal + "\n" + body
        try Data(text.utf8).write(to: URL(fileURLWithPath: memory))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: memory)
    }

    @Test func aPictureThatHasNotChangedIsNotReadAgain() throws {
        try remember()
        try forge()
        #expect(read()["a.png"]?.outputPath == "media/a-ffffffffff.png")
        #expect(read()["b.png"]?.width == 2)
    }

    @Test func aPictureWrittenAnewIsReadAgainThoughItsSizeAndTimeAreTheOldOnes() throws {
        let file = fixture.path + "/media/a.png"
        let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        try remember()
        try forge()
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.write(contentsOf: Data([UInt8].png(width: 9, height: 9)))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: try #require(time)], ofItemAtPath: file)
        #expect(read()["a.png"]?.width == 9)
    }

    @Test func whatWasWrittenJustBeforeTheMemoryIsReadAgain() throws {
        _ = read()
        try forge()
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: memory)
        #expect(read()["a.png"]?.outputPath != "media/a-ffffffffff.png")
    }

    @Test func aDamagedMemoryIsIgnoredAndReplaced() throws {
        let plain = ContentReader(root: fixture.path).read().content?.media.all.map(\.outputPath).sorted()
        try remember()
        let whole = try Data(contentsOf: URL(fileURLWithPath: memory))
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        for damage in [Data(), Data("x".utf8), whole.prefix(70), whole.dropLast(), flipped, Data(count: 1000)] {
            try damage.write(to: URL(fileURLWithPath: memory))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: memory)
            #expect(read().values.map(\.outputPath).sorted() == plain)
            #expect(try Data(contentsOf: URL(fileURLWithPath: memory)) == whole)
        }
    }

    @Test func anyNumberOfJobsGivesTheSame() throws {
        for number in 0..<40 { try fixture.write("media/n\(number).png", .png(width: UInt8(number + 1), height: 3)) }
        let one = ContentReader(root: fixture.path, jobs: 1).read()
        let eight = ContentReader(root: fixture.path, jobs: 8).read()
        let names = (0..<40).map { "n\($0).png" } + ["a.png", "b.png"]
        for name in names {
            let picture = one.content?.media.picture(forAddress: name)
            #expect(picture != nil && picture == eight.content?.media.picture(forAddress: name))
        }
    }
}
