/// The words of all pages, joined partition by partition.
struct JoinedTerms: Sendable {
    /// The groups of each partition.
    let partitions: [[TermGroup]]
    let numbers: DocumentNumbers
    /// The pages' indices by number.
    let order: [Int]
    /// Words that are too common to have places, in byte order.
    let common: [String]

    init(_ postings: [SearchPostings], jobs: Int) {
        let numbers = DocumentNumbers(postings.map { ($0.kind, $0.year, $0.id) })
        let order = postings.indices.sorted { numbers.numbers[$0] < numbers.numbers[$1] }
        let languages = Set(postings.map(\.language))
        common = Set(languages.flatMap(CommonWords.words)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let commonForms = Set(common.map { Array($0.utf8) })
        let total = postings.reduce(0) { $0 + $1.length }
        let average = Arithmetic.steadied(average: total / max(1, postings.count))
        let pages = order.map { index in
            TermPartition.Page(
                number: numbers.numbers[index], length: postings[index].length, terms: postings[index].terms,
                offsets: TermPartition.offsets(in: postings[index].terms))
        }
        partitions = Threads.map(count: TermPartition.count, jobs: jobs) { partition in
            TermPartition.groups(of: partition, pages: pages, averageLength: average, common: commonForms)
        }
        (self.numbers, self.order) = (numbers, order)
    }
}
