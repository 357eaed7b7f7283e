/// Mends in passing what makes XML exports unreadable: bare ampersands, references that XML does not know, `]]>` in
/// text, characters that XML forbids. The document type and the XML declaration go, and with them every entity that
/// could be declared. Lines keep their numbers.
struct XMLCleaner {
    /// What kinds of faults were mended.
    struct Mended: OptionSet {
        let rawValue: Int
        static let ampersand = Mended(rawValue: 1)
        static let sectionEnd = Mended(rawValue: 2)
        static let character = Mended(rawValue: 4)
        static let documentType = Mended(rawValue: 8)
    }

    private enum State: Equatable {
        case text
        case tag(quote: UInt8?)
        case section
        case comment
        case instruction
        /// A document type, with the number of brackets open in it.
        case documentType(depth: Int)
    }

    private let source: [UInt8]
    private var index = 0
    private var state = State.text
    /// What was mended so far, and where first.
    private(set) var mended: Mended = []
    private(set) var firstMended: Int?
    /// Where each `<item` begins, in order.
    private(set) var itemOffsets: [Int] = []

    init(_ source: [UInt8]) { self.source = source }

    /// Whether all of the source has been read.
    var isAtEnd: Bool { index >= source.count }

    /// The next piece of clean XML, of about `limit` bytes.
    mutating func next(limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(limit + 16)
        while index < source.count, output.count < limit { step(&output) }
        return output
    }

    private mutating func step(_ output: inout [UInt8]) {
        let byte = source[index]
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
            note(.character)
            index += 1
            return
        }
        if byte == 0xEF, has("\u{FFFE}") || has("\u{FFFF}") {
            note(.character)
            index += 3
            return
        }
        switch state {
        case .text: stepInText(byte, &output)
        case .tag(let quote): stepInTag(byte, quote, &output)
        case .section: copyUntil("]]>", then: .text, byte, &output)
        case .comment: skipComment(byte, &output)
        case .instruction:
            if has("?>") {
                index += 2
                state = .text
            } else {
                skip(byte, &output)
            }
        case .documentType(let depth): stepInDocumentType(byte, depth, &output)
        }
    }

    private mutating func stepInText(_ byte: UInt8, _ output: inout [UInt8]) {
        switch byte {
        case 0x3C: beginMarkup(&output)
        case 0x26: copyAmpersand(&output)
        case 0x5D where has("]]>"):
            note(.sectionEnd)
            output.append(contentsOf: "]]&gt;".utf8)
            index += 3
        default: copy(byte, &output)
        }
    }

    private mutating func beginMarkup(_ output: inout [UInt8]) {
        if has("<![CDATA[") {
            output.append(contentsOf: "<![CDATA[".utf8)
            index += 9
            state = .section
        } else if has("<!--") {
            index += 4
            state = .comment
        } else if has("<?") {
            index += 2
            state = .instruction
        } else if has("<!") {
            note(.documentType)
            index += 2
            state = .documentType(depth: 0)
        } else if index + 1 < source.count, Self.beginsName(source[index + 1]) {
            if has("<item>") || has("<item ") { itemOffsets.append(index) }
            state = .tag(quote: nil)
            copy(0x3C, &output)
        } else {
            note(.ampersand)
            output.append(contentsOf: "&lt;".utf8)
            index += 1
        }
    }

    private mutating func stepInTag(_ byte: UInt8, _ quote: UInt8?, _ output: inout [UInt8]) {
        switch byte {
        case 0x26: return copyAmpersand(&output)
        case 0x22, 0x27:
            if quote == nil { state = .tag(quote: byte) } else if quote == byte { state = .tag(quote: nil) }
        case 0x3E where quote == nil: state = .text
        default: break
        }
        copy(byte, &output)
    }

    private mutating func stepInDocumentType(_ byte: UInt8, _ depth: Int, _ output: inout [UInt8]) {
        switch byte {
        case 0x5B: state = .documentType(depth: depth + 1)
        case 0x5D: state = .documentType(depth: max(0, depth - 1))
        case 0x3E where depth == 0: state = .text
        default: break
        }
        skip(byte, &output)
    }

    private mutating func skipComment(_ byte: UInt8, _ output: inout [UInt8]) {
        if has("-->") {
            index += 3
            state = .text
        } else {
            skip(byte, &output)
        }
    }

    private mutating func copyUntil(_ end: StaticString, then next: State, _ byte: UInt8, _ output: inout [UInt8]) {
        if byte == 0x5D, has(end) {
            output.append(contentsOf: "]]>".utf8)
            index += 3
            state = next
        } else {
            copy(byte, &output)
        }
    }

    /// Copies a reference that XML knows; an ampersand that begins none is escaped.
    private mutating func copyAmpersand(_ output: inout [UInt8]) {
        let isKnown = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"].contains { has($0) } || isNumeric()
        if isKnown {
            copy(0x26, &output)
        } else {
            note(.ampersand)
            output.append(contentsOf: "&amp;".utf8)
            index += 1
        }
    }

    /// Whether a numeric reference to a character that XML allows stands here.
    private func isNumeric() -> Bool {
        guard has("&#") else { return false }
        let digits = source[(index + 2)...].prefix(9).prefix { $0 != 0x3B }
        guard let end = digits.indices.last, end + 1 < source.count, source[end + 1] == 0x3B else { return false }
        let text = String(decoding: digits, as: UTF8.self)
        let value = text.lowercased().hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        return scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(value)
    }

    private mutating func copy(_ byte: UInt8, _ output: inout [UInt8]) {
        output.append(byte)
        index += 1
    }

    /// Leaves a byte out, unless it ends a line.
    private mutating func skip(_ byte: UInt8, _ output: inout [UInt8]) {
        if byte == 0x0A { output.append(byte) }
        index += 1
    }

    private mutating func note(_ kind: Mended) {
        mended.insert(kind)
        firstMended = firstMended ?? index
    }

    private func has(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= source.count else { return false }
        return text.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where source[index + offset] != buffer[offset] { return false }
            return true
        }
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x2F || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }
}
