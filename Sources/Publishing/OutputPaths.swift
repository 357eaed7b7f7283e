import Model
import Text

/// Checks the paths of a site's files before anything is made.
struct OutputPaths {
    /// The files.
    private(set) var files: Set<ExactText> = []
    /// The folders that the files need.
    private(set) var folders: Set<ExactText> = []
    /// Every path that cannot be used, and every two that cannot stand side by side.
    private(set) var diagnostics: [Diagnostic] = []

    /// The longest path allowed, in bytes; Linux allows 4,096 with what stands before it.
    private static let longestPath = 3000
    /// The longest part of a path that file systems allow, in bytes.
    private static let longestPart = 255

    init(_ outputs: [Output], in directory: String) {
        var spellings: [String: Output] = [:]
        var folderSpellings: [String: Output] = [:]
        for output in outputs {
            if let reason = Self.fault(of: output.path) {
                diagnostics.append(Self.unsafe(output, reason, in: directory))
                continue
            }
            // Strings are equal where their canonical forms are, as on disks that normalise names.
            if let other = spellings.updateValue(output, forKey: output.path.lowercased()) {
                diagnostics.append(Self.collision(output, other, in: directory))
                continue
            }
            files.insert(ExactText(output.path))
            var folder = output.path.folder
            while let one = folder, folders.insert(ExactText(one)).inserted {
                folderSpellings[one.lowercased()] = output
                folder = one.folder
            }
        }
        for (key, output) in folderSpellings {
            guard let file = spellings[key] else { continue }
            diagnostics.append(Self.collision(output, file, in: directory))
        }
    }

    /// Whether the site has the file of a path.
    func hasFile(_ path: String) -> Bool { files.contains(ExactText(path)) }

    /// Whether a file of the site lies in the folder of a path.
    func hasFolder(_ path: String) -> Bool { folders.contains(ExactText(path)) }

    private static func fault(of path: String) -> String? {
        if path.isEmpty { return "the path is empty" }
        if path.utf8.first == 0x2F { return "the path is absolute" }
        if path.utf8.count > longestPath { return "the path is longer than \(longestPath) bytes" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) {
            return "the path has a control character or backslash"
        }
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        for part in parts {
            if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
                return "a part of the path is empty, “.” or “..”"
            }
            if part.count > longestPart { return "a part of the path is longer than \(longestPart) bytes" }
        }
        guard let first = parts.first, first.count == Manifest.fileName.utf8.count else { return nil }
        return Substring(first).lowercased() == Manifest.fileName
            ? "the name is that of sitegen's own list of files" : nil
    }

    private static func unsafe(_ output: Output, _ reason: String, in directory: String) -> Diagnostic {
        let path = output.path
        let printable = String(
            path.unicodeScalars.prefix(200).map { $0.value < 0x20 || $0.value == 0x7F ? "?" : Character($0) })
        return Diagnostic(
            PublishingDiagnostics.outputPathUnsafe, at: output.origin ?? SourceLocation(path: directory),
            "cannot write “\(printable)”: \(reason)", hint: hint(for: output))
    }

    /// Of two outputs, the one that a file of the editor's asks for is to blame.
    private static func collision(_ first: Output, _ second: Output, in directory: String) -> Diagnostic {
        let (output, other) = first.origin == nil && second.origin != nil ? (second, first) : (first, second)
        return Diagnostic(
            PublishingDiagnostics.outputCollision,
            at: output.origin ?? SourceLocation(path: directory + "/" + output.path),
            summary(output, other),
            hint: hint(for: output))
    }

    private static func summary(_ output: Output, _ other: Output) -> String {
        guard ExactText(output.path) == ExactText(other.path) else {
            return "\(output.path) and \(other.path) cannot stand side by side"
        }
        guard output.origin != nil else { return "two files of the site have the path \(output.path)" }
        return other.origin.map { "\($0.path) asks for \(output.path) too" }
            ?? "the site has a page or file of its own at \(output.path)"
    }

    private static func hint(for output: Output) -> String {
        output.origin == nil
            ? "give one of the briefings, actors or pages that make such a path another id"
            : "this file asks for that address: change its `redirect-from`, or its name or id"
    }
}
