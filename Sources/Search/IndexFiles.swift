/// Makes the files of an index from the joined words.
struct IndexFiles {
    private(set) var files: [ShardFile] = []
    let packs: FragmentPacks

    private let pages: [SearchPostings]
    private let numbers: [Int]

    init(pages unordered: [SearchPostings], joined: JoinedTerms) {
        pages = joined.order.map { unordered[$0] }
        numbers = joined.order.map { joined.numbers.numbers[$0] }
        packs = FragmentPacks(pages, numbers: numbers)
        let shards = Self.shards(joined)
        let words = addWords(shards)
        let (places, placeNames) = addPlaces(shards)
        let cards = addCards()
        let spelling = joined.partitions.map {
            add("spelling", SpellingList.payload(of: $0, documentCount: pages.count))
        }
        let manifest = Manifest(
            documents: pages.count, numbers: joined.numbers, common: joined.common,
            endings: Endings.frequent(in: joined.partitions), words: words, places: places, placeNames: placeNames,
            cards: cards,
            texts: Manifest.Table(
                firsts: packs.firstNumbers, files: packs.packs.map { Self.shortName($0.name) }.joined()),
            textSize: pages.reduce(0) { $0 + $1.fragmentLength } / max(1, packs.packs.count),
            spelling: spelling, names: add("names", NameList.payload(of: pages, numbers: numbers)))
        files.append(manifest.file)
    }

    private static func shards(_ joined: JoinedTerms) -> [TermShard] {
        let total = joined.partitions.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
        let target = SizedRuns.target(
            total: total, files: SearchIndex.FileCount.terms, least: SearchIndex.LeastSize.terms)
        return joined.partitions.flatMap { TermShard.shards(of: $0, target: target) }
    }

    private static func shortName(_ name: String) -> String { String(name.split(separator: "-").last ?? "") }

    /// Adds a file named by its content; gives that name, or an empty one where there is nothing to add.
    private mutating func add(_ kind: String, _ payload: [UInt8]) -> String {
        if payload.isEmpty { return "" }
        let name = StableHash.name(of: payload)
        files.append(ShardFile(name: "\(kind)-\(name)", payload: payload))
        return name
    }

    private mutating func addWords(_ shards: [TermShard]) -> Manifest.Table<String> {
        var table = Manifest.Table<String>()
        for shard in shards {
            table.firsts.append(String(decoding: shard.firstForm, as: UTF8.self))
            table.files += add("words", shard.payload)
        }
        return table
    }

    private mutating func addPlaces(_ shards: [TermShard]) -> (lengths: [Int], names: String) {
        let sizes = shards.map(\.positions.count)
        let target = SizedRuns.target(
            total: sizes.reduce(0, +), files: SearchIndex.FileCount.positions, least: SearchIndex.LeastSize.positions)
        var lengths: [Int] = []
        var names = ""
        for range in SizedRuns.ranges(sizes: sizes, keys: shards.map(\.firstForm), target: target) {
            names += add("places", shards[range].flatMap(\.positions))
            for (index, shard) in shards[range].enumerated() {
                var part: [UInt8] = []
                ShardFile.escape(shard.positions, into: &part)
                // The first of a file is marked by its sign.
                lengths.append(index == 0 ? -part.count : part.count)
            }
        }
        return (lengths, names)
    }

    private mutating func addCards() -> Manifest.Table<Int> {
        let mean = PageRuns.mean(
            pages: pages.count, bytes: pages.reduce(0) { $0 + $1.card.count } / 2, files: SearchIndex.FileCount.cards,
            least: SearchIndex.LeastSize.cards)
        var table = Manifest.Table<Int>()
        for range in PageRuns.ranges(ids: pages.map(\.id), mean: mean) {
            var lines: [UInt8] = []
            var last = 0
            for index in range {
                let place = packs.places[index]
                lines += Array("\(numbers[index] - last)\t".utf8) + pages[index].card + Array("\t\(place.length)".utf8)
                last = numbers[index]
                // The others follow from the one before.
                if index == range.lowerBound || place.ordinal == 0 {
                    lines += Array("\t\(place.ordinal)\t\(place.offset)".utf8)
                }
                lines.append(0x0A)
            }
            table.firsts.append(numbers[range.lowerBound])
            table.files += add("cards", Deflate.compress(lines))
        }
        return table
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
