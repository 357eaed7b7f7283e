import Foundation
import Model
import Text

/// Reads `Content/`: everything that an editor keeps, checked as a whole. Captures are listed, not read.
public struct ContentReader: Sendable {
    private let root: ContentRoot
    private let pictureMemory: String?
    private let jobs: Int

    /// Names the content folder.
    /// - Parameters:
    ///   - root: its path; diagnostics show paths that begin with it.
    ///   - pictureMemory: a file in which to remember what pictures are, best within a cache: those that have not changed
    ///     are not read again. It may be deleted at any time. Without it nothing is kept.
    ///   - jobs: how many pictures are read at once.
    public init(root: String, pictureMemory: String? = nil, jobs: Int = 1) {
        (self.root, self.pictureMemory, self.jobs) = (ContentRoot(root), pictureMemory, jobs)
    }

    /// Reads and checks everything; no problem keeps others from being found.
    public func read() -> ContentReading {
        var diagnostics: [Diagnostic] = []
        let top = ContentFolder("", in: root, diagnostics: &diagnostics)
        guard top.exists, diagnostics.allSatisfy({ $0.kind != ReadingDiagnostics.fileUnreadable }) else {
            return ContentReading(content: nil, diagnostics: [missingContent(exists: top.exists)])
        }
        checkNames(in: top, diagnostics: &diagnostics)
        var site: Site?
        if top.files.contains("site.yaml") {
            readKeys("site.yaml", diagnostics: &diagnostics) { site = SiteKeys.read(&$0) }
        } else {
            diagnostics.append(missingSettings)
        }
        var records = RecordsReading(root)
        records.read(hasPublishers: top.files.contains("publishers.yaml"))
        let sources = SourcesReading(root)
        let pictures = PicturesReading(root, inSources: sources.pictures, memory: pictureMemory, jobs: jobs)
        diagnostics += records.diagnostics + sources.diagnostics + pictures.diagnostics
        diagnostics += (records.references + sources.references).compactMap { records.known.problem(with: $0) }
        diagnostics += NameClaims.check(actors: records.actors, agreements: records.agreements)
        diagnostics += PartOfCheck.check(records.actors)
        let content = site.map { site in
            Content(
                site: site, publishers: records.publishers, actors: records.actors, agreements: records.agreements,
                annotations: records.annotations, captures: sources.captures, briefings: records.briefings,
                pages: records.pages, media: pictures.library)
        }
        return ContentReading(content: content, diagnostics: diagnostics.sorted())
    }

    private func missingContent(exists: Bool) -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.contentUnreadable, at: SourceLocation(path: root.path),
            exists ? "the content folder cannot be read as a folder" : "there is no content folder here",
            hint: "name it with --content FOLDER; an archive is a folder with a site.yaml in it that gives a `title:`")
    }

    private var missingSettings: Diagnostic {
        Diagnostic(
            ReadingDiagnostics.contentUnreadable, at: SourceLocation(path: root.path(of: "site.yaml")),
            "there is no site.yaml in this archive",
            hint: "make one; a single line is enough, such as `title: My archive`")
    }

    private func readKeys(_ name: String, diagnostics: inout [Diagnostic], _ read: (inout YAMLMapping) -> Void) {
        do {
            var keys = try YAMLFile.mapping(at: root.path(of: name))
            read(&keys)
            diagnostics += keys.diagnostics
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }

    private static let folders = ["sources", "briefings", "actors", "agreements", "annotations", "pages", "media"]
    private static let files = ["site.yaml", "publishers.yaml"]

    /// A folder with a slip in its name would be passed over in silence.
    private func checkNames(in top: ContentFolder, diagnostics: inout [Diagnostic]) {
        for (names, known) in [(top.files, Self.files), (top.folders, Self.folders)] {
            for name in names where !known.contains(name) {
                let location = SourceLocation(path: root.path(of: name))
                if FileName.ending(of: name) == "yml" {
                    diagnostics.append(.wrongEnding(location))
                    continue
                }
                let otherwise = "what is read is: " + (Self.files + Self.folders).joined(separator: ", ")
                let hint = Suggestion.hint(for: name, among: known, otherwise: otherwise)
                diagnostics.append(.passedOver(location, "nothing of this name belongs here", hint: hint))
            }
        }
    }
}
