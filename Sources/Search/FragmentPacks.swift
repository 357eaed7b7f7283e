/// The files that hold the texts of pages, several pages in one.
struct FragmentPacks: Sendable {
    /// One file: its pages' compressed texts one after another.
    struct Pack: Sendable {
        struct Member: Sendable {
            var kind: SearchDocument.Kind
            var id: String
            var fragment: [UInt8]
        }

        let name: String
        let members: [Member]

        var path: String { "\(SearchFormat.folder)/\(name).js" }

        func bytes(from spool: (any FragmentStore)?) throws -> [UInt8] {
            var bytes = ShardFile.opening(name)
            for member in members {
                let isSpooled = member.fragment.isEmpty
                bytes += SharedFiles.record(
                    isSpooled ? try spool?.fragment(of: member.kind, member.id) ?? [] : member.fragment)
            }
            return bytes + ShardFile.closing
        }
    }

    let packs: [Pack]
    /// The lowest page number of each pack.
    let firstNumbers: [Int]
    /// How many pages there are, then for each in order of number: what its number is above the last, and how many units it
    /// takes of its file.
    let sizes: [UInt8]

    /// Packs pages, which come by number.
    init(_ pages: [SearchPostings], numbers: [Int]) {
        let bytes = pages.reduce(0) { $0 + $1.fragmentLength }
        let isSmall = bytes / SearchIndex.FileCount.smallFragments <= SearchIndex.LeastSize.wholeFragments
        let mean = PageRuns.mean(
            pages: pages.count, bytes: bytes,
            files: isSmall ? SearchIndex.FileCount.smallFragments : SearchIndex.FileCount.fragments,
            least: SearchIndex.LeastSize.fragments)
        var packs: [Pack] = []
        var firsts: [Int] = []
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            var seal = ByteWriter()
            for page in pages[range] { seal.number(Int(bitPattern: UInt(page.fragmentHash))) }
            packs.append(
                Pack(
                    name: "texts-\(StableHash.name(of: seal.bytes))",
                    members: pages[range].map { Pack.Member(kind: $0.kind, id: $0.id, fragment: $0.fragment) }))
            firsts.append(numbers[range.lowerBound])
        }
        (self.packs, firstNumbers) = (packs, firsts)
        sizes = Self.sizes(pages, numbers)
    }

    private static func sizes(_ pages: [SearchPostings], _ numbers: [Int]) -> [UInt8] {
        if pages.isEmpty { return [] }
        var writer = ByteWriter()
        writer.number(pages.count)
        var last = -1
        for number in numbers {
            writer.number(number - last - 1)
            last = number
        }
        for page in pages { writer.number(page.fragmentLength / SharedFiles.unit) }
        return Deflate.compress(writer.bytes)
    }
}
