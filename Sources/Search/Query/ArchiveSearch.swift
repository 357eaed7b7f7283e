/// Searches a site's index: what `sitegen search` runs. It reads only the files that a query needs.
public struct ArchiveSearch {
    private let index: IndexReader

    /// Opens an index.
    /// - Parameter load: Gives the bytes of a file by its path below `Public/`, such as `search/manifest.js`.
    /// - Throws: `IndexFault` where there is no index or it is of another version; whatever `load` throws.
    public init(load: @escaping (String) throws -> [UInt8]) throws { index = try IndexReader(load: load) }

    /// Answers a query.
    /// - Parameters:
    ///   - limit: How many results to give.
    ///   - offset: How many to leave out before.
    ///   - passages: Whether to read the passages.
    /// - Throws: `IndexFault` where a file that is needed is missing or damaged; whatever `load` throws.
    public func search(_ text: String, limit: Int = 10, offset: Int = 0, passages: Bool = true) throws -> SearchAnswer {
        let query = SearchQuery(text)
        let run = try SearchRun(query, in: index)
        let ranking = try firstTitles(run)
        var warnings = run.warnings
        if !query.unknownFilters.isEmpty { warnings.insert(.unknownFilter) }
        if query.isShortened { warnings.insert(.shortened) }
        let shown = ranking.dropFirst(max(0, offset)).prefix(max(0, limit))
        return SearchAnswer(
            total: ranking.count, results: try shown.map { try result($0, run, passages: passages) },
            corrections: replacements(run, .spelling), completions: replacements(run, .beginning),
            also: run.also.map { $0.names[0] },
            warnings: warnings.sorted { $0.rawValue < $1.rawValue }, wordCount: run.wordCount)
    }

    /// The ranking; among the ten best, those whose title is the query come first.
    private func firstTitles(_ run: SearchRun) throws -> [Int] {
        var ranking = run.ranking
        guard run.spelt.count > 1 else { return ranking }
        let wanted = Array(run.spelt.map(\.form).joined(separator: [0x20]))
        let best = ranking.prefix(10)
        let isTitle = try best.map { number in
            try run.pinned.contains(number) || IndexReader.normal(index.card(of: number).title) == wanted
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

    private func result(_ number: Int, _ run: SearchRun, passages: Bool) throws -> SearchAnswer.Result {
        let card = try index.card(of: number)
        return SearchAnswer.Result(
            url: "\(card.kind)s/\(card.id)/", title: card.title, kind: card.kind, date: card.date,
            publisher: card.publisher, score: run.scores[number] ?? 0,
            matched: run.found[number]?.nonzeroBitCount ?? 0,
            passages: passages ? PassageChoice(run).best(of: try index.passages(of: number)) : [],
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
