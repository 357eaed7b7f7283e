import Foundation

/// Texts in encodings other than UTF-8.
enum EncodedText {
    /// The encoding cannot write the text.
    struct Impossible: Error {}

    /// The bytes of a text in an encoding, by its name in the WHATWG Encoding standard.
    static func bytes(_ text: String, as encoding: String) throws -> [UInt8] {
        if encoding == "utf-16le" { return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        let encodings: [String: String.Encoding] = ["shift_jis": .shiftJIS, "windows-1251": .windowsCP1251]
        guard let encoding = encodings[encoding], let data = text.data(using: encoding) else { throw Impossible() }
        return [UInt8](data)
    }
}
