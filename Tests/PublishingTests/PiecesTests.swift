import Foundation
import Model
import Testing
import Text

@testable import Publishing

@Suite("Files that come in pieces")
struct PiecesTests {
    /// A file of three megabytes in pieces of a kilobyte.
    private static func large(seed: UInt8, failsAt failure: Int = .max) -> Output {
        Output(
            path: "data/large.csv",
            pieces: { sink in
                for number in 0..<3_000 {
                    if number == failure { throw Fault() }
                    try sink([UInt8](repeating: UInt8(truncatingIfNeeded: number) ^ seed, count: 1_000))
                }
            })
    }

    private struct Fault: Error {}

    private func published(_ fixture: SiteFixture) -> [UInt8]? {
        FileManager.default.contents(atPath: fixture.site + "/data/large.csv").map { [UInt8]($0) }
    }

    @Test("A large file is written, found unchanged, and written anew, byte for byte")
    func large() throws {
        let fixture = try SiteFixture()
        let first = Self.large(seed: 1)
        #expect(try SiteWriter().publish([first], to: fixture.site, jobs: 2).written == 1)
        #expect(published(fixture) == (try first.bytes()))
        #expect(try SiteWriter().publish([first], to: fixture.site, jobs: 2).unchanged == 1)
        let second = Self.large(seed: 2)
        #expect(try SiteWriter().publish([second], to: fixture.site, jobs: 2).written == 1)
        #expect(published(fixture) == (try second.bytes()))
        let digest = ContentDigest(of: try second.bytes())
        #expect(try Manifest.read(in: fixture.site).digests[ExactText("data/large.csv")] == digest)
    }

    @Test("A large file that cannot be made leaves the old site as it was", arguments: [0, 1, 2_999])
    func failure(at piece: Int) throws {
        let fixture = try SiteFixture()
        let first = Self.large(seed: 1)
        _ = try SiteWriter().publish([first], to: fixture.site, jobs: 2)
        #expect(throws: PublishFailure.self) {
            _ = try SiteWriter().publish([Self.large(seed: 2, failsAt: piece)], to: fixture.site, jobs: 2)
        }
        #expect(published(fixture) == (try first.bytes()))
        #expect(try fixture.siblings().allSatisfy { !$0.hasSuffix("-new") })
    }

    @Test("A large file never takes the place of the user's own")
    func foreign() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["index.html": "site"])
        try fixture.write("Public/data/large.csv", "mine")
        #expect(throws: PublishFailure.self) {
            _ = try SiteWriter().publish([Self.large(seed: 1)], to: fixture.site, jobs: 2)
        }
        #expect(fixture.files()["data/large.csv"] == "mine")
    }
}
