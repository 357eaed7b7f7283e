import Foundation
public import Model
public import Text

/// A capture whose file is open.
public enum OpenedCapture: Sendable {
    /// It has been read.
    case whole(Capture)
    /// It is read in pieces, when they are needed.
    case inPieces(StreamedCapture)
}

/// Reads captures: their bytes, and what their front matter and sidecar say of them.
public struct CaptureReader: Sendable {

    private let known: KnownIdentifiers?

    /// Makes a reader.
    /// - Parameter content: what identifiers in front matter may point to; without it they are not checked.
    public init(content: Content? = nil) { known = content.map { KnownIdentifiers($0) } }

    /// Reads a capture of `Content/`.
    /// - Returns: the capture, or `nil` where it cannot be read; and what is wrong with it.
    public func read(_ file: CaptureFile) -> (Capture?, [Diagnostic]) {
        let (opened, diagnostics) = open(file, headSize: .max) { _ in false }
        guard case .whole(let capture) = opened else { return (nil, diagnostics) }
        return (capture, diagnostics)
    }

    /// Opens a capture of `Content/`: one that is larger than `headSize` and that `isReadInPieces` is not read yet.
    /// - Parameters:
    ///   - headSize: how many of the first bytes are shown to `isReadInPieces`; smaller captures are always read whole.
    ///   - isReadInPieces: whether a capture that begins so is of a format that needs no more than pieces of it.
    /// - Returns: the capture, or `nil` where it cannot be read; and what is wrong with it.
    public func open(
        _ file: CaptureFile, headSize: Int, isReadInPieces: ([UInt8]) -> Bool
    ) -> (OpenedCapture?, [Diagnostic]) {
        let path = FilePath(file.path)
        do {
            return try open(OpenFile(path), of: file, headSize: headSize, isReadInPieces: isReadInPieces)
        } catch {
            return (nil, [Self.diagnostic(for: error, at: SourceLocation(path: file.path))])
        }
    }

    /// Opens a capture anywhere, with the sidecar beside it where there is one.
    /// - Parameter bytes: the bytes of the path, which may be no UTF-8; `path` is then what diagnostics show.
    public func open(
        path: String, bytes: [UInt8]? = nil, headSize: Int, isReadInPieces: ([UInt8]) -> Bool
    ) -> (OpenedCapture?, [Diagnostic]) {
        var file = CaptureFile(
            path: path, displayPath: path, corrections: BriefingMetadata(), location: SourceLocation(path: path))
        var diagnostics: [Diagnostic] = []
        if let sidecar = Self.sidecar(beside: path) {
            do {
                var keys = try YAMLFile.mapping(at: sidecar)
                file.corrections = MetadataKeys.read(&keys)
                keys.finish(of: "a sidecar")
                diagnostics += keys.diagnostics
                file.location = SourceLocation(path: sidecar)
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        let place = FilePath(shown: path, bytes: bytes ?? Array(path.utf8))
        let opened: (OpenedCapture?, [Diagnostic])
        do {
            opened =
                PipeBytes.isPipe(place)
                ? whole(try PipeBytes.read(place, limit: Limits.captureSize.value), of: file)
                : try open(OpenFile(place), of: file, headSize: headSize, isReadInPieces: isReadInPieces)
        } catch {
            opened = (nil, [Self.diagnostic(for: error, at: SourceLocation(path: path))])
        }
        return (opened.0, (diagnostics + opened.1).sorted())
    }

    /// Reads a capture anywhere, with the sidecar beside it where there is one.
    public func read(path: String) -> (Capture?, [Diagnostic]) {
        let (opened, diagnostics) = open(path: path, headSize: .max) { _ in false }
        guard case .whole(let capture) = opened else { return (nil, diagnostics) }
        return (capture, diagnostics)
    }

    private func open(
        _ opened: OpenFile, of file: CaptureFile, headSize: Int, isReadInPieces: ([UInt8]) -> Bool
    ) throws(FileBytes.Failure) -> (OpenedCapture?, [Diagnostic]) {
        if opened.size > headSize, isReadInPieces(try opened.bytes(from: 0, count: headSize)) {
            let capture = StreamedCapture(path: file.path, byteCount: opened.size, corrections: file.corrections) {
                try opened.bytes(from: $0, count: $1)
            }
            return (.inPieces(capture), [])
        }
        guard opened.size <= Limits.captureSize.value else { throw .tooLarge(opened.size) }
        return whole(try opened.bytes(from: 0, count: opened.size), of: file)
    }

    private func whole(_ bytes: [UInt8], of file: CaptureFile) -> (OpenedCapture?, [Diagnostic]) {
        var capture = Capture(file: SourceFile(path: file.path, bytes: bytes), corrections: file.corrections)
        let diagnostics = addFrontMatter(to: &capture)
        return (.whole(capture), diagnostics)
    }

    /// Reads what has no name, such as standard input, up to `Limits.captureSize` as a file is.
    /// - Parameter descriptor: stays open.
    /// - Returns: the capture, or `nil` where it cannot be read; and what is wrong with it.
    public func read(descriptor: Int32, named path: String) -> (Capture?, [Diagnostic]) {
        read(descriptor: descriptor, named: path, limit: Limits.captureSize.value)
    }

    func read(descriptor: Int32, named path: String, limit: Int) -> (Capture?, [Diagnostic]) {
        do {
            let bytes = try PipeBytes.read(descriptor, limit: limit)
            var capture = Capture(file: SourceFile(path: path, bytes: bytes))
            let diagnostics = addFrontMatter(to: &capture)
            return (capture, diagnostics)
        } catch {
            return (nil, [Self.diagnostic(for: error, at: SourceLocation(path: path))])
        }
    }

    /// The digest of a capture's bytes; `nil` where it cannot be read, or is too large to be read whole.
    public static func digest(of file: CaptureFile) -> ContentDigest? {
        guard let opened = try? OpenFile(FilePath(file.path)), opened.size <= Limits.captureSize.value else {
            return nil
        }
        let capture = StreamedCapture(path: file.path, byteCount: opened.size) { try opened.bytes(from: $0, count: $1) }
        return try? capture.digest()
    }

    /// `x.json.yaml`, else `x.yaml`, beside `x.json`.
    private static func sidecar(beside path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = String(path.dropLast(name.count))
        return [name, FileName.stem(of: name)].map { folder + $0 + ".yaml" }.first { candidate in
            candidate != path && access(candidate, F_OK) == 0
        }
    }

    private static func diagnostic(for failure: FileBytes.Failure, at location: SourceLocation) -> Diagnostic {
        switch failure {
        case .unreadable(let reason):
            Diagnostic(
                ReadingDiagnostics.captureUnreadable, at: location, "the capture cannot be read: \(reason)",
                hint: "check that it is there and who may read it")
        case .notAFile:
            Diagnostic(
                ReadingDiagnostics.captureUnreadable, at: location, "the capture is not a file", hint: "name a file")
        case .tooLarge:
            Diagnostic(
                ReadingDiagnostics.captureTooLarge, at: location,
                "the capture has more than \(Limits.captureSize.value) bytes",
                hint: "split it: at most \(Limits.captureSize.value) bytes are read")
        }
    }
}

extension CaptureReader {
    /// Splits front matter off. What is wrong with it is a warning: a captured file is not the editor's to correct.
    private func addFrontMatter(to capture: inout Capture) -> [Diagnostic] {
        let file = capture.file
        if let (toml, bodyStart) = TOMLFrontMatter.find(in: file.bytes), toml.count <= Limits.frontMatterSize.value,
            isText(file.bytes[toml]), let keys = TOMLFrontMatter.mapping(in: file, range: toml)
        {
            return take(keys, textFrom: bodyStart, into: &capture)
        }
        guard case .found(let yaml, let bodyStart) = FrontMatter.find(in: file.bytes),
            yaml.count <= Limits.frontMatterSize.value, looksLikeKeys(file.bytes[yaml])
        else { return [] }
        guard !YAMLLimits.hasManyBrackets(in: file.bytes, range: yaml), isText(file.bytes[yaml]) else {
            return [Self.unusable(at: file.start, "the front matter is not UTF-8 text of an ordinary kind")]
        }
        do {
            return take(try YAMLFile.mapping(in: file, range: yaml), textFrom: bodyStart, into: &capture)
        } catch {
            if let keys = mendedKeys(of: file, in: yaml) { return take(keys, textFrom: bodyStart, into: &capture) }
            let problem = error.diagnostic
            return [Self.unusable(at: problem.location, problem.summary, hint: problem.hint)]
        }
    }

    /// The keys of front matter that is no YAML but nearly so.
    private func mendedKeys(of file: SourceFile, in yaml: Range<Int>) -> YAMLMapping? {
        guard let mended = LooseFrontMatter.mended(file.bytes[yaml]) else { return nil }
        let copy = SourceFile(path: file.path, bytes: mended)
        guard !YAMLLimits.hasManyBrackets(in: mended, range: 0..<mended.count) else { return nil }
        return try? YAMLFile.mapping(in: copy, range: 0..<mended.count)
    }

    private func isText(_ bytes: ArraySlice<UInt8>) -> Bool { UTF8Check.firstInvalidOffset(in: Array(bytes)) == nil }

    /// Takes over what keys say; gives what is wrong with them.
    private func take(_ keys: YAMLMapping, textFrom bodyStart: Int, into capture: inout Capture) -> [Diagnostic] {
        var keys = keys
        let withholding = CapturedKeys.withholding(in: keys)
        var found = CapturedKeys.read(&keys)
        var diagnostics = keys.diagnostics
        for reference in keys.references {
            guard let problem = known?.problem(with: reference) else { continue }
            diagnostics.append(problem)
            found.forget(reference)
        }
        capture.namesRecords = !keys.references.isEmpty
        capture.withholding = withholding
        capture.frontMatter = found
        capture.bodyStart = bodyStart
        return diagnostics.map { Self.unusable(at: $0.location, $0.summary, hint: $0.hint) }
    }

    private static func unusable(at location: SourceLocation, _ summary: String, hint: String = "") -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.captureFrontMatter, at: location, summary,
            hint: hint.isEmpty ? "the file is read as if it had none; a sidecar can say what it should" : hint)
    }

    /// Whether the first line that is not empty begins with a word and a colon; text between two rules does not.
    private func looksLikeKeys(_ bytes: ArraySlice<UInt8>) -> Bool {
        let line = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        let word = line.prefix { $0 > 0x20 && $0 != 0x3A }
        return (word.isEmpty ? nil : line[word.endIndex...].first) == 0x3A || line.first == 0x23
    }
}

extension KnownIdentifiers {
    fileprivate init(_ content: Content) {
        actors = Set(content.actors.map(\.id))
        agreements = Dictionary(content.agreements.map { ($0.id, Set($0.clauses.map(\.id))) }) { first, _ in first }
        publishers = Set(content.publishers.map(\.id))
    }
}
