import HTML

/// Tables: those that hold data become cells, others are read as the blocks they hold.
extension BlockReader {
    mutating func enterTable(_ node: Int, _ tag: TagName) {
        switch tag {
        case .table: enterTable(node)
        case .tr:
            open(node, asBlock: true)
            if isInGrid { grids[grids.count - 1].beginRow() }
        default: enterCell(node, isHeader: tag == .th)
        }
    }

    private var isInGrid: Bool {
        guard let grid = grids.last else { return false }
        return grid.container == state.container
    }

    private mutating func enterTable(_ node: Int) {
        open(node, asBlock: true)
        guard tables.isData(node), !state.kind.isCell else { return }
        let before = state.container
        nest(.table)
        if state.container != before { grids.append(TableGrid(container: state.container)) }
    }

    mutating func leaveTable(_ node: Int) {
        if isInGrid { grids.removeLast() }
    }

    private mutating func enterCell(_ node: Int, isHeader: Bool) {
        open(node, asBlock: true)
        guard isInGrid else { return }
        if grids[grids.count - 1].row < 0 { grids[grids.count - 1].beginRow() }
        let column = grids[grids.count - 1].placeCell(
            columns: span("colspan", of: node, limit: TableSurvey.maximumColumns),
            rows: span("rowspan", of: node, limit: 1000))
        state.kind = .cell(row: grids[grids.count - 1].row, column: column, isHeader: isHeader)
        state.isInLine = true
    }

    private func span(_ name: String, of node: Int, limit: Int) -> Int {
        let value = document.attributeString(name, of: node).flatMap { Int($0) } ?? 1
        return min(max(value, 1), limit)
    }
}
