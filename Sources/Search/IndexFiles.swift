import Text

/// Makes the files of an index from the joined words.
struct IndexFiles {
    /// A file with the digest of what it is made of: its payload, or of texts the digests of these.
    struct File {
        let file: ShardFile
        let digest: String
    }

    private(set) var files: [File] = []
    let packs: FragmentPacks

    private let pages: [SearchPostings]
    private let numbers: [Int]
    private let layout: IndexLayout
    private let jobs: Int
    private var names = FileNames()

    /// - Throws: `IndexFault.refused` where there is more than an index can hold.
    init(
        pages unordered: [SearchPostings], joined: consuming JoinedTerms, layout: IndexLayout, jobs: Int
    ) throws(IndexFault) {
        (self.layout, self.jobs) = (layout, jobs)
        pages = joined.segments.flatMap { $0.order.map { unordered[$0] } }
        numbers = joined.segments.flatMap(\.numbers.numbers)
        packs = try FragmentPacks(pages, numbers: numbers, layout: layout, names: &names)
        var spelling: [String] = []
        for partition in joined.segments[0].partitions { spelling.append(try add("spelling", partition.spelling)) }
        let endings = Endings.frequent(in: joined.segments[0].partitions.map(\.endings))
        let blocks = joined.segments.flatMap(\.numbers.blocks)
        let (newestStart, common) = (joined.segments.last?.start ?? 0, joined.common)
        var runs: [[TermShard]] = []
        for segment in joined.segments { runs.append(try Self.shards(segment.partitions, layout, jobs: jobs)) }
        // The words are forgotten: from here on the runs hold what is needed of them.
        joined.segments = []
        let words = try addWords(runs)
        let (places, heads) = try addPlaces(runs)
        let cards = try addCards()
        let sizes = try add("sizes", packs.sizes)
        let nameList = try add("names", try NameList.payload(of: pages, numbers: numbers))
        let manifest = Manifest(
            format: SearchFormat.version, build: "", documents: pages.count,
            blocks: blocks.map {
                Manifest.Block(kind: $0.kind.rawValue, year: $0.year, start: $0.start, count: $0.count)
            },
            common: common, endings: endings, words: FrontCoding.text(runs.flatMap { $0.map(\.firstForm) }),
            wordUnits: words.units, wordFiles: words.files, newest: runs[0].count, newestStart: newestStart,
            places: places, placeHeads: heads, cards: cards, texts: packs.table,
            textSize: pages.reduce(0) { $0 + $1.fragmentLength } / max(1, packs.packs.count), sizes: sizes,
            spelling: spelling, names: nameList)
        let file = try manifest.named().file()
        files.append(File(file: file, digest: layout.digest(file.payload)))
    }

    private static func shards(
        _ partitions: [JoinedPartition], _ layout: IndexLayout, jobs: Int
    ) throws(IndexFault) -> [TermShard] {
        let total = partitions.reduce(0) { $0 + $1.groups.reduce(0) { $0 + $1.size } }
        let target = SizedRuns.target(
            total: total, files: layout.files.wordRuns, least: layout.least.wordRuns)
        return try Parallel.map(count: partitions.count, jobs: jobs, chunk: 1) { index throws(IndexFault) in
            try TermShard.shards(of: partitions[index].groups, target: target)
        }.flatMap { $0 }
    }

    /// Adds a file named by its content, unless it is there; gives that name, or an empty one where there is nothing to add.
    private mutating func add(_ kind: String, _ payload: [UInt8]) throws(IndexFault) -> String {
        payload.isEmpty ? "" : try add(kind, Digested(payload, layout))
    }

    private mutating func add(_ kind: String, _ content: Digested) throws(IndexFault) -> String {
        let name = try names.name(kind, digest: content.digest)
        if name.isNew {
            let file = ShardFile(name: "\(kind)-\(name.digits)", payload: content.payload)
            files.append(File(file: file, digest: content.digest))
        }
        return name.digits
    }

    /// Adds files that are made several at a time; gives their names one after another.
    private mutating func add(
        _ kind: String, count: Int, _ payload: @Sendable (Int) throws(IndexFault) -> [UInt8]
    ) throws(IndexFault) -> String {
        let layout = layout
        let contents = try Parallel.map(count: count, jobs: jobs, chunk: 1) { index throws(IndexFault) in
            Digested(try payload(index), layout)
        }
        var names = ""
        for content in contents { names += try add(kind, content) }
        return names
    }

    private struct Digested: Sendable {
        let payload: [UInt8]
        let digest: String

        init(_ payload: [UInt8], _ layout: IndexLayout) {
            (self.payload, digest) = (payload, layout.digest(payload))
        }
    }

    private static func joined(_ contents: some Sequence<[UInt8]>) throws(IndexFault) -> [UInt8] {
        var payload: [UInt8] = []
        for content in contents { payload += try SharedFiles.block(content) }
        return payload
    }

    private mutating func addWords(_ segments: [[TermShard]]) throws(IndexFault) -> (units: [Int], files: String) {
        var units: [Int] = []
        var names = ""
        for shards in segments {
            let shared = SharedFiles(
                shards.map(\.payload), keys: shards.map(\.firstForm), files: layout.files.words,
                least: layout.least.words)
            units += shared.units
            names += try add("words", count: shared.ranges.count) { index throws(IndexFault) in
                try Self.joined(shards[shared.ranges[index]].map(\.payload))
            }
        }
        return (units, names)
    }

    /// Each file of places begins with how many units each of the others takes.
    private mutating func addPlaces(
        _ segments: [[TermShard]]
    ) throws(IndexFault) -> (table: Manifest.Table<Int>, heads: [Int]) {
        var table = Manifest.Table<Int>()
        var heads: [Int] = []
        var start = 0
        for shards in segments {
            let shared = SharedFiles(
                shards.map(\.positions), keys: shards.map(\.firstForm), files: layout.files.places,
                least: layout.least.places)
            var first: [[UInt8]] = []
            for range in shared.ranges {
                var units = ByteWriter()
                for count in shared.units[range] { units.number(abs(count)) }
                let head = try units.finished()
                heads.append(SharedFiles.size(of: head) / SharedFiles.unit)
                table.firsts.append(start + range.lowerBound)
                first.append(head)
            }
            let ready = first
            table.files += try add("places", count: ready.count) { index throws(IndexFault) in
                try Self.joined([ready[index]] + shards[shared.ranges[index]].map(\.positions))
            }
            start += shards.count
        }
        return (table, heads)
    }

    private mutating func addCards() throws(IndexFault) -> String {
        let mean = PageRuns.mean(
            pages: pages.count, bytes: pages.reduce(0) { $0 + $1.card.count } / 2, files: layout.files.cards,
            least: layout.least.cards)
        let (pages, numbers) = (pages, numbers)
        let ranges = PageRuns.ranges(ids: pages.map(\.id), mean: mean)
        var table = Manifest.Table<Int>()
        table.firsts = ranges.map { numbers[$0.lowerBound] }
        table.files = try add("cards", count: ranges.count) { index throws(IndexFault) in
            var lines: [UInt8] = []
            var last = 0
            for page in ranges[index] {
                lines += "\(numbers[page] - last)\t".utf8
                lines += pages[page].card
                lines.append(0x0A)
                last = numbers[page]
            }
            return try Deflate.compress(lines)
        }
        return try add("cards", try table.payload())
    }
}

/// What words have beyond their stem.
enum Endings {
    static let count = 64

    /// How often each ending of up to six bytes comes.
    static func counts(in groups: [TermGroup]) -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        for group in groups where group.forms.count > 1 {
            for form in group.forms where (1...6).contains(form.count - group.stemLength) {
                counts[Array(form[group.stemLength...]), default: 0] += 1
            }
        }
        return counts
    }

    /// The most frequent endings of all partitions, seen on three words or more.
    static func frequent(in partitions: [[[UInt8]: Int]]) -> [String] {
        var counts: [[UInt8]: Int] = [:]
        for partition in partitions { counts.merge(partition) { $0 + $1 } }
        return counts.filter { $0.value >= 3 }
            .sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }
            .prefix(count).map { String(decoding: $0.key, as: UTF8.self) }
            // Part of a character is no ending.
            .filter { !$0.unicodeScalars.contains("\u{FFFD}") }
    }
}

/// The names of actors and agreements, by which a query finds them and is widened.
enum NameList {
    /// One line for each actor and agreement, compressed: page number, kind, id, name, other names, between tabs.
    static func payload(of pages: [SearchPostings], numbers: [Int]) throws(IndexFault) -> [UInt8] {
        var lines: [UInt8] = []
        for (page, number) in zip(pages, numbers) where page.kind != .briefing {
            let fields = [String(number), page.kind.rawValue, page.id, page.title] + page.aliases
            lines += fields.map { field in field.utf8.map { $0 < 0x20 ? 0x20 : $0 } }.joined(separator: [0x09])
            lines.append(0x0A)
        }
        return lines.isEmpty ? [] : try Deflate.compress(lines)
    }
}
