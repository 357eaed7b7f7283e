import Text

/// Mends in passing what makes XML exports unreadable, a piece at a time: bare ampersands, references that XML does not
/// know, `]]>` in text, characters that XML forbids, HTML that is not escaped, tags with thousands of attributes. The
/// document type and the XML declaration go, and with them every entity that could be declared. Lines keep their
/// numbers.
struct XMLCleaner {
    /// What kinds of faults were mended.
    struct Mended: OptionSet {
        let rawValue: Int
        static let ampersand = Mended(rawValue: 1)
        static let sectionEnd = Mended(rawValue: 2)
        static let character = Mended(rawValue: 4)
        static let documentType = Mended(rawValue: 8)
        static let markup = Mended(rawValue: 16)
        static let attributes = Mended(rawValue: 32)
    }

    /// A line and a column, both from 1.
    struct Place: Equatable {
        var line: Int
        var column: Int
    }

    private enum State: Equatable {
        case text
        case tag(quote: UInt8?)
        /// The rest of a tag with too many attributes.
        case longTag(quote: UInt8?)
        case section
        case comment
        case instruction
        /// A document type, with the number of brackets open in it.
        case documentType(depth: Int)
        /// HTML that should have been escaped.
        case markup
    }

    /// What is read of the source and not yet written.
    private var window: [UInt8] = []
    private var index = 0
    private var isComplete = false
    private var output: [UInt8] = []

    private var state = State.text
    /// The attributes of the tag being read, and where it begins in the output.
    private var attributeCount = 0
    private var tagStart = 0
    /// The element being read whose content is HTML or text, never XML.
    private var leaf: Leaf?
    /// How much of the section being read has been written, in bytes.
    private var sectionLength = 0

    /// What was mended so far, and where first.
    private(set) var mended: Mended = []
    private(set) var firstMended: Place?
    /// Where the items begin that the parser has not come to yet, in order.
    private var itemPlaces: [Place] = []
    private var takenPlaces = 0
    /// Lines and columns up to `counted` in the window.
    private var lines = LineCount()
    private var counted = 0

    /// How many bytes must be known after a place to tell what stands there: the longest is a tag's name.
    private static let lookahead = 64
    /// The most attributes of a tag that are read: the parser compares each with all others.
    private static let mostAttributes = 64
    /// The longest section that is given to the parser as one, in bytes: it refuses those of ten million.
    private static let longestSection = 1 << 20

    /// Whether all of the source has been read and written.
    var isAtEnd: Bool { isComplete && index >= window.count }

    /// Takes in a piece of the source, `nil` after the last.
    mutating func add(_ piece: [UInt8]?) {
        guard let piece else {
            isComplete = true
            return
        }
        countLines(to: index)
        window = index < window.count ? Array(window[index...]) + piece : piece
        (index, counted) = (0, 0)
    }

    /// The clean XML of what has been taken in, but for a few bytes whose meaning depends on what follows.
    mutating func next() -> [UInt8] {
        output = []
        output.reserveCapacity(window.count + 1024)
        let end = isComplete ? window.count : window.count - Self.lookahead
        while index < end { step() }
        return output
    }

    /// The place of the next item that the parser comes to.
    mutating func takeItemPlace() -> Place? {
        guard takenPlaces < itemPlaces.count else { return nil }
        defer { takenPlaces += 1 }
        if takenPlaces == 1024 {
            itemPlaces.removeFirst(takenPlaces)
            takenPlaces = 0
        }
        return itemPlaces[takenPlaces]
    }
}

// MARK: States

extension XMLCleaner {
    private mutating func step() {
        let byte = window[index]
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
        case .text: stepInText(byte)
        case .tag(let quote): stepInTag(byte, quote)
        case .longTag(let quote): stepInLongTag(byte, quote)
        case .section: stepInSection(byte)
        case .markup: stepInMarkup(byte)
        case .comment: skip(byte, until: "-->")
        case .instruction: skip(byte, until: "?>")
        case .documentType(let depth): stepInDocumentType(byte, depth)
        }
    }

    private mutating func stepInText(_ byte: UInt8) {
        switch byte {
        case 0x3C: beginMarkup()
        case 0x26: copyAmpersand()
        case 0x5D where has("]]>"): replace(3, with: "]]&gt;", .sectionEnd)
        default: copyRun()
        }
    }

    private mutating func beginMarkup() {
        if has("<![CDATA[") {
            output.append(contentsOf: "<![CDATA[".utf8)
            index += 9
            (state, sectionLength) = (.section, 0)
        } else if let leaf, !has(leaf.end), !has("</item>") {
            note(.markup)
            state = .markup
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
        } else if index + 1 < window.count, Self.beginsName(window[index + 1]) {
            beginTag()
        } else {
            replace(1, with: "&lt;", .ampersand)
        }
    }

    private mutating func beginTag() {
        leaf = Leaf.all.first { has($0.start) && endsName($0.start.utf8CodeUnitCount) }
        if has("<item"), endsName(5) { itemPlaces.append(place()) }
        (state, attributeCount, tagStart) = (.tag(quote: nil), 0, output.count)
        copy(0x3C)
    }

    private mutating func stepInTag(_ byte: UInt8, _ quote: UInt8?) {
        switch byte {
        case 0x26: return copyAmpersand()
        case 0x22, 0x27:
            if quote == nil {
                state = .tag(quote: byte)
                attributeCount += 1
            } else if quote == byte {
                state = attributeCount < Self.mostAttributes ? .tag(quote: nil) : .longTag(quote: nil)
            }
        case 0x3E where quote == nil:
            if index > 0, window[index - 1] == 0x2F { leaf = nil }
            state = .text
        default: break
        }
        copy(byte)
    }

    /// Leaves out what follows the last attribute that is read.
    private mutating func stepInLongTag(_ byte: UInt8, _ quote: UInt8?) {
        if quote == nil, byte == 0x3E {
            if window[index - 1] == 0x2F {
                output.append(0x2F)
                leaf = nil
            }
            state = .text
            return copy(byte)
        }
        if quote == nil, byte > 0x20, byte != 0x2F { note(.attributes) }
        if byte == 0x22 || byte == 0x27 {
            state = .longTag(quote: quote == nil ? byte : quote == byte ? nil : quote)
        }
        skip(byte)
    }

    private mutating func stepInSection(_ byte: UInt8) {
        if byte == 0x5D, has("]]>") {
            output.append(contentsOf: "]]>".utf8)
            index += 3
            state = .text
        } else if sectionLength > Self.longestSection, byte & 0xC0 != 0x80 {
            output.append(contentsOf: "]]><![CDATA[".utf8)
            sectionLength = 0
        } else {
            let before = output.count
            copyRun()
            sectionLength += output.count - before
        }
    }

    /// Escapes HTML, up to the end tag of the element that it stands in, or of its item where that is missing.
    private mutating func stepInMarkup(_ byte: UInt8) {
        switch byte {
        case 0x3C where has("</item>") || leaf.map { has($0.end) } ?? true: state = .text
        case 0x3C: replace(1, with: "&lt;", .markup)
        case 0x26: replace(1, with: "&amp;", .markup)
        case 0x5D where has("]]>"): replace(3, with: "]]&gt;", .sectionEnd)
        default: copyRun()
        }
    }

    private mutating func stepInDocumentType(_ byte: UInt8, _ depth: Int) {
        switch byte {
        case 0x5B: state = .documentType(depth: depth + 1)
        case 0x5D: state = .documentType(depth: max(0, depth - 1))
        case 0x3E where depth == 0: state = .text
        default: break
        }
        skip(byte)
    }

    private mutating func skip(_ byte: UInt8, until end: StaticString) {
        if has(end) {
            index += end.utf8CodeUnitCount
            state = .text
        } else {
            skip(byte)
        }
    }

    /// Copies a reference that XML knows; an ampersand that begins none is escaped.
    private mutating func copyAmpersand() {
        let isKnown = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"].contains { has($0) } || isNumeric()
        if isKnown { copy(0x26) } else { replace(1, with: "&amp;", .ampersand) }
    }

    /// Whether a numeric reference to a character that XML allows stands here.
    private func isNumeric() -> Bool {
        guard has("&#") else { return false }
        let digits = window[(index + 2)...].prefix(9).prefix { $0 != 0x3B }
        guard let end = digits.indices.last, end + 1 < window.count, window[end + 1] == 0x3B else { return false }
        let text = String(decoding: digits, as: UTF8.self)
        let value = text.lowercased().hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        return scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(value)
    }
}

// MARK: Reading and writing

extension XMLCleaner {
    private mutating func copy(_ byte: UInt8) {
        output.append(byte)
        index += 1
    }

    /// Copies this byte, and those after it that mean nothing in text, sections and markup.
    private mutating func copyRun() {
        let start = index
        index += 1
        let end = isComplete ? window.count : window.count - Self.lookahead
        while index < end {
            switch window[index] {
            case 0x09, 0x0A, 0x0D, 0x20...0x25, 0x27...0x3B, 0x3D...0x5C, 0x5E...0xEE, 0xF0...0xFF: index += 1
            default:
                output.append(contentsOf: window[start..<index])
                return
            }
        }
        output.append(contentsOf: window[start..<index])
    }

    private mutating func replace(_ length: Int, with text: StaticString, _ kind: Mended) {
        note(kind)
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        index += length
    }

    /// Leaves a byte out, unless it ends a line.
    private mutating func skip(_ byte: UInt8) {
        if byte == 0x0A { output.append(byte) }
        index += 1
    }

    private mutating func note(_ kind: Mended) {
        mended.insert(kind)
        if firstMended == nil { firstMended = place() }
    }

    private mutating func place() -> Place {
        countLines(to: index)
        return Place(line: lines.line, column: lines.column)
    }

    private mutating func countLines(to end: Int) {
        guard counted < end else { return }
        lines.advance(over: window[counted..<end], before: end < window.count ? window[end] : nil)
        counted = end
    }

    private func has(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= window.count else { return false }
        return text.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where window[index + offset] != buffer[offset] { return false }
            return true
        }
    }

    /// Whether the name that stands here ends after `length` bytes.
    private func endsName(_ length: Int) -> Bool {
        guard index + length < window.count else { return true }
        let byte = window[index + length]
        return byte <= 0x20 || byte == 0x3E || byte == 0x2F
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x2F || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }
}

/// An element of an export whose content is text: what looks like XML within it is HTML that was not escaped.
private struct Leaf {
    let start: StaticString
    let end: StaticString

    static let all = [
        Leaf(start: "<content:encoded", end: "</content:encoded"),
        Leaf(start: "<excerpt:encoded", end: "</excerpt:encoded"), Leaf(start: "<title", end: "</title"),
        Leaf(start: "<description", end: "</description"),
        Leaf(start: "<wp:comment_content", end: "</wp:comment_content"),
        Leaf(start: "<wp:meta_value", end: "</wp:meta_value"),
    ]
}
