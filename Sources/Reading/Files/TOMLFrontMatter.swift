import Model
import TOMLKit
import Text

/// The TOML between `+++` lines at the head of a captured text, as Hugo and Zola write it. A library reads it; the keys
/// come out as those of YAML do, so that the same getters serve.
enum TOMLFrontMatter {
    /// Where the TOML stands, and where the text begins after it; absent where a file has none.
    static func find(in bytes: [UInt8]) -> (toml: Range<Int>, bodyStart: Int)? {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = line(in: bytes, from: start), isFence(bytes[first.range]) else { return nil }
        start = first.next
        var position = start
        while let next = line(in: bytes, from: position) {
            if isFence(bytes[next.range]) { return (start..<position, next.next) }
            position = next.next
        }
        return nil
    }

    /// The keys of a TOML text; absent where it is none.
    static func mapping(in file: SourceFile, range: Range<Int>) -> YAMLMapping? {
        let text = String(decoding: file.bytes[range], as: UTF8.self)
        guard let table = try? TOMLTable(string: text) else { return nil }
        // The values point into the table, which has to outlive them.
        let keys = withExtendedLifetime(table) { entries(of: table, at: range.lowerBound, depth: 0) }
        return YAMLMapping(keys, at: range.lowerBound, in: file)
    }

    private static func entries(of table: TOMLTable, at offset: Int, depth: Int) -> [YAMLEntry] {
        table.keys.sorted().compactMap { key in
            table[key].map { YAMLEntry(key: key, keyOffset: offset, value: node($0, at: offset, depth: depth + 1)) }
        }
    }

    private static func node(_ value: any TOMLValueConvertible, at offset: Int, depth: Int) -> YAMLNode {
        YAMLNode(content: depth > YAMLLimits.depth ? .absent : content(value, at: offset, depth: depth), offset: offset)
    }

    private static func content(_ value: any TOMLValueConvertible, at offset: Int, depth: Int) -> YAMLNode.Content {
        if let text = value.string { return .scalar(text) }
        if let table = value.table { return .mapping(entries(of: table, at: offset, depth: depth)) }
        if let list = value.array { return .sequence(list.map { node($0, at: offset, depth: depth) }) }
        if let day = value.dateTime { return .scalar(text(of: day)) }
        if let day = value.date { return .scalar(text(of: day)) }
        if let flag = value.bool { return .scalar(flag ? "true" : "false") }
        if let number = value.int { return .scalar(String(number)) }
        if let number = value.double { return .scalar(String(number)) }
        return .absent
    }

    private static func text(of day: TOMLDate) -> String {
        "\(padded(day.year, 4))-\(padded(day.month))-\(padded(day.day))"
    }

    private static func text(of moment: TOMLDateTime) -> String {
        let clock = moment.time
        var text = "\(text(of: moment.date))T\(padded(clock.hour)):\(padded(clock.minute)):\(padded(clock.second))"
        if let minutes = moment.offset?.offset {
            let size = abs(minutes)
            text += minutes == 0 ? "Z" : "\(minutes < 0 ? "-" : "+")\(padded(size / 60)):\(padded(size % 60))"
        }
        return text
    }

    private static func padded(_ number: some BinaryInteger, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix(3).elementsEqual("+++".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }

    private static func line(in bytes: [UInt8], from start: Int) -> (range: Range<Int>, next: Int)? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        return (start..<end, min(end + 1, bytes.count))
    }
}
