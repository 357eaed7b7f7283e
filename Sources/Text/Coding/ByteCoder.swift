/// A value that can be written as bytes and read back: equal values have equal bytes, on every machine.
///
/// A type names its fields once, and the same list serves both ways, so that writing and reading cannot fall out of
/// step:
///
/// ```swift
/// extension Clause: ByteCodable {
///     static var blank: Clause { Clause(id: "", text: "") }
///     mutating func code(with coder: inout ByteCoder) {
///         coder.code(&id)
///         coder.code(&text)
///         coder.code(&source)
///     }
/// }
/// let bytes = ByteCoder.bytes(of: clause)
/// ByteCoder.value(Clause.self, of: bytes)  // the same clause; nil where the bytes are damaged
/// ```
public protocol ByteCodable {
    /// A value into which another is read.
    static var blank: Self { get }

    /// Hands every field to the coder, in one order: it writes the field, or puts what it reads there.
    mutating func code(with coder: inout ByteCoder)
}

/// Writes values as bytes, or reads them.
///
/// Whole numbers take seven bits a byte, the lowest first (LEB128); texts and lists have their length before them. There
/// are no names and no types in the bytes: whoever keeps them keeps with them which program wrote them. Bytes that no
/// program wrote are read without harm: what does not fit gives blank values and marks the whole as damaged.
public struct ByteCoder {
    /// What was written, or what is read.
    private var bytes: [UInt8]
    /// The place of the next byte to read: never after the end.
    private var offset = 0
    /// Whether values are read; they are written otherwise.
    let isReading: Bool
    /// Whether something was read that no writer wrote.
    public private(set) var isDamaged = false

    private init(reading bytes: [UInt8]) { (self.bytes, isReading) = (bytes, true) }

    private init() { (bytes, isReading) = ([], false) }

    /// The bytes of a value.
    public static func bytes<Value: ByteCodable>(of value: Value) -> [UInt8] {
        var coder = ByteCoder()
        var value = value
        value.code(with: &coder)
        return coder.bytes
    }

    /// The value of bytes.
    /// - Returns: `nil` where the bytes are damaged, or more than one value's.
    public static func value<Value: ByteCodable>(_ type: Value.Type, of bytes: [UInt8]) -> Value? {
        var coder = ByteCoder(reading: bytes)
        var value = Value.blank
        value.code(with: &coder)
        return coder.isDamaged || coder.offset != bytes.count ? nil : value
    }

    /// The digest of a value's bytes.
    public static func digest(of value: some ByteCodable) -> ContentDigest { ContentDigest(of: bytes(of: value)) }

    // MARK: Fields

    /// A whole number.
    public mutating func code(_ number: inout Int) {
        if isReading {
            number = Int(truncatingIfNeeded: readWord())
        } else {
            write(word: UInt64(bitPattern: Int64(number)))
        }
    }

    /// Yes or no.
    public mutating func code(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        code(&number)
        flag = number == 1
        if number != 0, number != 1 { isDamaged = true }
    }

    /// A text.
    public mutating func code(_ text: inout String) {
        guard isReading else {
            write(word: UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
            return
        }
        let range = readRange()
        text = bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// Bytes of any kind.
    public mutating func code(_ block: inout [UInt8]) {
        guard isReading else {
            write(word: UInt64(block.count))
            bytes.append(contentsOf: block)
            return
        }
        block = Array(bytes[readRange()])
    }

    /// A value of a type with fields of its own.
    public mutating func code(_ value: inout some ByteCodable) { value.code(with: &self) }

    /// A value that may be absent.
    public mutating func code<Value: ByteCodable>(_ value: inout Value?) {
        var isPresent = value != nil
        code(&isPresent)
        guard isPresent else { return value = nil }
        var present = value ?? .blank
        present.code(with: &self)
        value = present
    }

    /// A list.
    public mutating func code<Value: ByteCodable>(_ list: inout [Value]) {
        guard isReading else {
            write(word: UInt64(list.count))
            for var value in list { value.code(with: &self) }
            return
        }
        let count = readCount()
        list = []
        list.reserveCapacity(count)
        for _ in 0..<count {
            var value = Value.blank
            value.code(with: &self)
            if isDamaged { return }
            list.append(value)
        }
    }

    /// Values by name, in the order of the names' bytes.
    public mutating func code<Value: ByteCodable>(_ table: inout [String: Value]) {
        var names = table.keys.sorted(by: ByteOrder.precedes)
        code(&names)
        var read: [String: Value] = [:]
        for name in names {
            var value = table[name] ?? .blank
            value.code(with: &self)
            if isReading { read[name] = value }
        }
        if isReading { table = read }
    }

    /// A range of whole numbers.
    public mutating func code(_ range: inout Range<Int>) {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        code(&lower)
        code(&upper)
        if lower > upper { isDamaged = true }
        range = lower..<max(lower, upper)
    }

    /// A case of an enumeration whose cases have words.
    public mutating func code<Value: RawRepresentable<String>>(word value: inout Value) {
        var word = value.rawValue
        code(&word)
        guard isReading else { return }
        if let known = Value(rawValue: word) { value = known } else { isDamaged = true }
    }

    /// A case of an enumeration whose cases have words, or none.
    public mutating func code<Value: RawRepresentable<String>>(word value: inout Value?) {
        var word = value?.rawValue
        code(&word)
        guard isReading else { return }
        value = word.flatMap(Value.init(rawValue:))
        if value == nil, word != nil { isDamaged = true }
    }

    /// Marks what is read as damaged: the caller has read fields that make no value.
    public mutating func refuse() { isDamaged = isReading }

    // MARK: Bytes

    private mutating func write(word: UInt64) {
        var rest = word
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func readWord() -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while offset < bytes.count, shift < 70 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    /// Reads how many follow, of which each takes a byte or more.
    private mutating func readCount() -> Int {
        guard let count = Int(exactly: readWord()), count <= bytes.count - offset else {
            isDamaged = true
            return 0
        }
        return count
    }

    private mutating func readRange() -> Range<Int> {
        let count = readCount()
        offset += count
        return offset - count..<offset
    }
}

extension String: ByteCodable {
    /// No text.
    public static var blank: String { "" }
    /// Hands the text to the coder.
    public mutating func code(with coder: inout ByteCoder) { coder.code(&self) }
}

extension Int: ByteCodable {
    /// Nought.
    public static var blank: Int { 0 }
    /// Hands the number to the coder.
    public mutating func code(with coder: inout ByteCoder) { coder.code(&self) }
}

extension Array: ByteCodable where Element: ByteCodable {
    /// Nothing in it.
    public static var blank: [Element] { [] }
    /// Hands the list to the coder.
    public mutating func code(with coder: inout ByteCoder) { coder.code(&self) }
}
