/// Text in all its kinds.
extension Tokenizer {
    /// Text up to the next markup, or the markup that stands here; nothing where markup makes no token.
    mutating func readData() -> Token? {
        let start = bytes.count
        while position < end {
            copyOrdinaryText()
            guard position < end else { break }
            if input[position] == .lessThan && isMarkup(at: position) {
                return bytes.count > start ? .text(start..<bytes.count) : readMarkup()
            }
            readSpecial(keepingNull: true)
        }
        return bytes.count > start ? .text(start..<bytes.count) : nil
    }

    /// Copies up to the next byte that may need attention.
    private mutating func copyOrdinaryText() {
        let start = position
        var position = start
        while position < end {
            let byte = input[position]
            // Most of text is beyond `<`, which makes this the one comparison that counts.
            if byte <= .lessThan,
                byte == .lessThan || byte == .ampersand || byte == .carriageReturn || byte == .null
            {
                break
            }
            position += 1
        }
        bytes.append(contentsOf: input[start..<position])
        self.position = position
    }

    /// Reads one byte that copying stopped at: a reference, a newline to be normalised, NUL, or an ordinary `<`.
    mutating func readSpecial(keepingNull: Bool, place: CharacterReferences.Place = .text) {
        let byte = input[position]
        switch byte {
        case .ampersand:
            position = CharacterReferences.decode(input, at: position, to: end, in: place, into: &bytes)
            return
        case .carriageReturn:
            appendNewline()
            return
        case .null where !keepingNull: bytes.appendReplacementCharacter()
        case .null where dropsNull: break
        default: bytes.append(byte)
        }
        position += 1
    }

    /// Reads a carriage return, with the line feed after it, as one line feed.
    mutating func appendNewline() {
        bytes.append(.lineFeed)
        position += position + 1 < end && input[position + 1] == .lineFeed ? 2 : 1
    }

    /// The text up to `limit`, after which reading goes on as `data`; nothing where it is empty.
    mutating func readText(upTo limit: Int, decoding: Bool) -> Token? {
        let start = bytes.count
        while position < limit {
            let runStart = position
            var position = runStart
            while position < limit {
                let byte = input[position]
                if byte == .null || byte == .carriageReturn || byte == .ampersand && decoding { break }
                position += 1
            }
            bytes.append(contentsOf: input[runStart..<position])
            self.position = position
            if position < limit { readSpecial(keepingNull: false) }
        }
        if state != .plaintext { state = .data }
        return bytes.count > start ? .text(start..<bytes.count) : nil
    }

    /// The text up to `]]>`, in which NUL stays as it is.
    mutating func readCDATASection() -> Token? {
        let start = bytes.count
        while position < end {
            let byte = input[position]
            if byte == .rightBracket, matches("]]>", at: position) {
                position += 3
                state = .data
                break
            }
            if byte == .carriageReturn {
                appendNewline()
            } else {
                bytes.append(byte)
                position += 1
            }
        }
        return bytes.count > start ? .text(start..<bytes.count) : nil
    }

    /// Whether the input has `word`, in this case of letters, at `place`.
    func matches(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= end else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(input[place..<place + $0.count]) }
    }

    /// Whether the input has `word`, given in lower case, at `place`, in either case.
    func matchesIgnoringCase(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= end else { return false }
        return word.withUTF8Buffer {
            $0.elementsEqual(input[place..<place + $0.count], by: { $0 == $1.asciiLowercased })
        }
    }
}
