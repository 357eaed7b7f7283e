/// Writes the running text of the blocks that no rule removes.
enum PlainText {
    /// Each block on a line of its own, the cells of a row on one. Captions belong to their pictures, not to the text.
    static func text(of list: BlockList) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(list.text.count)
        var last: Block?
        for index in list.blocks.indices where list.isKept(index) && list.blocks[index].kind != .caption {
            let block = list.blocks[index]
            let text = list.keptText(of: block)
            guard !text.isEmpty else { continue }
            if let last { output.append(areInOneRow(last, block) ? Byte.tab : Byte.lineFeed) }
            output.append(contentsOf: text)
            last = block
        }
        return output
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
        for run in runs[block.runs] where run.rule == nil {
            var piece = text[run.text]
            if output.last?.isSpace == true { piece = piece.drop { $0 == Byte.space } }
            output.append(contentsOf: piece)
        }
        return Array(Spaces.trimmed(output))
    }
}
