/// A stretch of text cut up by the markup that covers it, properly nested.
struct MarkupLine {
    enum Part {
        case text(Range<Int>)
        case html(String)
        case trailing(String)
    }

    let text: [UInt8]
    private(set) var parts: [Part] = []
    /// The markup whose first piece has been opened, by index.
    var opened: Set<Int>

    init(text: [UInt8], opened: Set<Int> = []) {
        (self.text, self.opened) = (text, opened)
    }

    /// Cuts `range`, which `markup` (in order of start, longest first) covers in places. Takes as many steps as parts
    /// come of it.
    mutating func cover(_ range: Range<Int>, by markup: [(Int, InlineMarkup)], isLast: (Int) -> Bool) {
        let pieces = markup.map { (index: $0.0, markup: $0.1, range: $0.1.range.clamped(to: range)) }
            .filter { !$0.range.isEmpty }
        var ends: [Int: Int] = [:]
        for piece in pieces { ends[piece.range.upperBound, default: 0] += 1 }
        let cuts = Set(pieces.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [range.upperBound]).sorted()
        var next = 0
        var stack: [(index: Int, markup: InlineMarkup, range: Range<Int>)] = []
        var position = range.lowerBound
        for cut in cuts {
            if position < cut { parts.append(.text(position..<cut)) }
            position = cut
            var ending = ends[cut] ?? 0
            var reopened: [(index: Int, markup: InlineMarkup, range: Range<Int>)] = []
            while ending > 0, let top = stack.popLast() {
                parts.append(.html(top.markup.closing))
                if top.range.upperBound > cut {
                    reopened.append(top)
                    continue
                }
                ending -= 1
                if isLast(top.index), !top.markup.trailing.isEmpty { parts.append(.trailing(top.markup.trailing)) }
            }
            for piece in reopened.reversed() { open(piece, on: &stack) }
            while next < pieces.count, pieces[next].range.lowerBound == cut {
                open(pieces[next], on: &stack)
                next += 1
            }
        }
    }

    private mutating func open(
        _ piece: (index: Int, markup: InlineMarkup, range: Range<Int>),
        on stack: inout [(index: Int, markup: InlineMarkup, range: Range<Int>)]
    ) {
        let isFirst = opened.insert(piece.index).inserted
        parts.append(.html(isFirst ? piece.markup.opening : piece.markup.continuation))
        stack.append(piece)
    }

    /// The line as HTML, its text escaped; the whole text where nothing covers it.
    var html: String {
        guard !parts.isEmpty else { return Self.escaped(text[...]) }
        return parts.map { part in
            switch part {
            case .text(let range): Self.escaped(text[range])
            case .html(let html), .trailing(let html): html
            }
        }.joined()
    }

    static func escaped(_ text: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        for byte in text {
            switch byte {
            case 0x26: out += "&amp;".utf8
            case 0x3C: out += "&lt;".utf8
            case 0x3E: out += "&gt;".utf8
            case 0x22: out += "&quot;".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
