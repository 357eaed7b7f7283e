import HTML

@testable import Extraction

/// The Markdown written for any HTML reads back as the text of its blocks.
enum MarkdownFuzz {
    static func fault(_ source: [UInt8]) -> String? {
        let document = Document(parsing: DecodedText(plain: source).bytes)
        let removals = ElementRemovals(of: document, measure: TextMeasure(of: document), isFragment: true)
        var list = BlockReader.blocks(of: document, context: ArticleContext(), removals: removals)
        for index in list.blocks.indices { list.blocks[index].rule = nil }
        for index in list.runs.indices { list.runs[index].rule = nil }
        let markdown = String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self)
        let text = String(decoding: PlainText.text(of: list, withCaptions: true), as: UTF8.self)
        let (found, wanted) = (MarkdownReading.words(markdown), MarkdownReading.words(of: text))
        guard found != wanted else { return nil }
        return "\(markdown.debugDescription) reads as \(found), not as \(wanted)"
    }
}
