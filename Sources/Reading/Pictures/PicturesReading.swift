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
    /// The largest picture read, in bytes.
    private static let sizeLimit = 256 << 20

    private let root: ContentRoot
    private(set) var library = MediaLibrary()
    private(set) var diagnostics: [Diagnostic] = []

    private struct Candidate {
        var file: PictureFile
        var digest: ContentDigest
        var picture: MediaLibrary.Picture
        var area: Int { picture.width * picture.height }
    }

    /// Reads `media/` and the pictures found in `sources/`.
    init(_ root: ContentRoot, inSources files: [PictureFile]) {
        self.root = root
        var candidates: [String: [Candidate]] = [:]
        let all = (chosenFiles() + files).sorted {
            ByteOrder.precedes($0.folder + "/" + $0.name, $1.folder + "/" + $1.name)
        }
        for file in all {
            if let candidate = read(file) {
                candidates[MediaLibrary.key(for: file.name), default: []].append(candidate)
            }
        }
        for (key, group) in candidates { choose(key, among: group) }
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

    private mutating func read(_ file: PictureFile) -> Candidate? {
        let path = root.path(of: file.folder + "/" + file.name)
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: Self.sizeLimit)
        } catch {
            refuse(path, "it cannot be read, or has more than \(Self.sizeLimit) bytes")
            return nil
        }
        guard let raster = RasterPicture(bytes) else {
            if file.page == nil { refuse(path, "its bytes are not those of a PNG, JPEG, GIF, WebP or AVIF picture") }
            return nil
        }
        let digest = ContentDigest(of: bytes)
        let stem = Slug.make(FileName.stem(of: file.name)) ?? "picture"
        let picture = MediaLibrary.Picture(
            path: path, outputPath: "media/\(stem)-\(digest.short).\(raster.ending)", width: raster.width,
            height: raster.height)
        return Candidate(file: file, digest: digest, picture: picture)
    }

    private mutating func refuse(_ path: String, _ reason: String) {
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.notAPicture, at: SourceLocation(path: path), "not served: \(reason)",
                hint: "save the picture as PNG or JPEG; SVG is never served, because it can hold scripts"))
    }

    /// Settles which picture an address with this key means: one from `media/` before any other, and of the sizes
    /// that one folder or page keeps of a picture, the largest. Where several keep different pictures under one name,
    /// each page has its own, and others have none.
    private mutating func choose(_ key: String, among group: [Candidate]) {
        let chosen = group.filter(\.file.isChosen)
        var best: [Candidate] = []
        for variants in Dictionary(grouping: chosen.isEmpty ? group : chosen, by: \.file.place).values {
            guard let first = variants.first else { continue }
            let largest = variants.dropFirst().reduce(first) { $1.area > $0.area ? $1 : $0 }
            best.append(largest)
            if let page = largest.file.page { library.ofPages[page, default: [:]][key] = largest.picture }
        }
        best.sort { ByteOrder.precedes($0.picture.path, $1.picture.path) }
        guard let first = best.first else { return }
        guard let other = best.first(where: { $0.digest != first.digest }) else {
            library.pictures[key] = first.picture
            return
        }
        guard !chosen.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                ReadingDiagnostics.pictureAmbiguous, at: SourceLocation(path: other.picture.path),
                "another picture has this name: \(first.picture.path)",
                hint: "pictures are found by their name alone; rename one, or keep only one"))
    }
}
