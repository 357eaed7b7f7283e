/// Escapes what Markdown would read as markup within a line, and leaves alone what it would not.
struct TextEscaping {
    /// Whether the text stands in the brackets of a link or a picture.
    let isInBrackets: Bool
    /// Whether it stands in a cell of a table.
    let isInCell: Bool

    /// Appends `text` to `line`.
    func append(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        var plain = text.startIndex
        for index in text.indices where Self.isSuspect[Int(text[index])] {
            guard needsEscape(text, index, atLineStart: line.isEmpty && plain == index) else { continue }
            line.append(contentsOf: text[plain..<index])
            line.append(Byte.backslash)
            plain = index
        }
        line.append(contentsOf: text[plain...])
    }

    private static let isSuspect: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "*_[]<&\\`~|:.".utf8 { table[Int(byte)] = true }
        return table
    }()

    private func needsEscape(_ text: ArraySlice<UInt8>, _ index: Int, atLineStart: Bool) -> Bool {
        let before = index > text.startIndex ? text[index - 1] : nil
        let after = index + 1 < text.endIndex ? text[index + 1] : nil
        switch text[index] {
        case Byte.asterisk: return before?.isSpace != true || after?.isSpace != true
        case Byte.underscore: return before?.isAlphanumeric != true || after?.isAlphanumeric != true
        case Byte.backtick, Byte.tilde: return true
        case Byte.backslash: return after?.isASCIIPunctuation ?? true
        case Byte.lessThan:
            return after.map {
                $0.isLetter || $0 == Byte.slash || $0 == Byte.exclamationMark || $0 == Byte.questionMark
                    || mayBeginAddress(text[(index + 1)...])
            }
                ?? true
        case Byte.ampersand: return isReference(text[(index + 1)...])
        case Byte.leftBracket: return isInBrackets || atLineStart || mayBeginLink(text[(index + 1)...])
        case Byte.rightBracket: return isInBrackets
        case Byte.pipe: return isInCell
        case Byte.colon:
            return !isInBrackets && isScheme(text[..<index]) && text[(index + 1)...].starts(with: "//".utf8)
        case Byte.fullStop: return !isInBrackets && endsWithWWW(text[..<index])
        default: return false
        }
    }

    /// Whether what follows a `&` makes it a character reference. The longest name has 31 letters.
    private func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
        var length = 0
        for byte in rest {
            if byte == Byte.semicolon { return length > 0 }
            guard byte.isAlphanumeric || byte == Byte.numberSign, length < 32 else { return false }
            length += 1
        }
        return false
    }

    /// Whether an opening bracket before `rest` may make a link or a footnote: it does unless it is closed on the same
    /// stretch of text and nothing that makes a link follows.
    private func mayBeginLink(_ rest: ArraySlice<UInt8>) -> Bool {
        if rest.first == UInt8(ascii: "^") { return true }
        for index in rest.indices.prefix(200) {
            switch rest[index] {
            case Byte.leftBracket: return true
            case Byte.rightBracket:
                guard index + 1 < rest.endIndex else { return true }
                let next = rest[index + 1]
                return next == Byte.leftParenthesis || next == Byte.leftBracket || next == Byte.colon
            default: continue
            }
        }
        return true
    }

    /// Whether what follows a `<` may make it a mail address in angle brackets, whose first part has few bounds.
    private func mayBeginAddress(_ rest: ArraySlice<UInt8>) -> Bool {
        for byte in rest.prefix(320) {
            if byte == UInt8(ascii: "@") { return true }
            if byte <= 0x20 || byte == Byte.lessThan || byte == Byte.greaterThan { return false }
        }
        // The stretch of text ends here, the line may not.
        return true
    }

    /// Whether `text` ends with a scheme that GitHub's readers make a link of.
    private func isScheme(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.suffix(5).map(\.lowercased)
        return ["http", "https", "ftp"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private func endsWithWWW(_ text: ArraySlice<UInt8>) -> Bool {
        text.suffix(3).map(\.lowercased).elementsEqual("www".utf8) && text.dropLast(3).last?.isAlphanumeric != true
    }
}
