import Foundation
import Model
import Text

/// Walks `sources/`: captures, their sidecars, and the folders of pictures that browsers save beside pages.
struct SourcesReading {
    private let root: ContentRoot
    /// The captures, in the order of their paths' bytes.
    private(set) var captures: [CaptureFile] = []
    /// Files that may be pictures.
    private(set) var pictures: [PictureFile] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var references: [Reference] = []

    /// Walks the folder, if it is there.
    init(_ root: ContentRoot) {
        self.root = root
        // A stack of our own: folders may be nested more deeply than the call stack is.
        var waiting: [(folder: String, page: String?)] = [("sources", nil)]
        while let next = waiting.popLast() {
            let folder = ContentFolder(next.folder, in: root, diagnostics: &diagnostics)
            if let page = next.page {
                pictures += folder.files.map { PictureFile(folder: next.folder, name: $0, page: page) }
                waiting += folder.folders.map { (folder.relativePath(of: $0), page) }
            } else {
                let pageFolders = add(folder)
                waiting += folder.folders.map { name in
                    let path = folder.relativePath(of: name)
                    return (path, pageFolders.contains(name) ? String(path.dropLast(Self.pageFolderEnding.count)) : nil)
                }
            }
        }
        captures.sort { ByteOrder.precedes($0.displayPath, $1.displayPath) }
    }

    /// Takes in one folder's files; gives back which of its folders belong to saved pages.
    private mutating func add(_ folder: ContentFolder) -> Set<String> {
        var captureNames: [String] = []
        var sidecars: [String] = []
        for name in folder.files {
            switch FileName.ending(of: name) {
            case "yaml": sidecars.append(name)
            case "yml": reportEnding(name, in: folder)
            default:
                if isPicture(name, in: folder) {
                    pictures.append(PictureFile(folder: folder.relative, name: name))
                } else {
                    captureNames.append(name)
                }
            }
        }
        let owned = readSidecars(sidecars, of: captureNames, in: folder)
        captures.reserveCapacity(captures.count + captureNames.count)
        for name in captureNames {
            let relative = folder.relativePath(of: name)
            let path = root.path(of: relative)
            let sidecar = owned[ExactText(name)]
            captures.append(
                CaptureFile(
                    path: path, displayPath: relative, corrections: sidecar?.corrections ?? BriefingMetadata(),
                    location: sidecar?.location ?? SourceLocation(path: path)))
        }
        let pageFolders = folder.folders.filter { $0.hasSuffix(Self.pageFolderEnding) }
        guard !pageFolders.isEmpty else { return [] }
        let stems = Set(captureNames.map { FileName.stem(of: $0) })
        return Set(pageFolders.filter { stems.contains(String($0.dropLast(Self.pageFolderEnding.count))) })
    }

    private struct Sidecar {
        var corrections: BriefingMetadata
        var location: SourceLocation
    }

    /// Reads sidecars; gives them by the name of their capture.
    private mutating func readSidecars(
        _ sidecars: [String], of captureNames: [String], in folder: ContentFolder
    ) -> [ExactText: Sidecar] {
        guard !sidecars.isEmpty else { return [:] }
        let byName = Dictionary(grouping: captureNames) { $0 }
        let byStem = Dictionary(grouping: captureNames) { FileName.stem(of: $0) }
        var owned: [ExactText: Sidecar] = [:]
        for sidecar in sidecars {
            let path = root.path(of: folder.relativePath(of: sidecar))
            let stem = FileName.stem(of: sidecar)
            // `x.json.yaml` belongs to `x.json` alone; `x.yaml` to whichever capture is called `x` before its ending.
            let all = byName[stem] ?? byStem[stem] ?? []
            // Of captures whose names are two spellings of one, each has the sidecar that is spelt like it.
            let exact =
                all.count < 2
                ? [] : all.filter { ByteOrder.isEqual($0, stem) || ByteOrder.isEqual(FileName.stem(of: $0), stem) }
            let owners = exact.isEmpty ? all : exact
            guard let owner = owners.first, owners.count == 1 else {
                reportOwners(owners, of: path, stem: stem, among: captureNames)
                continue
            }
            do {
                var keys = try YAMLFile.mapping(at: path)
                let corrections = MetadataKeys.read(&keys)
                keys.finish(of: "a sidecar")
                diagnostics += keys.diagnostics
                references += keys.references
                owned[ExactText(owner)] = Sidecar(corrections: corrections, location: SourceLocation(path: path))
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        return owned
    }

    private mutating func reportOwners(_ owners: [String], of path: String, stem: String, among captures: [String]) {
        let location = SourceLocation(path: path)
        if owners.isEmpty {
            let stems = captures.map { FileName.stem(of: $0) }
            let nearest = Suggestion.nearest(to: stem, among: stems).map { "; is it meant for “\($0)”?" } ?? ""
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.sidecarWithoutCapture, at: location, "no capture of this name stands beside it",
                    hint: "a sidecar is called like its capture, with the ending .yaml" + nearest))
        } else {
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.sidecarOfSeveralCaptures, at: location,
                    "the name fits several captures: \(owners.joined(separator: ", "))",
                    hint: "call it by a capture's whole name: \(owners[0]).yaml"))
        }
    }

    private mutating func reportEnding(_ name: String, in folder: ContentFolder) {
        diagnostics.append(.wrongEnding(SourceLocation(path: root.path(of: folder.relativePath(of: name)))))
    }

    /// What browsers append to a page's name to name the folder of what belongs to it.
    private static let pageFolderEnding = "_files"

    /// Endings of texts: such files are not opened merely to see whether they are pictures.
    private static let textEndings: Set<String> = [
        "json", "jsonl", "ndjson", "html", "htm", "xhtml", "txt", "text", "md", "markdown", "xml", "wxr", "mht",
        "mhtml",
        "",
    ]

    private func isPicture(_ name: String, in folder: ContentFolder) -> Bool {
        guard !Self.textEndings.contains(FileName.ending(of: name)) else { return false }
        let path = root.path(of: folder.relativePath(of: name))
        guard let head = try? FileBytes.read(path, limit: .max, prefix: 64) else { return false }
        return RasterPicture.ending(of: head) != nil
    }
}

extension Diagnostic {
    static func wrongEnding(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.wrongEnding, at: location, "YAML files must end in .yaml",
            hint: "rename it from .yml to .yaml")
    }
}
