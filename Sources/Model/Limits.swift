/// One bound on what a text may cost. No article comes near it; what lies beyond is left out or cut, and that is said.
public struct Limit: Sendable {
    /// The stable name, such as `title`.
    public let id: String
    /// The most that is allowed.
    public let value: Int
    /// What is counted, such as `bytes` (of UTF-8, where it is a text).
    public let unit: String
    /// One sentence for `sitegen list`.
    public let meaning: String

    fileprivate init(_ id: String, _ value: Int, _ unit: String, _ meaning: String) {
        (self.id, self.value, self.unit, self.meaning) = (id, value, unit, meaning)
    }
}

/// The bounds on what a text may cost, each read where a text comes in.
public enum Limits {
    /// The largest capture that is read whole.
    public static let captureSize = Limit(
        "capture-size", 1 << 30, "bytes",
        "The largest capture that is read whole.")
    /// The largest front matter that is read in a capture.
    public static let frontMatterSize = Limit(
        "front-matter-size", 64 << 10, "bytes",
        "The largest front matter that is read in a capture.")
    /// The largest picture that is copied.
    public static let pictureSize = Limit(
        "picture-size", 256 << 20, "bytes",
        "The largest picture that is copied.")
    /// The longest text of one article in a WordPress export.
    public static let exportedText = Limit(
        "exported-text", 32 << 20, "bytes",
        "The longest text of one article in a WordPress export.")
    /// The longest text of a briefing, in Markdown: cmark-gfm keeps some thirty times that in memory.
    public static let text = Limit(
        "text", 8 << 20, "bytes",
        "The longest text of a briefing, in Markdown: cmark-gfm keeps some thirty times that in memory.")
    /// The longest title: the longest headlines have about 300 bytes, those of scholarly papers 700.
    public static let title = Limit(
        "title", 1000, "bytes",
        "The longest title: the longest headlines have about 300 bytes, those of scholarly papers 700.")
    /// The longest line that names authors: a paper with hundreds of them has a few thousand bytes.
    public static let authorLine = Limit(
        "author-line", 10_000, "bytes",
        "The longest line that names authors: a paper with hundreds of them has a few thousand bytes.")
    /// The most authors that are read.
    public static let authors = Limit(
        "authors", 256, "names",
        "The most authors that are read.")
    /// The longest name of a site, an author or a subject.
    public static let name = Limit(
        "name", 300, "bytes",
        "The longest name of a site, an author or a subject.")
    /// The most subjects that are read.
    public static let keywords = Limit(
        "keywords", 256, "words",
        "The most subjects that are read.")
    /// The longest summary.
    public static let summary = Limit(
        "summary", 10_000, "bytes",
        "The longest summary.")
    /// The longest language tag: RFC 5646, section 4.4.1, gives 35 as the least that a buffer must hold.
    public static let language = Limit(
        "language", 64, "bytes",
        "The longest language tag: RFC 5646, section 4.4.1, gives 35 as the least that a buffer must hold.")
    /// The largest block of schema.org data; larger ones are lists of products or comments.
    public static let structuredData = Limit(
        "structured-data", 1_000_000, "bytes",
        "The largest block of schema.org data; larger ones are lists of products or comments.")
    /// How deep schema.org data may nest: pages go ten deep.
    public static let structuredDataDepth = Limit(
        "structured-data-depth", 64, "levels",
        "How deep schema.org data may nest: pages go ten deep.")
    /// The most elements of a kind that may name the author or the date.
    public static let metadataElements = Limit(
        "metadata-elements", 512, "elements",
        "The most elements of a kind that may name the author or the date.")
    /// The most nodes that a line of a page takes up, where it is read for an author or a date.
    public static let lineNodes = Limit(
        "line-nodes", 4096, "nodes",
        "The most nodes that a line of a page takes up, where it is read for an author or a date.")
    /// The most claims of a page about one field: a page that makes more speaks of other articles.
    public static let claims = Limit(
        "claims", 256, "claims",
        "The most claims of a page about one field: a page that makes more speaks of other articles.")
    /// The most titles for machines that are weighed against the headings.
    public static let machineTitles = Limit(
        "machine-titles", 16, "titles",
        "The most titles for machines that are weighed against the headings.")
    /// The most labels of a host's name, from its end on, that may name the site.
    public static let hostLabels = Limit(
        "host-labels", 16, "labels",
        "The most labels of a host's name, from its end on, that may name the site.")
    /// How deep quotations, lists, emphases and links may nest: what is deeper moves up to there.
    public static let nesting = Limit(
        "nesting", 100, "levels",
        "How deep quotations, lists, emphases and links may nest: what is deeper moves up to there.")
    /// The most columns of a table.
    public static let tableColumns = Limit(
        "table-columns", 1_000, "columns",
        "The most columns of a table.")
    /// The most cells that the widest table would have if it ran through the whole text.
    public static let tableCells = Limit(
        "table-cells", 500_000, "cells",
        "The most cells that the widest table would have if it ran through the whole text.")
    /// The most bars on one line: cmark-gfm reads a row's cells in quadratic time.
    public static let lineBars = Limit(
        "line-bars", 5_000, "bars",
        "The most bars on one line: cmark-gfm reads a row's cells in quadratic time.")
    /// The most opening brackets in one paragraph: cmark-gfm looks back through them.
    public static let paragraphBrackets = Limit(
        "paragraph-brackets", 10_000, "brackets",
        "The most opening brackets in one paragraph: cmark-gfm looks back through them.")
    /// What the references to the longest link definition may come to.
    public static let references = Limit(
        "references", 16 << 20, "bytes",
        "What the references to the longest link definition may come to.")
    /// How deep quotations may nest whatever the length of the text.
    public static let quotations = Limit(
        "quotations", 100, "levels",
        "How deep quotations may nest whatever the length of the text.")
    /// What the depth of the deepest quotation times the number of lines may come to.
    public static let quotedLines = Limit(
        "quoted-lines", 20_000_000, "levels",
        "What the depth of the deepest quotation times the number of lines may come to.")
    /// The most mentions of one briefing; names beyond them are neither linked nor counted.
    public static let mentions = Limit(
        "mentions", 10_000, "mentions",
        "The most mentions of one briefing; names beyond them are neither linked nor counted.")
    /// The longest sentence that is kept with a mention; of a longer one the words around the name are kept.
    public static let sentence = Limit(
        "sentence", 600, "bytes",
        "The longest sentence that is kept with a mention; of a longer one the words around the name are kept.")

    /// Every limit, in the order in which a capture meets them.
    public static let all = [
        captureSize, frontMatterSize, pictureSize, exportedText, text, title, authorLine, authors, name, keywords,
        summary, language, structuredData, structuredDataDepth, metadataElements, lineNodes, claims, machineTitles,
        hostLabels, nesting, tableColumns, tableCells, lineBars, paragraphBrackets, references, quotations, quotedLines,
        mentions, sentence,
    ]
}
