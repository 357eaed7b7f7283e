import COpenSSL

/// A SHA-256 digest (FIPS 180-4), computed by OpenSSL.
public struct ContentDigest: Sendable, Hashable {
    /// The 32 bytes, eight to a word, the first byte highest: a site has tens of thousands of digests, which thus need no
    /// memory of their own.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the 32 bytes of a digest.
    /// - Returns: `nil` where there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var rest = bytes.makeIterator()
        func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(rest.next() ?? 0) } }
        words = (word(), word(), word(), word())
    }

    /// Takes a digest as 64 hexadecimal digits, in either case.
    /// - Returns: `nil` where they are something else.
    public init?(hexadecimal digits: some Collection<UInt8>) {
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        var high: UInt8?
        for digit in digits {
            guard let value = Self.value(ofDigit: digit) else { return nil }
            guard let first = high.take() else {
                high = value
                continue
            }
            bytes.append(first << 4 | value)
        }
        self.init(bytes: bytes)
    }

    /// Takes a digest as 64 hexadecimal digits.
    /// - Returns: `nil` where they are something else.
    public init?(hexadecimal digits: String) { self.init(hexadecimal: Array(digits.utf8)) }

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init { rest.take() }
    }

    /// Digests bytes that come in pieces.
    /// - Parameter next: gives the next piece, `nil` after the last.
    public init(pieces next: () throws -> [UInt8]?) rethrows {
        var running = RunningDigest()
        while let piece = try next() { running.add(piece) }
        self = running.finished()
    }

    /// No digest: all bits are nought, as of no bytes that anybody knows.
    init() { words = (0, 0, 0, 0) }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
        }
    }

    /// The 64 lower-case hexadecimal digits.
    public var hexadecimal: String { String(decoding: hexadecimalDigits, as: UTF8.self) }

    /// The 64 lower-case hexadecimal digits, as bytes.
    public var hexadecimalDigits: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            for byte in bytes {
                buffer[count] = Self.digit(byte >> 4)
                buffer[count + 1] = Self.digit(byte & 15)
                count += 2
            }
        }
    }

    /// The first ten digits: enough to name a file by its content.
    public var short: String { String(decoding: hexadecimalDigits.prefix(10), as: UTF8.self) }

    /// Whether both are digests of the same bytes.
    public static func == (left: ContentDigest, right: ContentDigest) -> Bool { left.words == right.words }

    /// Feeds the first word, which tells digests apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static func value(ofDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        case 0x41...0x46: digit - 0x37
        default: nil
        }
    }
}

/// A SHA-256 digest in the making, to which bytes are added as they come.
public struct RunningDigest: ~Copyable {
    private let context = EVP_MD_CTX_new()
    private var succeeded: Bool

    /// Begins with no bytes.
    public init() { succeeded = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public mutating func add(_ bytes: [UInt8]) {
        succeeded = EVP_DigestUpdate(context, bytes, bytes.count) == 1 && succeeded
    }

    /// The digest of all that was added.
    public consuming func finished() -> ContentDigest {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        // The buffer outlives the call, which writes 32 bytes; the calls fail only when OpenSSL has no memory left.
        succeeded = EVP_DigestFinal_ex(context, &digest, &length) == 1 && succeeded
        guard succeeded, let finished = ContentDigest(bytes: digest) else {
            preconditionFailure("OpenSSL could not compute a SHA-256 digest")
        }
        return finished
    }
}
