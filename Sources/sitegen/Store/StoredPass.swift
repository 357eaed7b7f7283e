import Model
import Text

/// Where a briefing is in the store.
struct StoredPlace: Sendable, Hashable {
    /// The row of its capture.
    let row: Int
    /// Which briefing of the capture it is, from 0.
    let number: Int
}

/// The facts of a briefing, and where the rest of it is.
struct StoredEntry: Sendable {
    let place: StoredPlace
    var entry: BriefingEntry
}

/// A part of a briefing that is kept apart from its facts, by the name of its column.
enum StoredPart: String, Sendable {
    case words, postings, fragment, body
}

/// What a pass was made from, as far as it is not in the records: whether a capture is still the same is told by this.
struct PassInputs: Sendable, Equatable {
    /// The digest of what the capture was handed in with: its path and its sidecar's words; of an article of the editor's
    /// own, all of it.
    var item = ContentDigest.blank
    /// The digest of the capture's bytes; blank for the editor's own, and where it could not be read.
    var content = ContentDigest.blank
    /// What the file system said of the capture's file; absent where it may not be believed.
    var stamp: FileStamp?
}

/// What a pass found out, apart from its briefings.
struct PassFacts: Sendable, Equatable {
    /// The identifiers of articles that are not published.
    var leftOut: [String] = []
    /// What was noticed.
    var diagnostics: [Diagnostic] = []
    /// The identifiers of its briefings, in its order.
    var briefings: [String] = []
    /// Whether a briefing has notes.
    var hasNotes = false
    /// What it depends on beside its capture.
    var conditions = PassConditions()
}

extension PassInputs: ByteCodable {
    static var blank: PassInputs { PassInputs() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&item)
        coder.code(&content)
        coder.code(&stamp)
    }
}

extension PassFacts: ByteCodable {
    static var blank: PassFacts { PassFacts() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&leftOut)
        coder.code(&diagnostics)
        coder.code(&briefings)
        coder.code(&hasNotes)
        coder.code(&conditions)
    }
}

/// What stands behind stored bytes and tells whether they are still those that were stored.
enum Seal {
    /// How many bytes a seal has: enough for damage, which does not aim.
    static let length = 8

    /// The first bytes of the SHA-256 digest.
    static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(ContentDigest(of: Array(bytes)).bytes.prefix(length))
    }
}
