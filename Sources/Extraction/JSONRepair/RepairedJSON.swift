/// A JSON capture made well-formed: the objects it holds, and what had to be changed.
struct RepairedJSON: Sendable {
    /// One object of the capture; the elements of a list at the top stand on their own.
    struct Record: Sendable {
        /// Its well-formed bytes, as places in ``RepairedJSON/bytes``.
        let range: Range<Int>
        /// The byte of the capture at which it begins.
        let offset: Int
        /// Whether the capture ends within it.
        let isTruncated: Bool
        /// What was changed, in the order of first occurrence.
        let repairs: [JSONRepair]
        /// Names that an object has twice, of which a reader sees one.
        let repeatedNames: [RepeatedName]
    }

    /// A name that an object has a second time.
    struct RepeatedName: Sendable {
        let name: String
        /// The byte of the capture where it stands again.
        let offset: Int
    }

    /// Valid JSON texts, with anything between them: the capture itself where nothing had to be changed.
    let bytes: [UInt8]
    /// The objects, in the order of the capture.
    let records: [Record]
    /// Text of the capture that belongs to no object, such as HTTP headers; white space and brackets are not listed.
    let strays: [Range<Int>]
    /// Whether the capture ends within a list or an object.
    let isTruncated: Bool
}

/// One kind of change that made a JSON text well-formed, and how often it was made.
struct JSONRepair: Sendable, Equatable {
    /// What was wrong.
    enum Kind: String, Sendable, CaseIterable {
        case rawLineBreak = "line breaks inside strings were not escaped"
        case rawControl = "control characters inside strings were not escaped"
        case invalidEscape = "escape sequences that JSON does not have"
        case loneSurrogate = "halves of a character without the other half"
        case innerQuote = "quotation marks inside strings were not escaped"
        case extraComma = "commas with nothing after them"
        case missingComma = "commas were missing"
        case missingColon = "colons were missing"
        case missingValue = "values were missing"
        case unknownLiteral = "bare words that JSON does not have"
        case hugeNumber = "numbers too large for any reader"
        case unquotedKey = "names without quotation marks"
        case strayByte = "characters that belong nowhere"
        case tooDeep = "lists and objects too deep within others were left out"
        case mismatchedBracket = "brackets of the wrong kind"
        case truncated = "the text ends too early and was closed"
    }

    /// What was wrong.
    let kind: Kind
    /// The byte of the capture where it was first found.
    let offset: Int
    /// How often it was found.
    var count: Int
}
