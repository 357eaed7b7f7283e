/// Text in all its kinds.
extension Tokenizer {
    /// Text up to the next markup, or the markup that stands here; nothing where markup makes no token.
    mutating func readData() -> Token? {
        var run = Run(from: position)
        let end = endOfData
        while position < end {
            position = input.firstIndex(from: position, to: end, ofAny: .lessThan, .ampersand, .carriageReturn, .null)
            guard position < end else { break }
            switch input[position] {
            case .ampersand: readAmpersand(&run, in: .text)
            case .carriageReturn: replaceNewline(&run)
            case .null where dropsNull:
                copy(&run)
                position += 1
                run.copiedEnd = position
            case .lessThan where isMarkup(at: position):
                return position > run.start ? text(finish(run)) : readMarkup()
            default: position += 1
            }
        }
        let range = finish(run)
        if position == sectionEnd {
            position += 3
            sectionEnd = nil
        }
        return text(range)
    }

    /// Where text ends: with the section that it stands in, or the input.
    private var endOfData: Int {
        guard let sectionEnd, sectionEnd >= position else { return end }
        return sectionEnd
    }

    private func text(_ range: Range<Int>) -> Token? { range.isEmpty ? nil : .text(range) }

    /// The text up to `limit`, after which reading goes on as `data`; nothing where it is empty.
    mutating func readText(upTo limit: Int, decoding: Bool) -> Token? {
        var run = Run(from: position)
        while position < limit {
            position = input.firstIndex(
                from: position, to: limit, ofAny: decoding ? .ampersand : .null, .carriageReturn, .null, .null)
            guard position < limit else { break }
            switch input[position] {
            case .ampersand: readAmpersand(&run, in: .text)
            case .carriageReturn: replaceNewline(&run)
            default: replaceNull(&run)
            }
        }
        if state != .plaintext { state = .data }
        return text(finish(run))
    }

    /// The text up to `]]>`, in which NUL stays as it is.
    mutating func readCDATASection() -> Token? {
        if recovers, endOfSection(from: position) == nil {
            note(.section, at: markupStart)
            state = .data
            return nil
        }
        var run = Run(from: position)
        while position < end {
            let byte = input[position]
            if byte == .rightBracket, matches("]]>", at: position) {
                let range = finish(run)
                position += 3
                state = .data
                return text(range)
            }
            if byte == .carriageReturn { replaceNewline(&run) } else { position += 1 }
        }
        return text(finish(run))
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
