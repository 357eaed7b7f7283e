/// What begins with `<`: tags and their attributes.
extension Tokenizer {
    /// Whether the `<` at `place` begins markup rather than standing for itself.
    func isMarkup(at place: Int) -> Bool {
        guard place + 1 < end else { return false }
        let byte = input[place + 1]
        if byte == .slash { return place + 2 < end }
        return byte.isASCIILetter || byte == .exclamationMark || byte == .questionMark
    }

    /// Reads the markup at the `<` here; nothing where it makes no token.
    mutating func readMarkup() -> Token? {
        let start = position
        switch input[position + 1] {
        case .exclamationMark:
            return readDeclaration()
        case .questionMark:
            position += 1
            return readBogusComment()
        case .slash:
            position += 2
            if input[position].isASCIILetter { return readTag(from: start, isEndTag: true) }
            if input[position] != .greaterThan { return readBogusComment() }
            position += 1
            return nil
        default:
            position += 1
            return readTag(from: start, isEndTag: false)
        }
    }

    private mutating func readTag(from start: Int, isEndTag: Bool) -> Token? {
        let firstByte = bytes.count
        let firstAttribute = attributes.count
        let name = readTagName()
        guard let isSelfClosing = readAttributes(from: firstAttribute) else {
            discard(bytesFrom: firstByte, attributesFrom: firstAttribute)
            unfinishedTag = start..<end
            return nil
        }
        if isEndTag {
            discard(bytesFrom: firstByte, attributesFrom: firstAttribute)
            return .endTag(name)
        }
        lastStartTag = name
        return .startTag(name, attributes: firstAttribute..<attributes.count, isSelfClosing: isSelfClosing)
    }

    private mutating func discard(bytesFrom firstByte: Int, attributesFrom firstAttribute: Int) {
        if bytes.count > firstByte { bytes.removeLast(bytes.count - firstByte) }
        if attributes.count > firstAttribute { attributes.removeLast(attributes.count - firstAttribute) }
    }

    private mutating func readTagName() -> ElementName {
        let firstByte = bytes.count
        var run = Run(from: position)
        while position < end, !input[position].endsTagName { readNameByte(&run) }
        let range = finish(run)
        let name = names.intern(run.copyStart == nil ? input : bytes, range)
        discard(bytesFrom: firstByte, attributesFrom: attributes.count)
        return name
    }

    @inline(__always)
    mutating func readNameByte(_ run: inout Run) {
        let byte = input[position]
        if byte == .null {
            replaceNull(&run)
        } else if byte == byte.asciiLowercased {
            position += 1
        } else {
            replace(&run, with: byte.asciiLowercased)
        }
    }

    /// Reads up to and with the `>` of a tag.
    ///
    /// - Returns: whether the tag closes itself; absent where the input ends first.
    private mutating func readAttributes(from firstAttribute: Int) -> Bool? {
        var seen = SeenNames()
        while position < end {
            let byte = input[position]
            if byte == .greaterThan {
                position += 1
                return false
            }
            if byte == .slash, position + 1 < end, input[position + 1] == .greaterThan {
                position += 2
                return true
            }
            if byte == .slash || byte.isHTMLWhitespace {
                position += 1
                continue
            }
            let firstByte = bytes.count
            guard let attribute = readAttribute() else { return nil }
            if seen.contains(attribute.name, in: bytes, among: attributes, from: firstAttribute) {
                discard(bytesFrom: firstByte, attributesFrom: attributes.count)
            } else {
                attributes.append(attribute)
            }
        }
        return nil
    }

    /// Reads a name and its value; absent where the input ends within the value.
    private mutating func readAttribute() -> Attribute? {
        var run = Run(from: position)
        // A `=` at the beginning is a part of the name.
        repeat { readNameByte(&run) } while position < end && !input[position].endsTagName && input[position] != .equals
        let name = finish(run)
        skipWhitespace()
        guard position < end, input[position] == .equals else { return Attribute(name: name, value: 0..<0) }
        position += 1
        skipWhitespace()
        guard position < end else { return nil }
        switch input[position] {
        case .greaterThan:
            return Attribute(name: name, value: 0..<0)
        case .quotationMark, .apostrophe:
            return readQuotedValue().map { Attribute(name: name, value: $0) }
        default:
            return readUnquotedValue().map { Attribute(name: name, value: $0) }
        }
    }

    /// Reads a value with the quotation marks around it; absent where the second is missing.
    private mutating func readQuotedValue() -> Range<Int>? {
        let quote = input[position]
        position += 1
        var run = Run(from: position)
        while true {
            position = input.firstIndex(from: position, to: end, ofAny: quote, .ampersand, .carriageReturn, .null)
            guard position < end else { return nil }
            if input[position] == quote {
                let range = finish(run)
                position += 1
                return range
            }
            readValueByte(&run)
        }
    }

    /// Reads a value up to white space or the end of the tag; absent where the input ends first.
    private mutating func readUnquotedValue() -> Range<Int>? {
        var run = Run(from: position)
        while position < end {
            if input[position] == .greaterThan || input[position].isHTMLWhitespace { return finish(run) }
            readValueByte(&run)
        }
        return nil
    }

    private mutating func readValueByte(_ run: inout Run) {
        switch input[position] {
        case .ampersand: readAmpersand(&run, in: .attributeValue)
        case .carriageReturn: replaceNewline(&run)
        case .null: replaceNull(&run)
        default: position += 1
        }
    }

    mutating func skipWhitespace() {
        while position < end, input[position].isHTMLWhitespace { position += 1 }
    }
}
