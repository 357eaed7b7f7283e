import Model
import Text

/// An editor's Markdown file: the keys of its front matter and the text below.
struct MarkdownRecord {
    var keys: YAMLMapping
    var markdown: String
    /// The line of the file in which `markdown` begins.
    var textLine: Int
    /// Where the file begins.
    var location: SourceLocation

    /// Reads a file, which must have front matter.
    static func read(_ path: String, owner: String) throws(Problem) -> MarkdownRecord {
        let file = try EditorFile.read(path)
        switch FrontMatter.find(in: file.bytes) {
        case .none:
            throw Problem(
                Diagnostic(
                    ReadingDiagnostics.frontMatterMissing, at: file.start, "\(owner) needs front matter at its head",
                    hint: "begin the file with a line ---, then its keys such as title: …, then a line ---"))
        case .unclosed:
            throw Problem(
                Diagnostic(
                    ReadingDiagnostics.frontMatterUnclosed, at: file.start, "the front matter never ends",
                    hint: "put a line of three hyphens, ---, after the last key"))
        case .found(let yaml, let bodyStart):
            let keys = try YAMLFile.mapping(in: file, range: yaml)
            let markdown = String(decoding: file.bytes[bodyStart...], as: UTF8.self)
            return MarkdownRecord(
                keys: keys, markdown: markdown, textLine: file.location(at: bodyStart).line, location: file.start)
        }
    }
}

/// An editor's YAML file.
enum YAMLFile {
    /// Reads a file that holds one block of keys.
    static func mapping(at path: String) throws(Problem) -> YAMLMapping {
        let file = try EditorFile.read(path)
        return try mapping(in: file, range: bodyRange(of: file))
    }

    /// The keys in a range of a file; an empty text has none.
    static func mapping(in file: SourceFile, range: Range<Int>) throws(Problem) -> YAMLMapping {
        let node = try YAMLText.read(file, range: range)
        switch node?.content {
        case .mapping(let entries)?: return YAMLMapping(entries, at: node?.offset ?? 0, in: file)
        case .absent?, nil: return YAMLMapping([], at: range.lowerBound, in: file)
        case .scalar?, .sequence?:
            throw Problem(
                Diagnostic(
                    ReadingDiagnostics.wrongShape, at: file.location(at: node?.offset ?? 0),
                    "keys are expected here, not \(node?.sortInWords ?? "nothing")",
                    hint: "write one key: value a line"))
        }
    }

    /// Reads a file that holds a list of blocks, as the one value of a block so that its getters serve.
    static func list(at path: String, key: String) throws(Problem) -> YAMLMapping {
        let file = try EditorFile.read(path)
        let range = bodyRange(of: file)
        guard let node = try YAMLText.read(file, range: range) else {
            return YAMLMapping([], at: range.lowerBound, in: file)
        }
        switch node.content {
        case .absent: return YAMLMapping([], at: range.lowerBound, in: file)
        case .sequence:
            return YAMLMapping([YAMLEntry(key: key, keyOffset: node.offset, value: node)], at: node.offset, in: file)
        case .scalar, .mapping:
            throw Problem(
                Diagnostic(
                    ReadingDiagnostics.wrongShape, at: file.location(at: node.offset),
                    "a list is expected here, not \(node.sortInWords)",
                    hint: "begin every item with a hyphen: - id: …"))
        }
    }

    private static func bodyRange(of file: SourceFile) -> Range<Int> {
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return start..<file.bytes.count
    }
}
