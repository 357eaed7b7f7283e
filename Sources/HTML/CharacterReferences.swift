/// Character references (`&amp;`, `&#8211;`) in plain bytes: read and written.
public enum CharacterReferences {
    /// `bytes` with each character reference replaced, once: `&amp;lt;` becomes `&lt;`.
    ///
    /// For strings that hold references without being HTML, such as titles in JSON. What is no reference stays as it is.
    public static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        var output: [UInt8] = []
        var copied = 0
        var position = 0
        while let ampersand = input[position...].firstIndex(of: .ampersand) {
            position = ampersand + 1
            guard let reference = CharacterReference(at: ampersand, of: input, to: input.count, in: .text) else {
                continue
            }
            output.append(contentsOf: input[copied..<ampersand])
            reference.append(to: &output)
            position = reference.end
            copied = position
        }
        if copied == 0 { return input }
        output.append(contentsOf: input[copied...])
        return output
    }

    /// `bytes` with `&`, `<`, `>`, `"` and `'` as references: safe as text and within a quoted attribute's value.
    public static func escape(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.underestimatedCount)
        appendEscaped(bytes, to: &output)
        return output
    }

    /// Appends to `output` what ``escape(_:)`` returns.
    public static func appendEscaped(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case .ampersand: output.append(contentsOf: "&amp;".utf8)
            case .lessThan: output.append(contentsOf: "&lt;".utf8)
            case .greaterThan: output.append(contentsOf: "&gt;".utf8)
            case .quotationMark: output.append(contentsOf: "&quot;".utf8)
            case .apostrophe: output.append(contentsOf: "&#39;".utf8)
            default: output.append(byte)
            }
        }
    }
}
