/// Makes the files of an index from the joined words.
struct IndexFiles {
    private(set) var files: [ShardFile] = []
    let packs: FragmentPacks

    private let pages: [SearchPostings]
    private let numbers: [Int]
    private let layout: IndexLayout
    private var names: FileNames

    /// - Throws: `IndexFault.refused` where there is more than an index can hold.
    init(
        pages unordered: [SearchPostings], joined: consuming JoinedTerms, layout: IndexLayout
    ) throws(IndexFault) {
        self.layout = layout
        names = FileNames(digest: layout.digest)
        pages = joined.segments.flatMap { $0.order.map { unordered[$0] } }
        numbers = joined.segments.flatMap(\.numbers.numbers)
        packs = try FragmentPacks(pages, numbers: numbers, layout: layout, names: &names)
        // Corrections come from the older pages: one more article seldom changes their words.
        var spelling: [String] = []
        for groups in joined.segments[0].partitions {
            spelling.append(try add("spelling", try SpellingList.payload(of: groups, documentCount: pages.count)))
        }
        let endings = Endings.frequent(in: joined.segments[0].partitions)
        var runs: [[TermShard]] = []
        for segment in joined.segments.indices {
            runs.append(try Self.shards(&joined.segments[segment].partitions, layout))
        }
        let words = try addWords(runs)
        let (places, heads) = try addPlaces(runs)
        let cards = try addCards()
        let sizes = try add("sizes", packs.sizes)
        let nameList = try add("names", try NameList.payload(of: pages, numbers: numbers))
        let manifest = Manifest(
            format: SearchFormat.version, build: "", documents: pages.count,
            blocks: joined.segments.flatMap(\.numbers.blocks).map {
                Manifest.Block(kind: $0.kind.rawValue, year: $0.year, start: $0.start, count: $0.count)
            },
            common: joined.common, endings: endings,
            words: FrontCoding.text(runs.flatMap { $0.map(\.firstForm) }), wordUnits: words.units,
            wordFiles: words.files, newest: runs[0].count, newestStart: joined.segments.last?.start ?? 0,
            places: places, placeHeads: heads, cards: cards, texts: packs.table,
            textSize: pages.reduce(0) { $0 + $1.fragmentLength } / max(1, packs.packs.count), sizes: sizes,
            spelling: spelling, names: nameList)
        files.append(try manifest.named().file())
    }

    private static func shards(
        _ partitions: inout [[TermGroup]], _ layout: IndexLayout
    ) throws(IndexFault) -> [TermShard] {
        let total = partitions.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
        let target = SizedRuns.target(
            total: total, files: layout.files.wordRuns, least: layout.least.wordRuns)
        var shards: [TermShard] = []
        for index in partitions.indices {
            shards += try TermShard.shards(of: partitions[index], target: target)
            partitions[index] = []
        }
        return shards
    }

    /// Adds a file named by its content, unless it is there; gives that name, or an empty one where there is nothing to add.
    private mutating func add(_ kind: String, _ payload: [UInt8]) throws(IndexFault) -> String {
        if payload.isEmpty { return "" }
        let name = try names.name(kind, of: payload)
        if name.isNew { files.append(ShardFile(name: "\(kind)-\(name.digits)", payload: payload)) }
        return name.digits
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
            let shared = try SharedFiles(
                shards.map(\.payload), keys: shards.map(\.firstForm), files: layout.files.words,
                least: layout.least.words)
            units += shared.units
            for range in shared.ranges {
                names += try add("words", try Self.joined(shards[range].map(\.payload)))
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
            let shared = try SharedFiles(
                shards.map(\.positions), keys: shards.map(\.firstForm), files: layout.files.places,
                least: layout.least.places)
            for range in shared.ranges {
                var units = ByteWriter()
                for count in shared.units[range] { units.number(abs(count)) }
                let head = try units.finished()
                heads.append(try SharedFiles.record(head).count / SharedFiles.unit)
                table.firsts.append(start + range.lowerBound)
                table.files += try add("places", try Self.joined([head] + shards[range].map(\.positions)))
            }
            start += shards.count
        }
        return (table, heads)
    }

    private mutating func addCards() throws(IndexFault) -> String {
        let mean = PageRuns.mean(
            pages: pages.count, bytes: pages.reduce(0) { $0 + $1.card.count } / 2, files: layout.files.cards,
            least: layout.least.cards)
        var table = Manifest.Table<Int>()
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            var lines: [UInt8] = []
            var last = 0
            for index in range {
                lines += Array("\(numbers[index] - last)\t".utf8) + pages[index].card + [0x0A]
                last = numbers[index]
            }
            table.firsts.append(numbers[range.lowerBound])
            table.files += try add("cards", try Deflate.compress(lines))
        }
        return try add("cards", try table.payload())
    }
}

/// What words have beyond their stem.
enum Endings {
    static let count = 64

    /// The most frequent endings of up to six bytes, seen on three words or more.
    static func frequent(in partitions: [[TermGroup]]) -> [String] {
        var counts: [[UInt8]: Int] = [:]
        for groups in partitions {
            for group in groups where group.forms.count > 1 {
                for form in group.forms where (1...6).contains(form.count - group.stemLength) {
                    counts[Array(form[group.stemLength...]), default: 0] += 1
                }
            }
        }
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
