/// Where elements end whose content is no markup, if their end tag is missing (``MarkupFault/Kind/element``).
extension Tokenizer {
    /// The end of the raw text that begins at `start`, of which the standard finds the end at `limit`.
    mutating func endOfElement(_ tag: TagName, from start: Int, limit: Int) -> Int {
        guard var cut = cut(of: tag, from: start, limit: limit), cut < limit else { return limit }
        // White space at its end is no content.
        while cut > start, input[cut - 1].isHTMLWhitespace { cut -= 1 }
        note(.element, at: source.lowerBound)
        pendingEnd = lastStartTag
        return cut
    }

    /// The end by the standard's rules, found once for all elements of a name that begin before it.
    mutating func limit(of tag: TagName, from start: Int, find: (inout Tokenizer) -> Int) -> Int {
        let place = Int(tag.rawValue)
        if let known = rawTextEnds[place], known.start <= start, start <= known.end { return known.end }
        let end = find(&self)
        rawTextEnds[place] = (start, end)
        return end
    }

    private func cut(of tag: TagName, from start: Int, limit: Int) -> Int? {
        let content = start..<limit
        let isEndless = limit == end || lastTagClosesItself
        switch tag {
        case .title, .style:
            return isEndless || hasEndTag([.head, .body, .article, .p, .div], in: content) ? firstTag(in: content) : nil
        case .textarea:
            return isEndless || hasEndTag([.form, .body, .article], in: content) ? firstTag(in: content) : nil
        case .iframe:
            return firstTag(in: content) != nil && (isEndless || hasEndTag([.body, .article], in: content))
                ? start : nil
        case .noembed, .noframes, .xmp:
            return firstTag(in: content) != nil && isEndless ? start : nil
        case .script:
            return isEndless || holdsPage(content) ? firstBlock(in: content) : nil
        default: return nil
        }
    }

    /// The first beginning of a tag.
    private func firstTag(in content: Range<Int>) -> Int? {
        var place = content.lowerBound
        while place < content.upperBound {
            place = input.firstIndex(from: place, to: content.upperBound, ofAny: .lessThan)
            if place < content.upperBound, beginsTag(at: place) { return place }
            place += 1
        }
        return nil
    }

    /// Whether a text that should hold no markup holds one of these end tags, which surely do not belong there.
    private func hasEndTag(_ tags: [TagName], in content: Range<Int>) -> Bool {
        var place = content.lowerBound
        while let next = firstTag(in: place..<content.upperBound) {
            if input[next + 1] == .slash, tags.contains(where: { isTag($0, at: next) }) { return true }
            place = next + 1
        }
        return false
    }

    /// Whether `<name` or `</name` stands at `place`.
    private func isTag(_ tag: TagName, at place: Int) -> Bool {
        let spelling = TagName.spellings[Int(tag.rawValue)]
        let start = input[place + 1] == .slash ? place + 2 : place + 1
        let after = start + spelling.count
        guard after < end, input[after].endsTagName else { return false }
        return spelling.elementsEqual(input[start..<after]) { $0 == $1.asciiLowercased }
    }

    /// Whether a script holds a piece of a page and then another script: `</head`, `<body` or a block at the beginning of
    /// a line, and behind it `<script` at the beginning of a line. No script writes either outside of quotation marks.
    private func holdsPage(_ content: Range<Int>) -> Bool {
        var place = content.lowerBound
        var hasBlock = false
        while let next = firstTag(in: place..<content.upperBound) {
            place = next + 1
            guard beginsLine(next, after: content.lowerBound) else { continue }
            if hasBlock, isTag(.script, at: next) { return true }
            hasBlock = hasBlock || [.head, .body, .p, .h1, .h2, .article].contains { isTag($0, at: next) }
        }
        return false
    }

    private func beginsLine(_ place: Int, after start: Int) -> Bool {
        var index = place
        while index > start, input[index - 1] == 0x20 || input[index - 1] == 0x09 { index -= 1 }
        return index == start || input[index - 1] == .lineFeed
    }

    /// The elements that pages are built of.
    private static let blocks: [TagName] = [
        .article, .aside, .blockquote, .body, .div, .figure, .footer, .h1, .h2, .h3, .h4, .head, .header, .html, .link,
        .main, .meta, .nav, .ol, .p, .section, .style, .table, .title, .ul, .script,
    ]

    /// The first tag of a block that does not stand behind a quotation mark, as those do that a script writes.
    private func firstBlock(in content: Range<Int>) -> Int? {
        var place = content.lowerBound
        while let next = firstTag(in: place..<content.upperBound) {
            place = next + 1
            guard Self.blocks.contains(where: { isTag($0, at: next) }) else { continue }
            let before = next > content.lowerBound ? input[next - 1] : .lineFeed
            guard ![.quotationMark, .apostrophe, 0x60, 0x5C].contains(before) else { continue }
            return next
        }
        return nil
    }
}
