/// What begins with `<!` or is read as a comment for want of a better meaning.
extension Tokenizer {
    /// Reads the `<!` here; nothing where it begins a CDATA section, which is then the state.
    mutating func readDeclaration() -> Token? {
        let start = position + 2
        if matches("--", at: start) {
            position = start + 2
            return readComment()
        }
        if matchesIgnoringCase("doctype", at: start) {
            position = start + 7
            return .doctype(readDoctype())
        }
        if allowsCDATA, matches("[CDATA[", at: start) {
            position = start + 7
            state = .cdataSection
            return nil
        }
        position = start
        return readBogusComment()
    }

    /// Reads up to and with the next `>`.
    mutating func readBogusComment() -> Token {
        let start = bytes.count
        while position < end, input[position] != .greaterThan { appendToComment() }
        position = min(position + 1, end)
        return .comment(start..<bytes.count)
    }

    /// Reads a comment after its `<!--`, up to and with the `-->` or `--!>` that ends it.
    private mutating func readComment() -> Token {
        let start = bytes.count
        for (abruptEnd, length) in [(">" as StaticString, 1), ("->", 2)] where matches(abruptEnd, at: position) {
            position += length
            return .comment(start..<start)
        }
        while position < end {
            guard input[position] == .hyphen else {
                appendToComment()
                continue
            }
            if let length = lengthOfCommentEnd() {
                position += length
                break
            }
            bytes.append(.hyphen)
            position += 1
        }
        return .comment(start..<bytes.count)
    }

    /// The length of the comment end that begins with the hyphen here, absent where none does.
    /// At the end of input a part of one is enough.
    private func lengthOfCommentEnd() -> Int? {
        let next = position + 1
        guard next < end else { return 1 }
        guard input[next] == .hyphen else { return nil }
        guard next + 1 < end else { return 2 }
        if input[next + 1] == .greaterThan { return 3 }
        guard input[next + 1] == .exclamationMark else { return nil }
        guard next + 2 < end else { return 3 }
        return input[next + 2] == .greaterThan ? 4 : nil
    }

    private mutating func appendToComment() {
        let start = position
        var position = start
        while position < end {
            let byte = input[position]
            if byte <= .greaterThan,
                byte == .hyphen || byte == .greaterThan || byte == .carriageReturn || byte == .null
            {
                break
            }
            position += 1
        }
        bytes.append(contentsOf: input[start..<position])
        self.position = position
        guard position == start else { return }
        switch input[position] {
        case .carriageReturn:
            appendNewline()
            return
        case .null: bytes.appendReplacementCharacter()
        default: bytes.append(input[position])
        }
        self.position += 1
    }
}
