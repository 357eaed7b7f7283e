/// The files that hold the texts of pages, several pages in one.
struct FragmentPacks: Sendable {
    /// One file: its pages' compressed texts one after another, each with its length before it.
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
                bytes += FragmentPacks.record(
                    isSpooled ? try spool?.fragment(of: member.kind, member.id) ?? [] : member.fragment)
            }
            return bytes + ShardFile.closing
        }
    }

    /// Where a page's record is.
    struct Place: Sendable {
        /// Which of its pack it is.
        var ordinal: Int
        /// Where it begins in the file.
        var offset: Int
        /// How many bytes of the file it takes.
        var length: Int
    }

    let packs: [Pack]
    /// The lowest page number of each pack.
    let firstNumbers: [Int]
    /// For each page in order of number.
    let places: [Place]

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
        var places: [Place] = []
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            var seal = ByteWriter()
            for page in pages[range] { seal.number(Int(bitPattern: UInt(page.fragmentHash))) }
            let name = "texts-\(StableHash.name(of: seal.bytes))"
            var offset = ShardFile.opening(name).count
            for (ordinal, page) in pages[range].enumerated() {
                places.append(Place(ordinal: ordinal, offset: offset, length: page.fragmentLength))
                offset += page.fragmentLength
            }
            packs.append(
                Pack(
                    name: name,
                    members: pages[range].map { Pack.Member(kind: $0.kind, id: $0.id, fragment: $0.fragment) }))
            firsts.append(numbers[range.lowerBound])
        }
        (self.packs, firstNumbers, self.places) = (packs, firsts, places)
    }

    /// A fragment as it stands in a file: its length and its bytes, escaped.
    static func record(_ fragment: [UInt8]) -> [UInt8] {
        var payload = ByteWriter()
        payload.block(fragment)
        var record: [UInt8] = []
        ShardFile.escape(payload.bytes, into: &record)
        return record
    }
}
