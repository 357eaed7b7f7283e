import CAllocator
import Foundation
import Linking
import Model
import Publishing
import Reading
import Rendering
import Search
import Text

/// The whole order: read, plan, pass, join, outputs, and then publish or check. Nothing else in the program knows it.
struct Pipeline {
    let options: ContentOptions
    let site: SiteOptions
    let progress: Progress
    let workers: any PassWorkers
    /// The day of the build, which decides what is dated in the future.
    var today = BuildDay.today

    /// Builds the site: publishes it, or finds why it cannot be.
    /// - Parameters:
    ///   - cache: the folder for what is kept.
    ///   - keepsCache: whether what passes gave, the old site and what is known of pictures stay in it, to make the next
    ///     build faster.
    func build(cache: String, keepsCache: Bool) -> Outcome {
        run(cache: keepsCache ? cache : nil) { outputs, last, outcome in
            let writer = SiteWriter(spare: keepsCache ? cache + "/previous-site" : nil, known: last?.files ?? .init())
            progress.begin("writing files", total: outputs.count)
            let publication = try writer.publish(
                outputs, to: site.output, jobs: options.jobs, advance: progress.advance)
            outcome.publication = publication
            outcome.diagnostics += publication.warnings
        }
    }

    /// Finds every problem that a build would and writes nothing.
    func check() -> Outcome {
        run(cache: nil) { outputs, _, outcome in
            outcome.diagnostics += SiteCheck(outputs, in: site.output).problems(jobs: options.jobs)
        }
    }

    /// The last step: it is given the files of the site where nothing speaks against them, and what is known of the last
    /// build.
    private typealias Finish = ([Output], LastBuild?, inout Outcome) throws -> Void

    /// Does all of it. Where the store of earlier results fails, everything is done again without it.
    private func run(cache: String?, finish: Finish) -> Outcome {
        var outcome = Outcome()
        defer { progress.finish() }
        progress.begin("reading the editor's files")
        guard let content = read(&outcome, pictureMemory: cache.map { $0 + "/pictures" }) else { return outcome }
        let before = outcome
        do {
            let renderer = try Renderer(templates: site.templates, written: SearchScript.files)
            do {
                try run(content, renderer, StoreOpening(folder: cache), &outcome, finish)
            } catch let failure as StoreFailure {
                guard let cache else { throw failure }
                if failure.isDamage { PassStore.remove(from: cache) }
                outcome = before
                outcome.diagnostics.append(PipelineDiagnostics.ignored(failure, in: cache))
                try run(content, renderer, StoreOpening(folder: nil), &outcome, finish)
            }
        } catch let error as any DiagnosedError {
            outcome.diagnostics += error.diagnostics
        } catch {
            outcome.diagnostics.append(PipelineDiagnostics.unexpected(error))
        }
        return outcome
    }

    private func run(
        _ content: Content, _ renderer: Renderer, _ opening: StoreOpening, _ outcome: inout Outcome, _ finish: Finish
    ) throws {
        let context = PassContext(
            content: content, templates: site.templates, noteTemplate: renderer.noteTemplateDigest,
            includesDrafts: options.drafts, today: today)
        let (store, since) = try opening.store()
        let last = try opening.lastBuild(in: store)
        let items = content.captures.map(PassItem.capture) + content.briefings.map(PassItem.own)
        let plan = try PassPlan(
            items, context: context, since: since, in: store, now: BuildClock.nanoseconds, jobs: options.jobs)
        let key = LastBuild.key(content, templates: renderer.digest, site: site, strict: options.strict)
        if !outcome.hasFailed(strict: options.strict), plan.isEmpty, let last, last.key == key,
            last.files.areUntouched(in: site.output, jobs: options.jobs)
        {
            return last.fill(&outcome)
        }
        let readingDiagnostics = outcome.diagnostics.count
        progress.begin("reading captures", total: plan.openCount, kept: items.count - plan.openCount)
        let passes = try PassRun.results(
            of: items, plan: plan, context: context, in: store, workers: workers, advance: progress.advance)
        try opening.keep(context, last?.outdated, in: store)
        progress.begin("joining the archive")
        let archive = join(content, passes, &outcome)
        guard !outcome.hasFailed(strict: options.strict) else { return }
        progress.begin("joining the search index")
        let texts = StoredTexts(passes.flatMap(\.entries), in: store)
        let outputs = try renderer.outputs(for: archive, bodies: texts, media: content.media) + index(archive, texts)
        let moved = try SiteCheck(outputs, in: site.output).movedPages()
        outcome.diagnostics += moved.map { PipelineDiagnostics.moved($0, in: archive, notes: content.annotations) }
        guard !outcome.hasFailed(strict: options.strict) else { return }
        try finish(outputs, last, &outcome)
        try opening.keep(LastBuild(outcome, key: key, from: readingDiagnostics, hasMoved: !moved.isEmpty), in: store)
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

    /// The join, which sees facts only.
    private func join(_ content: Content, _ passes: [PassResult], _ outcome: inout Outcome) -> Archive {
        let entries = passes.flatMap { $0.entries.map(\.entry) }
        let assembler = ArchiveAssembler(content: content)
        // Two captures with one identifier have the same notes, which are then not found twice.
        outcome.diagnostics += Set(passes.flatMap(\.diagnostics)).sorted()
        outcome.diagnostics += assembler.check(entries, leftOut: Set(passes.flatMap(\.leftOut)))
        let archive = assembler.assemble(entries)
        outcome.count(archive)
        return archive
    }

    /// The files of the search index.
    private func index(_ archive: Archive, _ texts: StoredTexts) throws -> [Output] {
        let indexer = SearchIndexer()
        let authorities = try SearchText.authorities(of: archive).map(indexer.postings)
        let index = try SearchIndex(joining: texts.postings() + authorities, spool: texts, jobs: options.jobs)
        // The words of all pages are forgotten now; without this their memory stays with the program.
        _ = malloc_trim(0)
        return index.outputs
    }
}

/// How the store of a build is opened and kept.
private struct StoreOpening {
    /// The folder of the cache; `nil` for a store that goes with the build.
    let folder: String?

    /// The store, and the records and settings that what it holds was made with; none where it holds nothing.
    func store() throws(StoreFailure) -> (PassStore, PassContext?) {
        guard let folder else { return (try PassStore.temporary(), nil) }
        let store = try PassStore.open(folder: folder)
        guard let program = try store.value("program") else {
            try store.put(Array(ProgramIdentity.text().utf8), as: "program")
            return (store, nil)
        }
        guard program.elementsEqual(ProgramIdentity.text().utf8) else {
            throw StoreFailure(path: folder, reason: "another version of sitegen made it", isDamage: true)
        }
        let context = try store.value("context").flatMap { ByteCoder.value(PassContext.self, of: $0) }
        return (store, context)
    }

    /// What is known of the last build that published a site; `nil` where nothing is.
    func lastBuild(in store: PassStore) throws(StoreFailure) -> LastBuild? {
        guard folder != nil else { return nil }
        return try store.value("published").flatMap { ByteCoder.value(LastBuild.self, of: $0) }
    }

    /// Keeps what is known of this build, where it published a site.
    func keep(_ build: LastBuild?, in store: PassStore) throws(StoreFailure) {
        guard folder != nil, let build else { return }
        try store.put(ByteCoder.bytes(of: build), as: "published")
        try store.commit()
    }

    /// Makes what passes have put into the store the state that the next build finds, even if this one publishes nothing.
    func keep(_ context: PassContext, _ last: LastBuild?, in store: PassStore) throws(StoreFailure) {
        guard folder != nil else { return }
        try store.put(ByteCoder.bytes(of: context), as: "context")
        if let last { try store.put(ByteCoder.bytes(of: last), as: "published") }
        try store.commit()
    }
}
