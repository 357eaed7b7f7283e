import Model
import Text

/// Reads a file that an editor keeps: UTF-8 text of a sensible size.
enum EditorFile {
    /// The largest file read, in bytes: far more than anybody types.
    static let sizeLimit = 16 << 20

    /// The file, or a diagnostic that says why not.
    static func read(_ path: String) throws(Problem) -> SourceFile {
        let location = SourceLocation(path: path)
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: sizeLimit)
        } catch {
            throw Problem(Self.diagnostic(for: error, at: location))
        }
        let file = SourceFile(path: path, bytes: bytes)
        if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
            throw Problem(Self.notUTF8(file, offset: offset))
        }
        return file
    }

    private static func diagnostic(for failure: FileBytes.Failure, at location: SourceLocation) -> Diagnostic {
        switch failure {
        case .unreadable(let reason):
            Diagnostic(
                ReadingDiagnostics.fileUnreadable, at: location, "the file cannot be read: \(reason)",
                hint: "check who may read it")
        case .notAFile:
            Diagnostic(
                ReadingDiagnostics.fileUnreadable, at: location, "this is not a file",
                hint: "put a text file in its place")
        case .tooLarge(let size):
            Diagnostic(
                ReadingDiagnostics.fileTooLarge, at: location, "the file has \(size) bytes",
                hint: "files that an editor keeps may have up to \(sizeLimit) bytes; captures belong in sources/")
        }
    }

    private static func notUTF8(_ file: SourceFile, offset: Int) -> Diagnostic {
        let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
        return Diagnostic(
            ReadingDiagnostics.notUTF8, at: file.location(at: offset),
            isUTF16 ? "the file is UTF-16, not UTF-8" : "the byte here is not UTF-8 text",
            hint: "save the file again with the encoding UTF-8")
    }
}

/// A diagnostic on its way to the list: why something could not be read at all.
struct Problem: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Finds bytes that are not UTF-8.
enum UTF8Check {
    /// The offset of the first byte that does not belong to a well-formed scalar; `nil` where all do.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        // The standard library checks at several gigabytes a second; only a bad file is walked.
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var index = 0
        while index < bytes.count {
            let scalar = UTF8Scalar.decode(bytes, at: index)
            if scalar.value == 0xFFFD, scalar.length == 1 { return index }
            index += scalar.length
        }
        return nil
    }
}
