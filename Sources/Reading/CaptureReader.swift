import Foundation
public import Model
import Text

/// Reads captures: their bytes, and what their front matter and sidecar say of them.
public struct CaptureReader: Sendable {
    /// The largest capture read, in bytes.
    public static let sizeLimit = 1 << 30
    /// The largest front matter read in a capture, in bytes.
    private static let frontMatterLimit = 64 << 10

    private let known: KnownIdentifiers?

    /// Makes a reader.
    /// - Parameter content: what identifiers in front matter may point to; without it they are not checked.
    public init(content: Content? = nil) { known = content.map { KnownIdentifiers($0) } }

    /// Reads a capture of `Content/`.
    /// - Returns: the capture, or `nil` where it cannot be read; and what is wrong with it.
    public func read(_ file: CaptureFile) -> (Capture?, [Diagnostic]) {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(file.path, limit: Self.sizeLimit)
        } catch {
            return (nil, [Self.diagnostic(for: error, at: SourceLocation(path: file.path))])
        }
        let source = SourceFile(path: file.path, bytes: bytes)
        var capture = Capture(file: source, corrections: file.corrections)
        let diagnostics = addFrontMatter(to: &capture)
        return (capture, diagnostics)
    }

    /// Reads a capture anywhere, with the sidecar beside it where there is one.
    public func read(path: String) -> (Capture?, [Diagnostic]) {
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
        let (capture, others) = read(file)
        return (capture, (diagnostics + others).sorted())
    }

    /// Takes bytes that are no file, such as standard input, as a capture.
    public func read(_ bytes: [UInt8], named path: String) -> (Capture?, [Diagnostic]) {
        var capture = Capture(file: SourceFile(path: path, bytes: bytes))
        let diagnostics = addFrontMatter(to: &capture)
        return (capture, diagnostics)
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
        case .tooLarge(let size):
            Diagnostic(
                ReadingDiagnostics.captureTooLarge, at: location, "the capture has \(size) bytes",
                hint: "split it: at most \(sizeLimit) bytes are read")
        }
    }
}

extension CaptureReader {
    /// Splits front matter off. What is wrong with it is a warning: a captured file is not the editor's to correct.
    private func addFrontMatter(to capture: inout Capture) -> [Diagnostic] {
        let file = capture.file
        guard case .found(let yaml, let bodyStart) = FrontMatter.find(in: file.bytes),
            yaml.count <= Self.frontMatterLimit, looksLikeKeys(file.bytes[yaml])
        else { return [] }
        guard !YAMLLimits.hasManyBrackets(in: file.bytes, range: yaml),
            UTF8Check.firstInvalidOffset(in: Array(file.bytes[yaml])) == nil
        else { return [Self.unusable(at: file.start, "the front matter is not UTF-8 text of an ordinary kind")] }
        do {
            var keys = try YAMLFile.mapping(in: file, range: yaml)
            var found = CapturedKeys.read(&keys)
            var diagnostics = keys.diagnostics
            for reference in keys.references {
                guard let problem = known?.problem(with: reference) else { continue }
                diagnostics.append(problem)
                found.forget(reference)
            }
            capture.corrections = capture.corrections.fillingGaps(from: found)
            capture.bodyStart = bodyStart
            return diagnostics.map { Self.unusable(at: $0.location, $0.summary, hint: $0.hint) }
        } catch {
            let problem = error.diagnostic
            return [Self.unusable(at: problem.location, problem.summary, hint: problem.hint)]
        }
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
