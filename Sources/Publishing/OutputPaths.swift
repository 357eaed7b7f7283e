import Model
import Text

/// Checks the paths of a site's files before anything is made.
struct OutputPaths {
    /// The files.
    private(set) var files: Set<String> = []
    /// The folders that the files need.
    private(set) var folders: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The longest path allowed, in bytes; Linux allows 4,096 with what stands before it.
    private static let longestPath = 3000
    /// The longest part of a path that file systems allow, in bytes.
    private static let longestPart = 255

    init(_ outputs: [Output], in directory: String) {
        var spellings: [String: String] = [:]
        var folderSpellings: [String: String] = [:]
        for output in outputs {
            let location = SourceLocation(path: directory + "/" + output.path)
            if let reason = Self.fault(of: output.path) {
                diagnostics.append(Self.unsafe(output.path, reason, at: SourceLocation(path: directory)))
                continue
            }
            // Strings are equal where their canonical forms are, as on disks that normalise names.
            if let other = spellings.updateValue(output.path, forKey: output.path.lowercased()) {
                diagnostics.append(Self.collision(output.path, other, at: location))
                continue
            }
            files.insert(output.path)
            var end = output.path.endIndex
            while let slash = output.path[..<end].lastIndex(of: "/") {
                let folder = String(output.path[..<slash])
                guard folders.insert(folder).inserted else { break }
                folderSpellings[folder.lowercased()] = folder
                end = slash
            }
        }
        for (key, folder) in folderSpellings {
            guard let file = spellings[key] else { continue }
            diagnostics.append(Self.collision(file, folder + "/", at: SourceLocation(path: directory + "/" + file)))
        }
    }

    private static func fault(of path: String) -> String? {
        if path.isEmpty { return "the path is empty" }
        if path.utf8.first == 0x2F { return "the path is absolute" }
        if path.utf8.count > longestPath { return "the path is longer than \(longestPath) bytes" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) {
            return "the path has a control character or backslash"
        }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part == "." || part == ".." { return "a part of the path is empty, “.” or “..”" }
            if part.utf8.count > longestPart { return "a part of the path is longer than \(longestPart) bytes" }
        }
        return path.lowercased() == Manifest.fileName ? "the name is that of sitegen's own list of files" : nil
    }

    private static func unsafe(_ path: String, _ reason: String, at location: SourceLocation) -> Diagnostic {
        let printable = String(
            path.unicodeScalars.prefix(200).map { $0.value < 0x20 || $0.value == 0x7F ? "?" : Character($0) })
        return Diagnostic(
            PublishingDiagnostics.outputPathUnsafe, at: location, "cannot write “\(printable)”: \(reason)",
            hint: "give the briefing, actor or page that makes it another id")
    }

    private static func collision(_ path: String, _ other: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            PublishingDiagnostics.outputCollision, at: location,
            path == other
                ? "two files of the site have the path \(path)" : "\(path) and \(other) cannot stand side by side",
            hint: "give one of the briefings, actors or pages that make them another id")
    }
}
