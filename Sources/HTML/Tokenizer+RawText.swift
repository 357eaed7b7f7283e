/// Where the text of elements ends that hold no markup.
extension Tokenizer {
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
                guard position < end else { break }
            }
            let byte = input[position]
            if byte == .lessThan {
                hyphens = 0
                switch mode {
                case .plain where matches("<!--", at: position):
                    mode = .escaped
                    hyphens = 2
                    position += 4
                case .plain, .escaped:
                    if isEndTag(name, at: position) { return position }
                    guard mode == .escaped else { position += 1; break }
                    if let next = skipScriptWord(from: position + 1) {
                        mode = .doubleEscaped
                        position = next
                    } else {
                        position += 1
                    }
                case .doubleEscaped:
                    if position + 1 < end, input[position + 1] == .slash,
                        let next = skipScriptWord(from: position + 2)
                    {
                        mode = .escaped
                        position = next
                    } else {
                        position += 1
                    }
                }
                continue
            }
            if byte == .greaterThan && hyphens >= 2 { mode = .plain }
            hyphens = byte == .hyphen ? hyphens + 1 : 0
            position += 1
        }
        return end
    }

    /// The place after the word `script` and the byte that ends it, absent where it does not stand at `start`.
    private func skipScriptWord(from start: Int) -> Int? {
        let wordEnd = start + 6
        guard wordEnd < end, input[wordEnd].endsTagName, matchesIgnoringCase("script", at: start) else { return nil }
        return wordEnd + 1
    }
}
