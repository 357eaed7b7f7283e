import Text

/// A template file, read and cut into text and tags.
struct TemplateSource {
    /// The path below the templates' folder without its ending, such as `pages/briefing`.
    let name: String
    let file: SourceFile
    /// The tags in order.
    let tags: [TemplateTag]

    /// - Parameter bytes: the file's; a byte-order mark at their start is not the page's and stays away.
    init(name: String, path: String, bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.name = name
        file = SourceFile(path: path, bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes)
        tags = TemplateTag.scan(file)
    }

    /// A piece of a template.
    enum Piece {
        /// Text as it is shown.
        case text([UInt8])
        /// A tag; of one that opens a section, where among the pieces the tag that closes it is.
        case tag(TemplateTag, end: Int)
    }

    /// The pieces in order, of a template in which `TemplateCheck` finds no fault.
    ///
    /// Lines lose their indentation, which is there for the reader of the template. A tag that shows no value and is
    /// alone on its line takes the whole line with it, as the specification of Mustache has it.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        var open: [Int] = []
        var start = 0
        for tag in tags {
            let range = lineOfItsOwn(tag) ?? tag.range
            append(start..<max(start, range.lowerBound), to: &pieces)
            start = range.upperBound
            if tag.mark == "!" { continue }
            if tag.opensSection { open.append(pieces.count) }
            if tag.mark == "/", let opening = open.popLast(), case .tag(let opener, _) = pieces[opening] {
                pieces[opening] = .tag(opener, end: pieces.count)
            }
            pieces.append(.tag(tag, end: pieces.count))
        }
        append(start..<file.bytes.count, to: &pieces)
        return pieces
    }

    /// The tag with the white space around it and the end of its line, where nothing else is on the line.
    private func lineOfItsOwn(_ tag: TemplateTag) -> Range<Int>? {
        guard !"{& ".contains(tag.mark) else { return nil }
        let bytes = file.bytes
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var start = tag.range.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
        var end = tag.range.upperBound
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if end == bytes.count { return start..<end }
        if bytes[end] == 0x0D, end + 1 < bytes.count { end += 1 }
        return bytes[end] == 0x0A ? start..<(end + 1) : nil
    }

    /// Appends the text of a range without the indentation of the lines that begin in it.
    private func append(_ range: Range<Int>, to pieces: inout [Piece]) {
        let bytes = file.bytes
        var text: [UInt8] = []
        var isIndentation = range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A
        for byte in bytes[range] {
            if isIndentation, byte == 0x20 || byte == 0x09 { continue }
            text.append(byte)
            isIndentation = byte == 0x0A
        }
        if !text.isEmpty { pieces.append(.text(text)) }
    }
}
