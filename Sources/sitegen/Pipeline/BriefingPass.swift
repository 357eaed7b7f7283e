import Extraction
import Linking
import Markdown
import Model
import Reading
import Text

/// All that is done to one capture, or one article of the editor's, on its own.
struct BriefingPass: Sendable {
    /// The longest Markdown text that is taken on, in bytes: cmark-gfm keeps some thirty times that in memory, and no
    /// article comes near it.
    static let longestText = 8 << 20

    /// What came of it.
    struct Result: Sendable {
        var entries: [BriefingEntry] = []
        var diagnostics: [Diagnostic] = []
    }

    typealias Keep = @Sendable (LinkedBriefing, MarkdownDocument) throws -> Void

    private let reader: CaptureReader
    private let extractor = Extractor()
    private let maker: BriefingMaker
    private let linker: BriefingLinker

    init(content: Content, includesDrafts: Bool, today: CalendarDay) {
        reader = CaptureReader(content: content)
        maker = BriefingMaker(includesDrafts: includesDrafts, today: today, publish: content.site.publish)
        linker = BriefingLinker(content: content)
    }

    /// - Parameter jobs: how many articles of one export are worked on at once.
    func work(on file: CaptureFile, jobs: Int, keep: Keep) -> Result {
        let (opened, problems) = reader.open(
            file, headSize: Extractor.headSize, isReadInPieces: extractor.isRead(inPieces:))
        var result = Result(diagnostics: problems)
        switch opened {
        case .whole(let capture):
            let extraction = extractor.extract(capture)
            result.diagnostics += extraction.diagnostics
            let (briefings, remarks) = maker.briefings(
                from: extraction.articles, of: capture, displayPath: file.displayPath)
            result.diagnostics += remarks
            for briefing in briefings { link(briefing, as: .captured, keep: keep, &result) }
        case .inPieces(let capture): work(on: capture, named: file.displayPath, jobs: jobs, keep: keep, &result)
        case nil: break
        }
        return result
    }

    /// Works on the articles of an export in batches: of all others no more than facts are in memory.
    private func work(
        on capture: StreamedCapture, named displayPath: String, jobs: Int, keep: Keep, _ result: inout Result
    ) {
        let digest: ContentDigest
        do {
            digest = try capture.digest()
        } catch {
            result.diagnostics.append(PipelineDiagnostics.unreadable(capture, error))
            return
        }
        let source = ArticleSource(
            displayPath: displayPath, byteCount: capture.byteCount, digest: digest, corrections: capture.corrections,
            start: capture.start)
        var batch = ArticleBatch()
        func finish(_ batch: ArticleBatch, isOnly: Bool) {
            let results = Parallel.map(count: batch.articles.count, jobs: jobs, chunk: 1) { index in
                var own = Result()
                let article = batch.articles[index].make()
                let (briefing, remarks) = maker.briefing(of: article, from: source, isOnly: isOnly)
                own.diagnostics += remarks
                if let briefing { link(briefing, as: .captured, keep: keep, &own) }
                return own
            }
            for own in results {
                result.entries += own.entries
                result.diagnostics += own.diagnostics
            }
        }
        var hasFinishedOne = false
        let diagnostics = extractor.extract(capture) { article in
            if batch.isFull {
                finish(batch, isOnly: false)
                (batch, hasFinishedOne) = (ArticleBatch(), true)
            }
            batch.add(article)
        }
        finish(batch, isOnly: !hasFinishedOne && batch.articles.count == 1)
        result.diagnostics += diagnostics
    }

    func work(on briefing: Briefing, keep: Keep) -> Result {
        var result = Result()
        if let reason = maker.reasonToLeaveOut(briefing.metadata) {
            result.diagnostics.append(PipelineDiagnostics.leftOut(briefing, reason))
        } else {
            link(briefing, as: .editorial, keep: keep, &result)
        }
        return result
    }

    private func link(_ briefing: Briefing, as dialect: MarkdownDialect, keep: Keep, _ result: inout Result) {
        guard briefing.markdown.utf8.count <= Self.longestText,
            let document = MarkdownDocument(parsing: Array(briefing.markdown.utf8), dialect: dialect)
        else {
            result.diagnostics.append(PipelineDiagnostics.tooLong(briefing))
            return
        }
        if dialect == .editorial, document.rawHTMLCount > 0 {
            result.diagnostics.append(PipelineDiagnostics.rawHTML(briefing, document.rawHTMLCount))
        }
        let linked = linker.link(briefing, document)
        result.diagnostics += linked.diagnostics
        do {
            try keep(linked, document)
            result.entries.append(linked.entry.withShortRemovals())
        } catch let error as any DiagnosedError {
            // A fault of a template, with which nothing is published: the briefing is there all the same.
            result.diagnostics += error.diagnostics
            result.entries.append(linked.entry.withShortRemovals())
        } catch {
            result.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
    }
}

/// Articles of an export that are in memory together.
private struct ArticleBatch {
    private(set) var articles: [PendingArticle] = []
    private var byteCount = 0

    /// Enough to keep all threads at work, and little enough to be held.
    var isFull: Bool { articles.count >= 256 || byteCount >= 8 << 20 }

    mutating func add(_ article: PendingArticle) {
        articles.append(article)
        byteCount += article.byteCount
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
