import Text

/// A capture's bytes as UTF-8, and how they were read.
struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte-order mark: the capture's own bytes where they are that already.
    var bytes: [UInt8]
    /// The encoding it was read as, by its name in the WHATWG Encoding standard.
    var encoding: String
    /// How it was decided.
    var basis: Basis
    /// How many sequences were no characters of the encoding; each is U+FFFD in `bytes`.
    var invalidCount = 0
    /// The byte of the capture at which the first of them stands.
    var firstInvalid: Int?
    /// How many bytes of the capture come before the first of `bytes`: the byte-order mark.
    var prefixLength = 0

    /// What an encoding was decided by, in the order of trust.
    enum Basis: Sendable {
        /// A byte-order mark.
        case mark
        /// The bytes themselves: UTF-8 has a shape that other encodings hardly ever meet by chance.
        case shape
        /// A declaration within the capture.
        case declaration
        /// Nothing: the encoding that browsers fall back on.
        case fallback
    }
}

extension DecodedText {
    /// Decodes a page as browsers do (WHATWG HTML, "determining the character encoding"), with one exception: bytes
    /// that are UTF-8 throughout are read as such even where the page declares an older encoding, since tools that save
    /// pages write UTF-8 and leave the declaration.
    init(page source: [UInt8]) {
        self.init(source, declared: EncodingDeclaration.find(in: source))
    }

    /// Decodes text that declares nothing: by its byte-order mark, as UTF-8 where it is UTF-8 for the greater part, else
    /// as windows-1252.
    init(plain source: [UInt8]) {
        self.init(source, declared: nil)
    }

    /// The beginning of a capture, for a look at what it is.
    init(head source: [UInt8]) {
        self.init(Array(source.prefix(16_384)), declared: nil)
    }

    private init(_ source: [UInt8], declared: String?) {
        if let (encoding, length) = ByteOrderMark.read(source) {
            self.init(source, as: encoding, from: length, basis: .mark)
            return
        }
        let shape = UTF8Shape(source)
        if shape.invalidCount == 0, declared != "iso-2022-jp" {
            self.init(bytes: source, encoding: "utf-8", basis: .shape)
        } else if let declared {
            self.init(source, as: declared, from: 0, basis: .declaration)
        } else if shape.multibyteCount >= shape.invalidCount {
            self.init(source, as: "utf-8", from: 0, basis: .shape)
        } else {
            self.init(source, as: "windows-1252", from: 0, basis: .fallback)
        }
    }

    private init(_ source: [UInt8], as encoding: String, from start: Int, basis: Basis) {
        let decoded: LegacyDecoder.Result
        switch encoding {
        case "utf-8": decoded = UTF8Shape.repaired(source, from: start)
        case "windows-1252": decoded = LegacyDecoder.windows1252(source, from: start)
        default:
            decoded =
                EncodingTable.converterName(of: encoding).flatMap {
                    LegacyDecoder.convert(
                        source, from: start, converter: $0, unit: encoding.hasPrefix("utf-16") ? 2 : 1)
                } ?? UTF8Shape.repaired(source, from: start)
        }
        self.init(
            bytes: decoded.bytes, encoding: encoding, basis: basis, invalidCount: decoded.invalidCount,
            firstInvalid: decoded.firstInvalid, prefixLength: start)
    }
}

/// The marks that begin a Unicode text.
enum ByteOrderMark {
    /// The encoding and the length of the mark at the start; UTF-16 is known by its zero bytes as well.
    static func read(_ source: [UInt8]) -> (encoding: String, length: Int)? {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if source.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        if source.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        let sample = source.prefix(64)
        guard sample.count >= 4, sample.count % 2 == 0 || source.count > 64 else { return nil }
        let odd = sample.indices.filter { $0 % 2 == 1 && source[$0] == 0 }.count
        let even = sample.indices.filter { $0 % 2 == 0 && source[$0] == 0 }.count
        if even == 0, odd * 4 >= sample.count { return ("utf-16le", 0) }
        if odd == 0, even * 4 >= sample.count { return ("utf-16be", 0) }
        return nil
    }
}
