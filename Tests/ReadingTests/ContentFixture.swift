import Foundation
import Model
import Text

@testable import Reading

/// A content folder of a test's own, removed at the end.
final class ContentFixture {
    let path: String

    init(_ files: [String: String] = [:], site: String? = "title: Test\n") throws {
        path = FileManager.default.temporaryDirectory.path + "/reading-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        if let site { try write("site.yaml", Array(site.utf8)) }
        for (name, text) in files { try write(name, Array(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read() -> ContentReading { ContentReader(root: path).read() }

    /// Each problem as `path:line:column kind`, the path below the folder.
    func problems() -> [String] { read().diagnostics.map(brief) }

    func brief(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = location.path.replacingOccurrences(of: path + "/", with: "")
        return "\(place):\(location.line):\(location.column) \(diagnostic.kind.id)"
    }
}

extension String {
    /// An actor's file with more keys.
    static func actor(_ name: String, _ more: String = "") -> String {
        "---\nname: \(name)\nkind: state\n\(more)---\n"
    }
}
