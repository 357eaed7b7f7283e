import Foundation
import Testing

@Suite("Random archives")
struct RandomArchiveTests {
    /// How many are built: 60, or what RANDOM_ARCHIVES says; `make fuzz` builds them without end.
    private static let count = ProcessInfo.processInfo.environment["RANDOM_ARCHIVES"].flatMap { Int($0) } ?? 60
    /// The number of the first: a fault names its own, which then can be built alone.
    private static let first = ProcessInfo.processInfo.environment["RANDOM_ARCHIVES_FROM"].flatMap { Int($0) } ?? 1

    @Test("Each is built or refused with a reason, twice alike, with sound pages and an index that can be searched")
    func builds() throws {
        let scratch = try Scratch()
        var published = 0
        for seed in Self.first..<(Self.first + Self.count) {
            let (fault, isPublished) = try ArchiveTrial.run(
                Choices(seed: seed), in: scratch.folder.appending(path: "trial"),
                templates: Scratch.root.appending(path: "Templates").path)
            #expect(fault == nil, "archive \(seed): \(fault ?? "")")
            published += isPublished ? 1 : 0
        }
        // Most archives must come to a site, or the test would show nothing.
        #expect(published * 2 > Self.count, "\(published) of \(Self.count) were published")
    }
}
