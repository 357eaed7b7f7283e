/// What the bytes of a picture say of it. Only raster formats count: an SVG can hold scripts and is never served.
struct RasterPicture: Equatable {
    /// The ending that fits the bytes: `png`, `jpg`, `gif`, `webp` or `avif`.
    var ending: String
    /// Width in pixels.
    var width: Int
    /// Height in pixels.
    var height: Int

    /// Reads a picture's head; `nil` where the bytes are no picture of a known format or give no size.
    init?(_ bytes: [UInt8]) {
        guard let ending = Self.ending(of: bytes) else { return nil }
        let head = BigEndianBytes(bytes)
        let size: (width: Int, height: Int)?
        switch ending {
        case "png": size = head.number(at: 16, 4).flatMap { width in head.number(at: 20, 4).map { (width, $0) } }
        case "gif": size = head.reversed(at: 6, 2).flatMap { width in head.reversed(at: 8, 2).map { (width, $0) } }
        case "jpg": size = JPEGSize.read(head)
        case "webp": size = WebPSize.read(head)
        default: size = AVIFSize.read(head)
        }
        // No picture for a page is larger; a size beyond is damage.
        guard let size, (1...200_000).contains(size.width), (1...200_000).contains(size.height) else { return nil }
        (self.ending, width, height) = (ending, size.width, size.height)
    }

    /// The ending that fits the first bytes of a file; `nil` where they belong to no known format.
    static func ending(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "gif" }
        guard bytes.count >= 12 else { return nil }
        if bytes.starts(with: Array("RIFF".utf8)), Array(bytes[8..<12]) == Array("WEBP".utf8) { return "webp" }
        if Array(bytes[4..<8]) == Array("ftyp".utf8), hasBrandOfAVIF(bytes) { return "avif" }
        return nil
    }

    /// Whether the file-type box (ISO/IEC 14496-12, 4.3) names the brand `avif` or `avis`.
    private static func hasBrandOfAVIF(_ bytes: [UInt8]) -> Bool {
        let length = min(BigEndianBytes(bytes).number(at: 0, 4) ?? 0, bytes.count, 64)
        var index = 8
        while index + 4 <= length {
            let brand = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
            if brand == "avif" || brand == "avis" { return true }
            index += index == 8 ? 8 : 4
        }
        return false
    }
}

/// Numbers in bytes, each read checked against the end.
struct BigEndianBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The number in some bytes, the most significant first.
    func number(at offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number in some bytes, the least significant first.
    func reversed(at offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether an ASCII text stands at an offset.
    func has(_ text: String, at offset: Int) -> Bool {
        let wanted = Array(text.utf8)
        guard offset >= 0, offset <= bytes.count - wanted.count else { return false }
        return bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
}
