/// Reads an index's files, each once. It belongs to one thread.
final class IndexReader {
    /// A group in its run of words.
    struct GroupReference: Hashable {
        var run: Int
        var group: Int
    }

    /// An actor or agreement with its names.
    struct Entity {
        var number: Int
        var kind: String
        var id: String
        var names: [String]
    }

    /// A page's card and passages.
    struct Record {
        var card: SearchCard
        var passages: [SearchDocument.Passage]
    }

    let manifest: Manifest
    /// The runs of the older pages, and those of the newest ones.
    let segments: [Range<Int>]
    let firsts: [[UInt8]]
    let endings: Set<[UInt8]>
    let common: Set<[UInt8]>
    private let load: (String) throws -> [UInt8]
    /// In which file each run of words is, and which of it.
    private let runs: [(file: Int, ordinal: Int)]
    private var cardFiles: Manifest.Table<Int>?
    private var shards: [Int: TermShardContent] = [:]
    private var ordinals: [Int: Int]?
    private var spellings: [Int: [(form: [UInt8], frequency: Int)]] = [:]
    private var cards: [Int: [Int: SearchCard]] = [:]
    private var records: [Int: Record] = [:]
    private var loadedEntities: ([Entity], [[UInt8]: [Int]])?

    /// Opens an index.
    /// - Parameter load: Gives the bytes of a file by its path below `Public/`.
    init(load: @escaping (String) throws -> [UInt8]) throws {
        self.load = load
        manifest = try Manifest(payload: try Self.payload("manifest", load))
        firsts = FrontCoding.words(manifest.words)
        // `Manifest` has seen to its own numbers.
        guard manifest.newest <= firsts.count, manifest.wordUnits.count == firsts.count else {
            throw IndexFault.damaged
        }
        segments = [0..<manifest.newest, manifest.newest..<firsts.count].filter { !$0.isEmpty }
        var places: [(file: Int, ordinal: Int)] = []
        for units in manifest.wordUnits {
            let last = places.last ?? (-1, 0)
            places.append(units < 0 ? (last.file + 1, 0) : (last.file, last.ordinal + 1))
        }
        runs = places
        endings = Set(manifest.endings.map { Array($0.utf8) })
        common = Set(manifest.common.map { Array($0.utf8) })
    }

    private static func payload(_ name: String, _ load: (String) throws -> [UInt8]) throws -> [UInt8] {
        guard let payload = ShardFile.payload(of: try load("\(SearchFormat.folder)/\(name).js"), name: name) else {
            throw IndexFault.missing(name)
        }
        return payload
    }

    func payload(_ name: String) throws -> [UInt8] { try Self.payload(name, load) }

    /// The name of a file by its place in a list of names of eight digits each.
    static func name(_ kind: String, _ names: String, _ index: Int) -> String {
        "\(kind)-\(String(decoding: Array(names.utf8).dropFirst(index * 8).prefix(8), as: UTF8.self))"
    }

    /// A run of words.
    func shard(_ run: Int) throws -> TermShardContent {
        if let shard = shards[run] { return shard }
        guard runs.indices.contains(run) else { throw IndexFault.damaged }
        let (file, ordinal) = runs[run]
        let words = try payload(Self.name("words", manifest.wordFiles, file))
        guard let content = SharedFiles.content(ordinal, of: words) else { throw IndexFault.damaged }
        let shard = try TermShardContent(payload: content, start: run < manifest.newest ? 0 : manifest.newestStart)
        shards[run] = shard
        return shard
    }

    /// The run of a segment in which a word is looked for.
    func run(of form: [UInt8], in segment: Range<Int>) -> Int {
        segment.lowerBound
            + Self.lastNotAfter(segment.count) {
                !form.lexicographicallyPrecedes(self.firsts[segment.lowerBound + $0])
            }
    }

    /// The last index of `count` for which a condition, true and then false along them, holds; 0 where it never does.
    static func lastNotAfter(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if holds(middle) { low = middle } else { high = middle - 1 }
        }
        return max(0, low)
    }

    /// The words of one partition for spelling, with how common each is.
    func spellingList(_ partition: Int) throws -> [(form: [UInt8], frequency: Int)] {
        if let list = spellings[partition] { return list }
        let name = manifest.spelling.indices.contains(partition) ? manifest.spelling[partition] : ""
        if name.isEmpty { return [] }
        let list = try SpellingList.read(try payload("spelling-" + name))
        spellings[partition] = list
        return list
    }

    /// Every actor and agreement, and which of them has a name.
    func entities() throws -> (list: [Entity], byName: [[UInt8]: [Int]]) {
        if let loadedEntities { return loadedEntities }
        var list: [Entity] = []
        var byName: [[UInt8]: [Int]] = [:]
        if !manifest.names.isEmpty {
            guard let bytes = Deflate.expand(try payload("names-" + manifest.names)) else { throw IndexFault.damaged }
            for line in bytes.split(separator: 0x0A) {
                let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
                guard fields.count >= 4, let number = Int(fields[0]), Self.isNumber(number) else {
                    throw IndexFault.damaged
                }
                let names = Array(fields[3...])
                for name in names {
                    let key = Self.normal(name)
                    if key.isEmpty || byName[key]?.contains(list.count) == true { continue }
                    byName[key, default: []].append(list.count)
                }
                list.append(Entity(number: number, kind: fields[1], id: fields[2], names: names))
            }
        }
        loadedEntities = (list, byName)
        return (list, byName)
    }

    /// A text's words with single spaces between them: what two spellings of one name share.
    static func normal(_ text: String) -> [UInt8] {
        Array(WordReader.words(of: Array(text.utf8)).filter { !$0.isVariant }.map(\.form).joined(separator: [0x20]))
    }

    /// The kind and year of a page; `nil` where there are no pages.
    func block(of number: Int) -> Manifest.Block? {
        let index = Self.lastNotAfter(manifest.blocks.count) { self.manifest.blocks[$0].start <= number }
        return manifest.blocks.indices.contains(index) ? manifest.blocks[index] : nil
    }

    /// Whether a page can have a number.
    static func isNumber(_ number: Int) -> Bool { (0...IndexLimits.highestNumber).contains(number) }

    func card(of number: Int) throws -> SearchCard {
        if let record = records[number] { return record.card }
        let firsts = try cardTable().firsts
        let file = Self.lastNotAfter(firsts.count) { firsts[$0] <= number }
        guard let card = try cardFile(file)[number] else { throw IndexFault.damaged }
        return card
    }

    private func cardFile(_ file: Int) throws -> [Int: SearchCard] {
        if let known = cards[file] { return known }
        guard let bytes = Deflate.expand(try payload(Self.name("cards", cardTable().files, file))) else {
            throw IndexFault.damaged
        }
        let read = try SearchCard.cards(of: bytes, kind: kind)
        cards[file] = read
        return read
    }

    private func kind(of number: Int) -> String { block(of: number)?.kind ?? "" }

    private func cardTable() throws -> Manifest.Table<Int> {
        if let cardFiles { return cardFiles }
        let table = try Manifest.Table<Int>(payload: try payload("cards-" + manifest.cards))
        cardFiles = table
        return table
    }

    /// The numbers of all pages.
    func everything() throws -> [Int] {
        try cardTable().firsts.indices.flatMap { try cardFile($0).keys.sorted() }
    }

    /// A page's card and passages, which stand together.
    func record(of number: Int) throws -> Record {
        if let record = records[number] { return record }
        let file = Self.lastNotAfter(manifest.texts.firsts.count) { self.manifest.texts.firsts[$0] <= number }
        let texts = try payload(Self.name("texts", manifest.texts.files, file))
        guard let record = SharedFiles.content(try ordinal(of: number), of: texts), let bytes = Deflate.expand(record)
        else { throw IndexFault.damaged }
        let fields = bytes.prefix { $0 != 0x0A }.split(separator: 0x09, omittingEmptySubsequences: false)
        guard let card = SearchCard(fields: fields[...], kind: kind(of: number)) else { throw IndexFault.damaged }
        let page = Record(card: card, passages: Fragment.passages(of: bytes))
        records[number] = page
        return page
    }

    /// Which of its file of texts a page is.
    private func ordinal(of number: Int) throws -> Int {
        if ordinals == nil {
            guard let bytes = Deflate.expand(try payload("sizes-" + manifest.sizes)) else { throw IndexFault.damaged }
            var reader = ByteReader(bytes)
            let count = reader.number()
            var ordinals: [Int: Int] = [:]
            let firsts = Set(manifest.texts.firsts)
            var (page, ordinal) = (-1, -1)
            for gap in try reader.numbers(count) {
                guard gap < IndexLimits.highestNumber - page else { throw IndexFault.damaged }
                page += gap + 1
                ordinal = firsts.contains(page) ? 0 : ordinal + 1
                ordinals[page] = ordinal
            }
            self.ordinals = ordinals
        }
        guard let ordinal = ordinals?[number] else { throw IndexFault.damaged }
        return ordinal
    }
}

/// What a result says of its page.
struct SearchCard {
    var kind: String
    var id: String
    var title: String
    var date: String
    var publisher: String

    /// A card from its fields after the number: id, title, date, publisher; `nil` where some are missing.
    init?(fields: ArraySlice<ArraySlice<UInt8>>, kind: String) {
        guard fields.count >= 4 else { return nil }
        let texts = fields.prefix(4).map { String(decoding: $0, as: UTF8.self) }
        (self.kind, id, title, date, publisher) = (kind, texts[0], texts[1], texts[2], texts[3])
    }

    /// The cards of one file, by page number.
    static func cards(of bytes: [UInt8], kind: (Int) -> String) throws(IndexFault) -> [Int: SearchCard] {
        var cards: [Int: SearchCard] = [:]
        var number = 0
        for line in bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard let first = fields.first, let step = Int(String(decoding: first, as: UTF8.self)),
                step >= 0, step <= IndexLimits.highestNumber - number
            else { throw .damaged }
            number += step
            guard let card = SearchCard(fields: fields.dropFirst(), kind: kind(number)) else { throw .damaged }
            cards[number] = card
        }
        return cards
    }
}
