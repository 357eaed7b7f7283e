#include <sqlite3.h>

// SQLITE_TRANSIENT, which tells SQLite to copy what it is handed, is a cast that Swift does not import.

static inline int sitegen_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    // A null pointer would bind NULL.
    return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                      : sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int sitegen_bind_text(sqlite3_stmt *statement, int index, const char *text, int count) {
    return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}
