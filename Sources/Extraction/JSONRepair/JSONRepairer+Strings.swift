extension JSONRepairer {
    /// Reads a string from its opening quotation mark; returns whether it counts. The name of a member that the source
    /// breaks off does not; a value that it breaks off is closed and kept.
    mutating func readString(isName: Bool) -> Bool {
        position += 1
        while position < source.count {
            let byte = source[position]
            if byte >= 0x20, byte != 0x22, byte != 0x5C {
                position += 1
            } else if byte == 0x22 {
                if isName || isStrict || closesString(at: position) {
                    position += 1
                    return true
                }
                replace(1, with: "\\\"", .innerQuote)
            } else if byte == 0x5C {
                readEscape()
            } else {
                replaceControl(byte)
            }
        }
        if !isName { replace(0, with: "\"", .truncated) }
        return !isName
    }

    private mutating func replaceControl(_ byte: UInt8) {
        switch byte {
        case 0x0A: replace(1, with: "\\n", .rawLineBreak)
        case 0x0D: replace(1, with: "\\r", .rawLineBreak)
        case 0x09: replace(1, with: "\\t", .rawControl)
        default: replace(1, with: "\\ufffd", .rawControl)
        }
    }

    private mutating func readEscape() {
        guard position + 1 < source.count else { return replace(1, with: "", .truncated) }
        switch source[position + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 2
        case 0x75: readUnicodeEscape()
        case 0x27: replace(1, with: "", .invalidEscape)
        case 0x78 where hexadecimal(at: position + 2, digits: 2) == 0: replace(4, with: "\\ufffd", .invalidEscape)
        case 0x78 where hexadecimal(at: position + 2, digits: 2) != nil: replace(2, with: "\\u00", .invalidEscape)
        default: replace(1, with: "\\\\", .invalidEscape)
        }
    }

    private mutating func readUnicodeEscape() {
        guard let unit = hexadecimal(at: position + 2, digits: 4) else {
            let isCutOff = source.count - position < 6
            return isCutOff
                ? replace(source.count - position, with: "", .truncated) : replace(1, with: "\\\\", .invalidEscape)
        }
        switch unit {
        case 0xD800...0xDBFF:
            let hasPartner =
                position + 7 < source.count && source[position + 6] == 0x5C && source[position + 7] == 0x75
                && (0xDC00...0xDFFF).contains(hexadecimal(at: position + 8, digits: 4) ?? 0)
            if hasPartner { position += 12 } else { replace(6, with: "\\ufffd", .loneSurrogate) }
        case 0xDC00...0xDFFF, 0: replace(6, with: "\\ufffd", .loneSurrogate)
        default: position += 6
        }
    }

    private func hexadecimal(at index: Int, digits: Int) -> Int? {
        guard index + digits <= source.count else { return nil }
        var number = 0
        for byte in source[index..<index + digits] {
            switch byte {
            case 0x30...0x39: number = number << 4 | Int(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: number = number << 4 | Int((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return number
    }
}

extension JSONRepairer {
    /// The longest name that is looked for after a quotation mark, in bytes: names of fields are shorter by far.
    private static let longestName = 128

    /// Whether the quotation mark at `index` ends the value it stands in: only if what follows goes on as JSON would.
    private func closesString(at index: Int) -> Bool {
        let next = afterSpace(index + 1)
        guard next < source.count else { return true }
        let isObject = open.last == 0x7B
        switch source[next] {
        case 0x2C: return isObject ? beginsMember(after: next) : beginsElement(after: next)
        case 0x7D: return isObject && goesOn(after: next)
        case 0x5D: return !isObject && goesOn(after: next)
        case 0x22: return next > index + 1 && (isObject ? isName(at: next) : true)
        default: return false
        }
    }

    private func beginsMember(after comma: Int) -> Bool {
        let next = afterSpace(comma + 1)
        guard next < source.count else { return true }
        switch source[next] {
        case 0x22: return isName(at: next)
        case 0x7D, 0x2C: return true
        default: return false
        }
    }

    private func beginsElement(after comma: Int) -> Bool {
        let next = afterSpace(comma + 1)
        guard next < source.count else { return true }
        switch source[next] {
        case 0x22, 0x7B, 0x5B, 0x5D, 0x2D, 0x30...0x39, 0x74, 0x66, 0x6E: return true
        default: return false
        }
    }

    /// Whether a closing bracket is followed by what may follow one.
    private func goesOn(after bracket: Int) -> Bool {
        let next = afterSpace(bracket + 1)
        guard next < source.count, open.count > 1 else { return true }
        return source[next] == 0x2C || source[next] == 0x7D || source[next] == 0x5D
    }

    /// Whether a member's name and its colon stand at `index`, as far as the source goes.
    private func isName(at index: Int) -> Bool {
        var end = index + 1
        while end < source.count, source[end] != 0x22 {
            guard source[end] >= 0x20, end - index <= Self.longestName else { return false }
            end += 1
        }
        let colon = afterSpace(end + 1)
        return colon >= source.count || source[colon] == 0x3A
    }
}
