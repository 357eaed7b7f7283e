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
        /// The identifiers of what is not to be published, as far as they are known.
        var leftOut: [String] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Puts away what a briefing's page and the index need, and gives back what stays in memory.
    typealias Keep = @Sendable (LinkedBriefing, MarkdownDocument) throws -> BriefingEntry

    private let keep: Keep
    private let reader: CaptureReader
    private let extractor = Extractor()
    private let maker: BriefingMaker
    private let linker: BriefingLinker

    init(content: Content, rules: PublicationRules, keep: @escaping Keep) {
        self.keep = keep
        reader = CaptureReader(content: content)
        maker = BriefingMaker(rules: rules)
        linker = BriefingLinker(content: content)
    }

    /// - Parameter jobs: how many articles of one export are worked on at once.
    func work(on file: CaptureFile, jobs: Int) -> Result {
        let (opened, problems) = reader.open(
            file, headSize: Extractor.headSize, isReadInPieces: extractor.isRead(inPieces:))
        var result = Result(diagnostics: problems)
        var hasArticles = false
        switch opened {
        case .whole(let capture):
            let extraction = extractor.extract(capture)
            hasArticles = !extraction.articles.isEmpty
            result.diagnostics += extraction.diagnostics
            let (outcomes, remarks) = maker.briefings(
                from: extraction.articles, of: capture, displayPath: file.displayPath)
            result.diagnostics += remarks
            for outcome in outcomes { take(outcome, as: .captured, &result) }
        case .inPieces(let capture):
            hasArticles = work(on: capture, named: file.displayPath, jobs: jobs, &result)
        case nil: break
        }
        if !hasArticles, file.location.path != file.path {
            result.diagnostics.append(PipelineDiagnostics.unused(file.location, of: file.path))
        }
        return result
    }

    /// Works on the articles of an export in batches: of all others no more than facts are in memory.
    /// - Returns: whether it has any.
    private func work(
        on capture: StreamedCapture, named displayPath: String, jobs: Int, _ result: inout Result
    ) -> Bool {
        let digest: ContentDigest
        do {
            digest = try capture.digest()
        } catch {
            result.diagnostics.append(PipelineDiagnostics.unreadable(capture, error))
            return false
        }
        let source = ArticleSource(
            displayPath: displayPath, byteCount: capture.byteCount, digest: digest, corrections: capture.corrections,
            start: capture.start)
        var batch = ArticleBatch()
        func finish(_ batch: ArticleBatch, isOnly: Bool) {
            let results = Parallel.map(count: batch.articles.count, jobs: jobs, chunk: 1) { index in
                var own = Result()
                let article = batch.articles[index].make()
                let (outcome, remarks) = maker.briefing(of: article, from: source, isOnly: isOnly)
                own.diagnostics += remarks
                take(outcome, as: .captured, &own)
                return own
            }
            for own in results {
                result.entries += own.entries
                result.leftOut += own.leftOut
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
        return hasFinishedOne || !batch.articles.isEmpty
    }

    func work(on briefing: Briefing) -> Result {
        var result = Result()
        let (outcome, reason) = maker.briefing(ofEditors: briefing)
        if let reason { result.diagnostics.append(PipelineDiagnostics.leftOut(briefing, reason)) }
        take(outcome, as: .editorial, &result)
        return result
    }

    private func take(_ outcome: BriefingMaker.Outcome, as dialect: MarkdownDialect, _ result: inout Result) {
        switch outcome {
        case .made(let briefing): link(briefing, as: dialect, &result)
        case .leftOut(let id): if let id { result.leftOut.append(id) }
        case .unnamed: break
        }
    }

    private func link(_ briefing: Briefing, as dialect: MarkdownDialect, _ result: inout Result) {
        guard briefing.markdown.utf8.count <= Self.longestText else {
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
        let linked = linker.link(briefing, document)
        result.diagnostics += linked.diagnostics
        do {
            result.entries.append(try keep(linked, document).withShortRemovals())
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
