import Text

/// Writes the inside of a block: text with its delimiters, links and pictures.
///
/// Formats nest by how far they reach, the farthest outermost. Where a delimiter would not be one by CommonMark's rules
/// (section 6.2, "flanking"), since punctuation stands inside it and a letter outside, the letter is written as a
/// character reference, which counts as punctuation; so neither the text nor the format is lost.
struct InlineWriter {
    /// Where the line stands, which decides what must be escaped.
    enum Place {
        case paragraph
        case heading
        case cell
        /// Between brackets, for a picture.
        case alternative
    }

    private enum Format: Equatable {
        case link(Int)
        case strong, emphasis, strikethrough, subscripted, superscripted

        static let styles: [(Format, Run.Style)] = [
            (.strong, .strong), (.emphasis, .emphasis), (.strikethrough, .strikethrough),
            (.subscripted, .subscripted), (.superscripted, .superscripted),
        ]

        /// The delimiter character, for formats that CommonMark's flanking rules concern.
        var delimiter: UInt8? {
            switch self {
            case .strong, .emphasis: Byte.asterisk
            case .strikethrough: Byte.tilde
            case .link, .subscripted, .superscripted: nil
            }
        }

        var opening: String {
            switch self {
            case .link: "["
            case .strong: "**"
            case .emphasis: "*"
            case .strikethrough: "~~"
            case .subscripted: "<sub>"
            case .superscripted: "<sup>"
            }
        }
    }

    private let list: BlockList
    private let place: Place
    private let pieces: [InlinePieces.Piece]
    private var open: [Format] = []
    private var lines: [[UInt8]] = []
    private var line: [UInt8] = []
    /// Whether the next letter is to be written as a reference, so that the delimiter before it closes.
    private var mustReferNext = false
    /// Where delimiters open in the line being written, in its order.
    private var openings: [Range<Int>] = []
    /// Whether three delimiters open at one of these places.
    private var hasRunOfThree = false
    /// Where the stretches of pieces end that were last found to have a format in common.
    private var reaches: [(format: Format, end: Int)] = []
    /// Whether the line ends with text.
    private var endsWithText = false
    /// The code that was last written into the line.
    private var code: CodeSpan?

    private init(_ pieces: InlinePieces, list: BlockList, place: Place) {
        (self.pieces, self.list, self.place) = (pieces.pieces, list, place)
    }

    /// The lines of some blocks, all but the last ending in a backslash, which is a new line.
    static func lines(
        of blocks: some Sequence<Block>, in list: BlockList, adding style: Run.Style = []
    ) -> [[UInt8]] {
        let pieces = InlinePieces(of: blocks, in: list, adding: style, place: .paragraph)
        var writer = InlineWriter(pieces, list: list, place: .paragraph)
        return writer.write()
    }

    /// A block as one line.
    static func line(of block: Block, in list: BlockList, place: Place) -> [UInt8] {
        let pieces = InlinePieces(of: CollectionOfOne(block), in: list, adding: [], place: place)
        var writer = InlineWriter(pieces, list: list, place: place)
        return writer.write().first ?? []
    }

    private mutating func write() -> [[UInt8]] {
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            close(before: index)
            openFormats(at: index)
            switch piece.kind {
            case .lineBreak: endLine()
            case .picture(let picture): write(list.pictures[picture])
            case .text:
                if piece.style.contains(.code) {
                    index = writeCode(from: index)
                    continue
                }
                writeText(piece)
            }
            index += 1
        }
        close(before: pieces.count)
        if !line.isEmpty { lines.append(line) }
        return place == .paragraph
            ? LineStarts.escape(lines) : place == .heading ? lines.map(LineStarts.escapeHeadingEnd) : lines
    }

    private mutating func endLine() {
        line.append(Byte.backslash)
        lines.append(line)
        line = []
        openings = []
        // What is open goes on in the next line.
        hasRunOfThree = hasRunOfThree && open.contains { $0.delimiter != nil }
        endsWithText = false
        code = nil
    }

    private mutating func append(_ text: String) {
        line.append(contentsOf: text.utf8)
        endsWithText = false
        mustReferNext = false
    }
}

// MARK: Formats

extension InlineWriter {
    private func formats(of piece: InlinePieces.Piece) -> [Format] {
        var formats: [Format] = piece.link.map { [.link($0)] } ?? []
        if piece.style.isEmpty { return formats }
        for (format, style) in Format.styles where piece.style.contains(style) { formats.append(format) }
        return formats
    }

    /// Closes the formats that the piece at `index` does not have, and those opened since.
    private mutating func close(before index: Int) {
        guard !open.isEmpty else { return }
        let wanted = index < pieces.count ? formats(of: pieces[index]) : []
        guard let first = open.firstIndex(where: { !wanted.contains($0) }) else { return }
        let opening = wanted.filter { !open[..<first].contains($0) }
        while open.count > first { close(open.removeLast(), beforePiece: index, opening: opening) }
    }

    private mutating func close(_ format: Format, beforePiece index: Int, opening: [Format]) {
        if case .link(let link) = format {
            append("](")
            line.append(contentsOf: LinkDestination.write(list.links[link].address ?? []))
            line.append(Byte.rightParenthesis)
            return
        }
        guard let delimiter = format.delimiter else {
            append("</" + format.opening.dropFirst())
            return
        }
        // What opens next is punctuation, unless it would be one run with this and is left out.
        let isFollowedByMark = opening.contains { $0.delimiter != delimiter }
        let needsReference = !isFollowedByMark && endsWithPunctuation(before: delimiter) && beginsWithWord(index)
        append(format.opening)
        mustReferNext = needsReference
    }

    /// Opens the formats of the piece at `index` that are not open, the farthest reaching first.
    private mutating func openFormats(at index: Int) {
        // White space goes on with what is open and begins nothing: a delimiter before it would not open.
        if pieces[index].isSpace || pieces[index].kind == .lineBreak { return }
        let missing = formats(of: pieces[index]).filter { !open.contains($0) }
        guard !missing.isEmpty else { return }
        var reaching: [(format: Format, reach: Int, order: Int)] = []
        for (order, format) in missing.enumerated() { reaching.append((format, reach(of: format, from: index), order)) }
        reaching.sort { ($1.reach, $0.order) < ($0.reach, $1.order) }
        for (position, (format, _, _)) in reaching.enumerated() {
            if let delimiter = format.delimiter {
                // A run of delimiters that both closes and opens is read in ways that differ by its length.
                if line.last == delimiter, !endsWithText, !isOpening(delimiter) { continue }
                let next = position + 1 < reaching.count ? reaching[position + 1].format : nil
                let touchesPunctuation = next.map { $0.delimiter != delimiter } ?? beginsWithPunctuation(index)
                if mayClose(delimiter) {
                    // Within the same format, a delimiter that could close would: punctuation inside leaves no way out.
                    if touchesPunctuation { continue }
                    referToLastLetter()
                } else if touchesPunctuation {
                    referToLastLetter()
                }
            } else if case .link = format, line.last == Byte.exclamationMark, endsWithText {
                line.insert(Byte.backslash, at: line.count - 1)
            }
            noteOpening(format)
            append(format.opening)
            open.append(format)
        }
    }

    /// Whether a delimiter written now might be taken for the end of an open format, as it touches what stands before.
    /// The rule of three (CommonMark 0.29, section 6.4, rules 9 and 10) keeps one star from closing two and two from
    /// closing one, but either may close a run of three.
    private func mayClose(_ delimiter: UInt8) -> Bool {
        guard hasRunOfThree, open.contains(where: { $0.delimiter == delimiter }) else { return false }
        // At the start of a line there is white space before it.
        return !line.isEmpty && line.last != delimiter && Spaces.length(in: line, before: line.count) == nil
    }

    /// Notes where a delimiter is about to be written; neighbouring ones are one place.
    private mutating func noteOpening(_ format: Format) {
        guard format.delimiter != nil else { return }
        let end = line.count + format.opening.utf8.count
        if let last = openings.last, last.upperBound == line.count {
            openings[openings.count - 1] = last.lowerBound..<end
            hasRunOfThree = hasRunOfThree || end - last.lowerBound > 2
        } else {
            openings.append(line.count..<end)
        }
    }

    /// Whether the delimiters at the end of the line are those just opened.
    private func isOpening(_ delimiter: UInt8) -> Bool { open.last?.delimiter == delimiter }

    /// How many pieces from `index` on have a format. A format that could not open at one piece is asked for at the next
    /// again, so the end of its stretch is kept.
    private mutating func reach(of format: Format, from index: Int) -> Int {
        if let known = reaches.first(where: { $0.format == format && $0.end > index }) { return known.end - index }
        var end = index
        while end < pieces.count, formats(of: pieces[end]).contains(format) { end += 1 }
        reaches.removeAll { $0.end <= index }
        reaches.append((format, end))
        return end - index
    }

    private func endsWithPunctuation(before delimiter: UInt8) -> Bool {
        var end = line.count
        while end > 0, line[end - 1] == delimiter { end -= 1 }
        guard let scalar = UTF8Scalar.decode(line, before: end) else { return false }
        return Spaces.isPunctuation(scalar)
    }

    private func beginsWithWord(_ index: Int) -> Bool {
        guard index < pieces.count, pieces[index].kind == .text, !pieces[index].isSpace else { return false }
        return !pieces[index].style.contains(.code)
            && !Spaces.isSurelyPunctuation(UTF8Scalar.decode(pieces[index].text, at: 0))
    }

    private func beginsWithPunctuation(_ index: Int) -> Bool {
        let piece = pieces[index]
        guard piece.kind == .text, !piece.style.contains(.code) else { return true }
        return Spaces.isPunctuation(UTF8Scalar.decode(piece.text, at: 0))
    }

    /// Writes the letter at the end of the line as a reference, so that the delimiter after it opens; delimiters that
    /// open between are passed over.
    private mutating func referToLastLetter() {
        if endsWithText {
            if referToLetter(before: line.count) { endsWithText = false }
        } else if let opening = openings.last, opening.upperBound == line.count {
            referToLetter(before: opening.lowerBound)
        }
    }

    /// Writes the letter before `end` as a reference. Where a delimiter opens just before the letter, it now has
    /// punctuation inside, and the letter before it needs the same. Returns whether a letter stands there.
    @discardableResult
    private mutating func referToLetter(before end: Int) -> Bool {
        guard end > 0, let scalar = UTF8Scalar.decode(line, before: end), !Spaces.isSurelyPunctuation(scalar),
            Spaces.length(in: line, before: end) == nil
        else { return false }
        let start = end - scalar.length
        // A backslash that stood for itself before the letter would escape the reference.
        let backslashes = line[..<start].reversed().prefix { $0 == Byte.backslash }.count
        let reference = Array((backslashes % 2 == 1 ? "\\" : "").utf8) + Array("&#\(scalar.value);".utf8)
        line.replaceSubrange(start..<end, with: reference)
        let shift = reference.count - scalar.length
        var place = openings.count
        while place > 0, openings[place - 1].lowerBound >= end {
            place -= 1
            openings[place] = openings[place].lowerBound + shift..<openings[place].upperBound + shift
        }
        if place > 0, openings[place - 1].upperBound == start { referToLetter(before: openings[place - 1].lowerBound) }
        return true
    }
}

// MARK: Pieces

extension InlineWriter {
    private mutating func writeText(_ piece: InlinePieces.Piece) {
        var text = piece.text[...]
        if mustReferNext, !piece.isSpace {
            let scalar = UTF8Scalar.decode(piece.text, at: 0)
            append("&#\(scalar.value);")
            text = text.dropFirst(scalar.length)
        }
        mustReferNext = false
        guard !text.isEmpty else { return }
        let isInLink = open.contains { if case .link = $0 { true } else { false } }
        TextEscaping(isInBrackets: isInLink, isInCell: place == .cell).append(text, to: &line)
        endsWithText = true
    }

    /// Writes the code that begins with the piece at `index`; returns the place of the piece after it.
    private mutating func writeCode(from index: Int) -> Int {
        var (text, end) = ([UInt8](), index)
        let first = pieces[index]
        while end < pieces.count, pieces[end].kind == .text, pieces[end].style == first.style,
            pieces[end].link == first.link
        {
            text += pieces[end].text
            end += 1
        }
        append("")
        // Where nothing stands between two pieces of code, their backticks would run together: they are one.
        var span = code.flatMap { $0.place.upperBound == line.count ? $0 : nil }
        code = nil
        if span == nil { span = CodeSpan(isInCell: place == .cell, at: line.count) }
        span?.append(text, to: &line)
        code = span
        return end
    }

    private mutating func write(_ picture: BlockList.Picture) {
        if endsWithText, line.last == Byte.exclamationMark { line.insert(Byte.backslash, at: line.count - 1) }
        append("![")
        var previousIsSpace = true
        var alternative: [UInt8] = []
        for byte in picture.alternative {
            if byte.isSpace, previousIsSpace { continue }
            previousIsSpace = byte.isSpace
            alternative.append(byte.isSpace ? Byte.space : byte)
        }
        if alternative.last == Byte.space { alternative.removeLast() }
        TextEscaping(isInBrackets: true, isInCell: place == .cell).append(alternative[...], to: &line)
        append("](")
        line.append(contentsOf: LinkDestination.write(picture.address))
        line.append(Byte.rightParenthesis)
    }
}
