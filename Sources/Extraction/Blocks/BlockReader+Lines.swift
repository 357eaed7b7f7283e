import HTML

/// What styles and letters make of the elements of a line: lines of their own, and drop capitals.
extension BlockReader {
    /// Whether an element of a line is set as a block by its style.
    func setsAsBlock(_ node: Int, _ tag: TagName) -> Bool {
        guard !tag.isBlock, tag != .img, tag != .br, let style = document.attribute("style", of: node) else {
            return false
        }
        return ClassWords.setsAsBlock(style)
    }

    /// Begins a line for such an element: in a paragraph a new line, in a heading or a cell a space, else a block.
    mutating func enterLine(_ node: Int) {
        if state.isInLine { leaveLine() } else { open(node, asBlock: true) }
    }

    /// Ends the line of such an element.
    mutating func leaveLine() {
        guard state.isInLine, state.kind == .paragraph else {
            hasPendingSpace = true
            return
        }
        if list.runs.count > firstRun, list.runs.last?.kind == .text { breakLine() }
    }

    /// The letter of an element that holds nothing else and begins a word at the start of a block. White space in the
    /// element is none of the text, unless the letter may be a word.
    func dropCapital(_ node: Int) -> ArraySlice<UInt8>? {
        guard list.runs.count == firstRun, document.nodes[node].end - node == 2,
            document.nodes[node + 1].kind == .text, document.nodes[node].tag != .a
        else { return nil }
        let range = document.textRange(of: node + 1)
        guard range.count <= 64 else { return nil }
        let text = document.bytes[range]
        guard let start = text.firstIndex(where: { !$0.isSpace }), let end = text.lastIndex(where: { !$0.isSpace }),
            end - start < 6, end + 1 < text.endIndex
        else { return nil }
        let letter = text[start...end]
        guard Self.letterCount(letter) == 1, isCapital(letter) else { return nil }
        let isWord = letter.count == 1 && Self.wordLetters.contains(letter[letter.startIndex])
        guard !isWord || isCalledCapital(node), goesOn(after: node) else { return nil }
        return letter
    }

    /// The letter that a picture shows at the start of a block, where the rest of its word follows.
    func drawnCapital(_ node: Int) -> ArraySlice<UInt8>? {
        guard list.runs.count == firstRun, let letter = document.attribute("alt", of: node), letter.count == 1,
            let byte = letter.first, byte &- 0x41 < 26, !Self.wordLetters.contains(byte), goesOn(after: node)
        else { return nil }
        return letter
    }

    /// The capitals that are words of one letter.
    private static let wordLetters = Set("AIOEYUaio".utf8)

    private static func letterCount(_ text: ArraySlice<UInt8>) -> Int {
        text.count { $0.isLetter || $0 >= 0xC0 && $0 != 0xE2 && $0 != 0xC2 }
    }

    private func isCapital(_ letter: ArraySlice<UInt8>) -> Bool {
        !letter.contains { $0 &- 0x61 < 26 || $0.isDigit }
    }

    private func isCalledCapital(_ node: Int) -> Bool {
        ClassWords.hasAny(of: Self.capitalWords, node, in: document, attributes: ["class"])
    }

    private static let capitalWords = ClassWords.set(
        "drop dropcap dropcaps cap capital initial initiale lettrine firstletter capitular")

    /// Whether a letter stands right behind an element.
    private func goesOn(after node: Int) -> Bool {
        var next = document.nodes[node].end
        let end = min(document.nodes.count, next + 4)
        while next < end {
            if document.nodes[next].kind == .text {
                guard let first = document.bytes[document.textRange(of: next)].first else { return false }
                return first &- 0x61 < 26 || first >= 0xC3
            }
            guard document.nodes[next].kind == .element, !document.nodes[next].tag.isBlock else { return false }
            next += 1
        }
        return false
    }
}
