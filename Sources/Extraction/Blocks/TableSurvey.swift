import HTML

/// Which tables of a document hold data, rather than set a page's parts side by side.
///
/// A data table has at least two rows and two columns, no table within it, and cells that hold words rather than whole
/// blocks: no heading, no list, no second paragraph.
struct TableSurvey {
    /// More columns than this no page shows; such a table is read as text.
    static let maximumColumns = 64

    private var dataTables: Set<Int> = []

    init(of document: Document) {
        var open: [Shape] = []
        for node in document.nodes.indices where document.nodes[node].kind == .element {
            while let shape = open.last, shape.end <= node {
                if shape.isData { dataTables.insert(shape.table) }
                open.removeLast()
            }
            let tag = document.nodes[node].tag
            if tag == .table {
                if !open.isEmpty { open[open.count - 1].holdsTable = true }
                open.append(Shape(table: node, end: document.nodes[node].end))
            } else if !open.isEmpty {
                open[open.count - 1].note(tag)
            }
        }
        for shape in open where shape.isData { dataTables.insert(shape.table) }
    }

    /// Whether the table at `node` holds data.
    func isData(_ node: Int) -> Bool { dataTables.contains(node) }

    /// What has been seen of a table.
    private struct Shape {
        let table: Int
        let end: Int
        var rows = 0
        var columns = 0
        var cellsInRow = 0
        var paragraphsInCell = 0
        var holdsBlocks = false
        var holdsTable = false

        var isData: Bool {
            !holdsTable && !holdsBlocks && rows > 1 && columns > 1 && columns <= TableSurvey.maximumColumns
        }

        mutating func note(_ tag: TagName) {
            switch tag {
            case .tr:
                rows += 1
                cellsInRow = 0
            case .td, .th:
                cellsInRow += 1
                columns = max(columns, cellsInRow)
                paragraphsInCell = 0
            case .p:
                paragraphsInCell += 1
                if paragraphsInCell > 1 { holdsBlocks = true }
            case .h1, .h2, .h3, .h4, .ul, .ol, .dl, .pre, .blockquote, .figure, .article, .section, .form, .iframe:
                if cellsInRow > 0 { holdsBlocks = true }
            default: break
            }
        }
    }
}

/// Where the reader is in a table.
struct TableGrid {
    /// The place of the table among the containers.
    let container: Int
    var row = -1
    var column = 0
    /// How many further rows each column is taken by a cell that spans them.
    var spans: [Int] = []

    mutating func beginRow() {
        row += 1
        column = 0
        for index in spans.indices where spans[index] > 0 { spans[index] -= 1 }
    }

    /// The column of the next cell, which takes `columns` columns of this and `rows` rows.
    mutating func placeCell(columns: Int, rows: Int) -> Int {
        while column < spans.count, spans[column] > 0 { column += 1 }
        let place = column
        for _ in 0..<columns where column < TableSurvey.maximumColumns {
            while spans.count <= column { spans.append(0) }
            spans[column] = rows
            column += 1
        }
        return place
    }
}
