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
        let exact = try exact(form)
        if !exact.isEmpty { return Found(groups: exact, how: .exact, shown: form) }
        let ending = try byEnding(form)
        if !ending.isEmpty { return Found(groups: ending, how: .ending, shown: form) }
        if isOpen, let completed = try byBeginning(form) { return completed }
        if let corrected = try spelling(form) {
            return Found(groups: try self.exact(corrected), how: .spelling, shown: corrected)
        }
        if form.count >= 3, !isOpen, let completed = try byBeginning(form) { return completed }
        return Found(groups: [], how: .none, shown: form)
    }

    func exact(_ form: [UInt8]) throws -> [IndexReader.GroupReference] {
        guard !index.firsts.isEmpty else { return [] }
        let file = index.shardIndex(of: form)
        let shard = try index.shard(file)
        var groups = shard.groups(of: form).map { IndexReader.GroupReference(file: file, group: $0) }
        for home in shard.away[form] ?? [] {
            let other = index.shardIndex(of: home)
            for group in try index.shard(other).groups(of: home) {
                let reference = IndexReader.GroupReference(file: other, group: group)
                if !groups.contains(reference) { groups.append(reference) }
            }
        }
        return groups
    }

    /// A word not seen before that has a known stem and a known ending.
    func byEnding(_ form: [UInt8]) throws -> [IndexReader.GroupReference] {
        guard !index.firsts.isEmpty else { return [] }
        let file = index.shardIndex(of: form)
        var best: (group: Int, length: Int)?
        for (number, group) in try index.shard(file).groups.enumerated() {
            let length = group.stemLength
            guard length >= 3, length < form.count, length > best?.length ?? 0, let first = group.forms.first,
                first.count >= length, form[..<length] == first[..<length],
                index.endings.contains(Array(form[length...]))
            else { continue }
            best = (number, length)
        }
        return best.map { [IndexReader.GroupReference(file: file, group: $0.group)] } ?? []
    }

    /// The most frequent words that go on from a beginning.
    private func byBeginning(_ beginning: [UInt8], most: Int = 8) throws -> Found? {
        guard !index.firsts.isEmpty else { return nil }
        var found: [(form: [UInt8], count: Int, reference: IndexReader.GroupReference)] = []
        let start = index.shardIndex(of: beginning)
        for file in start..<min(index.firsts.count, start + 3) {
            if file > start, !index.firsts[file].starts(with: beginning) { break }
            let shard = try index.shard(file)
            for word in shard.words where word.form.starts(with: beginning) {
                for group in word.groups {
                    let reference = IndexReader.GroupReference(file: file, group: group)
                    found.append((word.form, shard.groups[group].documentCount, reference))
                }
            }
        }
        found.sort {
            if $0.count != $1.count { return $0.count > $1.count }
            if $0.form != $1.form { return $0.form.lexicographicallyPrecedes($1.form) }
            return $0.reference.group < $1.reference.group
        }
        guard let first = found.first else { return nil }
        var groups: [IndexReader.GroupReference] = []
        for one in found where !groups.contains(one.reference) {
            if groups.count == most { break }
            groups.append(one.reference)
        }
        return Found(groups: groups, how: .beginning, shown: first.form)
    }

    /// The nearest known word: fewest edits, then most pages, then byte order.
    func spelling(_ form: [UInt8]) throws -> [UInt8]? {
        let limit = form.count < 4 ? 0 : form.count < 8 ? 1 : 2
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
