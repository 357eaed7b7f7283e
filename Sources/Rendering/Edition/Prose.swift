import Markdown
import Model

/// Turns the editor's Markdown, other than whole briefings, into HTML.
struct Prose: Sendable {
    let media: MediaLibrary

    /// The HTML of a text as it stands on a page. Empty for a text that is beyond `MarkdownBounds`, which linking reports.
    /// - Parameters:
    ///   - identifiers: What stands before the identifiers of its footnotes, so that they are the only ones on the page;
    ///     a page's main text has none.
    ///   - leadsWithinPage: Whether the page is the one that links to parts of the same page mean.
    func html(
        _ markdown: String, on page: SiteAddress, identifiers: String = "", leadsWithinPage: Bool = true
    ) -> String {
        guard !markdown.isEmpty else { return "" }
        let pictures = PictureRenderer(media: media)
        let decisions = BodyDecisions(
            link: { address in
                if address.hasPrefix("#"), !leadsWithinPage { return .unwrap }
                return page.href(forEditorsLink: address).map { .keep($0) } ?? .unwrap
            },
            picture: { pictures.html(for: $0, on: page) })
        let html = try? MarkdownDocument.renderFragment(markdown, identifiers: identifiers, decisions: decisions)
        return String(decoding: html ?? [], as: UTF8.self)
    }

    /// The local copies of pictures that a text shows, by their paths below `Public/`.
    func pictures(in markdown: String) -> [String] {
        guard markdown.utf8.contains(0x21), markdown.contains("![") else { return [] }
        let pictures = PictureRenderer(media: media)
        var shown: [String] = []
        let decisions = BodyDecisions(
            link: { _ in .unwrap },
            picture: { picture in
                if let copy = pictures.copy(of: picture) { shown.append(copy.outputPath) }
                return ""
            })
        _ = try? MarkdownDocument.renderFragment(markdown, identifiers: "", decisions: decisions)
        return shown
    }
}
