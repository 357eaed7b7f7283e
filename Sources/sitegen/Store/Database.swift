import CSQLite
import Publishing

/// A database of SQLite, in one file or in memory, used by one thread at a time.
///
/// ```swift
/// let database = try Database(path: "cache.sqlite")
/// try database.run("INSERT INTO words VALUES (?, ?)", .text("treaty"), .number(3))
/// try database.rows("SELECT count FROM words WHERE word = ?", .text("treaty")) { print($0.number(0)) }
/// ```
final class Database {
    /// A value that a statement is handed.
    enum Value {
        case text(String)
        case bytes([UInt8])
        case number(Int)
        case null
    }

    /// A row of a result: its columns count from 0. It is valid only until the next.
    struct Row {
        fileprivate let statement: OpaquePointer

        /// A whole number; 0 where the column holds none.
        func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

        /// Bytes, or a text's bytes; none where the column holds none.
        func bytes(_ column: Int32) -> [UInt8] {
            // The pointer is good until the next step, and the count is of what it points to.
            guard let start = sqlite3_column_blob(statement, column) else { return [] }
            let count = Int(sqlite3_column_bytes(statement, column))
            return Array(UnsafeRawBufferPointer(start: start, count: count))
        }

        /// A text; empty where the column holds none.
        func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
    }

    private let path: String
    private let connection: OpaquePointer
    /// Each statement is prepared once.
    private var statements: [String: OpaquePointer] = [:]

    /// Opens a database, and makes one where there is none.
    /// - Parameter path: the file; an empty path is a file without a name that goes with the database.
    init(path: String) throws(StoreFailure) {
        self.path = path
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw StoreFailure(code: code, path: path)
        }
        connection = opened
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(connection)
    }

    /// Runs a statement that gives no rows, or whose rows are not wanted.
    func run(_ sql: String, _ values: Value...) throws(StoreFailure) { try rows(sql, values) { _ in } }

    /// Runs a statement and hands over each row of its result.
    func rows(_ sql: String, _ values: Value..., each: (Row) -> Void) throws(StoreFailure) {
        try rows(sql, values, each: each)
    }

    private func rows(_ sql: String, _ values: [Value], each: (Row) -> Void) throws(StoreFailure) {
        let statement = try prepared(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), of: statement) }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw StoreFailure(code: code, path: path) }
            each(Row(statement: statement))
        }
    }

    private func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) throws(StoreFailure) {
        let code: Int32
        switch value {
        case .number(let number): code = sqlite3_bind_int64(statement, index, Int64(number))
        case .null: code = sqlite3_bind_null(statement, index)
        case .text(let text):
            code = sitegen_bind_text(statement, index, text, Int32(clamping: text.utf8.count))
        case .bytes(let bytes):
            guard let count = Int32(exactly: bytes.count) else { throw StoreFailure(code: SQLITE_TOOBIG, path: path) }
            code = sitegen_bind_bytes(statement, index, bytes, count)
        }
        guard code == SQLITE_OK else { throw StoreFailure(code: code, path: path) }
    }

    private func prepared(_ sql: String) throws(StoreFailure) -> OpaquePointer {
        if let statement = statements[sql] { return statement }
        var made: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard code == SQLITE_OK, let made else { throw StoreFailure(code: code, path: path) }
        statements[sql] = made
        return made
    }

    /// Which SQLite it is, such as `3.40.1`.
    static var version: String { String(cString: sqlite3_libversion()) }
}

/// Why a store cannot be used: the build then goes on without it.
struct StoreFailure: PassedOnError, CustomStringConvertible {
    let path: String
    let reason: String
    /// Whether what is kept there is of no use to anybody, so that the file may be made anew.
    let isDamage: Bool

    init(path: String, reason: String, isDamage: Bool) {
        (self.path, self.reason, self.isDamage) = (path, reason, isDamage)
    }

    /// - Parameter code: what SQLite answered.
    fileprivate init(code: Int32, path: String) {
        let words: String
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: words = "another build uses it"
        case SQLITE_FULL: words = "the disk is full"
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: words = "it may not be written"
        default: words = String(cString: sqlite3_errstr(code))
        }
        let isDamage = [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_ERROR].contains(code & 0xFF)
        self.init(path: path, reason: words, isDamage: isDamage)
    }

    var description: String { reason }
}
