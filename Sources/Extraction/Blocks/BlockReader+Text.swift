import HTML

/// How text becomes runs.
extension BlockReader {
    mutating func addText(_ node: Int) {
        let range = document.textRange(of: node)
        if state.isPreformatted {
            addPreformatted(document.bytes[range], node: node)
        } else if state.isVerse || (blankLinesSeparate && !state.isInLine) {
            addTypedText(range, node: node)
        } else {
            addFolded(range, node: node)
        }
    }

    /// Adds text with each run of white space as one space.
    private mutating func addFolded(_ range: Range<Int>, node: Int) {
        var position = range.lowerBound
        while position < range.upperBound {
            if document.bytes[position].isSpace {
                hasPendingSpace = true
                position += 1
                continue
            }
            let start = position
            while position < range.upperBound, !document.bytes[position].isSpace { position += 1 }
            addWord(document.bytes[start..<position], node: node)
        }
    }

    /// Adds text whose blank lines end paragraphs and whose line feeds may be new lines.
    private mutating func addTypedText(_ range: Range<Int>, node: Int) {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            var lineFeeds = 0
            while position < range.upperBound, document.bytes[position].isSpace {
                if document.bytes[position] == Byte.lineFeed { lineFeeds += 1 }
                position += 1
            }
            if lineFeeds > 1 {
                endBlock()
            } else if lineFeeds == 1, lineFeedsBreak || state.isVerse {
                breakLine()
            } else if position > start {
                hasPendingSpace = true
            }
            let word = position
            while position < range.upperBound, !document.bytes[position].isSpace { position += 1 }
            if position > word { addWord(document.bytes[word..<position], node: node) }
        }
    }

    private mutating func addPreformatted(_ text: ArraySlice<UInt8>, node: Int) {
        guard !text.isEmpty else { return }
        if firstNode == nil { firstNode = node }
        append(text)
    }

    /// Adds a word and the space before it, if there was any.
    mutating func addWord(_ word: ArraySlice<UInt8>, node: Int) {
        if firstNode == nil { firstNode = node }
        if hasPendingSpace {
            hasPendingSpace = false
            if let last = list.runs.last, list.runs.count > firstRun, last.kind != .lineBreak { append([Byte.space]) }
        }
        append(word)
    }

    /// Appends text to the last run, or to a new one where the style changes.
    private mutating func append(_ text: ArraySlice<UInt8>) {
        let start = list.text.count
        list.text.append(contentsOf: text)
        if list.runs.count > firstRun {
            let last = list.runs.count - 1
            let run = list.runs[last]
            if run.kind == .text, run.style == state.style, run.link == state.link, run.rule == state.rule {
                list.runs[last] = Run(run, endingAt: list.text.count)
                return
            }
        }
        addRun(.text, text: start..<list.text.count)
    }

    mutating func addRun(_ kind: Run.Kind, text: Range<Int>) {
        list.runs.append(Run(kind: kind, style: state.style, link: state.link, rule: state.rule, text: text))
    }

    /// Ends the line, unless nothing stands on it yet. Two ends of line in a row are how old pages set paragraphs apart.
    mutating func breakLine() {
        hasPendingSpace = false
        guard list.runs.count > firstRun else { return }
        if list.runs.last?.kind == .lineBreak, state.kind == .paragraph {
            endBlock()
            return
        }
        list.text.append(Byte.lineFeed)
        addRun(.lineBreak, text: list.text.count - 1..<list.text.count)
    }

    /// Adds a picture, which has no text.
    mutating func addPicture(_ picture: BlockList.Picture, node: Int) {
        if firstNode == nil { firstNode = node }
        let mayNeedSpace = hasPendingSpace && list.runs.count > firstRun
        if mayNeedSpace, list.runs.last?.kind == .text { append([Byte.space]) }
        hasPendingSpace = false
        list.pictures.append(picture)
        addRun(.picture(list.pictures.count - 1), text: list.text.count..<list.text.count)
    }
}
