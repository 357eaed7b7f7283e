import Model
import Text

/// The keys at the head of a capture that is not read as front matter: because it is neither YAML nor TOML; because
/// it has no marks around it, as that of Pelican; because it is damaged. They are looked at for one thing only: whether the
/// program that wrote them keeps the text from readers.
enum HeadKeys {
    /// How many lines a head has at most.
    private static let mostLines = 100

    /// The first key that keeps the capture from readers.
    static func withholding(in capture: Capture) -> Withholding? {
        guard capture.bodyStart == 0 else { return nil }
        return withholding(in: FileHead(capture.file.bytes))
    }

    static func withholding(in head: FileHead) -> Withholding? {
        guard !head.isMarkup, let first = head.lines.first else { return nil }
        let fence = fence(first)
        var isAfterTitle = false
        for (index, raw) in head.lines.prefix(mostLines).enumerated() where !(index == 0 && fence != nil) {
            let line = raw.trimmed
            if fence != nil, line.elementsEqual(first.trimmed) || line.elementsEqual("...".utf8) { return nil }
            if let (key, value) = pair(line), fence != nil || !head.startsBlock[index] || index == 0 || isAfterTitle {
                if let found = Withholding(key: key, value: value, isCertain: fence != nil) { return found }
                continue
            }
            if fence != nil { continue }
            // Above the keys of reStructuredText stands a title with a line of signs below it, and perhaps above.
            guard index < 3, pair(line) == nil else { return nil }
            isAfterTitle = true
        }
        return nil
    }

    /// The signs that a line of a fence is made of, such as `---` and `+++`.
    private static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
        let line = line.trimmed
        guard let sign = line.first, [Byte.hyphen, Byte.plus, Byte.semicolon].contains(sign), line.count >= 3 else {
            return nil
        }
        return line.prefix(3).allSatisfy { $0 == sign }
            && line.drop { $0 == sign }.allSatisfy { $0.isLetter || $0.isSpace }
            ? sign : nil
    }

    /// The key and the value in `key: value`, `key = value`, `:key: value`, `.. key: value`, `#+KEY: value` and `key:: value`.
    private static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
        var line = line
        if line.starts(with: "#+".utf8) || line.starts(with: "..".utf8) { line = line.dropFirst(2) }
        line = line.drop { [Byte.colon, Byte.space, 0x22, 0x27, 0x7B].contains($0) }
        let key = line.prefix(40).prefix {
            $0.isWordByte || [Byte.underscore, Byte.hyphen, Byte.space, Byte.fullStop].contains($0)
        }
        var rest = line[key.endIndex...].drop { $0 == Byte.space || $0 == 0x22 || $0 == 0x27 }
        guard let sign = rest.popFirst(), sign == Byte.colon || sign == Byte.equals, !key.isEmpty else { return nil }
        rest = rest.drop { $0 == Byte.colon }
        var value = rest.trimmed
        if let comment = value.indices.first(where: {
            value[$0] == Byte.numberSign && $0 > value.startIndex && value[$0 - 1].isSpace
        }) {
            value = value[..<comment].trimmed
        }
        value = value.drop { $0 == 0x22 || $0 == 0x27 }
        while let last = value.last, [0x22, 0x27, 0x2C, 0x7D].contains(last) { value.removeLast() }
        return (String(decoding: key.trimmed, as: UTF8.self), String(decoding: value.prefix(80), as: UTF8.self))
    }
}
