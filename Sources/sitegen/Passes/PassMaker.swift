import Extraction
import Linking
import Markdown
import Model
import Reading
import Rendering
import Search
import Text

/// Makes passes, one after another: reads a capture, extracts its articles, finds names and quotations, renders the text
/// and reads its words for the index.
///
/// It knows nothing of other captures, so that several can work at once, each on a thread or in a process of its own.
struct PassMaker {
    private let tools: PassTools
    /// It learns from page to page, so each thread has its own.
    private let indexer = SearchIndexer()

    private var context: PassContext { tools.context }

    init(_ tools: PassTools) { self.tools = tools }

    /// Works on a capture or an article of the editor's own.
    /// - Parameters:
    ///   - extraction: what an earlier pass extracted from the same capture, which is then not read; empty for none.
    ///   - part: takes what was found, in one part or, of an export that is read in pieces, in many.
    func pass(on item: PassItem, extraction: [UInt8], part: (CapturePass) -> Void) {
        switch item {
        case .own(let briefing): part(pass(on: briefing))
        case .capture(let file):
            if let extracted = ExtractedCapture(bytes: extraction) {
                part(pass(on: file, extracted))
            } else {
                read(file, part: part)
            }
        }
    }

    private func read(_ file: CaptureFile, part: (CapturePass) -> Void) {
        let (opened, problems) = tools.reader.open(
            file, headSize: Extractor.headSize, isReadInPieces: tools.extractor.isRead(inPieces:))
        switch opened {
        case .whole(let capture):
            let extraction = tools.extractor.extract(capture)
            let extracted = ExtractedCapture(
                articles: extraction.articles, diagnostics: problems + extraction.diagnostics,
                byteCount: capture.file.bytes.count, digest: ContentDigest(of: capture.file.bytes),
                namesRecords: capture.namesRecords)
            var result = pass(on: file, extracted)
            result.extraction = ByteCoder.bytes(of: extracted)
            part(result)
        case .inPieces(let capture):
            part(CapturePass(diagnostics: problems))
            read(capture, of: file, part: part)
        case nil:
            part(CapturePass(diagnostics: problems + Self.unused(file)))
        }
    }

    private func pass(on file: CaptureFile, _ extracted: ExtractedCapture) -> CapturePass {
        var result = CapturePass(diagnostics: extracted.diagnostics)
        result.conditions.namesRecords = extracted.namesRecords
        result.content = extracted.digest
        let source = ArticleSource(
            displayPath: file.displayPath, byteCount: extracted.byteCount, digest: extracted.digest,
            corrections: file.corrections, start: SourceLocation(path: file.path))
        for article in extracted.articles {
            take(article, from: source, isOnly: extracted.articles.count == 1, &result)
        }
        if extracted.articles.isEmpty { result.diagnostics += Self.unused(file) }
        return result
    }

    /// Works on the articles of an export as they come, so that no more than two are in memory.
    private func read(_ capture: StreamedCapture, of file: CaptureFile, part: (CapturePass) -> Void) {
        let digest: ContentDigest
        do {
            digest = try capture.digest()
        } catch {
            return part(CapturePass(diagnostics: [PipelineDiagnostics.unreadable(capture, error)]))
        }
        let source = ArticleSource(
            displayPath: file.displayPath, byteCount: capture.byteCount, digest: digest,
            corrections: capture.corrections, start: capture.start)
        part(CapturePass(content: digest))
        // Whether an article is the only one is known when the next has come, or none.
        var waiting: PendingArticle?
        var count = 0
        let diagnostics = tools.extractor.extract(capture) { article in
            if let ready = waiting { part(pass(on: ready, from: source, isOnly: false)) }
            waiting = article
            count += 1
        }
        if let last = waiting { part(pass(on: last, from: source, isOnly: count == 1)) }
        part(CapturePass(diagnostics: diagnostics + (count == 0 ? Self.unused(file) : [])))
    }

    private func pass(on article: PendingArticle, from source: ArticleSource, isOnly: Bool) -> CapturePass {
        var result = CapturePass()
        take(article.make(), from: source, isOnly: isOnly, &result)
        return result
    }

    private func take(
        _ article: Article, from source: ArticleSource, isOnly: Bool, _ result: inout CapturePass
    ) {
        let issued = source.corrections.issued ?? article.metadata.issued
        result.conditions.add(day: issued?.earliest, today: context.today)
        let (outcome, remarks) = tools.maker.briefing(of: article, from: source, isOnly: isOnly)
        result.diagnostics += remarks
        take(outcome, as: .captured, &result)
    }

    private func pass(on briefing: Briefing) -> CapturePass {
        var result = CapturePass()
        result.conditions.add(day: briefing.metadata.issued?.earliest, today: context.today)
        let (outcome, reason) = tools.maker.briefing(ofEditors: briefing)
        if let reason { result.diagnostics.append(PipelineDiagnostics.leftOut(briefing, reason)) }
        take(outcome, as: .editorial, &result)
        return result
    }

    private func take(
        _ outcome: BriefingMaker.Outcome, as dialect: MarkdownDialect, _ result: inout CapturePass
    ) {
        switch outcome {
        case .made(let briefing): link(briefing, as: dialect, &result)
        case .leftOut(let id): if let id { result.leftOut.append(id) }
        case .unnamed: break
        }
    }

    private static func unused(_ file: CaptureFile) -> [Diagnostic] {
        file.location.path == file.path ? [] : [PipelineDiagnostics.unused(file.location, of: file.path)]
    }
}

extension PassMaker {
    private func link(_ briefing: Briefing, as dialect: MarkdownDialect, _ result: inout CapturePass) {
        guard briefing.markdown.utf8.count <= Limits.text.value else {
            result.diagnostics.append(PipelineDiagnostics.tooLong(briefing))
            return
        }
        let document: MarkdownDocument
        do throws(MarkdownRefusal) {
            document = try MarkdownDocument(parsing: Array(briefing.markdown.utf8), dialect: dialect)
        } catch {
            result.diagnostics.append(
                MarkdownDiagnostics.refused(
                    error, outcome: "\(briefing.id) is left out", at: briefing.location, textLine: briefing.textLine))
            return
        }
        if dialect == .editorial,
            let finding = MarkdownDiagnostics.rawHTML(
                document.rawHTML, in: briefing.id, at: briefing.location, textLine: briefing.textLine)
        {
            result.diagnostics.append(finding)
        }
        let linked = tools.linker.link(briefing, document)
        result.diagnostics += linked.diagnostics
        do {
            result.briefings.append(try render(linked, document, &result.conditions))
        } catch let error as any DiagnosedError {
            // A fault of a template, with which nothing is published: the briefing is there all the same.
            result.diagnostics += error.diagnostics
            result.briefings.append(BriefingPass(entry: linked.entry.withShortRemovals()))
        } catch {
            result.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
    }

    /// What a briefing's page and the index need of its text.
    private func render(
        _ linked: LinkedBriefing, _ document: MarkdownDocument, _ conditions: inout PassConditions
    ) throws -> BriefingPass {
        let page = SearchDocument(
            briefing: linked.entry, text: SearchText.passages(of: document, shown: linked.shownBlocks),
            siteLanguage: context.content.site.language, prose: SearchText.prose)
        let (postings, fragment) = try indexer.postings(of: page).takingFragment()
        let body = try tools.bodies.body(of: linked.entry, shownBlocks: linked.shownBlocks, document: document)
        conditions.pictures += body.lookups
        var entry = linked.entry.withShortRemovals()
        entry.pictures = body.pictures
        entry.revision = ContentDigest(of: ByteCoder.bytes(of: entry) + body.html)
        return BriefingPass(
            entry: entry, body: body.html, postings: try postings.encoded(), fragment: fragment, words: linked.words)
    }
}

/// What all makers of passes share: the records, and what is ready to be used on any capture.
struct PassTools: Sendable {
    let context: PassContext
    let reader: CaptureReader
    let extractor = Extractor()
    let maker: BriefingMaker
    let linker: BriefingLinker
    let bodies: BodyRenderer

    /// - Parameter renderer: the templates of the site.
    init(context: PassContext, renderer: Renderer) {
        self.context = context
        reader = CaptureReader(content: context.content)
        maker = BriefingMaker(rules: context.rules)
        linker = BriefingLinker(content: context.content)
        bodies = renderer.bodyRenderer(for: context.content)
    }
}

/// What was extracted from a capture, apart from all that the editor says of it.
struct ExtractedCapture: ByteCodable {
    var articles: [Article] = []
    var diagnostics: [Diagnostic] = []
    /// The capture's size.
    var byteCount = 0
    var digest = ContentDigest.blank
    /// Whether the front matter names records, which were looked up.
    var namesRecords = false

    static var blank: ExtractedCapture { ExtractedCapture() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&articles)
        coder.code(&diagnostics)
        coder.code(&byteCount)
        coder.code(&digest)
        coder.code(&namesRecords)
    }
}

extension ExtractedCapture {
    /// Reads what an earlier pass kept; `nil` where it kept nothing, or the bytes are damaged.
    init?(bytes: [UInt8]) {
        guard !bytes.isEmpty, let value = ByteCoder.value(ExtractedCapture.self, of: bytes) else { return nil }
        self = value
    }
}

extension BriefingEntry {
    /// The entry with its removals cut to what the page shows: `sitegen extract` prints them whole.
    fileprivate func withShortRemovals() -> BriefingEntry {
        var entry = self
        for index in entry.briefing.removals.indices {
            let text = entry.briefing.removals[index].text
            guard text.utf8.count > 240 else { continue }
            let words = text.prefix(200).split(whereSeparator: \.isWhitespace).dropLast()
            entry.briefing.removals[index].text = words.joined(separator: " ") + " …"
        }
        return entry
    }
}
