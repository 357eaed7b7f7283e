import Foundation
import Model
import Synchronization
import Text

/// Keeps what passes gave: within a build, so that memory holds facts only; and from build to build, so that what has not
/// changed need not be done again.
///
/// It is a cache. One build is one transaction: whenever the program ends, the store is as it was or as it is after a
/// whole build. Every block of bytes has a seal, so that damage is found where it is read. Whatever is wrong with a store
/// is a `StoreFailure`, upon which the build goes on with one of its own (``temporary()``).
final class PassStore: Sendable {
    /// What is kept of a capture apart from its briefings.
    struct Kept: Sendable {
        /// Its row.
        let row: Int
        var inputs: PassInputs
        var facts: PassFacts
    }

    /// The name of the file in the cache folder.
    static let fileName = "passes.sqlite"

    private let database: Mutex<Database>
    private let path: String

    private init(_ database: sending Database, path: String) {
        self.database = Mutex(database)
        self.path = path
    }

    /// Opens the store of a cache folder, for this build alone.
    /// - Throws: where it cannot be used, or another build uses it.
    static func open(folder: String) throws(StoreFailure) -> PassStore {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreFailure(path: folder, reason: "the folder cannot be made", isDamage: false)
        }
        let path = folder + "/" + fileName
        return try PassStore(begun(path), path: path)
    }

    /// A store that is gone when the build is over.
    static func temporary() throws(StoreFailure) -> PassStore { try PassStore(begun(""), path: "") }

    /// Removes the file of a store that is of no use.
    static func remove(from folder: String) {
        for ending in ["", "-journal"] { unlink(folder + "/" + fileName + ending) }
    }

    private static func begun(_ path: String) throws(StoreFailure) -> Database {
        let database = try Database(path: path)
        // Nothing waits for the disk: a build that is killed leaves a journal from which SQLite puts the old state back. A
        // power cut may damage the file, which seals then tell.
        try database.run("PRAGMA synchronous = OFF")
        try database.run("PRAGMA page_size = 8192")
        try database.run("PRAGMA cache_size = -16000")
        try database.run("PRAGMA mmap_size = 1073741824")
        try database.run("BEGIN IMMEDIATE")
        try database.run(
            "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
        try database.run(
            """
            CREATE TABLE IF NOT EXISTS captures (
                id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, inputs BLOB NOT NULL, facts BLOB NOT NULL,
                extraction BLOB NOT NULL)
            """)
        try database.run(
            """
            CREATE TABLE IF NOT EXISTS briefings (
                capture INTEGER NOT NULL, number INTEGER NOT NULL, entry BLOB NOT NULL, words BLOB NOT NULL,
                postings BLOB NOT NULL, fragment BLOB NOT NULL, body BLOB NOT NULL,
                PRIMARY KEY (capture, number)) WITHOUT ROWID
            """)
        return database
    }

    // MARK: Reading

    /// What is kept under a name, such as `context`; `nil` where nothing is.
    func value(_ name: String) throws(StoreFailure) -> [UInt8]? {
        try locked { database throws(StoreFailure) in
            var found: [UInt8]?
            try database.rows("SELECT value FROM about WHERE name = ?", .text(name)) { found = $0.bytes(0) }
            return found
        }
        .map { sealed throws(StoreFailure) in try unsealed(sealed) }
    }

    /// Every capture that is kept, by its path.
    func captures() throws(StoreFailure) -> [ExactText: Kept] {
        var rows: [(id: Int, path: String, inputs: [UInt8], facts: [UInt8])] = []
        try locked { database throws(StoreFailure) in
            try database.rows("SELECT id, path, inputs, facts FROM captures") {
                rows.append(($0.number(0), $0.text(1), $0.bytes(2), $0.bytes(3)))
            }
        }
        var kept: [ExactText: Kept] = [:]
        kept.reserveCapacity(rows.count)
        for row in rows {
            kept[ExactText(row.path)] = Kept(
                row: row.id, inputs: try decoded(PassInputs.self, row.inputs),
                facts: try decoded(PassFacts.self, row.facts))
        }
        return kept
    }

    /// The articles of a capture as they were extracted; empty where they were not kept.
    func extraction(of row: Int) throws(StoreFailure) -> [UInt8] {
        try block("SELECT extraction FROM captures WHERE id = ?", .number(row))
    }

    /// The facts of the briefings of a capture, in its order.
    func entries(of row: Int) throws(StoreFailure) -> [StoredEntry] {
        var rows: [(number: Int, entry: [UInt8])] = []
        try locked { database throws(StoreFailure) in
            try database.rows(
                "SELECT number, entry FROM briefings WHERE capture = ? ORDER BY number", .number(row)
            ) { rows.append(($0.number(0), $0.bytes(1))) }
        }
        var entries: [StoredEntry] = []
        for (number, bytes) in rows {
            entries.append(
                StoredEntry(
                    place: StoredPlace(row: row, number: number), entry: try decoded(BriefingEntry.self, bytes)))
        }
        return entries
    }

    /// One part of a briefing.
    func part(_ part: StoredPart, of place: StoredPlace) throws(StoreFailure) -> [UInt8] {
        try block(
            "SELECT \(part.rawValue) FROM briefings WHERE capture = ? AND number = ?", .number(place.row),
            .number(place.number))
    }

    // MARK: Writing

    /// Keeps what is known of a capture, in place of what was.
    /// - Parameter extraction: its articles as they were extracted; `nil` for those that are kept already.
    /// - Returns: its row.
    func put(
        _ facts: PassFacts, inputs: PassInputs, extraction: [UInt8]?, of path: String
    ) throws(StoreFailure) -> Int {
        let (inputs, facts) = (sealed(ByteCoder.bytes(of: inputs)), sealed(ByteCoder.bytes(of: facts)))
        let extraction = extraction.map { Database.Value.bytes(sealed($0)) } ?? .null
        return try locked { database throws(StoreFailure) in
            var row = 0
            try database.rows(
                """
                INSERT INTO captures (path, inputs, facts, extraction) VALUES (?1, ?2, ?3, IFNULL(?4, x''))
                ON CONFLICT (path) DO UPDATE SET inputs = ?2, facts = ?3, extraction = IFNULL(?4, extraction)
                RETURNING id
                """, .text(path), .bytes(inputs), .bytes(facts), extraction
            ) { row = $0.number(0) }
            return row
        }
    }

    /// Keeps what is known of a capture whose briefings stay as they are.
    func put(_ inputs: PassInputs, of row: Int) throws(StoreFailure) {
        let bytes = sealed(ByteCoder.bytes(of: inputs))
        try locked { database throws(StoreFailure) in
            try database.run("UPDATE captures SET inputs = ? WHERE id = ?", .bytes(bytes), .number(row))
        }
    }

    /// Keeps a briefing.
    func put(_ briefing: BriefingPass, at place: StoredPlace) throws(StoreFailure) {
        let entry = sealed(ByteCoder.bytes(of: briefing.entry))
        try locked { database throws(StoreFailure) in
            try database.run(
                "INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?, ?, ?, ?)", .number(place.row),
                .number(place.number), .bytes(entry), .bytes(sealed(briefing.words)),
                .bytes(sealed(briefing.postings)), .bytes(sealed(briefing.fragment)), .bytes(sealed(briefing.body)))
        }
    }

    /// Forgets the briefings of a capture from a number on.
    func removeBriefings(of row: Int, from number: Int) throws(StoreFailure) {
        try locked { database throws(StoreFailure) in
            try database.run("DELETE FROM briefings WHERE capture = ? AND number >= ?", .number(row), .number(number))
        }
    }

    /// Forgets a capture.
    func remove(_ row: Int) throws(StoreFailure) {
        try removeBriefings(of: row, from: 0)
        try locked { database throws(StoreFailure) in
            try database.run("DELETE FROM captures WHERE id = ?", .number(row))
        }
    }

    /// Keeps a value under a name.
    func put(_ value: [UInt8], as name: String) throws(StoreFailure) {
        try locked { database throws(StoreFailure) in
            try database.run("INSERT OR REPLACE INTO about VALUES (?, ?)", .text(name), .bytes(sealed(value)))
        }
    }

    /// Makes what this build has put and removed the state that the next one finds.
    func commit() throws(StoreFailure) {
        try locked { database throws(StoreFailure) in
            try database.run("COMMIT")
            try database.run("BEGIN IMMEDIATE")
        }
    }

    // MARK: Seals

    private func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + Seal.of(bytes[...]) }

    private func unsealed(_ sealed: [UInt8]) throws(StoreFailure) -> [UInt8] {
        let bytes = sealed.dropLast(Seal.length)
        guard sealed.count >= Seal.length, Seal.of(bytes) == Array(sealed.suffix(Seal.length)) else { throw damage }
        return Array(bytes)
    }

    private func decoded<Value: ByteCodable>(_ type: Value.Type, _ sealed: [UInt8]) throws(StoreFailure) -> Value {
        guard let value = ByteCoder.value(type, of: try unsealed(sealed)) else { throw damage }
        return value
    }

    private func block(_ sql: String, _ values: Database.Value...) throws(StoreFailure) -> [UInt8] {
        var found: [UInt8]?
        try locked { database throws(StoreFailure) in
            switch values.count {
            case 1: try database.rows(sql, values[0]) { found = $0.bytes(0) }
            default: try database.rows(sql, values[0], values[1]) { found = $0.bytes(0) }
            }
        }
        guard let found else { throw damage }
        return try unsealed(found)
    }

    private var damage: StoreFailure { StoreFailure(path: path, reason: "it is damaged", isDamage: true) }

    private func locked<Value: Sendable>(
        _ work: (Database) throws(StoreFailure) -> Value
    ) throws(StoreFailure) -> Value {
        try database.withLock { database throws(StoreFailure) in try work(database) }
    }
}
