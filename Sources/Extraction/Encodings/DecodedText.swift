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
    /// The byte of `bytes` at which the first of them stands.
    var firstInvalid: Int?
    /// Whether `bytes` are the capture's own.
    var isSource = false

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

    /// Decodes a page whose server or file names an encoding by a label, which then comes before what the page declares.
    init(page source: [UInt8], charset: String?) {
        self.init(source, declared: charset.flatMap(EncodingTable.name) ?? EncodingDeclaration.find(in: source))
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
        var shape = UTF8Shape()
        if ByteOrderMark.read(source) == nil { shape.add(source) }
        let choice = EncodingChoice(head: source, shape: shape, declared: declared)
        guard choice.markLength > 0 || choice.basis != .shape || shape.invalidCount > 0 else {
            self.init(bytes: source, encoding: choice.encoding, basis: choice.basis, isSource: true)
            return
        }
        let decoded: LegacyDecoder.Result
        if let converter = choice.converter {
            decoded = converter.decode(Array(source[choice.markLength...]), isLast: true)
        } else if choice.encoding == "windows-1252" {
            decoded = LegacyDecoder.windows1252(source, from: choice.markLength)
        } else {
            decoded = UTF8Shape.repaired(source, from: choice.markLength)
        }
        self.init(
            bytes: decoded.bytes, encoding: choice.encoding, basis: choice.basis, invalidCount: decoded.invalidCount,
            firstInvalid: decoded.firstInvalid)
    }
}

/// The encoding that a capture is read as.
struct EncodingChoice {
    /// Its name in the WHATWG Encoding standard.
    let encoding: String
    /// How it was decided.
    let basis: DecodedText.Basis
    /// The length of the byte-order mark.
    private(set) var markLength = 0

    /// Decides by what begins the capture, by the shape of all its bytes, and by what it declares.
    init(head: [UInt8], shape: UTF8Shape, declared: String?) {
        if let (encoding, length) = ByteOrderMark.read(head) {
            (self.encoding, basis, markLength) = (encoding, .mark, length)
        } else if shape.invalidCount == 0, declared != "iso-2022-jp" {
            (encoding, basis) = ("utf-8", .shape)
        } else if let declared {
            (encoding, basis) = (declared, .declaration)
        } else if shape.multibyteCount >= shape.invalidCount {
            (encoding, basis) = ("utf-8", .shape)
        } else {
            (encoding, basis) = ("windows-1252", .fallback)
        }
    }

    /// The library's converter for it; absent for those that we decode ourselves.
    var converter: LegacyConverter? {
        EncodingTable.converterName(of: encoding).flatMap {
            LegacyConverter($0, unit: encoding.hasPrefix("utf-16") ? 2 : 1)
        }
    }
}

/// The marks that begin a Unicode text.
enum ByteOrderMark {
    /// The encoding and the length of the mark at the start; UTF-16 is known by its zero bytes as well.
    static func read(_ source: [UInt8]) -> (encoding: String, length: Int)? {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if source.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        if source.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        let units = source.prefix(256).count / 2
        guard units >= 2, source.count % 2 == 0 || source.count > 256 else { return nil }
        if isUTF16(source, units, high: 1) { return ("utf-16le", 0) }
        if isUTF16(source, units, high: 0) { return ("utf-16be", 0) }
        return nil
    }

    /// Whether the first units are text with the upper byte of each at `high`: more than half are ASCII, none of these is
    /// a control, and none is zero. Texts in other encodings that hold zero bytes are not that regular.
    private static func isUTF16(_ source: [UInt8], _ units: Int, high: Int) -> Bool {
        var basic = 0
        for unit in 0..<units where source[2 * unit + high] == 0 {
            let low = source[2 * unit + 1 - high]
            guard low >= 0x20 && low < 0x7F || low >= 0xA0 || [0x09, 0x0A, 0x0D].contains(low) else { return false }
            basic += 1
        }
        let lowZeros = (0..<units).count { source[2 * $0 + 1 - high] == 0 }
        return basic * 2 >= units && lowZeros * 8 < units
    }
}
