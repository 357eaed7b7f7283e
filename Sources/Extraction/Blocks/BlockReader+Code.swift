import HTML

/// Text whose white space matters.
extension BlockReader {
    /// A `pre` is code, but for WordPress's verse, which is a paragraph of short lines.
    mutating func enterCode(_ node: Int) {
        if document.hasClass("wp-block-verse", of: node) || state.kind.isCell {
            open(node, asBlock: true) { state in
                state.isInLine = true
                state.isVerse = !state.kind.isCell
            }
            return
        }
        let language = language(of: node)
        open(node, asBlock: true) { state in
            state.kind = .code(language: language)
            state.isPreformatted = true
            state.isInLine = true
            state.style = []
        }
    }

    /// Within code, blocks are lines and pictures are nothing.
    mutating func enterPreformatted(_ node: Int, _ tag: TagName) -> Int {
        switch tag {
        case .script, .style, .template: return document.nodes[node].end
        case .br: appendLine(node)
        default:
            if tag.isBlock, firstNode != nil, list.text.last != Byte.lineFeed { appendLine(node) }
        }
        return node + 1
    }

    private mutating func appendLine(_ node: Int) {
        if firstNode == nil { firstNode = node }
        list.text.append(Byte.lineFeed)
        addRun(.text, text: list.text.count - 1..<list.text.count)
    }

    /// The language that `language-swift`, `lang-swift`, `brush: swift` or `data-lang` name, on the element or on the
    /// `code` within it.
    private mutating func language(of node: Int) -> Int? {
        var elements = [node]
        let child = node + 1
        if child < document.nodes[node].end, document.nodes[child].tag == .code { elements.append(child) }
        for element in elements {
            let explicit = ["data-lang", "data-language", "data-enlighter-language"]
                .compactMap { document.attribute($0, of: element) }.first
            guard let name = explicit ?? classLanguage(of: element), isLanguageName(name) else { continue }
            list.languages.append(name.map(\.lowercased))
            return list.languages.count - 1
        }
        return nil
    }

    private func classLanguage(of node: Int) -> ArraySlice<UInt8>? {
        guard let value = document.attribute("class", of: node) else { return nil }
        let words = value.split { $0.isSpace || $0 == Byte.semicolon }
        for (index, word) in words.enumerated() {
            for prefix in ["language-", "lang-", "brush:"] where word.starts(with: prefix.utf8) {
                let name = word.dropFirst(prefix.utf8.count)
                if !name.isEmpty { return name }
                if index + 1 < words.count { return words[index + 1] }
            }
        }
        return nil
    }

    private func isLanguageName(_ name: ArraySlice<UInt8>) -> Bool {
        !name.isEmpty && name.count <= 24
            && name.allSatisfy { $0.isAlphanumeric || $0 == Byte.hyphen || $0 == Byte.plus || $0 == Byte.numberSign }
            && !name.elementsEqual("none".utf8)
    }
}
