import Markdown
import Model
import Search

/// The texts of a page as the index reads them.
enum SearchText {
    /// The blocks that a page shows.
    static func passages(of document: MarkdownDocument, shown: Set<Int>?) -> [SearchDocument.Passage] {
        document.blocks.enumerated().filter { shown?.contains($0.offset) ?? true }.map { _, block in
            SearchDocument.Passage(
                anchor: block.anchor, text: block.text, role: block.kind == .heading ? .heading : .text)
        }
    }

    /// The blocks of an editor's Markdown text, such as a note or the text about an actor. One that is too intricate to be read
    /// is searched as it was written.
    static func prose(_ markdown: String) -> [SearchDocument.Passage] {
        if markdown.isEmpty { return [] }
        let bytes = Array(markdown.utf8)
        guard let document = try? MarkdownDocument(parsing: bytes, dialect: .editorial) else {
            return [SearchDocument.Passage(anchor: "", text: bytes)]
        }
        return passages(of: document, shown: nil)
    }

    /// The pages of actors and agreements.
    static func authorities(of archive: Archive) -> [SearchDocument] {
        let language = archive.site.language
        let names = Dictionary(
            archive.actors.map { ($0.record.id, $0.record.name) }, uniquingKeysWith: { name, _ in name })
        return archive.actors.map { SearchDocument(actor: $0, siteLanguage: language, prose: prose) }
            + archive.agreements.map { agreement in
                SearchDocument(
                    agreement: agreement, parties: agreement.record.parties.map { names[$0] ?? $0 },
                    siteLanguage: language, prose: prose)
            }
    }
}
