extension IndexReader {
    /// The value of a filter that is nearest to one that is not in the archive; `nil` where none is within two edits.
    func nearestValue(to value: String, of field: String) throws -> String? {
        let wanted = Array(value.utf8)
        var best: (value: String, distance: Int)?
        for known in try values(of: field) {
            let distance = Edits.count(wanted, known, limit: 2)
            if distance <= 2, distance < best?.distance ?? Int.max {
                best = (String(decoding: known, as: UTF8.self), distance)
            }
        }
        return best?.value
    }

    /// The values of a filter, in byte order within each segment.
    private func values(of field: String) throws -> [[UInt8]] {
        if field == "kind" { return SearchDocument.Kind.allCases.map { Array($0.rawValue.utf8) } }
        let beginning = Array(":\(field)=".utf8)
        var values: [[UInt8]] = []
        for segment in segments {
            let start = run(of: beginning, in: segment)
            for run in start..<segment.upperBound {
                let first = firsts[run]
                if run > start, !first.starts(with: beginning), beginning.lexicographicallyPrecedes(first) { break }
                for word in try shard(run).words where word.form.starts(with: beginning) {
                    values.append(Array(word.form.dropFirst(beginning.count)))
                }
            }
        }
        return values
    }
}
