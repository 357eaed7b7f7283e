import Text

/// The words of all pages, joined partition by partition; the newest pages apart.
struct JoinedTerms: Sendable {
    /// The pages of one part of the index with their words.
    struct Segment: Sendable {
        /// The lowest number there can be. Postings count from there.
        let start: Int
        /// The pages' indices by number.
        let order: [Int]
        let numbers: DocumentNumbers
        let partitions: [JoinedPartition]
    }

    /// The older pages; and the newest ones, where there are any.
    var segments: [Segment]
    /// Words that are too common to have places, in byte order.
    let common: [String]

    /// Joins the words of pages, which are taken from them: they are many, and no more is needed of them.
    /// - Throws: `IndexFault` where a page's words are damaged or there is more than an index can hold.
    init(_ postings: inout [SearchPostings], newestFrom leastPages: Int, jobs: Int) throws(IndexFault) {
        guard postings.count <= IndexLimits.highestNumber / 4 else { throw .refused("\(postings.count) pages") }
        let languages = Set(postings.map(\.language))
        common = Set(languages.flatMap(CommonWords.words)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let commonForms = Set(common.map { Array($0.utf8) })
        let total = postings.reduce(0) { $0 + $1.length }
        let average = Arithmetic.steadied(average: total / max(1, postings.count))
        let documentCount = postings.count
        let isNew = NewestPages.flags(postings, leastPages: leastPages)
        var segments: [Segment] = []
        for newest in [false, true] {
            let members = postings.indices.filter { isNew[$0] == newest }
            if newest, members.isEmpty { continue }
            let start = segments.last?.numbers.end ?? 0
            let numbers = DocumentNumbers(
                members.map { (postings[$0].kind, postings[$0].year, postings[$0].id) }, from: start)
            let order = members.indices.sorted { numbers.numbers[$0] < numbers.numbers[$1] }
            var pages: [TermPartition.Page] = []
            pages.reserveCapacity(order.count)
            for index in order {
                let one = postings[members[index]]
                pages.append(
                    TermPartition.Page(
                        number: numbers.numbers[index] - start, length: one.length, terms: one.terms,
                        offsets: one.partitions))
                postings[members[index]].terms = []
            }
            let joined = pages
            let partitions = try Parallel.map(count: TermPartition.count, jobs: jobs, chunk: 1) {
                partition throws(IndexFault) in
                let groups = try TermPartition.groups(
                    of: partition, pages: joined, averageLength: average, common: commonForms)
                // Corrections come from the older pages: one more article seldom changes their words.
                return newest ? JoinedPartition(groups) : try JoinedPartition(groups, documentCount: documentCount)
            }
            segments.append(
                Segment(
                    start: start, order: order.map { members[$0] }, numbers: numbers.sorted, partitions: partitions))
        }
        self.segments = segments
    }
}

/// The words of one partition, and what follows from them alone.
struct JoinedPartition: Sendable {
    let groups: [TermGroup]
    /// The words for spelling, compressed; empty where there are none.
    let spelling: [UInt8]
    /// How often each ending comes.
    let endings: [[UInt8]: Int]

    /// Words that take no part in corrections.
    init(_ groups: [TermGroup]) { (self.groups, spelling, endings) = (groups, [], [:]) }

    /// Words of an archive of so many pages.
    init(_ groups: [TermGroup], documentCount: Int) throws(IndexFault) {
        self.groups = groups
        spelling = try SpellingList.payload(of: groups, documentCount: documentCount)
        endings = Endings.counts(in: groups)
    }
}
