import Foundation
import Model
import Text

/// Makes an article of a WordPress post.
enum WordPressArticle {
    /// The format's name in `sitegen list formats`.
    static let format = "wordpress"

    /// The article that a post holds. Of a post that is not public only what identifies it is kept, never its text.
    /// - Parameter location: where the capture has the post's beginning.
    static func article(of post: WordPressPost, at location: SourceLocation) -> Article {
        let metadata = metadata(of: post)
        let status = status(of: post)
        var article = Article(
            format: format, mediaType: "application/json", metadata: metadata, markdown: "", text: "", status: status,
            location: location)
        guard status == .published else {
            article.metadata.abstract = nil
            return article
        }
        let content = Array((post.content?.html ?? "").utf8)
        let translated = ShortcodeTranslation(content)
        let fragment = featuredFigure(of: post, unlessIn: translated.output) + translated.output
        let converted = HTMLArticle.convert(
            fragment: fragment,
            context: ArticleContext(
                address: metadata.url.map { Array($0.utf8) }, title: metadata.title,
                lineBreaks: lineBreaks(in: content)))
        article.markdown = converted.markdown
        article.text = converted.text
        article.removals = converted.removals + translated.removals
        return article
    }

    /// Rendered content marks its paragraphs, so a line break in it means nothing; damaged content that has lost its
    /// opening tags still has a blank line between paragraphs.
    private static func lineBreaks(in content: [UInt8]) -> ArticleContext.LineBreaks {
        content.contains(anyCase: "<p") ? .markup : .paragraphs
    }

    private static func status(of post: WordPressPost) -> Article.PublicationStatus {
        if post.hasPassword { return .unpublished("password") }
        guard let status = post.status, status != "publish" else { return .published }
        return .unpublished(status)
    }

    /// The post's picture with its caption, where the content does not show the picture itself.
    private static func featuredFigure(of post: WordPressPost, unlessIn content: [UInt8]) -> [UInt8] {
        guard let media = post.embedded?.featured, let address = media.address, let caption = media.caption?.html,
            MarkupText.text(caption) != nil
        else { return [] }
        guard !PictureIdentity(address.utf8).isShown(in: content) else { return [] }
        let attachment = WordPressMedia.Attachment(
            address: address, caption: caption, alternative: media.alternative ?? "")
        return Array(WordPressMedia.figure(attachment).utf8)
    }
}

// MARK: Metadata

extension WordPressArticle {
    private static func metadata(of post: WordPressPost) -> BriefingMetadata {
        var metadata = BriefingMetadata()
        metadata.id = post.slug.flatMap(identifier)
        metadata.title = post.title.flatMap { MarkupText.text($0.html) }
        metadata.issued =
            WordPressDate.date(local: post.date, utc: post.dateGMT)
            ?? WordPressDate.date(local: post.yoast?.published, utc: nil)
        metadata.modified =
            WordPressDate.date(local: post.modified, utc: post.modifiedGMT)
            ?? WordPressDate.date(local: post.yoast?.changed, utc: nil)
        metadata.url = post.link ?? post.yoast?.canonical
        metadata.containerTitle = siteName(of: post)
        metadata.authors = authors(of: post)
        metadata.language = language(of: post)
        metadata.keywords = keywords(of: post)
        metadata.abstract =
            post.excerpt.flatMap { $0.isProtected ? nil : MarkupText.summary($0.html) }
            ?? post.yoast?.summary.flatMap(MarkupText.summary)
        return metadata
    }

    /// A slug as an identifier: WordPress keeps letters outside ASCII percent-encoded, and nothing else may leave it.
    static func identifier(_ slug: String) -> String? {
        if Slug.isValid(slug) { return slug }
        return Slug.make(slug.removingPercentEncoding ?? slug)
    }

    private static func siteName(of post: WordPressPost) -> String? {
        let graph = post.yoast?.graph ?? []
        let name =
            post.yoast?.siteName ?? graph.first { $0.types.contains("WebSite") }?.name
            ?? graph.first { $0.types.contains("Organization") }?.name
        return name.flatMap(MarkupText.text)
    }

    /// The authors by the first of these that names any: plugins for several authors, the embedded user, the fields of
    /// the head, the graph.
    private static func authors(of post: WordPressPost) -> [String] {
        let graph = post.yoast?.graph ?? []
        let sources: [[String]] = [
            post.coauthors.map(\.name), post.embedded?.authors.map(\.name) ?? [],
            [post.yoast?.author].compactMap { $0 },
            graph.first { $0.isArticle }?.authors ?? [],
            graph.filter { $0.types.contains("Person") }.compactMap(\.name),
        ]
        let siteName = siteName(of: post)
        for source in sources {
            let names = source.compactMap(MarkupText.text).filter { $0 != siteName }.withoutRepetitions
            if !names.isEmpty { return names }
        }
        return []
    }

    private static func language(of post: WordPressPost) -> String? {
        let graph = post.yoast?.graph ?? []
        let tagged = graph.first { $0.isArticle && $0.language != nil } ?? graph.first { $0.types.contains("WebPage") }
        let tag = tagged?.language ?? graph.lazy.compactMap(\.language).first ?? post.language ?? post.yoast?.locale
        return tag.flatMap { LooseLanguage.tag($0) }
    }

    private static func keywords(of post: WordPressPost) -> [String] {
        let terms = (post.embedded?.terms ?? []).filter { term in
            let isSubject = term.taxonomy.map { $0 == "category" || $0.hasSuffix("tag") || $0 == "topic" } ?? true
            return isSubject && term.slug?.hasPrefix("uncategor") != true
        }
        let names = terms.isEmpty ? post.yoast?.graph.first { $0.isArticle }?.keywords ?? [] : terms.map(\.name)
        return names.compactMap(MarkupText.text).filter { !$0.lowercased().hasPrefix("uncategor") }.withoutRepetitions
    }
}
