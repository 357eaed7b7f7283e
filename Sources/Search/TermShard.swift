/// A run of groups with their words: one file of the index.
///
/// Payload: the length of the compressed word list, the word list, the groups' postings one after another. The word list holds
/// columns of numbers, for each word: the bytes it shares with the word before, its further bytes, and its groups; for each
/// group: stem length, pages, gap parameter, usual impact, impact parameter, bytes of postings; then the words that belong to
/// a group of another file with a word that is found there.
struct TermShard {
    /// Words from this one on, up to the next shard's, are looked for here.
    let firstForm: [UInt8]
    let payload: [UInt8]
    /// The places of the groups' words: the length of each group's part, then the parts.
    let positions: [UInt8]

    /// Cuts groups, which come by their first words, into shards of about `target` bytes.
    ///
    /// Where a shard ends depends on the words alone and on the sizes of few, so that a change moves no cut far away.
    /// Groups that begin with one word, which has stems of several languages, stay together: a reader looks for a word in one
    /// place.
    static func shards(of groups: [TermGroup], target: Int) throws(IndexFault) -> [TermShard] {
        if groups.isEmpty { return [] }
        let keys = groups.map { $0.forms[0] }
        var ranges: [Range<Int>] = []
        for range in SizedRuns.ranges(sizes: groups.map(\.size), keys: keys, target: target) {
            if let last = ranges.last, keys[range.lowerBound] == keys[range.lowerBound - 1] {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return try WordLists(groups: groups, ranges: ranges).shards()
    }
}

/// Deals the words out to the shards in which a reader will look for them.
private struct WordLists {
    struct Word {
        var form: [UInt8]
        /// Groups of the same shard.
        var groups: [Int] = []
        /// A word of another shard that leads to the group.
        var homes: [[UInt8]] = []
    }

    let groups: [TermGroup]
    let ranges: [Range<Int>]
    let compressor = Compressor()

    func shards() throws(IndexFault) -> [TermShard] {
        let firsts = ranges.indices.map(firstForm)
        var lists = [[Word]](repeating: [], count: ranges.count)
        for (shard, range) in ranges.enumerated() {
            for group in range {
                for form in groups[group].forms {
                    let place = Self.shard(of: form, firsts)
                    lists[place].append(
                        place == shard
                            ? Word(form: form, groups: [group])
                            : Word(form: form, homes: [groups[group].forms[0]]))
                }
            }
        }
        var shards: [TermShard] = []
        for shard in ranges.indices {
            let words = Self.merged(lists[shard])
            shards.append(
                TermShard(
                    firstForm: firsts[shard], payload: try payload(ranges[shard], words),
                    positions: try positions(ranges[shard])))
        }
        return shards
    }

    /// The shortest beginning of a shard's first word that comes after every word of the shard before.
    private func firstForm(of shard: Int) -> [UInt8] {
        let first = groups[ranges[shard].lowerBound].forms[0]
        let neighbours = shard == 0 ? [] : groups[ranges[shard - 1]].flatMap(\.forms)
        let before = neighbours.filter { $0.lexicographicallyPrecedes(first) }
        let last = before.max { $0.lexicographicallyPrecedes($1) } ?? []
        var length = 0
        while length < min(first.count, last.count), first[length] == last[length] { length += 1 }
        length += 1
        // Not within a character: the manifest holds text.
        while length < first.count, first[length] & 0xC0 == 0x80 { length += 1 }
        return Array(first.prefix(length))
    }

    /// The last shard whose first word is not after the word.
    private static func shard(of form: [UInt8], _ firsts: [[UInt8]]) -> Int {
        var (low, high) = (0, firsts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if form.lexicographicallyPrecedes(firsts[middle]) { high = middle - 1 } else { low = middle }
        }
        return low
    }

    private static func merged(_ words: [Word]) -> [Word] {
        var merged: [Word] = []
        let order = words.indices.sorted {
            words[$0].form == words[$1].form ? $0 < $1 : words[$0].form.lexicographicallyPrecedes(words[$1].form)
        }
        for index in order {
            if merged.last?.form == words[index].form {
                merged[merged.count - 1].groups += words[index].groups
                merged[merged.count - 1].homes += words[index].homes
            } else {
                merged.append(words[index])
            }
        }
        return merged
    }

    private func payload(_ range: Range<Int>, _ words: [Word]) throws(IndexFault) -> [UInt8] {
        let local = words.filter { !$0.groups.isEmpty }
        let away = words.flatMap { word in word.homes.map { (word.form, $0) } }
        var list = ByteWriter()
        list.number(range.count)
        list.number(local.count)
        list.number(away.count)
        var suffixes: [UInt8] = []
        var lengths = ByteWriter()
        var references = ByteWriter()
        var last: [UInt8] = []
        var next = range.lowerBound
        for word in local {
            var shared = 0
            while shared < min(last.count, word.form.count), last[shared] == word.form[shared] { shared += 1 }
            list.number(shared)
            lengths.number(word.form.count - shared)
            suffixes += word.form[shared...]
            last = word.form
            for (index, group) in word.groups.enumerated() {
                // 0 is the next new group, n the one n before that.
                references.number((next - group) * 2 + (index + 1 < word.groups.count ? 1 : 0))
                if group == next { next += 1 }
            }
        }
        list.raw(lengths)
        list.raw(references)
        for group in groups[range] { list.number(group.stemLength) }
        for group in groups[range] { list.number(group.documentCount) }
        for group in groups[range] { list.number(group.gapParameter) }
        for group in groups[range] { list.number(group.usualImpact) }
        for group in groups[range] { list.number(group.impactParameter) }
        for group in groups[range] { list.number(group.postings.count) }
        list.raw(suffixes)
        for (form, home) in away {
            list.block(form)
            list.block(home)
        }
        var payload = ByteWriter()
        payload.block(try compressor.compress(try list.finished()))
        for group in groups[range] { payload.raw(group.postings) }
        return try payload.finished()
    }

    private func positions(_ range: Range<Int>) throws(IndexFault) -> [UInt8] {
        var writer = ByteWriter()
        for group in groups[range] { writer.number(group.positions.count) }
        for group in groups[range] { writer.raw(group.positions) }
        return try writer.finished()
    }
}
