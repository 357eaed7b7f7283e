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
        /// The digest of the digests of its pages' texts.
        let digest: String
        let members: [Member]

        var path: String { "\(SearchFormat.folder)/\(name).js" }

        func bytes(from spool: (any FragmentStore)?) throws -> [UInt8] {
            var bytes = ShardFile.opening(name)
            for member in members {
                let isSpooled = member.fragment.isEmpty
                try SharedFiles.record(
                    isSpooled ? try spool?.fragment(of: member.kind, member.id) ?? [] : member.fragment, into: &bytes)
            }
            return bytes + ShardFile.closing
        }
    }

    let packs: [Pack]
    /// The lowest page number of each pack, and its name.
    let table: Manifest.Table<Int>
    /// How many pages there are, then for each in order of number: what its number is above the last, and how many units it
    /// takes of its file.
    let sizes: [UInt8]

    /// Packs pages, which come by number.
    /// - Throws: `IndexFault.refused` where a number has no code, or two files would have one name.
    init(
        _ pages: [SearchPostings], numbers: [Int], layout: IndexLayout, names: inout FileNames
    ) throws(IndexFault) {
        let bytes = pages.reduce(0) { $0 + $1.fragmentLength }
        let isSmall = bytes / layout.files.smallFragments <= layout.least.wholeFragments
        let mean = PageRuns.mean(
            pages: pages.count, bytes: bytes, files: isSmall ? layout.files.smallFragments : layout.files.fragments,
            least: layout.least.fragments)
        var packs: [Pack] = []
        var table = Manifest.Table<Int>()
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            // The texts are not at hand any more; their digests are.
            let seal = pages[range].flatMap { $0.fragmentDigest.utf8 }
            let digest = layout.digest(seal)
            let name = try names.name("texts", digest: digest)
            table.firsts.append(numbers[range.lowerBound])
            table.files += name.digits
            // Pages without a text can have the same file.
            guard name.isNew else { continue }
            packs.append(
                Pack(
                    name: "texts-\(name.digits)", digest: digest,
                    members: pages[range].map { Pack.Member(kind: $0.kind, id: $0.id, fragment: $0.fragment) }))
        }
        (self.packs, self.table) = (packs, table)
        sizes = try Self.sizes(pages, numbers)
    }

    private static func sizes(_ pages: [SearchPostings], _ numbers: [Int]) throws(IndexFault) -> [UInt8] {
        if pages.isEmpty { return [] }
        var writer = ByteWriter()
        writer.number(pages.count)
        var last = -1
        for number in numbers {
            writer.number(number - last - 1)
            last = number
        }
        for page in pages { writer.number(page.fragmentLength / SharedFiles.unit) }
        return try Deflate.compress(try writer.finished())
    }
}
