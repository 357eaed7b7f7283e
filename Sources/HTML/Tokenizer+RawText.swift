/// Where the text of elements ends that hold no markup.
extension Tokenizer {
    /// The end of the content that begins at `start` and is no markup.
    mutating func endOfContent(from start: Int) -> Int {
        let isScript = state == .scriptData
        guard recovers, let tag = lastStartTag?.tag else {
            return isScript ? endOfScript(from: start) : endOfRawText(from: start)
        }
        let limit = limit(of: tag, from: start) { tokenizer in
            let limit = isScript ? tokenizer.endOfScript(from: start) : tokenizer.end
            // A script that never leaves `<!-- <script` ends with its first end tag.
            return limit < tokenizer.end ? limit : tokenizer.endOfRawText(from: start)
        }
        return endOfElement(tag, from: start, limit: limit)
    }

    /// The place of the end tag that closes the last start tag, or the end of input.
    func endOfRawText(from start: Int) -> Int {
        guard let name = lastStartTag.map({ names.spelling(of: $0) }) else { return end }
        var position = start
        while position < end {
            position = input.firstIndex(from: position, to: end, ofAny: .lessThan)
            if position < end, isEndTag(name, at: position) { return position }
            position += 1
        }
        return end
    }

    /// Whether `</name` stands at `place`, followed by what ends a tag name: the standard's appropriate end tag.
    private func isEndTag(_ name: ArraySlice<UInt8>, at place: Int) -> Bool {
        let nameStart = place + 2
        let nameEnd = nameStart + name.count
        guard nameEnd < end, input[place + 1] == .slash, input[nameEnd].endsTagName else { return false }
        return name.elementsEqual(input[nameStart..<nameEnd]) { $0 == $1.asciiLowercased }
    }

    /// How the standard reads a script: after `<!--`, and after `<script` within that, an end tag may be part of it.
    private enum ScriptMode {
        case plain
        case escaped
        case doubleEscaped
    }

    /// The place of the end tag that closes a script, or the end of input.
    func endOfScript(from start: Int) -> Int {
        guard let name = lastStartTag.map({ names.spelling(of: $0) }) else { return end }
        var mode = ScriptMode.plain
        var hyphens = 0
        var position = start
        while position < end {
            if mode == .plain {
                position = input.firstIndex(from: position, to: end, ofAny: .lessThan)
                if position < end, isEndTag(name, at: position) { return position }
                let isEscape = matches("<!--", at: position)
                mode = isEscape ? .escaped : .plain
                // The hyphens of `<!--` count as those of the `-->` that ends it.
                hyphens = 2
                position += isEscape ? 4 : 1
                continue
            }
            switch input[position] {
            case .hyphen: hyphens += 1
            case .greaterThan where hyphens >= 2: mode = .plain
            case .lessThan:
                if mode == .escaped, isEndTag(name, at: position) { return position }
                hyphens = 0
                if let wordEnd = endOfScriptWord(inTagAt: position, isEndTag: mode == .doubleEscaped) {
                    mode = mode == .escaped ? .doubleEscaped : .escaped
                    position = wordEnd
                }
            default: hyphens = 0
            }
            position += 1
        }
        return end
    }

    /// The place of the byte that ends the name in `<script` or `</script`; absent where that does not stand at `place`.
    private func endOfScriptWord(inTagAt place: Int, isEndTag: Bool) -> Int? {
        let word: StaticString = isEndTag ? "</script" : "<script"
        let wordEnd = place + word.utf8CodeUnitCount
        guard wordEnd < end, input[wordEnd].endsTagName, matchesIgnoringCase(word, at: place) else { return nil }
        return wordEnd
    }
}
