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

    func work(on file: CaptureFile, keep: Keep) -> Result {
        let (capture, problems) = reader.read(file)
        var result = Result(diagnostics: problems)
        guard let capture else { return result }
        let extraction = extractor.extract(capture)
        result.diagnostics += extraction.diagnostics
        let (briefings, remarks) = maker.briefings(
            from: extraction.articles, of: capture, displayPath: file.displayPath)
        result.diagnostics += remarks
        for briefing in briefings { link(briefing, as: .captured, keep: keep, &result) }
        return result
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
        } catch {
            result.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
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
