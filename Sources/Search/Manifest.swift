import Foundation
import Text

/// What a reader must know before any word: the one file of the index that keeps its name. All others are named in it.
struct Manifest: Codable, Sendable {
    /// `SearchFormat.version`.
    var format: Int
    /// A name for the index as a whole: another index has another.
    var build: String
    /// How many pages there are.
    var documents: Int
    /// The ranges of numbers: kind, year (`null` for none), first number, pages.
    var blocks: [Block]
    /// Words that have no places.
    var common: [String]
    /// What words have beyond their stem, the most frequent first: the readers guess the stem of a word not seen before.
    var endings: [String]
    /// The runs of words: from which word on, as `FrontCoding` writes them.
    var words: String
    /// How many units of its file each run takes; less than 0 for the first of a file.
    var wordUnits: [Int]
    /// The files of words, after `words-`, eight digits each.
    var wordFiles: String
    /// The first run that holds the words of the newest pages; from there on the words begin anew.
    var newest: Int
    /// The number from which the newest pages' numbers count.
    var newestStart: Int
    /// The files of places: from which run on, and the name after `places-`.
    var places: Table<Int>
    /// How many units the head of each file of places takes.
    var placeHeads: [Int]
    /// The file that lists the files of cards, after `cards-`.
    var cards: String
    /// The files of texts: from which page on, and the name after `texts-`.
    var texts: Table<Int>
    /// About how many bytes a file of texts has.
    var textSize: Int
    /// The file that says where in its file each page's text is, after `sizes-`.
    var sizes: String
    /// The word lists for spelling by partition, after `spelling-`; empty where there is none.
    var spelling: [String]
    /// The names of actors and agreements, after `names-`; empty where there are none.
    var names: String

    struct Block: Codable, Sendable {
        var kind: String
        var year: Int?
        var start: Int
        var count: Int
    }

    struct Table<Key: Codable & Sendable>: Codable, Sendable {
        var firsts: [Key] = []
        /// Names of eight digits each, one after another.
        var files = ""
    }

    /// The manifest as a file.
    func file() throws(IndexFault) -> ShardFile {
        ShardFile(name: "manifest", payload: try CompressedJSON.bytes(of: self))
    }

    /// The manifest with its build's name, which follows from all the rest.
    func named() throws(IndexFault) -> Manifest {
        var manifest = self
        manifest.build = String(ContentDigest(of: try file().bytes).hexadecimal.prefix(16))
        return manifest
    }
}

extension Manifest {
    /// Reads a manifest.
    /// - Throws: `IndexFault.damaged`, or `IndexFault.otherFormat` where it is of another version.
    init(payload: [UInt8]) throws(IndexFault) {
        struct Version: Decodable { var format: Int }
        let version = try CompressedJSON.value(of: payload, as: Version.self)
        guard version.format == SearchFormat.version else { throw .otherFormat }
        self = try CompressedJSON.value(of: payload, as: Manifest.self)
        let numbers = [documents, newest, newestStart] + blocks.flatMap { [$0.start, $0.count] }
        let ranges = 0...IndexLimits.highestNumber
        guard numbers.allSatisfy(ranges.contains), places.isSound, texts.isSound, wordUnits.first ?? -1 < 0,
            Self.isAscending(blocks.map(\.start))
        else { throw .damaged }
    }

    /// Whether each number is above the last.
    static func isAscending(_ numbers: [Int]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }
}

extension Manifest.Table where Key == Int {
    /// The table as a file of its own.
    func payload() throws(IndexFault) -> [UInt8] { try CompressedJSON.bytes(of: self) }

    /// Reads a table.
    /// - Throws: `IndexFault.damaged` where it is none.
    init(payload: [UInt8]) throws(IndexFault) {
        self = try CompressedJSON.value(of: payload, as: Self.self)
        guard isSound else { throw .damaged }
    }

    /// Whether the keys are such as a writer writes, and each has its name.
    fileprivate var isSound: Bool {
        firsts.allSatisfy((0...IndexLimits.highestNumber).contains) && Manifest.isAscending(firsts)
            && files.utf8.count == 8 * firsts.count
    }
}

/// Values as compressed JSON.
private enum CompressedJSON {
    static func bytes(of value: some Encodable) throws(IndexFault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(value) else { throw .refused("a text that is not Unicode") }
        return try Deflate.compress([UInt8](json))
    }

    static func value<Value: Decodable>(of payload: [UInt8], as type: Value.Type) throws(IndexFault) -> Value {
        guard let json = Deflate.expand(payload), let value = try? JSONDecoder().decode(type, from: Data(json)) else {
            throw .damaged
        }
        return value
    }
}

/// Words in an order in which neighbours begin alike: for each a line with how many bytes it shares with the one before, in
/// one digit of base 36, and its further bytes.
enum FrontCoding {
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

    static func text(_ words: [[UInt8]]) -> String {
        var last: [UInt8] = []
        let lines = words.map { word -> [UInt8] in
            var shared = 0
            while shared < min(35, last.count, word.count), last[shared] == word[shared] { shared += 1 }
            // Not within a character: the manifest holds text.
            while shared > 0, shared < word.count, word[shared] & 0xC0 == 0x80 { shared -= 1 }
            last = word
            return [digits[shared]] + word[shared...]
        }
        return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
    }

    static func words(_ text: String) -> [[UInt8]] {
        var last: [UInt8] = []
        return text.utf8.split(separator: 0x0A).map { line in
            let shared = line.first.flatMap(digits.firstIndex) ?? 0
            last = Array(last.prefix(shared)) + line.dropFirst()
            return last
        }
    }
}
