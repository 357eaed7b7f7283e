import Foundation
import Model
import Text

/// Lists one folder of `Content/` and says what in it is passed over.
struct ContentFolder {
    let root: ContentRoot
    /// The folder's path below the content folder; empty for the folder itself.
    let relative: String
    /// The files, symbolic links to files inside the content folder included, in the order of their names' bytes.
    private(set) var files: [String] = []
    /// The folders, likewise.
    private(set) var folders: [String] = []
    /// Whether the folder is there at all.
    private(set) var exists = true

    init(_ relative: String, in root: ContentRoot, diagnostics: inout [Diagnostic]) {
        (self.root, self.relative) = (root, relative)
        let path = relative.isEmpty ? root.path : root.path(of: relative)
        guard let listing = FolderListing(path) else {
            exists = errno != ENOENT
            if exists {
                let location = SourceLocation(path: path)
                diagnostics.append(.folderUnreadable(at: location, reason: SystemError.words))
            }
            return
        }
        for name in listing.unreadableNames {
            diagnostics.append(.passedOver(SourceLocation(path: path + "/" + name), "its name is not UTF-8"))
        }
        for entry in listing.entries { add(entry, diagnostics: &diagnostics) }
    }

    private mutating func add(_ entry: FolderListing.Entry, diagnostics: inout [Diagnostic]) {
        let relative = relativePath(of: entry.name)
        let (sort, refusal) = root.sort(of: entry, at: relative)
        let location = SourceLocation(path: root.path(of: relative))
        switch sort {
        case .file: files.append(entry.name)
        case .folder: folders.append(entry.name)
        case .link: diagnostics.append(.linkNotFollowed(location, refusal ?? ""))
        case .other: diagnostics.append(.passedOver(location, "it is neither a file nor a folder"))
        }
    }

    /// The path below the content folder of something in this folder.
    func relativePath(of name: String) -> String { relative.isEmpty ? name : relative + "/" + name }
}

extension Diagnostic {
    fileprivate static func folderUnreadable(at location: SourceLocation, reason: String) -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.fileUnreadable, at: location, "the folder cannot be read: \(reason)",
            hint: "check that it is a folder and who may read it")
    }

    fileprivate static func linkNotFollowed(_ location: SourceLocation, _ reason: String) -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.linkNotFollowed, at: location, reason,
            hint: "put the file itself here, or a link to a file inside the content folder")
    }

    static func passedOver(_ location: SourceLocation, _ reason: String, hint: String = "") -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.unexpectedFile, at: location, "not read: \(reason)",
            hint: hint.isEmpty ? "move or rename it, or begin its name with a dot to have it ignored" : hint)
    }
}
