/// Writes the cells of a table as a GitHub-flavoured one: a line a row, the first of which is the header.
struct TableWriter {
    let list: BlockList
    let cells: Range<Int>

    /// The lines of the table; none where all cells are empty.
    var lines: [[UInt8]] {
        var rows: [(number: Int, cells: [Int: [UInt8]])] = []
        var columns = 0
        for index in cells where list.isKept(index) {
            let block = list.blocks[index]
            guard case .cell(let row, let column, _) = block.kind else { continue }
            let content = InlineWriter.line(of: block, in: list, place: .cell)
            guard !content.isEmpty else { continue }
            if rows.last?.number != row { rows.append((row, [:])) }
            if rows[rows.count - 1].cells[column] != nil {
                rows[rows.count - 1].cells[column]?.append(Byte.space)
            }
            rows[rows.count - 1].cells[column, default: []] += content
            columns = max(columns, column + 1)
        }
        guard let header = rows.first else { return [] }
        let rule = [Byte.pipe] + (0..<columns).flatMap { _ in Array(" --- |".utf8) }
        return [line(header.cells, columns)] + [rule] + rows.dropFirst().map { line($0.cells, columns) }
    }

    private func line(_ cells: [Int: [UInt8]], _ columns: Int) -> [UInt8] {
        var line = [Byte.pipe]
        for column in 0..<columns {
            line.append(Byte.space)
            if let content = cells[column] { line.append(contentsOf: content + [Byte.space]) }
            line.append(Byte.pipe)
        }
        return line
    }
}
