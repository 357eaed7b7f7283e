/// Finds what a word of a query stands for in the index.
struct WordResolver {
    /// How a word was found.
    enum How: String {
        /// As it is spelt.
        case exact
        /// By a known stem and a known ending.
        case ending
        /// As the beginning of other words.
        case beginning
        /// As a misspelling of another word.
        case spelling
        /// It could not be looked up.
        case failed
        /// Not at all.
        case none
    }

    /// What a word stands for.
    struct Found {
        var groups: [IndexReader.GroupReference]
        var how: How
        /// The word that was looked up in the end.
        var shown: [UInt8]
    }

    let index: IndexReader

    func resolve(_ form: [UInt8], isOpen: Bool) throws -> Found {
        let known = try known(form)
        if !known.groups.isEmpty { return Found(groups: known.groups, how: known.how, shown: form) }
        if isOpen, let completed = try byBeginning(form) { return completed }
        if let corrected = try spelling(form) {
            return Found(groups: try self.known(corrected).groups, how: .spelling, shown: corrected)
        }
        if form.count >= QueryRules.leastBeginning, !isOpen, let completed = try byBeginning(form) { return completed }
        return Found(groups: [], how: .none, shown: form)
    }

    /// The groups of a word as it is spelt, or of its stem. What one segment has as it is spelt another may have by its stem.
    func known(_ form: [UInt8]) throws -> (groups: [IndexReader.GroupReference], how: How) {
        var groups: [IndexReader.GroupReference] = []
        var how = How.ending
        for segment in index.segments {
            let exact = try exact(form, in: segment)
            if !exact.isEmpty { how = .exact }
            groups += exact.isEmpty ? try byEnding(form, in: segment) : exact
        }
        return (groups, how)
    }

    /// The groups of a word as it is spelt.
    func exact(_ form: [UInt8]) throws -> [IndexReader.GroupReference] {
        try index.segments.flatMap { try exact(form, in: $0) }
    }

    private func exact(_ form: [UInt8], in segment: Range<Int>) throws -> [IndexReader.GroupReference] {
        let run = index.run(of: form, in: segment)
        let shard = try index.shard(run)
        var groups = shard.groups(of: form).map { IndexReader.GroupReference(run: run, group: $0) }
        for home in shard.away[form] ?? [] {
            let other = index.run(of: home, in: segment)
            for group in try index.shard(other).groups(of: home) {
                let reference = IndexReader.GroupReference(run: other, group: group)
                if !groups.contains(reference) { groups.append(reference) }
            }
        }
        return groups
    }

    /// A word not seen before that is a known stem, or one with a known ending.
    private func byEnding(_ form: [UInt8], in segment: Range<Int>) throws -> [IndexReader.GroupReference] {
        let run = index.run(of: form, in: segment)
        var best: (group: Int, length: Int)?
        for (number, group) in try index.shard(run).groups.enumerated() {
            let length = group.stemLength
            guard length >= QueryRules.leastStem, length <= form.count, length > best?.length ?? 0,
                let first = group.forms.first,
                first.count >= length, form[..<length] == first[..<length],
                length == form.count || index.endings.contains(Array(form[length...]))
            else { continue }
            best = (number, length)
        }
        return best.map { [IndexReader.GroupReference(run: run, group: $0.group)] } ?? []
    }

    /// The most frequent words that go on from a beginning.
    private func byBeginning(_ beginning: [UInt8]) throws -> Found? {
        var found: [(form: [UInt8], count: Int, reference: IndexReader.GroupReference)] = []
        for segment in index.segments {
            let start = index.run(of: beginning, in: segment)
            for run in start..<min(segment.upperBound, start + QueryRules.completionRuns) {
                if run > start, !index.firsts[run].starts(with: beginning) { break }
                let shard = try index.shard(run)
                for word in shard.words where word.form.starts(with: beginning) {
                    for group in word.groups {
                        let reference = IndexReader.GroupReference(run: run, group: group)
                        found.append((word.form, shard.groups[group].documentCount, reference))
                    }
                }
            }
        }
        found.sort {
            if $0.count != $1.count { return $0.count > $1.count }
            if $0.form != $1.form { return $0.form.lexicographicallyPrecedes($1.form) }
            return ($0.reference.run, $0.reference.group) < ($1.reference.run, $1.reference.group)
        }
        guard let first = found.first else { return nil }
        var groups: [IndexReader.GroupReference] = []
        var words: Set<[UInt8]> = []
        for one in found where groups.count < QueryRules.completions && !groups.contains(one.reference) {
            groups.append(one.reference)
            words.insert(one.form)
        }
        // The same words of the newest pages, which are on fewer.
        for one in found where words.contains(one.form) && !groups.contains(one.reference) {
            groups.append(one.reference)
        }
        return Found(groups: groups, how: .beginning, shown: first.form)
    }

    /// The nearest known word: fewest edits, then most pages, then byte order.
    func spelling(_ form: [UInt8]) throws -> [UInt8]? {
        let limit = form.count < QueryRules.oneEdit ? 0 : form.count < QueryRules.twoEdits ? 1 : 2
        if limit == 0 || form.contains(where: { (0x30...0x39).contains($0) }) { return nil }
        var best: (form: [UInt8], distance: Int, frequency: Int)?
        for letter in form[0] == form[1] ? [form[0]] : [form[0], form[1]] {
            for known in try index.spellingList(TermPartition.index(of: letter)) {
                let allowed = min(limit, best?.distance ?? limit)
                let distance = Edits.count(form, known.form, limit: allowed)
                if distance > limit { continue }
                if let best,
                    distance > best.distance || (distance == best.distance && known.frequency <= best.frequency)
                {
                    continue
                }
                best = (known.form, distance, known.frequency)
            }
            if best != nil { break }
        }
        // Of the newest pages the words beside which it would stand.
        if best == nil, index.segments.count > 1 {
            for known in try index.shard(index.run(of: form, in: index.segments[1])).words
            where SpellingList.isWord(known.form) {
                let distance = Edits.count(form, known.form, limit: min(limit, best?.distance ?? limit))
                if distance > limit || distance >= best?.distance ?? Int.max { continue }
                best = (known.form, distance, 0)
            }
        }
        return best?.form
    }
}

/// Counts the edits between two words: insert, leave out, replace, swap neighbours (optimal string alignment).
enum Edits {
    /// The count, or a greater number than `limit`.
    static func count(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
        if abs(first.count - second.count) > limit { return limit + 1 }
        var (before, last, row) = ([Int](), [Int](), Array(0...second.count))
        for i in 1..<(first.count + 1) {
            (before, last) = (last, row)
            row = [i]
            var least = i
            for j in 1..<(second.count + 1) {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1))
                if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
                    cost = min(cost, before[j - 2] + 1)
                }
                row.append(cost)
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
        }
        return row[second.count]
    }
}
