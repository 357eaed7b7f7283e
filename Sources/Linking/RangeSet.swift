/// Ranges of a text, to be asked about many times.
struct RangeSet {
    /// In order, joined where they touch or overlap.
    private var ranges: [Range<Int>] = []

    init(_ ranges: [Range<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    /// Whether any of them has a byte of a range.
    func overlaps(_ range: Range<Int>) -> Bool {
        let index = firstIndex(endingAfter: range.lowerBound)
        return index < ranges.count && ranges[index].overlaps(range)
    }

    private func firstIndex(endingAfter offset: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Ranges that may hold others, to be asked about many times.
struct Enclosures {
    private var starts: [Int] = []
    /// For each start, the furthest end of it and those before.
    private var furthestEnds: [Int] = []

    init(_ ranges: [Range<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            starts.append(range.lowerBound)
            furthestEnds.append(max(furthestEnds.last ?? 0, range.upperBound))
        }
    }

    /// Whether one of them holds the whole of a range.
    func contain(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && furthestEnds[low - 1] >= range.upperBound
    }
}
