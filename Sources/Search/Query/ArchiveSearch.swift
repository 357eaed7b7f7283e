/// Searches a site's index: what `sitegen search` runs. It reads only the files that a query needs.
public struct ArchiveSearch {
    /// The names of the filters, such as `actor`.
    public static let filters = QueryRules.fields.map(\.name)

    private let index: IndexReader

    /// Opens an index.
    /// - Parameter load: Gives the bytes of a file by its path below `Public/`, such as `search/manifest.js`.
    /// - Throws: `IndexFault` where there is no index, or its manifest is damaged or of another version; whatever `load` throws.
    public init(load: @escaping (String) throws -> [UInt8]) throws { index = try IndexReader(load: load) }

    /// Answers a query. A file that cannot be read, or is damaged, leaves out what it holds: the answer then has the warning
    /// `incomplete` and says which file it is.
    /// - Parameters:
    ///   - limit: How many results to give.
    ///   - offset: How many to leave out before.
    ///   - passages: Whether to read the passages.
    public func search(_ text: String, limit: Int = 10, offset: Int = 0, passages: Bool = true) -> SearchAnswer {
        let query = SearchQuery(text)
        let run = SearchRun(query, in: index)
        let pages = PageFacts(run: run, choice: passages ? PassageChoice(run) : nil)
        let ranking = firstTitles(run, pages)
        let shown = ranking.dropFirst(max(0, offset)).prefix(max(0, limit))
        let results = shown.compactMap { result($0, run, pages) }
        var warnings = run.warnings
        if !query.unknownFilters.isEmpty { warnings.insert(.unknownFilter) }
        if query.isShortened { warnings.insert(.shortened) }
        if !run.faults.list.isEmpty { warnings.insert(.incomplete) }
        return SearchAnswer(
            total: ranking.count, results: results,
            corrections: replacements(run, .spelling), completions: replacements(run, .beginning),
            also: run.also.map { $0.names[0] },
            warnings: SearchAnswer.Warning.allCases.filter(warnings.contains), unknownFilters: query.unknownFilters,
            unknownValues: run.unknownValues, faults: run.faults.list, wordCount: run.wordCount)
    }

    /// The ranking; among the ten best, those whose title is the query come first.
    private func firstTitles(_ run: SearchRun, _ pages: PageFacts) -> [Int] {
        var ranking = run.ranking
        guard run.spelt.count > 1 else { return ranking }
        let wanted = Array(run.spelt.map(\.form).joined(separator: [0x20]))
        let best = ranking.prefix(QueryRules.bestPages)
        let isTitle = best.map { number in
            let title = pages.card(of: number)?.title
            return run.pinned.contains(number) || title.map(IndexReader.normal) == wanted
        }
        let order = zip(best, isTitle).filter(\.1).map(\.0) + zip(best, isTitle).filter { !$0.1 }.map(\.0)
        ranking.replaceSubrange(0..<order.count, with: order)
        return ranking
    }

    private func replacements(_ run: SearchRun, _ how: WordResolver.How) -> [SearchAnswer.Replacement] {
        run.words.filter { $0.found.how == how }.map {
            SearchAnswer.Replacement(
                from: String(decoding: $0.word.form, as: UTF8.self), to: String(decoding: $0.found.shown, as: UTF8.self)
            )
        }
    }

    private func result(_ number: Int, _ run: SearchRun, _ pages: PageFacts) -> SearchAnswer.Result? {
        guard let card = pages.card(of: number) else { return nil }
        return SearchAnswer.Result(
            url: "\(card.kind)s/\(card.id)/", title: card.title, kind: card.kind, date: card.date,
            publisher: card.publisher, score: run.scores[number] ?? 0,
            matched: run.found[number]?.nonzeroBitCount ?? 0, passages: pages.passages(of: number),
            shares: shares(of: number, run))
    }

    private func shares(of number: Int, _ run: SearchRun) -> [SearchAnswer.Share] {
        func impact(_ groups: [IndexReader.GroupReference]) -> Int {
            groups.map { reference in
                let postings = (try? index.shard(reference.run).postings(of: reference.group)) ?? []
                return postings.first { $0.number == number }?.impact ?? 0
            }.max() ?? 0
        }
        let words = run.words.map {
            SearchAnswer.Share(
                word: String(decoding: $0.found.shown, as: UTF8.self), rarity: $0.rarity * $0.count,
                impact: impact($0.found.groups))
        }
        return words
            + run.entities.map { named in
                let pages = Set(
                    named.groups.flatMap { group in
                        ((try? index.shard(group.run).postings(of: group.group)) ?? []).map(\.number)
                    })
                return SearchAnswer.Share(
                    word: "\(named.entity.kind):\(named.entity.id)",
                    rarity: Arithmetic.rarity(documents: index.manifest.documents, containing: pages.count),
                    impact: impact(named.groups))
            }
    }
}

/// What the pages found say of themselves: from their records where passages are wanted too, else from the cards.
private struct PageFacts {
    let run: SearchRun
    /// `nil` where no passages are wanted.
    let choice: PassageChoice?

    /// A page's card; `nil` where it cannot be read.
    func card(of number: Int) -> SearchCard? {
        record(of: number)?.card ?? run.faults.attempt(otherwise: nil) { try run.index.card(of: number) }
    }

    /// A page's best passages; none where they cannot be read.
    func passages(of number: Int) -> [SearchAnswer.Passage] {
        guard let choice, let record = record(of: number) else { return [] }
        return choice.best(of: record.passages)
    }

    private func record(of number: Int) -> IndexReader.Record? {
        choice == nil ? nil : run.faults.attempt(otherwise: nil) { try run.index.record(of: number) }
    }
}
