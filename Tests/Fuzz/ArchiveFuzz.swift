import Foundation

/// A whole archive made of the bytes is built through the real pipeline, publishing included, or refused with a reason.
enum ArchiveFuzz {
    private static let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-fuzz-\(getpid())")

    static func fault(_ source: [UInt8]) -> String? {
        do {
            return try ArchiveTrial.run(Choices(source), in: folder, templates: "Templates").fault
        } catch {
            return "the trial cannot be run: \(error)"
        }
    }
}
