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
        if matches("[CDATA[", at: start) {
            if allowsCDATA {
                position = start + 7
                state = .cdataSection
                return nil
            }
            if recovers, skipSectionMark() { return nil }
        }
        position = start
        return readBogusComment()
    }

    /// Reads up to and with the next `>`.
    mutating func readBogusComment() -> Token {
        if recovers, isEndlessBogusComment() { return readEndlessComment() }
        var run = Run(from: position)
        while position < end, input[position] != .greaterThan { readCommentByte(&run) }
        let range = finish(run)
        position = min(position + 1, end)
        return .comment(range)
    }

    /// Reads a comment after its `<!--`, up to and with the `-->` or `--!>` that ends it.
    private mutating func readComment() -> Token {
        for (abruptEnd, length) in [(">" as StaticString, 1), ("->", 2)] where matches(abruptEnd, at: position) {
            position += length
            return .comment(0..<0)
        }
        let firstByte = bytes.count
        let start = position
        if start >= endlessComments { return readEndlessComment() }
        if start < othersCommentEnd, isClosedByAnother(start..<othersCommentEnd) { return readEndlessComment() }
        var run = Run(from: position)
        while position < end {
            if input[position] == .hyphen, let length = lengthOfCommentEnd() {
                if recovers, isClosedByAnother(start..<position) {
                    othersCommentEnd = position
                    break
                }
                let range = finish(run)
                position += length
                return .comment(range)
            }
            readCommentByte(&run)
        }
        guard recovers else { return .comment(finish(run)) }
        if position >= end { endlessComments = start }
        discard(bytesFrom: firstByte, attributesFrom: attributes.count)
        position = start
        return readEndlessComment()
    }

    /// Whether no `>` follows.
    private mutating func isEndlessBogusComment() -> Bool {
        guard position < endlessBogusComments else { return true }
        guard input.firstIndex(from: position, to: end, ofAny: .greaterThan) == end else { return false }
        endlessBogusComments = position
        return true
    }

    /// Reads a comment that nothing closes, after the mark that opens it.
    private mutating func readEndlessComment() -> Token {
        note(.comment, at: markupStart)
        let (content, next) = endOfEndlessComment(from: position)
        var run = Run(from: position)
        while position < content { readCommentByte(&run) }
        let range = finish(run)
        position = max(position, next)
        return .comment(range)
    }

    mutating func readCommentByte(_ run: inout Run) {
        switch input[position] {
        case .carriageReturn: replaceNewline(&run)
        case .null: replaceNull(&run)
        default: position += 1
        }
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
}
