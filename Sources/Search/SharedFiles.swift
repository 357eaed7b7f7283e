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
    init(_ contents: [[UInt8]], keys: [[UInt8]], files: Int, least: Int) {
        let total = contents.reduce(0) { $0 + $1.count }
        let target = SizedRuns.target(total: total, files: files, least: least)
        ranges = SizedRuns.ranges(sizes: contents.map(\.count), keys: keys, target: target)
        for range in ranges {
            for index in range {
                let count = Self.size(of: contents[index]) / Self.unit
                units.append(index == range.lowerBound ? -count : count)
            }
        }
    }

    /// How many bytes of a file a content takes, escaped.
    static func size(of content: [UInt8]) -> Int { layout(of: content).size }

    /// Adds a content as it stands between the quotes of a file, escaped.
    static func record(_ content: [UInt8], into bytes: inout [UInt8]) throws(IndexFault) {
        ShardFile.escape(try block(content), into: &bytes)
    }

    /// A content as it stands in a payload: the length of what follows, the content's length, the content, and zeros, so that it
    /// takes a whole number of units once it is escaped.
    static func block(_ content: [UInt8]) throws(IndexFault) -> [UInt8] {
        let (padding, size) = layout(of: content)
        var writer = ByteWriter(capacity: size)
        writer.number(ByteWriter.size(of: content.count) + content.count + padding)
        writer.block(content)
        writer.raw(repeatElement(0, count: padding))
        return try writer.finished()
    }

    /// How many zeros follow a content, and how many bytes of a file it takes with them.
    private static func layout(of content: [UInt8]) -> (padding: Int, size: Int) {
        let fixed = content.count + ShardFile.escapes(in: content) + size(ofLength: content.count)
        var padding = 0
        while true {
            let inner = ByteWriter.size(of: content.count) + content.count + padding
            let size = fixed + padding + size(ofLength: inner)
            if size % unit == 0 { return (padding, size) }
            // A length that must be escaped itself can make it one more: then on to the next whole number.
            padding += unit - size % unit
        }
    }

    /// How many bytes a length takes in a file, escaped.
    private static func size(ofLength length: Int) -> Int {
        var writer = ByteWriter()
        writer.number(length)
        return writer.count + writer.escapes
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
