/// Cuts a sequence of things with sizes into runs of about one size. Where a run ends depends on the things' own keys and on
/// the sizes of few before, so that a change moves no cut far away.
enum SizedRuns {
    static func ranges(sizes: [Int], keys: [[UInt8]], target: Int) -> [Range<Int>] {
        var cuts = [0]
        var size = 0
        for index in sizes.indices {
            // A large thing stands alone, so that its neighbours stay cheap.
            if size > 0, sizes[index] > target {
                cuts.append(index)
                size = 0
            }
            size += sizes[index]
            let chance = UInt64(max(1, sizes[index])) * (1 << 16) / UInt64(max(1, target / 4))
            let draw = StableHash.hash(keys[index]) & 0xFFFF
            if size >= target * 5 / 4 || (size >= target * 3 / 4 && draw < chance) {
                cuts.append(index + 1)
                size = 0
            }
        }
        if cuts.last != sizes.count { cuts.append(sizes.count) }
        return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    }

    /// A size for about `files` files of a total, at least `least`, in coarse steps, so that it seldom changes.
    static func target(total: Int, files: Int, least: Int) -> Int {
        var target = least
        while target < total / max(1, files) { target = max(target + 1, target * 9 / 8) }
        return target
    }
}

/// Cuts a sequence of pages into runs whose ends depend on the pages beside them alone.
enum PageRuns {
    /// The ranges: about `mean` pages each, at most a quarter more.
    static func ranges(ids: [String], mean: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, id) in ids.enumerated() {
            let length = index + 1 - start
            let isEnd = (StableHash.hash(id.utf8) >> 20) % UInt64(max(1, mean / 4)) == 0
            if (isEnd && length * 4 >= mean * 3) || length * 4 >= mean * 5 || index + 1 == ids.count {
                ranges.append(start..<index + 1)
                start = index + 1
            }
        }
        return ranges
    }

    /// How many pages on average make about `files` files of at least `least` bytes, in coarse steps.
    static func mean(pages: Int, bytes: Int, files: Int, least: Int) -> Int {
        let each = max(1, bytes / max(1, pages))
        let wanted = max(pages / files, least / each, 1)
        var mean = 1
        while mean < wanted { mean = mean < 8 ? mean + 1 : mean * 9 / 8 }
        return mean
    }
}
