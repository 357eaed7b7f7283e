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
        markupStart = start
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
            if recovers { note(.tag, at: start) }
            return nil
        }
        if isEndTag {
            discard(bytesFrom: firstByte, attributesFrom: firstAttribute)
            return .endTag(name)
        }
        lastStartTag = name
        lastTagClosesItself = isSelfClosing
        return .startTag(name, attributes: firstAttribute..<attributes.count, isSelfClosing: isSelfClosing)
    }

    mutating func discard(bytesFrom firstByte: Int, attributesFrom firstAttribute: Int) {
        if bytes.count > firstByte { bytes.removeLast(bytes.count - firstByte) }
        if attributes.count > firstAttribute { attributes.removeLast(attributes.count - firstAttribute) }
    }

    private mutating func readTagName() -> ElementName {
        let firstByte = bytes.count
        var run = Run(from: position)
        while position < end, !input[position].endsTagName, !(recovers && beginsTag(at: position)) {
            readNameByte(&run)
        }
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
        var words = BareWords()
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
            if recovers, byte == .lessThan, beginsTag(at: position) { return endUnfinishedTag(before: position, words) }
            let firstByte = bytes.count
            let place = position
            guard let attribute = readAttribute() else { return nil }
            if recovers {
                words.add(bytes[attribute.name], hasValue: attribute.value != 0..<0, at: place)
                if position == tagEnd { return false }
            }
            if seen.contains(attribute.name, in: bytes, among: attributes, from: firstAttribute) {
                discard(bytesFrom: firstByte, attributesFrom: attributes.count)
            } else {
                attributes.append(attribute)
            }
        }
        return recovers && words.start != nil ? endUnfinishedTag(before: end, words) : nil
    }

    /// Ends a tag that has no `>`: before the bare words behind its last value, which are text, or else at `place`.
    private mutating func endUnfinishedTag(before place: Int, _ words: BareWords) -> Bool {
        note(.tag, at: markupStart)
        position = words.start ?? place
        // White space before the words parts them from what stands before the tag.
        if words.start != nil, input[position - 1].isHTMLWhitespace { position -= 1 }
        return false
    }

    /// Reads a name and its value; absent where the input ends within the value.
    private mutating func readAttribute() -> Attribute? {
        var run = Run(from: position)
        // A `=` at the beginning is a part of the name.
        repeat {
            readNameByte(&run)
        } while position < end && !input[position].endsTagName && input[position] != .equals
            && !(recovers && beginsTag(at: position))
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
            let isScript = bytes[name].starts(with: [UInt8(ascii: "o"), UInt8(ascii: "n")])
            return readQuotedValue(mayHoldMarks: isScript).map { Attribute(name: name, value: $0) }
        default:
            return readUnquotedValue().map { Attribute(name: name, value: $0) }
        }
    }

    /// Reads a value with the quotation marks around it; absent where the second is missing.
    ///
    /// - Parameter mayHoldMarks: Whether it is a piece of a script, in which `>`, `<` and quotation marks mean nothing.
    private mutating func readQuotedValue(mayHoldMarks: Bool) -> Range<Int>? {
        let quote = input[position]
        position += 1
        let start = position
        let firstByte = bytes.count
        var run = Run(from: position)
        while true {
            position = input.firstIndex(from: position, to: end, ofAny: quote, .ampersand, .carriageReturn, .null)
            guard position < end else { break }
            if input[position] == quote {
                if recovers, !mayHoldMarks, let stop = endOfUnclosedValue(start..<position) {
                    discard(bytesFrom: firstByte, attributesFrom: attributes.count)
                    return endValue(from: start, to: stop)
                }
                let range = finish(run)
                position += 1
                return range
            }
            readValueByte(&run)
        }
        guard recovers, let stop = endOfEndlessValue(from: start) else { return nil }
        discard(bytesFrom: firstByte, attributesFrom: attributes.count)
        return endValue(from: start, to: stop)
    }

    /// Reads a value that ends at `stop` without its mark, and its tag with it.
    private mutating func endValue(from start: Int, to stop: Int) -> Range<Int> {
        note(.quotationMark, at: markupStart)
        if stop == end || input[stop] != .greaterThan { tagEnd = stop }
        var run = Run(from: start)
        position = start
        while position < stop { readValueByte(&run) }
        return finish(run)
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
