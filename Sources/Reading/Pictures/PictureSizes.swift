/// The size of a JPEG picture: the first frame header (ITU-T T.81, B.2.2).
enum JPEGSize {
    static func read(_ head: BigEndianBytes) -> (width: Int, height: Int)? {
        var offset = 2
        while let mark = head.number(at: offset, 1), mark == 0xFF, let code = head.number(at: offset + 1, 1) {
            switch code {
            case 0xFF: offset += 1
            case 0x01, 0xD0...0xD8: offset += 2
            case 0xD9, 0xDA: return nil
            case 0xC0...0xCF where code != 0xC4 && code != 0xC8 && code != 0xCC:
                guard let height = head.number(at: offset + 5, 2), let width = head.number(at: offset + 7, 2) else {
                    return nil
                }
                return (width, height)
            default:
                guard let length = head.number(at: offset + 2, 2), length >= 2 else { return nil }
                offset += 2 + length
            }
        }
        return nil
    }
}

/// The size of a WebP picture (RFC 9649, section 2).
enum WebPSize {
    static func read(_ head: BigEndianBytes) -> (width: Int, height: Int)? {
        if head.has("VP8X", at: 12) {
            guard let width = head.reversed(at: 24, 3), let height = head.reversed(at: 27, 3) else { return nil }
            return (width + 1, height + 1)
        }
        if head.has("VP8L", at: 12), head.number(at: 20, 1) == 0x2F {
            guard let bits = head.reversed(at: 21, 4) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        if head.has("VP8 ", at: 12), head.number(at: 23, 3) == 0x9D012A {
            guard let width = head.reversed(at: 26, 2), let height = head.reversed(at: 28, 2) else { return nil }
            return (width & 0x3FFF, height & 0x3FFF)
        }
        return nil
    }
}

/// The size of an AVIF picture: the largest image-spatial-extents box in `meta`/`iprp`/`ipco`
/// (ISO/IEC 23008-12, 6.5.3); smaller ones belong to thumbnails and tiles.
enum AVIFSize {
    static func read(_ head: BigEndianBytes) -> (width: Int, height: Int)? {
        guard let meta = box("meta", in: head, 0..<head.bytes.count),
            let properties = box("iprp", in: head, (meta.lowerBound + 4)..<max(meta.lowerBound + 4, meta.upperBound)),
            let container = box("ipco", in: head, properties)
        else { return nil }
        var largest: (width: Int, height: Int)?
        forEachBox(in: head, container) { type, content in
            guard type == "ispe", let width = head.number(at: content.lowerBound + 4, 4),
                let height = head.number(at: content.lowerBound + 8, 4)
            else { return true }
            if width * height > (largest.map { $0.width * $0.height } ?? 0) { largest = (width, height) }
            return true
        }
        return largest
    }

    private static func box(_ wanted: String, in head: BigEndianBytes, _ range: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        forEachBox(in: head, range) { type, content in
            if type == wanted { found = content }
            return found == nil
        }
        return found
    }

    /// Walks the boxes in a range until `body` says no; every box is at least eight bytes long, so the walk ends.
    private static func forEachBox(
        in head: BigEndianBytes, _ range: Range<Int>, _ body: (String, Range<Int>) -> Bool
    ) {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, var length = head.number(at: offset, 4) {
            var headerLength = 8
            if length == 1 {
                // A length of 1 means that eight bytes of length follow; no picture needs more than four of them.
                guard head.number(at: offset + 8, 4) == 0, let long = head.number(at: offset + 12, 4) else { return }
                (length, headerLength) = (long, 16)
            } else if length == 0 {
                length = range.upperBound - offset
            }
            guard length >= headerLength, offset + length <= range.upperBound else { return }
            let type = String(decoding: head.bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
            guard body(type, (offset + headerLength)..<(offset + length)) else { return }
            offset += length
        }
    }
}
