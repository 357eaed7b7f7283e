import Model
import Text

/// Reads the folders of records: publishers, actors, agreements, annotations, briefings and pages.
struct RecordsReading {
    private let root: ContentRoot
    private(set) var publishers: [Publisher] = []
    private(set) var actors: [ActorRecord] = []
    private(set) var agreements: [Agreement] = []
    private(set) var annotations: [String: [Annotation]] = [:]
    private(set) var briefings: [Briefing] = []
    private(set) var pages: [SitePage] = []
    private(set) var known = KnownIdentifiers()
    private(set) var references: [Reference] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ root: ContentRoot) { self.root = root }

    mutating func read(hasPublishers: Bool) {
        if hasPublishers { readPublishers() }
        readActors()
        readAgreements()
        readAnnotations()
        readBriefings()
        readPages()
    }

    private mutating func readPublishers() {
        do {
            var list = try YAMLFile.list(at: root.path(of: "publishers.yaml"), key: "publishers")
            publishers = PublisherKeys.read(&list)
            take(list)
            known.publishers = Set(publishers.map(\.id))
        } catch {
            known.publishers = nil
            diagnostics.append(error.diagnostic)
        }
    }

    private mutating func readActors() {
        for file in files(in: "actors", ending: "md") {
            known.actors.insert(file.id)
            guard var record = markdown(file, owner: "an actor") else { continue }
            if let actor = ActorKeys.read(&record, id: file.id) { actors.append(actor) }
            take(record.keys)
        }
    }

    private mutating func readAgreements() {
        for file in files(in: "agreements", ending: "md") {
            known.agreements.updateValue(nil, forKey: file.id)
            guard var record = markdown(file, owner: "an agreement") else { continue }
            if let agreement = AgreementKeys.read(&record, id: file.id) {
                agreements.append(agreement)
                known.agreements.updateValue(Set(agreement.clauses.map(\.id)), forKey: file.id)
            }
            take(record.keys)
        }
    }

    private mutating func readAnnotations() {
        for file in files(in: "annotations", ending: "yaml") {
            do {
                var list = try YAMLFile.list(at: file.path, key: "notes")
                annotations[file.id] = AnnotationKeys.read(&list)
                take(list)
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
    }

    /// Whether a briefing says that it has no title: its identifier then stands for one. To say nothing is an error.
    private func hasEmptyTitle(_ record: inout MarkdownRecord) -> Bool {
        guard record.keys.isEmpty("title") else {
            return record.keys.requiredText("title", of: "a briefing") != nil
        }
        record.keys.diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.emptyTitle, at: record.keys.location,
                "the title is empty; the identifier stands for it", hint: "give the briefing a title"))
        return true
    }

    private mutating func readBriefings() {
        var paths: [String: String] = [:]
        for file in files(in: "briefings", ending: "md", checksID: false) {
            guard var record = markdown(file, owner: "a briefing") else { continue }
            var metadata = MetadataKeys.read(&record.keys)
            let hasTitle = metadata.title != nil || hasEmptyTitle(&record)
            record.keys.finish(of: "a briefing")
            let namesItself = record.keys.keys.contains("id")
            take(record.keys)
            if metadata.id == nil, !namesItself, isValid(file) { metadata.id = file.id }
            guard let id = metadata.id else { continue }
            if let first = paths.updateValue(file.path, forKey: id) {
                paths[id] = first
                reportDuplicate(id, at: file.path, first: first)
            } else if hasTitle {
                briefings.append(
                    Briefing(
                        id: id, title: metadata.title ?? id, metadata: metadata, markdown: record.markdown,
                        ownFile: file.relative, location: record.location, textLine: record.textLine))
            }
        }
        briefings.sort { ByteOrder.precedes($0.id, $1.id) }
    }

    private mutating func readPages() {
        for file in files(in: "pages", ending: "md") {
            guard var record = markdown(file, owner: "a page") else { continue }
            let title = record.keys.requiredText("title", of: "a page")
            record.keys.finish(of: "a page")
            take(record.keys)
            if let title {
                var page = SitePage(
                    id: file.id, title: title.text, markdown: record.markdown, location: record.location)
                page.textLine = record.textLine
                pages.append(page)
            }
        }
    }

    private mutating func reportDuplicate(_ id: String, at path: String, first: String) {
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.duplicateID, at: SourceLocation(path: path), "two briefings have the id “\(id)”",
                hint: "the other is \(first); give one of them another id"))
    }
}

extension RecordsReading {
    /// A file of records.
    private struct RecordFile {
        /// The file's name without its ending.
        var id: String
        var path: String
        /// The path below the content folder.
        var relative: String
    }

    /// The files of a folder; those with another ending or a name that is no identifier are reported.
    private mutating func files(in folder: String, ending: String, checksID: Bool = true) -> [RecordFile] {
        let listing = ContentFolder(folder, in: root, diagnostics: &diagnostics)
        for name in listing.folders {
            let location = SourceLocation(path: root.path(of: listing.relativePath(of: name)))
            diagnostics.append(.passedOver(location, "\(folder)/ has no folders within it"))
        }
        return listing.files.compactMap { name in
            let path = root.path(of: listing.relativePath(of: name))
            guard name.hasSuffix("." + ending) else {
                let location = SourceLocation(path: path)
                let isYML = ending == "yaml" && FileName.ending(of: name) == "yml"
                let reason = "files in \(folder)/ end in .\(ending)"
                diagnostics.append(isYML ? .wrongEnding(location) : .passedOver(location, reason))
                return nil
            }
            let file = RecordFile(
                id: FileName.stem(of: name), path: path, relative: listing.relativePath(of: name))
            return !checksID || isValid(file) ? file : nil
        }
    }

    private mutating func isValid(_ file: RecordFile) -> Bool {
        if Slug.isValid(file.id) { return true }
        let suggestion = Slug.make(file.id).map { "call it \($0)" } ?? "write it in letters a to z"
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.invalidID, at: SourceLocation(path: file.path),
                "the file's name “\(file.id)” cannot be an identifier",
                hint: suggestion + "; identifiers have lower-case letters, digits and hyphens"))
        return false
    }

    private mutating func markdown(_ file: RecordFile, owner: String) -> MarkdownRecord? {
        do {
            return try MarkdownRecord.read(file.path, owner: owner)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }

    private mutating func take(_ keys: YAMLMapping) {
        diagnostics += keys.diagnostics
        references += keys.references
    }
}
