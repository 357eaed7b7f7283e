import Foundation

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
    var file: ShardFile {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers and texts always encode.
        let json = (try? encoder.encode(self)) ?? Data()
        return ShardFile(name: "manifest", payload: Deflate.compress([UInt8](json)))
    }
}

extension Manifest {
    /// Reads a manifest.
    /// - Throws: `IndexFault.damaged`, or `IndexFault.otherFormat` where it is of another version.
    init(payload: [UInt8]) throws {
        struct Version: Decodable { var format: Int }
        guard let json = Deflate.expand(payload).map({ Data($0) }),
            let version = try? JSONDecoder().decode(Version.self, from: json)
        else { throw IndexFault.damaged }
        guard version.format == SearchFormat.version else { throw IndexFault.otherFormat }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: json) else { throw IndexFault.damaged }
        self = manifest
    }

    /// The manifest with its build's name, which follows from all the rest.
    var named: Manifest {
        var manifest = self
        manifest.build = StableHash.name(of: file.bytes)
        return manifest
    }
}

extension Manifest.Table where Key == Int {
    /// The table as a file of its own.
    var payload: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Deflate.compress([UInt8]((try? encoder.encode(self)) ?? Data()))
    }

    /// Reads a table; `nil` where it is damaged.
    init?(payload: [UInt8]) {
        guard let json = Deflate.expand(payload), let table = try? JSONDecoder().decode(Self.self, from: Data(json))
        else { return nil }
        self = table
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
