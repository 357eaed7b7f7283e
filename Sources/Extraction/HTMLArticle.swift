import HTML
import Model

/// What the reader of a piece of HTML needs to know of where it comes from.
struct ArticleContext {
    /// What a line feed in text means.
    enum LineBreaks {
        /// White space, as in HTML.
        case markup
        /// White space, but a blank line ends a paragraph.
        case paragraphs
        /// A new line, and a blank line ends a paragraph, as in posts that WordPress keeps without `<p>`.
        case typed
    }

    /// The page's own address, against which relative ones are resolved.
    var address: [UInt8]?
    /// Whether the page is a copy in an archive, whose links lead to copies: they are given their originals' addresses.
    var isCopy = false
    /// The title, so that one repeated above the text is recognised.
    var title: String?
    /// Whether this is a publisher's piece of content rather than a page with all that surrounds it.
    var isFragment = true
    var lineBreaks = LineBreaks.markup
}

/// A piece of HTML as an article.
struct ConvertedHTML {
    /// GitHub-flavoured Markdown.
    var markdown: String
    /// The same as plain text, a line break between blocks.
    var text: String
    /// What was left out, in the order of the source; what holds no words stands last.
    var removals: [Removal]
}

/// Turns HTML into an article: reads blocks, lets rules remove boilerplate, writes Markdown.
enum HTMLArticle {
    /// The article in a publisher's piece of content, such as WordPress's `content.rendered`.
    static func convert(fragment: [UInt8], context: ArticleContext = ArticleContext()) -> ConvertedHTML {
        let document = Document(parsing: fragment)
        let removals = ElementRemovals(of: document, measure: TextMeasure(of: document), isFragment: context.isFragment)
        var list = BlockReader.blocks(of: document, context: context, removals: removals)
        BlockRemovals.apply(to: &list, title: context.title)
        return convert(list)
    }

    /// The blocks that no rule removes, written down, and the others listed.
    static func convert(_ list: BlockList) -> ConvertedHTML {
        let text = PlainText(of: list)
        return ConvertedHTML(
            markdown: String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self),
            text: String(decoding: text.bytes, as: UTF8.self),
            removals: RemovalList.removals(in: list, from: text))
    }
}
