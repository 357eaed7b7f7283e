/// The running text of the blocks that no rule removes, and where in it what is removed is missing.
struct PlainText {
    /// Each block on a line of its own, the cells of a row on one.
    private(set) var bytes: [UInt8] = []
    /// The places in ``bytes`` at which each removed block or run of the list is missing, in the order of the list: as
    /// many as there are blocks with a rule and runs with one in other blocks.
    private(set) var places: [Int] = []

    /// Writes a list. Captions belong to their pictures, not to the text.
    init(of list: BlockList, withCaptions: Bool = false) {
        bytes.reserveCapacity(list.text.count)
        var last: Block?
        for block in list.blocks {
            guard block.rule == nil, block.kind != .caption || withCaptions else {
                places.append(bytes.count)
                continue
            }
            let (start, firstPlace) = (bytes.count, places.count)
            if let last { bytes.append(Self.areInOneRow(last, block) ? Byte.tab : Byte.lineFeed) }
            let textStart = bytes.count
            for run in list.runs[block.runs] {
                if run.rule == nil { list.append(run, to: &bytes, from: textStart) } else { places.append(bytes.count) }
            }
            Spaces.trimEnd(of: &bytes, from: textStart)
            if bytes.count > textStart { last = block } else { bytes.removeSubrange(start...) }
            for place in firstPlace..<places.count { places[place] = min(places[place], bytes.count) }
        }
    }

    /// Each block on a line of its own, the cells of a row on one.
    static func text(of list: BlockList, withCaptions: Bool = false) -> [UInt8] {
        PlainText(of: list, withCaptions: withCaptions).bytes
    }

    private static func areInOneRow(_ left: Block, _ right: Block) -> Bool {
        guard case .cell(let leftRow, _, _) = left.kind, case .cell(let rightRow, _, _) = right.kind else {
            return false
        }
        return leftRow == rightRow && left.container == right.container
    }
}

extension BlockList {
    /// The text of a block without what rules remove from it, and without white space at its ends.
    func keptText(of block: Block) -> [UInt8] {
        var output: [UInt8] = []
        for run in runs[block.runs] where run.rule == nil { append(run, to: &output, from: 0) }
        Spaces.trimEnd(of: &output, from: 0)
        return output
    }

    /// Adds a run to the text of its block, which begins at `start`: white space neither begins it nor stands twice.
    fileprivate func append(_ run: Run, to output: inout [UInt8], from start: Int) {
        var piece = text[run.text]
        if output.count > start, output.last?.isSpace == true { piece = piece.drop { $0 == Byte.space } }
        if output.count == start {
            while let first = piece.indices.first, let length = Spaces.length(in: text, at: first) {
                piece = piece.dropFirst(length)
            }
        }
        output.append(contentsOf: piece)
    }
}

extension Spaces {
    /// Removes the white space that `text` ends with, but none before `start`.
    fileprivate static func trimEnd(of text: inout [UInt8], from start: Int) {
        while text.count > start, let length = length(in: text, before: text.count) { text.removeLast(length) }
    }
}
