import Glibc

/// One of the C library's converters (`iconv`) at work: for encodings that came before UTF-8, and for UTF-16. It keeps
/// what it knows between pieces of a text, as encodings with shifts need.
final class LegacyConverter {
    private let descriptor: iconv_t
    private let unit: Int
    /// The bytes of a character that the last piece ended within.
    private var rest: [UInt8] = []

    /// - Parameters:
    ///   - name: the converter's name; the library may not have it.
    ///   - unit: how many bytes to pass over where no character begins.
    init?(_ name: String, unit: Int) {
        guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
        (self.descriptor, self.unit) = (descriptor, unit)
    }

    deinit { iconv_close(descriptor) }

    /// The text of the next piece. A character that the piece ends within waits for the next one, unless there is none.
    func decode(_ piece: [UInt8], isLast: Bool) -> LegacyDecoder.Result {
        var result = LegacyDecoder.Result()
        result.bytes.reserveCapacity(piece.count * 3 / 2)
        var input = rest + piece
        rest = []
        var offset = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while offset < input.count {
            let step = run(&input, from: offset, into: &chunk)
            result.bytes.append(contentsOf: chunk[..<step.written])
            offset += step.read
            guard step.error != 0, step.error != E2BIG else {
                if step.read == 0, step.written == 0 { break }
                continue
            }
            if step.error == EINVAL, !isLast {
                rest = Array(input[offset...])
                break
            }
            result.replace()
            offset += step.error == EINVAL ? input.count : unit
        }
        return result
    }

    /// One call of `iconv`: how much it read and wrote, and the error it stopped at, 0 for none.
    private func run(
        _ input: inout [UInt8], from offset: Int, into chunk: inout [UInt8]
    ) -> (read: Int, written: Int, error: Int32) {
        let available = input.count - offset
        let capacity = chunk.count
        return input.withUnsafeMutableBytes { input in
            chunk.withUnsafeMutableBytes { chunk in
                // `iconv` reads and writes only within the lengths given; both buffers outlive the call.
                var source = input.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
                var sourceLeft = available
                var target = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                var targetLeft = capacity
                let outcome = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
                let error = outcome == Int(bitPattern: UInt.max) || outcome == -1 ? errno : 0
                return (available - sourceLeft, capacity - targetLeft, error)
            }
        }
    }
}

/// Decodes what needs no library, and holds what any decoder gives.
enum LegacyDecoder {
    /// Decoded text and what of it was no text.
    struct Result {
        var bytes: [UInt8] = []
        var invalidCount = 0
        /// The place in `bytes` of the first U+FFFD that stands for such a sequence.
        var firstInvalid: Int?

        /// Writes U+FFFD for a sequence that is no character.
        mutating func replace() {
            firstInvalid = firstInvalid ?? bytes.count
            bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            invalidCount += 1
        }
    }

    /// Decodes windows-1252 as the Encoding standard has it, in which every byte is a character.
    static func windows1252(_ source: [UInt8], from start: Int) -> Result {
        var result = Result()
        result.bytes.reserveCapacity(source.count + source.count / 8)
        for byte in source[start...] {
            switch byte {
            case 0x00...0x7F: result.bytes.append(byte)
            case 0x80...0x9F: append(upperControls[Int(byte - 0x80)], to: &result.bytes)
            default: append(UInt16(byte), to: &result.bytes)
            }
        }
        return result
    }

    private static func append(_ value: UInt16, to bytes: inout [UInt8]) {
        if value < 0x800 {
            bytes.append(UInt8(0xC0 | value >> 6))
        } else {
            bytes.append(UInt8(0xE0 | value >> 12))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        }
        bytes.append(UInt8(0x80 | value & 0x3F))
    }

    /// The characters of 0x80 to 0x9F: `index-windows-1252` of the Encoding standard.
    private static let upperControls: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
