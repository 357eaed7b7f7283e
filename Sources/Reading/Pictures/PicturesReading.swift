import Model
import Text

/// A file that may be a picture.
struct PictureFile {
    /// Its folder below the content folder.
    var folder: String
    var name: String
    /// The page that a browser saved it with, as its path below the content folder without the ending; `nil` for others.
    /// Beside a page other things than pictures are to be expected.
    var page: String?

    /// Where pictures of one name are one picture in several sizes.
    var place: String { page ?? folder }

    /// Whether it stands in `media/`, where editors put what they have chosen.
    var isChosen: Bool { folder == "media" || folder.hasPrefix("media/") }
}

/// Reads the local copies of pictures.
struct PicturesReading {
    /// How many bytes from the start tell a picture from other files.
    private static let headSize = 64

    private let root: ContentRoot
    private(set) var library = MediaLibrary()
    private(set) var diagnostics: [Diagnostic] = []

    private struct Candidate {
        var file: PictureFile
        var digest: String
        var picture: MediaLibrary.Picture
        var area: Int { picture.width * picture.height }
    }

    /// What a look at one file gave.
    private enum Look {
        case picture(PictureFacts, FileStamp)
        case other
        case unreadable
    }

    /// Reads `media/` and the pictures found in `sources/`.
    /// - Parameters:
    ///   - memory: the file that remembers what was read of pictures, which are then not read again; `nil` for none.
    ///   - jobs: how many pictures are read at once.
    init(_ root: ContentRoot, inSources files: [PictureFile], memory: String? = nil, jobs: Int = 1) {
        self.root = root
        let all = (chosenFiles() + files).sorted {
            ByteOrder.precedes($0.folder + "/" + $0.name, $1.folder + "/" + $1.name)
        }
        guard !all.isEmpty else { return }
        let paths = all.map { root.path(of: $0.folder + "/" + $0.name) }
        let known = memory.map(PictureMemory.init(readFrom:))
        let looks = Parallel.map(count: all.count, jobs: jobs, chunk: 4) { Self.look(at: paths[$0], known) }
        var candidates: [ExactText: [Candidate]] = [:]
        var next = PictureMemory()
        for (index, file) in all.enumerated() {
            switch looks[index] {
            case .picture(let facts, let stamp):
                next.add(facts, stamp, of: paths[index])
                candidates[ExactText(MediaLibrary.name(for: file.name)), default: []].append(
                    Self.candidate(file, at: paths[index], facts))
            case .other:
                if file.page == nil {
                    refuse(paths[index], "its bytes are not those of a PNG, JPEG, GIF, WebP or AVIF picture")
                }
            case .unreadable:
                refuse(paths[index], "it cannot be read, or has more than \(Limits.pictureSize.value) bytes")
            }
        }
        if let memory, let known { next.write(to: memory, after: known) }
        for (name, group) in candidates.sorted(by: { $0.key < $1.key }) { choose(name.text, among: group) }
    }

    private mutating func chosenFiles() -> [PictureFile] {
        var files: [PictureFile] = []
        var waiting = ["media"]
        while let next = waiting.popLast() {
            let folder = ContentFolder(next, in: root, diagnostics: &diagnostics)
            files += folder.files.map { PictureFile(folder: next, name: $0) }
            waiting += folder.folders.map { folder.relativePath(of: $0) }
        }
        return files
    }

    private static func look(at path: String, _ known: PictureMemory?) -> Look {
        // What the file is comes before its bytes: one that changes meanwhile is then read again next time.
        guard let stamp = FileStamp(of: path) else { return .unreadable }
        if let facts = known?.facts(of: path, stamp) { return .picture(facts, stamp) }
        do {
            let head = try FileBytes.read(path, limit: Limits.pictureSize.value, prefix: headSize)
            guard RasterPicture.ending(of: head) != nil else { return .other }
            let bytes = try FileBytes.read(path, limit: Limits.pictureSize.value)
            guard let raster = RasterPicture(bytes) else { return .other }
            let digest = ContentDigest(of: bytes).hexadecimal
            return .picture(
                PictureFacts(digest: digest, ending: raster.ending, width: raster.width, height: raster.height), stamp)
        } catch {
            return .unreadable
        }
    }

    private static func candidate(_ file: PictureFile, at path: String, _ facts: PictureFacts) -> Candidate {
        let stem = Slug.make(FileName.stem(of: file.name)) ?? "picture"
        let short = facts.digest.prefix(10)
        let picture = MediaLibrary.Picture(
            path: path, outputPath: "media/\(stem)-\(short).\(facts.ending)", width: facts.width, height: facts.height)
        return Candidate(file: file, digest: facts.digest, picture: picture)
    }

    private mutating func refuse(_ path: String, _ reason: String) {
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.notAPicture, at: SourceLocation(path: path), "not served: \(reason)",
                hint: "save the picture as PNG or JPEG; SVG is never served, because it can hold scripts"))
    }

    /// Settles which picture a name means: one from `media/` before any other, and of the sizes that one folder or page
    /// keeps of a picture, the largest. Where several keep different pictures under one name, each page has its own, and
    /// others have none.
    private mutating func choose(_ name: String, among group: [Candidate]) {
        let chosen = group.filter(\.file.isChosen)
        var best: [Candidate] = []
        for variants in Dictionary(grouping: chosen.isEmpty ? group : chosen, by: { ExactText($0.file.place) }).values {
            guard let first = variants.first else { continue }
            let largest = variants.dropFirst().reduce(first) { $1.area > $0.area ? $1 : $0 }
            best.append(largest)
            if let page = largest.file.page { library.add(largest.picture, named: name, ofPage: page) }
        }
        best.sort { ByteOrder.precedes($0.picture.path, $1.picture.path) }
        guard let first = best.first else { return }
        guard let other = best.first(where: { $0.digest != first.digest }) else {
            library.add(first.picture, named: name)
            return
        }
        library.addSeveral(named: name)
        guard !chosen.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.pictureAmbiguous, at: SourceLocation(path: other.picture.path),
                "another picture has this name: \(first.picture.path)",
                hint: "pictures are found by their name alone; rename one, or keep only one"))
    }
}
