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
    let site: SiteOptions
    let progress: Progress

    /// Builds the site: publishes it, or finds why it cannot be.
    /// - Parameters:
    ///   - cache: the folder for working files.
    ///   - keepsCache: whether the old site and what is known of pictures stay in it, to make the next build faster.
    func build(cache: String, keepsCache: Bool) -> Outcome {
        run(cache: cache, pictureMemory: keepsCache ? cache + "/pictures" : nil) { outputs, outcome in
            let writer = SiteWriter(spare: keepsCache ? cache + "/previous-site" : nil)
            let publication = try writer.publish(outputs, to: site.output, jobs: options.jobs)
            outcome.publication = publication
            outcome.diagnostics += publication.warnings
        }
    }

    /// Finds every problem that a build would and writes nothing.
    func check() -> Outcome {
        // The spools lie outside of the archive and have no name by the time anything is in them.
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-check-\(getpid())").path
        return run(cache: folder, pictureMemory: nil) { outputs, outcome in
            outcome.diagnostics += SiteCheck(outputs, in: site.output).problems(jobs: options.jobs)
        }
    }

    /// Does all but the last step, which `finish` is: it is given the files of the site where nothing speaks against them.
    /// - Parameter pictureMemory: the file that remembers pictures; `nil` reads them all.
    private func run(
        cache: String, pictureMemory: String?, finish: ([Output], inout Outcome) throws -> Void
    ) -> Outcome {
        var outcome = Outcome()
        guard let content = read(&outcome, pictureMemory: pictureMemory) else { return outcome }
        do {
            let renderer = try Renderer(templates: site.templates, written: SearchScript.files)
            let spool = try BodySpool(folder: cache)
            defer { spool.close() }
            let searched = try SearchTextSpool(folder: cache)
            defer { searched.close() }
            let archive = link(content, &outcome, pass: pass(over: content, renderer, searched, spool))
            guard !outcome.hasFailed(strict: options.strict) else { return outcome }
            let authorities = SearchText.authorities(of: archive)
            let indexer = SearchIndexer()
            let index = try SearchIndex(
                joining: searched.takePostings() + authorities.map(indexer.postings), spool: searched,
                jobs: options.jobs)
            // The words of all pages are forgotten now; without this their memory stays with the program.
            _ = malloc_trim(0)
            let outputs = renderer.outputs(for: archive, bodies: spool, media: content.media) + index.outputs
            let moved = try SiteCheck(outputs, in: site.output).movedPages()
            outcome.diagnostics += moved.map { PipelineDiagnostics.moved($0, in: archive, notes: content.annotations) }
            guard !outcome.hasFailed(strict: options.strict) else { return outcome }
            try finish(outputs, &outcome)
        } catch let error as any DiagnosedError {
            outcome.diagnostics += error.diagnostics
        } catch {
            outcome.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
        return outcome
    }

    private func read(_ outcome: inout Outcome, pictureMemory: String?) -> Content? {
        let reader = ContentReader(root: options.content, pictureMemory: pictureMemory, jobs: options.jobs)
        let reading = reader.read()
        outcome.diagnostics += reading.diagnostics
        guard var content = reading.content else { return nil }
        if let baseURL = site.normalisedBaseURL { content.site.baseURL = baseURL }
        outcome.captureCount = content.captures.count
        return content
    }

    /// The pass over each briefing, which puts its words and its text away and keeps facts.
    private func pass(
        over content: Content, _ renderer: Renderer, _ searched: SearchTextSpool, _ spool: BodySpool
    ) -> BriefingPass {
        let bodies = renderer.bodyRenderer(for: content)
        let rules = PublicationRules(
            includesDrafts: options.drafts, today: BuildDay.today, policy: content.site.publish)
        return BriefingPass(content: content, rules: rules) { linked, document in
            let page = SearchDocument(
                briefing: linked.entry, text: SearchText.passages(of: document, shown: linked.shownBlocks),
                siteLanguage: content.site.language, prose: SearchText.prose)
            try searched.append(try SearchIndexer().postings(of: page))
            let body = try bodies.body(of: linked.entry, shownBlocks: linked.shownBlocks, document: document)
            try spool.append(body.html, for: linked.entry.id)
            var entry = linked.entry
            entry.pictures = body.pictures
            return entry
        }
    }

    /// One pass for each capture and each article of the editor's, several at a time; then the join, which sees facts
    /// only.
    private func link(_ content: Content, _ outcome: inout Outcome, pass: BriefingPass) -> Archive {
        let total = content.captures.count + content.briefings.count
        let results = Parallel.map(count: total, jobs: options.jobs) { index in
            defer { progress.advance(of: total) }
            return index < content.captures.count
                ? pass.work(on: content.captures[index], jobs: options.jobs)
                : pass.work(on: content.briefings[index - content.captures.count])
        }
        let entries = results.flatMap(\.entries)
        let assembler = ArchiveAssembler(content: content)
        // Two captures with one identifier have the same notes, which are then not found twice.
        outcome.diagnostics += Set(results.flatMap(\.diagnostics)).sorted()
        outcome.diagnostics += assembler.check(entries, leftOut: Set(results.flatMap(\.leftOut)))
        let archive = assembler.assemble(entries)
        outcome.count(archive)
        return archive
    }
}
