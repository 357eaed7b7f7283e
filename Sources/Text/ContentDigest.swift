import COpenSSL

/// A SHA-256 digest (FIPS 180-4), computed by OpenSSL.
public struct ContentDigest: Sendable, Hashable {
    /// The 64 lower-case hexadecimal digits.
    public let hexadecimal: String

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init { rest.take() }
    }

    /// Digests bytes that come in pieces.
    /// - Parameter next: gives the next piece, `nil` after the last.
    public init(pieces next: () throws -> [UInt8]?) rethrows {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        // All buffers outlive their calls, the last of which writes 32 bytes; the calls fail only when OpenSSL has no
        // memory left.
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var succeeded = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
        while let piece = try next() { succeeded = EVP_DigestUpdate(context, piece, piece.count) == 1 && succeeded }
        succeeded = EVP_DigestFinal_ex(context, &digest, &length) == 1 && succeeded
        precondition(succeeded && length == 32, "OpenSSL could not compute a SHA-256 digest")
        let digits = Array("0123456789abcdef".utf8)
        hexadecimal = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Takes digits computed earlier.
    public init(hexadecimal: String) { self.hexadecimal = hexadecimal }

    /// The first ten digits: enough to name a file by its content.
    public var short: String { String(hexadecimal.prefix(10)) }
}
