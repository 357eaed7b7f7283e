/// Makes the files of an index from the joined words.
struct IndexFiles {
    private(set) var files: [ShardFile] = []
    let packs: FragmentPacks

    private let pages: [SearchPostings]
    private let numbers: [Int]

    init(pages unordered: [SearchPostings], joined: consuming JoinedTerms) {
        pages = joined.segments.flatMap { $0.order.map { unordered[$0] } }
        numbers = joined.segments.flatMap(\.numbers.numbers)
        packs = FragmentPacks(pages, numbers: numbers)
        // Corrections come from the older pages: one more article seldom changes their words.
        let spelling = joined.segments[0].partitions.map {
            add("spelling", SpellingList.payload(of: $0, documentCount: pages.count))
        }
        let endings = Endings.frequent(in: joined.segments[0].partitions)
        var runs: [[TermShard]] = []
        for segment in joined.segments.indices { runs.append(Self.shards(&joined.segments[segment].partitions)) }
        let words = addWords(runs)
        let (places, heads) = addPlaces(runs)
        let manifest = Manifest(
            format: SearchFormat.version, build: "", documents: pages.count,
            blocks: joined.segments.flatMap(\.numbers.blocks).map {
                Manifest.Block(kind: $0.kind.rawValue, year: $0.year, start: $0.start, count: $0.count)
            },
            common: joined.common, endings: endings,
            words: FrontCoding.text(runs.flatMap { $0.map(\.firstForm) }), wordUnits: words.units,
            wordFiles: words.files, newest: runs[0].count, newestStart: joined.segments.last?.start ?? 0,
            places: places, placeHeads: heads, cards: addCards(),
            texts: Manifest.Table(
                firsts: packs.firstNumbers, files: packs.packs.map { Self.shortName($0.name) }.joined()),
            textSize: pages.reduce(0) { $0 + $1.fragmentLength } / max(1, packs.packs.count),
            sizes: add("sizes", packs.sizes), spelling: spelling,
            names: add("names", NameList.payload(of: pages, numbers: numbers)))
        files.append(manifest.named.file)
    }

    private static func shards(_ partitions: inout [[TermGroup]]) -> [TermShard] {
        let total = partitions.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
        let target = SizedRuns.target(
            total: total, files: SearchIndex.FileCount.wordRuns, least: SearchIndex.LeastSize.wordRuns)
        var shards: [TermShard] = []
        for index in partitions.indices {
            shards += TermShard.shards(of: partitions[index], target: target)
            partitions[index] = []
        }
        return shards
    }

    private static func shortName(_ name: String) -> String { String(name.split(separator: "-").last ?? "") }

    /// Adds a file named by its content; gives that name, or an empty one where there is nothing to add.
    private mutating func add(_ kind: String, _ payload: [UInt8]) -> String {
        if payload.isEmpty { return "" }
        let name = StableHash.name(of: payload)
        files.append(ShardFile(name: "\(kind)-\(name)", payload: payload))
        return name
    }

    private mutating func addWords(_ segments: [[TermShard]]) -> (units: [Int], files: String) {
        var units: [Int] = []
        var names = ""
        for shards in segments {
            let shared = SharedFiles(
                shards.map(\.payload), keys: shards.map(\.firstForm), files: SearchIndex.FileCount.words,
                least: SearchIndex.LeastSize.words)
            units += shared.units
            for range in shared.ranges {
                names += add("words", shards[range].flatMap { SharedFiles.block($0.payload) })
            }
        }
        return (units, names)
    }

    /// Each file of places begins with how many units each of the others takes.
    private mutating func addPlaces(_ segments: [[TermShard]]) -> (table: Manifest.Table<Int>, heads: [Int]) {
        var table = Manifest.Table<Int>()
        var heads: [Int] = []
        var start = 0
        for shards in segments {
            let shared = SharedFiles(
                shards.map(\.positions), keys: shards.map(\.firstForm), files: SearchIndex.FileCount.places,
                least: SearchIndex.LeastSize.places)
            for range in shared.ranges {
                var units = ByteWriter()
                for count in shared.units[range] { units.number(abs(count)) }
                heads.append(SharedFiles.record(units.bytes).count / SharedFiles.unit)
                table.firsts.append(start + range.lowerBound)
                let contents = [units.bytes] + shards[range].map(\.positions)
                table.files += add("places", contents.flatMap(SharedFiles.block))
            }
            start += shards.count
        }
        return (table, heads)
    }

    private mutating func addCards() -> String {
        let mean = PageRuns.mean(
            pages: pages.count, bytes: pages.reduce(0) { $0 + $1.card.count } / 2, files: SearchIndex.FileCount.cards,
            least: SearchIndex.LeastSize.cards)
        var table = Manifest.Table<Int>()
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            var lines: [UInt8] = []
            var last = 0
            for index in range {
                lines += Array("\(numbers[index] - last)\t".utf8) + pages[index].card + [0x0A]
                last = numbers[index]
            }
            table.firsts.append(numbers[range.lowerBound])
            table.files += add("cards", Deflate.compress(lines))
        }
        return add("cards", table.payload)
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
    static func payload(of pages: [SearchPostings], numbers: [Int]) -> [UInt8] {
        var lines: [UInt8] = []
        for (page, number) in zip(pages, numbers) where page.kind != .briefing {
            let fields = [String(number), page.kind.rawValue, page.id, page.title] + page.aliases
            lines += fields.map { field in field.utf8.map { $0 < 0x20 ? 0x20 : $0 } }.joined(separator: [0x09])
            lines.append(0x0A)
        }
        return lines.isEmpty ? [] : Deflate.compress(lines)
    }
}
