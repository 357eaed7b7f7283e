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
        bytes.removeLast(bytes.count - firstByte)
        attributes.removeLast(attributes.count - firstAttribute)
    }

    private mutating func readTagName() -> ElementName {
        let start = bytes.count
        while position < end, !input[position].endsTagName {
            appendName(input[position])
            position += 1
        }
        let name = names.intern(bytes, start..<bytes.count)
        bytes.removeLast(bytes.count - start)
        return name
    }

    @inline(__always)
    private mutating func appendName(_ byte: UInt8) {
        if byte == .null { bytes.appendReplacementCharacter() } else { bytes.append(byte.asciiLowercased) }
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
            let start = bytes.count
            guard let attribute = readAttribute() else { return nil }
            if seen.contains(attribute.name, in: bytes, among: attributes, from: firstAttribute) {
                bytes.removeLast(bytes.count - start)
            } else {
                attributes.append(attribute)
            }
        }
        return nil
    }

    /// Reads a name and its value; absent where the input ends within the value.
    private mutating func readAttribute() -> Attribute? {
        let start = bytes.count
        // A `=` here is a part of the name.
        repeat {
            appendName(input[position])
            position += 1
        } while position < end && !input[position].endsTagName && input[position] != .equals
        let name = start..<bytes.count
        skipWhitespace()
        guard position < end, input[position] == .equals else {
            return Attribute(name: name, value: name.upperBound..<name.upperBound)
        }
        position += 1
        skipWhitespace()
        guard position < end else { return nil }
        switch input[position] {
        case .greaterThan:
            break
        case .quotationMark, .apostrophe:
            let quote = input[position]
            position += 1
            guard readValue(until: { $0 == quote }) else { return nil }
            position += 1
        default:
            guard readValue(until: { $0 == .greaterThan || $0.isHTMLWhitespace }) else { return nil }
        }
        return Attribute(name: name, value: name.upperBound..<bytes.count)
    }

    /// Reads a value up to the byte that ends it.
    ///
    /// - Returns: whether there is such a byte.
    @inline(__always)
    private mutating func readValue(until ends: (UInt8) -> Bool) -> Bool {
        while position < end {
            let start = position
            var position = start
            while position < end {
                let byte = input[position]
                if ends(byte) || byte == .ampersand || byte == .carriageReturn || byte == .null { break }
                position += 1
            }
            bytes.append(contentsOf: input[start..<position])
            self.position = position
            guard position < end else { return false }
            if ends(input[position]) { return true }
            readSpecial(keepingNull: false, place: .attributeValue)
        }
        return false
    }

    mutating func skipWhitespace() {
        while position < end, input[position].isHTMLWhitespace { position += 1 }
    }
}
