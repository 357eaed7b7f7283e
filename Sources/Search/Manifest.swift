import Foundation

/// What a reader must know before any word: the one file of the index that keeps its name. All others are named in it.
struct Manifest: Codable, Sendable {
    /// `SearchFormat.version`.
    var format: Int
    /// A name for the index as a whole: another index has another.
    var build: String
    /// How many pages there are.
    var documents: Int
    /// One past the highest page number.
    var space: Int
    /// The ranges of numbers: kind, year (`null` for none), first number, pages.
    var blocks: [Block]
    /// Words that have no places.
    var common: [String]
    /// What words have beyond their stem, the most frequent first: the readers guess the stem of a word not seen before.
    var endings: [String]
    /// The files of words: from which word on, and the file's name after `words-`.
    var words: Table<String>
    /// For each file of words, in order: how many bytes its places take, in a `places-` file; 0 for a new such file.
    var places: [Int]
    /// The names of the files of places, one after another.
    var placeNames: String
    /// The files of cards: from which page on, and the name after `cards-`.
    var cards: Table<Int>
    /// The files of texts: from which page on, and the name after `texts-`.
    var texts: Table<Int>
    /// About how many bytes a file of texts has.
    var textSize: Int
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

    /// Reads a manifest; `nil` where it is damaged.
    init?(payload: [UInt8]) {
        guard let json = Deflate.expand(payload),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(json))
        else { return nil }
        self = manifest
    }
}

extension Manifest {
    init(
        documents: Int, numbers: DocumentNumbers, common: [String], endings: [String], words: Table<String>,
        places: [Int], placeNames: String, cards: Table<Int>, texts: Table<Int>, textSize: Int, spelling: [String],
        names: String
    ) {
        (format, build, self.documents, space) = (SearchFormat.version, "", documents, numbers.space)
        blocks = numbers.blocks.map {
            Block(kind: $0.kind.rawValue, year: $0.year, start: $0.start, count: $0.count)
        }
        (self.common, self.endings, self.words, self.places) = (common, endings, words, places)
        (self.placeNames, self.cards, self.texts) = (placeNames, cards, texts)
        (self.textSize, self.spelling, self.names) = (textSize, spelling, names)
        build = StableHash.name(of: file.bytes)
    }
}
