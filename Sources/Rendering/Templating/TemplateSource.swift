import Mustache
import Text

/// A template file made ready for the engine.
///
/// Lines lose their indentation, which is there for the reader of the template: the engine would otherwise indent
/// whatever a partial gives, captured text included. The pragma for the byte-wise escaper comes first, because the
/// engine goes back to its own at every partial.
struct TemplateSource {
    /// The path below the templates' folder without its ending, such as `pages/briefing`.
    let name: String
    let file: SourceFile
    /// The tags in order.
    let tags: [TemplateTag]

    /// - Parameter bytes: the file's; a byte-order mark at their start is not the page's and stays away.
    init(name: String, path: String, bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.name = name
        file = SourceFile(path: path, bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes)
        tags = TemplateTag.scan(file)
    }

    /// The text for the engine.
    var prepared: String {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let flush = lines.map { String(decoding: $0.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self) }
        return "{{% CONTENT_TYPE:\(EscapingContentType.name)}}\n" + flush.joined(separator: "\n")
    }

    /// The place in the file for a line and column of the prepared text.
    func location(line: Int, column: Int) -> SourceLocation {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let index = min(max(line - 2, 0), lines.count - 1)
        let indentation = lines[index].prefix { $0 == 0x20 || $0 == 0x09 }.count
        return SourceLocation(path: file.path, line: index + 1, column: max(column, 1) + indentation)
    }
}
