/// Writes an address so that it ends where it should between the parentheses of a link.
enum LinkDestination {
    /// The address with white space, controls, quotes that end markup, and unbalanced parentheses percent-encoded.
    static func write(_ address: [UInt8]) -> [UInt8] {
        let keepsParentheses = areParenthesesBalanced(address)
        var output: [UInt8] = []
        output.reserveCapacity(address.count)
        for (index, byte) in address.enumerated() {
            switch byte {
            case 0...0x20, 0x7F, Byte.lessThan, Byte.greaterThan, Byte.backslash, Byte.pipe, Byte.backtick,
                UInt8(ascii: "\""), Byte.leftBracket, Byte.rightBracket:
                appendEncoded(byte, to: &output)
            case Byte.leftParenthesis, Byte.rightParenthesis:
                if keepsParentheses { output.append(byte) } else { appendEncoded(byte, to: &output) }
            case Byte.ampersand where isReference(address[(index + 1)...]):
                output.append(contentsOf: "&amp;".utf8)
            default: output.append(byte)
            }
        }
        return output
    }

    private static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        output += [Byte.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// CommonMark allows parentheses that pair, to a depth of 32.
    private static func areParenthesesBalanced(_ address: [UInt8]) -> Bool {
        var depth = 0
        for byte in address {
            if byte == Byte.leftParenthesis { depth += 1 }
            if byte == Byte.rightParenthesis { depth -= 1 }
            if depth < 0 || depth > 8 { return false }
        }
        return depth == 0
    }

    private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let end = rest.prefix(33).firstIndex(of: Byte.semicolon), end > rest.startIndex else { return false }
        return rest[..<end].allSatisfy { $0.isAlphanumeric || $0 == Byte.numberSign }
    }
}
