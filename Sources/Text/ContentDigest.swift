import COpenSSL

/// A SHA-256 digest (FIPS 180-4), computed by OpenSSL.
public struct ContentDigest: Sendable, Hashable {
    /// The 64 lower-case hexadecimal digits.
    public let hexadecimal: String

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        // Both buffers outlive the call, which writes 32 bytes; it fails only when OpenSSL has no memory left.
        let succeeded = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        precondition(succeeded == 1 && length == 32, "OpenSSL could not compute a SHA-256 digest")
        let digits = Array("0123456789abcdef".utf8)
        hexadecimal = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Takes digits computed earlier.
    public init(hexadecimal: String) { self.hexadecimal = hexadecimal }

    /// The first ten digits: enough to name a file by its content.
    public var short: String { String(hexadecimal.prefix(10)) }
}
