import Model
import Text

/// The bounds that keep hostile YAML harmless. They are checked on the bytes before Yams sees them, because it
/// recurses on nested values and compares keys by all that their aliases expand to.
enum YAMLLimits {
    /// The most nodes that a document may have once its aliases are expanded.
    static let nodes = 100_000
    /// How deeply values may be nested.
    static let depth = 64
    /// The most brackets and braces that a capture's front matter may open.
    static let bracketsInCapture = 256

    /// What is wrong with the bytes of a document, if anything: where, what, and what to do.
    static func violation(
        in bytes: [UInt8], range: Range<Int>
    ) -> (offset: Int, kind: Diagnostic.Kind, summary: String, hint: String)? {
        if let offset = controlCharacter(in: bytes, range: range) {
            return (
                offset, ReadingDiagnostics.yamlSyntax, "a control character stands here, which YAML does not allow",
                "delete it; editors often show it as a box or not at all"
            )
        }
        if let offset = excessiveNesting(in: bytes, range: range) {
            return (
                offset, ReadingDiagnostics.yamlLimit, "the YAML is nested more than \(depth) levels deep",
                "no key needs more than four levels; if this is text, put quotation marks around it"
            )
        }
        if let offset = excessiveAliases(in: bytes, range: range) {
            return (
                offset, ReadingDiagnostics.yamlLimit, "the aliases (*name) could expand to more than \(nodes) values",
                "write the values out; if these are no aliases, put quotation marks around the text"
            )
        }
        return nil
    }

    /// Whether more brackets and braces open than any capture's front matter needs.
    static func hasManyBrackets(in bytes: [UInt8], range: Range<Int>) -> Bool {
        bytes[range].count { $0 == 0x5B || $0 == 0x7B } > bracketsInCapture
    }

    private static func controlCharacter(in bytes: [UInt8], range: Range<Int>) -> Int? {
        bytes[range].firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
    }

    /// Where nesting goes too deep, counting brackets and the indicators that may begin a line.
    private static func excessiveNesting(in bytes: [UInt8], range: Range<Int>) -> Int? {
        var brackets = 0
        var lineIndicators = 0
        var isLineStart = true
        for index in range {
            let byte = bytes[index]
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x0A
            switch byte {
            case 0x0A, 0x0D: (isLineStart, lineIndicators) = (true, 0)
            case 0x20 where isLineStart: break
            case 0x2D, 0x3F, 0x3A:  // - ? :
                if isLineStart, next == 0x20 || next == 0x0A || next == 0x0D { lineIndicators += 1 }
                isLineStart = isLineStart && (next == 0x20 || next == 0x0A)
            case 0x5B, 0x7B: (isLineStart, brackets) = (false, brackets + 1)
            case 0x5D, 0x7D: (isLineStart, brackets) = (false, max(0, brackets - 1))
            default: isLineStart = false
            }
            if brackets > depth || lineIndicators > depth { return index }
        }
        return nil
    }

    /// Where the last alias stands, when the aliases could multiply beyond the limit: with `d` anchors and `a` aliases
    /// a document grows at most by a factor of about `(a/d + 1)^d`, as when each anchor repeats the one before.
    /// Everything that looks like an anchor or alias is counted, wherever it stands, so that none is missed.
    private static func excessiveAliases(in bytes: [UInt8], range: Range<Int>) -> Int? {
        let anchors = names(after: 0x26, in: bytes, range: range)
        guard !anchors.isEmpty else { return nil }
        let aliases = names(after: 0x2A, in: bytes, range: range)
        let aliasNames = Set(aliases.map(\.name))
        let anchorNames = Set(anchors.map(\.name))
        let definitions = anchors.filter { aliasNames.contains($0.name) }.count
        let uses = aliases.filter { anchorNames.contains($0.name) }
        guard definitions > 0, let last = uses.last else { return nil }
        let factor = Double(uses.count) / Double(definitions) + 1
        var size = 1.0
        for _ in 0..<definitions {
            size *= factor
            if size > Double(nodes) { return last.offset }
        }
        return nil
    }

    private static func names(
        after mark: UInt8, in bytes: [UInt8], range: Range<Int>
    ) -> [(name: ArraySlice<UInt8>, offset: Int)] {
        var names: [(name: ArraySlice<UInt8>, offset: Int)] = []
        for index in range where bytes[index] == mark {
            let name = bytes[(index + 1)..<range.upperBound].prefix { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2D || byte == 0x5F
            }
            if !name.isEmpty { names.append((name, index)) }
        }
        return names
    }
}
