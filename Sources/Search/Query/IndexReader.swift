/// Reads an index's files, each once. It belongs to one thread.
final class IndexReader {
    /// A group in its file.
    struct GroupReference: Hashable {
        var file: Int
        var group: Int
    }

    /// An actor or agreement with its names.
    struct Entity {
        var number: Int
        var kind: String
        var id: String
        var names: [String]
    }

    let manifest: Manifest
    let firsts: [[UInt8]]
    let endings: Set<[UInt8]>
    let common: Set<[UInt8]>
    private let load: (String) throws -> [UInt8]
    private var shards: [Int: TermShardContent] = [:]
    private var spellings: [Int: [(form: [UInt8], frequency: Int)]] = [:]
    private var cards: [Int: [Int: SearchCard]] = [:]
    private var loadedEntities: ([Entity], [[UInt8]: [Int]])?

    /// Opens an index.
    /// - Parameter load: Gives the bytes of a file by its path below `Public/`.
    init(load: @escaping (String) throws -> [UInt8]) throws {
        self.load = load
        guard let manifest = Manifest(payload: try Self.payload("manifest", load)) else { throw IndexFault.damaged }
        guard manifest.format == SearchFormat.version else { throw IndexFault.otherFormat }
        self.manifest = manifest
        firsts = manifest.words.firsts.map { Array($0.utf8) }
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

    func shard(_ index: Int) throws -> TermShardContent {
        if let shard = shards[index] { return shard }
        let shard = try TermShardContent(payload: payload(Self.name("words", manifest.words.files, index)))
        shards[index] = shard
        return shard
    }

    /// The file in which a word is looked for.
    func shardIndex(of form: [UInt8]) -> Int {
        Self.lastNotAfter(firsts.count) { !form.lexicographicallyPrecedes(self.firsts[$0]) }
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
        guard let bytes = Deflate.expand(try payload("spelling-" + name)) else { throw IndexFault.damaged }
        var reader = ByteReader(bytes)
        let count = reader.number()
        guard count >= 0, count <= bytes.count else { throw IndexFault.damaged }
        let shared = (0..<count).map { _ in reader.number() }
        let codes = (0..<count).map { _ in reader.number() }
        var last: [UInt8] = []
        let list = (0..<count).map { index in
            last = Array(last.prefix(shared[index])) + reader.raw(codes[index] >> 5)
            return (last, codes[index] & 31)
        }
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
                guard fields.count >= 4, let number = Int(fields[0]) else { throw IndexFault.damaged }
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

    func block(of number: Int) -> Manifest.Block {
        manifest.blocks[Self.lastNotAfter(manifest.blocks.count) { self.manifest.blocks[$0].start <= number }]
    }

    func card(of number: Int) throws -> SearchCard {
        let file = Self.lastNotAfter(manifest.cards.firsts.count) { self.manifest.cards.firsts[$0] <= number }
        guard let card = try cardFile(file)[number] else { throw IndexFault.damaged }
        return card
    }

    private func cardFile(_ file: Int) throws -> [Int: SearchCard] {
        if let known = cards[file] { return known }
        guard let bytes = Deflate.expand(try payload(Self.name("cards", manifest.cards.files, file))) else {
            throw IndexFault.damaged
        }
        let read = SearchCard.cards(of: bytes)
        cards[file] = read
        return read
    }

    /// The numbers of all pages.
    func everything() throws -> [Int] {
        try manifest.cards.firsts.indices.flatMap { try cardFile($0).keys.sorted() }
    }

    /// A page's passages.
    func passages(of number: Int, _ card: SearchCard) throws -> [SearchDocument.Passage] {
        let file = Self.lastNotAfter(manifest.texts.firsts.count) { self.manifest.texts.firsts[$0] <= number }
        var reader = ByteReader(try payload(Self.name("texts", manifest.texts.files, file)))
        for _ in 0..<card.ordinal { _ = reader.block() }
        let record = reader.block()
        guard !reader.isDamaged, let bytes = Deflate.expand(record) else { throw IndexFault.damaged }
        return Fragment.passages(of: bytes)
    }
}

/// What a result says of its page before the texts are there.
struct SearchCard {
    var kind: String
    var id: String
    var title: String
    var date: String
    var publisher: String
    /// Which of its file of texts the page is.
    var ordinal: Int

    /// The cards of one file, by page number.
    static func cards(of bytes: [UInt8]) -> [Int: SearchCard] {
        var cards: [Int: SearchCard] = [:]
        var (number, ordinal) = (0, 0)
        for line in bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= 8, let step = Int(fields[0]) else { continue }
            number += step
            if fields.count > 8 { ordinal = Int(fields[8]) ?? 0 }
            cards[number] = SearchCard(
                kind: fields[1], id: fields[2], title: fields[3], date: fields[4], publisher: fields[5],
                ordinal: ordinal)
            ordinal += 1
        }
        return cards
    }
}
