/// The kept runs of a block, made ready for delimiters: runs of one style joined, and white space at the edge of a style
/// put outside it, since a delimiter must touch what it sets off.
struct InlinePieces {
    /// A stretch of text in one style, a new line, or a picture.
    struct Piece {
        var kind: Run.Kind
        var style: Run.Style
        var link: Int?
        var text: [UInt8]
        var isSpace = false
    }

    private(set) var pieces: [Piece] = []
    private let list: BlockList

    /// The pieces of blocks that follow each other line by line.
    init(of blocks: some Sequence<Block>, in list: BlockList, adding style: Run.Style, place: InlineWriter.Place) {
        self.list = list
        for block in blocks {
            if !pieces.isEmpty { appendBreak() }
            let isHeading = if case .heading = block.kind { true } else { false }
            for run in list.runs[block.runs] where run.rule == nil {
                append(run, adding: style, removing: isHeading ? [.strong] : [])
            }
        }
        if place != .paragraph { replaceBreaks() }
        trimBreaks()
        settleSpaces()
    }

    private mutating func append(_ run: Run, adding style: Run.Style, removing: Run.Style) {
        let link = run.link.flatMap { list.links[$0].address == nil ? nil : $0 }
        var piece = Piece(
            kind: run.kind, style: run.style.union(style).subtracting(removing), link: link,
            text: Array(list.text[run.text]))
        switch run.kind {
        case .text: appendText(piece)
        case .lineBreak: appendBreak()
        case .picture(let picture):
            if let address = link.flatMap({ list.links[$0].address }), list.isPicture(address, orOf: picture) {
                piece.link = nil
            }
            piece.style = []
            pieces.append(piece)
        }
    }

    /// Appends text, its white space at either end as pieces of their own.
    private mutating func appendText(_ piece: Piece) {
        var (start, end) = (0, piece.text.count)
        while start < end, let length = Spaces.length(in: piece.text, at: start) { start += length }
        while end > start, let length = Spaces.length(in: piece.text, before: end) { end -= length }
        appendPart(of: piece, 0..<start, isSpace: true)
        appendPart(of: piece, start..<end, isSpace: false)
        appendPart(of: piece, end..<piece.text.count, isSpace: true)
    }

    private mutating func appendPart(of piece: Piece, _ range: Range<Int>, isSpace: Bool) {
        guard !range.isEmpty else { return }
        var part = piece
        part.text = Array(piece.text[range])
        part.isSpace = isSpace
        if let last = pieces.last, last.kind == .text, last.isSpace == isSpace,
            isSpace || last.style == part.style && last.link == part.link
        {
            // Two spaces that a removal has brought together are one.
            if isSpace, last.text.last == Byte.space, part.text.first == Byte.space { part.text.removeFirst() }
            pieces[pieces.count - 1].text += part.text
        } else {
            pieces.append(part)
        }
    }

    private mutating func appendBreak() {
        pieces.append(Piece(kind: .lineBreak, style: [], link: nil, text: [Byte.lineFeed]))
    }

    /// Where a block is one line, a new line is a space.
    private mutating func replaceBreaks() {
        for index in pieces.indices where pieces[index].kind == .lineBreak {
            pieces[index] = Piece(kind: .text, style: [], link: nil, text: [Byte.space], isSpace: true)
        }
    }

    /// No line is empty, and none begins or ends with a space.
    private mutating func trimBreaks() {
        var trimmed: [Piece] = []
        for piece in pieces {
            if piece.kind == .lineBreak || piece.isSpace {
                if trimmed.isEmpty || trimmed.last?.kind == .lineBreak { continue }
                if piece.isSpace, trimmed.last?.isSpace == true { continue }
                if piece.kind == .lineBreak, trimmed.last?.isSpace == true { trimmed.removeLast() }
            }
            trimmed.append(piece)
        }
        while let last = trimmed.last, last.kind == .lineBreak || last.isSpace { trimmed.removeLast() }
        pieces = trimmed
    }

    /// A space is in a style or link only if what stands on both its sides is.
    private mutating func settleSpaces() {
        for index in pieces.indices where pieces[index].isSpace || pieces[index].kind == .lineBreak {
            guard index > 0, index + 1 < pieces.count else { continue }
            let (before, after) = (pieces[index - 1], pieces[index + 1])
            pieces[index].style = before.style.intersection(after.style)
            pieces[index].link = before.link == after.link ? before.link : nil
        }
    }
}

extension BlockList {
    /// Whether an address leads to a picture's file: that of `picture`, or one by its name.
    fileprivate func isPicture(_ address: [UInt8], orOf picture: Int) -> Bool {
        if PictureIdentity.fileStem(of: address) == PictureIdentity.fileStem(of: pictures[picture].address) {
            return true
        }
        let path = address.prefix { $0 != Byte.questionMark && $0 != Byte.numberSign }
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].contains {
            path.suffix($0.utf8.count).map(\.lowercased).elementsEqual($0.utf8)
        }
    }
}
