import CAllocator
import Extraction
import Foundation
import Linking
import Markdown
import Model
import Publishing
import Reading
import Rendering
import Search
import Text

/// The whole order: read, extract, link, render, publish. Nothing else in the program knows it.
struct Pipeline {
    let options: ContentOptions
    let progress: Progress
    /// Takes the place of `site.yaml`'s where it is given; with `/` at its end.
    var baseURL: String?

    init(options: ContentOptions, progress: Progress) {
        (self.options, self.progress) = (options, progress)
    }

    /// Builds the site: publishes it, or finds why it cannot be.
    func build(templates: String, output: String, cache: String, keepsCache: Bool) -> Outcome {
        var outcome = Outcome()
        guard let content = read(&outcome) else { return outcome }
        do {
            let renderer = try Renderer(templates: templates, written: SearchScript.files)
            let spool = try BodySpool(folder: cache)
            defer { spool.close() }
            let bodies = renderer.bodyRenderer(for: content)
            let searched = try SearchTextSpool(folder: cache)
            defer { searched.close() }
            let indexer = SearchIndexer()
            let archive = link(content, &outcome) { linked, document in
                let page = SearchDocument(
                    briefing: linked.entry, text: SearchText.passages(of: document, shown: linked.shownBlocks),
                    siteLanguage: content.site.language, prose: SearchText.prose)
                try searched.append(try indexer.postings(of: page))
                let body = try bodies.body(of: linked.entry, shownBlocks: linked.shownBlocks, document: document)
                try spool.append(body, for: linked.entry.id)
            }
            guard !outcome.hasFailed(strict: options.strict) else { return outcome }
            let authorities = SearchText.authorities(of: archive)
            let index = try SearchIndex(
                joining: searched.takePostings() + authorities.map(indexer.postings), spool: searched,
                jobs: options.jobs)
            // The words of all pages are forgotten now; without this their memory stays with the program.
            _ = malloc_trim(0)
            let outputs = renderer.outputs(for: archive, bodies: spool, media: content.media) + index.outputs
            let writer = SiteWriter(spare: keepsCache ? cache + "/previous-site" : nil)
            let publication = try writer.publish(outputs, to: output, jobs: options.jobs)
            outcome.publication = publication
            outcome.diagnostics += publication.warnings
        } catch let error as any DiagnosedError {
            outcome.diagnostics += error.diagnostics
        } catch {
            outcome.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
        return outcome
    }

    /// Finds every problem and writes nothing.
    func check() -> Outcome {
        var outcome = Outcome()
        guard let content = read(&outcome) else { return outcome }
        _ = link(content, &outcome) { _, _ in }
        return outcome
    }

    private func read(_ outcome: inout Outcome) -> Content? {
        let reading = ContentReader(root: options.content).read()
        outcome.diagnostics += reading.diagnostics
        guard var content = reading.content else { return nil }
        if let baseURL { content.site.baseURL = baseURL }
        outcome.captureCount = content.captures.count
        return content
    }

    /// One pass for each capture and each article of the editor's, several at a time; then the join, which sees facts
    /// only. `keep` is given each linked briefing with its text, to render and put away.
    private func link(
        _ content: Content, _ outcome: inout Outcome,
        keep: @Sendable (LinkedBriefing, MarkdownDocument) throws -> Void
    ) -> Archive {
        let pass = BriefingPass(content: content, includesDrafts: options.drafts, today: BuildDay.today)
        let total = content.captures.count + content.briefings.count
        let results = Parallel.map(count: total, jobs: options.jobs) { index in
            defer { progress.advance(of: total) }
            return index < content.captures.count
                ? pass.work(on: content.captures[index], jobs: options.jobs, keep: keep)
                : pass.work(on: content.briefings[index - content.captures.count], keep: keep)
        }
        let entries = results.flatMap(\.entries)
        let assembler = ArchiveAssembler(content: content)
        // Two captures with one identifier have the same notes, which are then not found twice.
        outcome.diagnostics += Set(results.flatMap(\.diagnostics)).sorted() + assembler.check(entries)
        let archive = assembler.assemble(entries)
        outcome.count(archive)
        return archive
    }
}
