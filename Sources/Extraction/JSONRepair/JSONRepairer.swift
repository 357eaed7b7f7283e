/// Makes damaged JSON well-formed, in one pass over the bytes and in memory linear in them.
///
/// The reader follows the grammar of RFC 8259 with a list of open containers instead of recursion. Where the text
/// departs from the grammar, the smallest change that lets it go on is made and counted. Bytes are copied only from the
/// first change on; a well-formed capture is never copied.
struct JSONRepairer {
    let source: [UInt8]
    var position = 0
    /// What is written so far; the bytes of the source from `copied` to `position` are still to follow.
    var output: [UInt8] = []
    var copied = 0

    /// The open containers of the current record, `{` or `[`.
    var open: [UInt8] = []
    var openObjects = 0
    var expected = Expectation.value
    /// How much of the output stands when the record has to be closed here.
    var safeLength = 0
    /// Whether a comma has been written that no member or element has followed yet.
    var isAfterComma = false
    /// Where that comma stands, or what it was put before.
    var commaPosition = 0
    var repairs: [JSONRepair] = []
    /// The names that each open container has so far, as bits in the order of ``JSONRepairer/watchedNames``.
    var seenNames: [UInt16] = []
    var repeatedNames: [RepairedJSON.RepeatedName] = []
    /// Whether the record is read as it stands: the first repair ends that.
    var isStrict = false
    /// How many containers may be open at once; one that lies deeper is left out.
    let maximumDepth: Int

    /// What the grammar allows next.
    enum Expectation {
        case value
        case valueOrEnd
        case nameOrEnd
        case colon
        case commaOrEnd
    }

    private init(_ source: [UInt8], maximumDepth: Int) { (self.source, self.maximumDepth) = (source, maximumDepth) }

    /// The objects of a capture, which is UTF-8.
    /// - Parameter maximumDepth: how deep containers may lie in each other; `null` takes the place of deeper ones, so
    ///   that they cost a decoder neither its stack nor what stands beside them.
    static func repair(_ source: [UInt8], maximumDepth: Int = .max) -> RepairedJSON {
        var repairer = JSONRepairer(source, maximumDepth: maximumDepth)
        return repairer.run()
    }

    private mutating func run() -> RepairedJSON {
        var records: [RepairedJSON.Record] = []
        var strays: [Range<Int>] = []
        var lists = 0
        let start = JSONPrefix.end(in: source)
        if start > 0 { strays.append(0..<start) }
        position = start
        while position < source.count {
            switch source[position] {
            case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3B, 0x29: position += 1
            case 0x5D:
                lists = max(0, lists - 1)
                position += 1
            case 0x5B where opensList(at: position):
                lists += 1
                position += 1
            case 0x7B, 0x5B: records.append(record())
            default: strays.append(skipStray())
            }
        }
        if copied > 0 { flush() }
        return RepairedJSON(
            bytes: copied > 0 ? output : source, records: records, strays: strays,
            isTruncated: lists > 0 || (records.last?.isTruncated ?? false))
    }

    /// Whether the bracket at `index` begins a list of objects, or an empty one.
    private func opensList(at index: Int) -> Bool {
        let next = afterSpace(index + 1)
        guard next < source.count else { return true }
        return source[next] == 0x7B || source[next] == 0x5D
    }

    /// Passes over text that is no JSON, up to the next bracket that begins an object or a list of them.
    private mutating func skipStray() -> Range<Int> {
        let start = position
        position += 1
        while position < source.count {
            let byte = source[position]
            if byte == 0x7B || byte == 0x5B, JSONPrefix.beginsJSON(source, at: position) { break }
            position += 1
        }
        return start..<position
    }

    /// Reads a record as it stands; only where that fails is it read again and mended, with guesses of what was meant.
    private mutating func record() -> RepairedJSON.Record {
        let (offset, copiedBefore, outputBefore) = (position, copied, output.count)
        let start = written
        begin(at: start, isStrict: true)
        if !value() || !repairs.isEmpty {
            output.removeLast(output.count - outputBefore)
            (position, copied) = (offset, copiedBefore)
            begin(at: start, isStrict: false)
            _ = value()
        }
        return RepairedJSON.Record(
            range: start..<written, offset: offset, isTruncated: repairs.contains { $0.kind == .truncated },
            repairs: repairs, repeatedNames: repeatedNames)
    }

    /// Whether bytes are one value of JSON, of any kind, that needs no mending.
    static func isWhole(_ source: [UInt8]) -> Bool {
        let text = source[...].drop { isSpace($0) }
        guard let first = text.first else { return false }
        if first != 0x22, first != 0x5B, first != 0x7B {
            return text.count < 64 && JSONLiteral.isValid(text.prefix { !isSpace($0) })
                && text.drop { !isSpace($0) }.allSatisfy { isSpace($0) }
        }
        var repairer = JSONRepairer(source, maximumDepth: .max)
        repairer.begin(at: 0, isStrict: true)
        return repairer.value() && repairer.repairs.isEmpty
            && repairer.afterSpace(repairer.position) == source.count
    }

    private mutating func begin(at start: Int, isStrict: Bool) {
        open.removeAll(keepingCapacity: true)
        seenNames.removeAll(keepingCapacity: true)
        (openObjects, repairs, repeatedNames) = (0, [], [])
        (expected, safeLength, isAfterComma) = (.value, start, false)
        self.isStrict = isStrict
    }
}

extension JSONRepairer {
    /// The length of the output once all before `position` is written.
    var written: Int { output.count + position - copied }

    /// Writes what of the source is still to be written.
    mutating func flush() {
        output.append(contentsOf: source[copied..<position])
        copied = position
    }

    /// Writes `text` in place of the next `length` bytes of the source.
    mutating func replace(_ length: Int, with text: StaticString, _ kind: JSONRepair.Kind) {
        note(kind)
        flush()
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        position += length
        copied = position
    }

    /// Counts a repair at `position`, or at another place.
    mutating func note(_ kind: JSONRepair.Kind, at offset: Int? = nil) {
        if let index = repairs.firstIndex(where: { $0.kind == kind }) {
            repairs[index].count += 1
        } else {
            repairs.append(JSONRepair(kind: kind, offset: offset ?? position, count: 1))
        }
    }

    /// The names that a reader would take only once, and that hold text or say whether it is public.
    static let watchedNames = ["content", "rendered", "raw", "title", "posts", "status", "password"].map {
        Array($0.utf8)
    }

    /// Notes the name that stands between the quotation marks at `start` and before `position`.
    mutating func noteName(from start: Int) {
        let name = source[(start + 1)..<(position - 1)]
        guard name.count < 9, let bit = Self.watchedNames.firstIndex(where: { name.elementsEqual($0) }),
            let last = seenNames.indices.last
        else { return }
        if seenNames[last] & 1 << bit != 0, repeatedNames.count < 8 {
            repeatedNames.append(
                RepairedJSON.RepeatedName(name: String(decoding: name, as: UTF8.self), offset: start))
        }
        seenNames[last] |= 1 << bit
    }

    /// The first place at or after `index` that is not white space.
    func afterSpace(_ index: Int) -> Int {
        var index = index
        while index < source.count, Self.isSpace(source[index]) { index += 1 }
        return index
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
