/// Contents that stand in one file together. The reader's engine reads one alone where the host gives parts of files, else the
/// whole file.
struct SharedFiles {
    /// In a file every content takes a multiple of so many bytes, so that the lists of their sizes are short.
    static let unit = 64

    /// For each content, in order, how many units it takes of its file; less than 0 for the first of a file.
    private(set) var units: [Int] = []
    /// The contents of each file.
    private(set) var ranges: [Range<Int>] = []

    /// Joins contents into about so many files of at least so many bytes; where one ends depends on the keys, as `SizedRuns`
    /// says.
    init(_ contents: [[UInt8]], keys: [[UInt8]], files: Int, least: Int) throws(IndexFault) {
        let total = contents.reduce(0) { $0 + $1.count }
        let target = SizedRuns.target(total: total, files: files, least: least)
        ranges = SizedRuns.ranges(sizes: contents.map(\.count), keys: keys, target: target)
        for range in ranges {
            for index in range {
                let count = try Self.record(contents[index]).count / Self.unit
                units.append(index == range.lowerBound ? -count : count)
            }
        }
    }

    /// A content as it stands between the quotes of a file, escaped.
    static func record(_ content: [UInt8]) throws(IndexFault) -> [UInt8] {
        var record: [UInt8] = []
        ShardFile.escape(try block(content), into: &record)
        return record
    }

    /// A content as it stands in a payload: the length of what follows, the content's length, the content, and zeros, so that it
    /// takes a whole number of units once it is escaped.
    static func block(_ content: [UInt8]) throws(IndexFault) -> [UInt8] {
        var padding = 0
        while true {
            var inner = ByteWriter()
            inner.block(content)
            inner.raw(repeatElement(0, count: padding))
            var outer = ByteWriter()
            outer.block(inner)
            let bytes = try outer.finished()
            let escaped = bytes.count + bytes.count { ShardFile.isEscaped($0) }
            if escaped % unit == 0 { return bytes }
            // A length that must be escaped itself can make it one more: then on to the next whole number.
            padding += unit - escaped % unit
        }
    }

    /// A content of a payload, by its place; `nil` where it is damaged.
    static func content(_ ordinal: Int, of payload: [UInt8]) -> [UInt8]? {
        var reader = ByteReader(payload)
        // Each takes a byte or more.
        guard (0...payload.count).contains(ordinal) else { return nil }
        for _ in 0..<ordinal { reader.skipBlock() }
        var inner = ByteReader(reader.block())
        let content = inner.block()
        return reader.isDamaged || inner.isDamaged ? nil : content
    }
}
