/// Where a word stands on a page: each place once and in order, in whatever order they come and however often.
///
/// Several words of one stem may stand at one place: `P-S` is read as `p`, `s` and `ps`, and in French `ps` has the stem `p`.
struct Places: Equatable {
    /// The places, each above the last.
    let ascending: [Int]

    /// Orders places.
    /// - Throws: `IndexFault.refused` where one is below 0 or above `IndexLimits.highestNumber`.
    init(_ places: [Int]) throws(IndexFault) {
        var isAscending = true
        for index in places.indices.dropFirst() where places[index - 1] >= places[index] { isAscending = false }
        if isAscending {
            ascending = places
        } else {
            var kept: [Int] = []
            for place in places.sorted() where place != kept.last { kept.append(place) }
            ascending = kept
        }
        guard ascending.first ?? 0 >= 0, ascending.last ?? 0 <= IndexLimits.highestNumber else {
            throw .refused("a word at a place below 0 or above \(IndexLimits.highestNumber)")
        }
    }
}
