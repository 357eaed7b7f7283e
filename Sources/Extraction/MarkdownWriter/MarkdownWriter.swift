/// Writes blocks as GitHub-flavoured Markdown that any reader of it turns back into the same text.
///
/// A block's lines begin with the marks of the containers it stands in (`> `, `- `, spaces). What plain text would mean
/// as Markdown is escaped, and nothing else, so that the file reads well.
struct MarkdownWriter {
    let list: BlockList
    var output: [UInt8] = []

    /// The containers of the last block written, the outermost first.
    private var openContainers: [Int] = []
    /// How many of the containers were open before the block being written.
    private var newContainers = 0
    /// The lists whose items are marked in the second way, since a list of their kind stands just before them.
    private var secondMarks: Set<Int> = []
    /// The last list closed at each depth, and how many blocks had been written then.
    private var closedLists: [Int: (list: Int, written: Int)] = [:]
    private var writtenCount = 0
    /// The lists that hold an item with two paragraphs or more: their items are set apart by blank lines.
    private let looseLists: Set<Int>

    private init(_ list: BlockList) {
        self.list = list
        looseLists = Self.looseLists(in: list)
        output.reserveCapacity(list.text.count + list.text.count / 4)
    }

    /// The blocks that no rule removes, as Markdown; ends with a line feed unless there are none.
    static func markdown(of list: BlockList) -> [UInt8] {
        var writer = MarkdownWriter(list)
        writer.write()
        return writer.output
    }

    private mutating func write() {
        var index = 0
        while index < list.blocks.count {
            guard list.isKept(index) else {
                index += 1
                continue
            }
            let next = list.endOfGroup(from: index)
            let container = list.blocks[index].container
            let lines = lines(of: index..<next)
            if !lines.isEmpty {
                beginBlock(in: container)
                write(lines)
                writtenCount += 1
            }
            index = next
        }
    }

    /// The lines of one block, or of the blocks that make up one table or figure.
    private func lines(of group: Range<Int>) -> [[UInt8]] {
        let block = list.blocks[group.lowerBound]
        switch block.kind {
        case .cell: return TableWriter(list: list, cells: group).lines
        case .code(let language): return CodeWriter(list: list, block: block, language: language).lines
        case .rule: return [Array("___".utf8)]
        case .heading(let level): return headingLines(block, level: level)
        case .term: return InlineWriter.lines(of: [block], in: list, adding: .strong)
        case .paragraph, .caption: return InlineWriter.lines(of: list.blocks[group], in: list)
        }
    }

    private func headingLines(_ block: Block, level: Int) -> [[UInt8]] {
        let content = InlineWriter.line(of: block, in: list, place: .heading)
        if content.isEmpty { return [] }
        return [[UInt8](repeating: Byte.numberSign, count: level) + [Byte.space] + content]
    }
}

// MARK: Containers

extension MarkdownWriter {
    /// Ends the lines before, with a blank line unless both blocks belong to one list without such.
    private mutating func beginBlock(in container: Int) {
        let path = list.path(to: container)
        let shared = zip(openContainers, path).prefix { $0 == $1 }.count
        for (depth, closed) in openContainers.enumerated().dropFirst(shared) {
            if case .list = list.containers[closed].kind { closedLists[depth] = (closed, writtenCount) }
        }
        for (depth, opened) in path.enumerated().dropFirst(shared) { chooseMarks(of: opened, depth: depth) }
        if writtenCount > 0, !isTight(shared: shared, path: path) {
            writeMarks(of: path.prefix(shared), firstNew: shared, isBlank: true)
            output.append(Byte.lineFeed)
        }
        newContainers = shared
        openContainers = path
    }

    /// Two lists with nothing between them would be one, unless their marks differ.
    private mutating func chooseMarks(of container: Int, depth: Int) {
        guard case .list(let isOrdered) = list.containers[container].kind, let last = closedLists[depth],
            last.written == writtenCount, list.containers[last.list].kind == .list(isOrdered: isOrdered),
            !secondMarks.contains(last.list)
        else { return }
        secondMarks.insert(container)
    }

    /// Whether no blank line parts two blocks: both begin items of lists that need none.
    private func isTight(shared: Int, path: [Int]) -> Bool {
        guard shared < path.count, shared > 0 else { return false }
        let firstNew = list.containers[path[shared]].kind
        switch (list.containers[path[shared - 1]].kind, firstNew) {
        // Text that stands in a list but in no item of it would take in the item's mark.
        case (.list, .item): return openContainers.count > shared && !looseLists.contains(path[shared - 1])
        case (.item, .list):
            let outer = list.containers[path[shared - 1]].parent
            if beginsLate(path[shared...]) { return false }
            return shared + 1 < path.count && !looseLists.contains(outer) && openContainers.count == shared
        default: return false
        }
    }

    /// Whether the first mark of these containers is a number other than one, which does not end a paragraph.
    private func beginsLate(_ path: ArraySlice<Int>) -> Bool {
        for index in path {
            guard case .item(let number) = list.containers[index].kind else { continue }
            return list.containers[list.containers[index].parent].kind == .list(isOrdered: true) && number != 1
        }
        return false
    }

    private static func looseLists(in list: BlockList) -> Set<Int> {
        var loose: Set<Int> = []
        var seenItem: Int?
        for index in list.blocks.indices where list.isKept(index) {
            let block = list.blocks[index]
            let container = list.containers[block.container]
            guard case .item = container.kind else {
                seenItem = nil
                continue
            }
            if seenItem == block.container, block.kind != .caption { loose.insert(container.parent) }
            if block.kind != .paragraph, block.kind != .caption { loose.insert(container.parent) }
            seenItem = block.container
        }
        return loose
    }

    /// Writes lines with the marks of their containers before each.
    private mutating func write(_ lines: [[UInt8]]) {
        for (number, line) in lines.enumerated() {
            let isBlank = line.isEmpty
            writeMarks(
                of: openContainers[...], firstNew: number == 0 ? newContainers : openContainers.count, isBlank: isBlank)
            output.append(contentsOf: line)
            output.append(Byte.lineFeed)
        }
    }

    /// Writes what a line in containers begins with: for those from `firstNew` on, the mark that opens them.
    private mutating func writeMarks(of path: ArraySlice<Int>, firstNew: Int, isBlank: Bool) {
        let start = output.count
        for (depth, index) in path.enumerated() {
            switch list.containers[index].kind {
            case .quote: output.append(contentsOf: [Byte.greaterThan, Byte.space])
            case .item(let number):
                let mark = mark(ofItem: number, inList: list.containers[index].parent)
                if depth >= firstNew {
                    output.append(contentsOf: mark)
                } else {
                    output.append(contentsOf: repeatElement(Byte.space, count: mark.count))
                }
            case .root, .list, .table: break
            }
        }
        guard isBlank else { return }
        while output.count > start, output.last == Byte.space { output.removeLast() }
    }

    private func mark(ofItem number: Int, inList container: Int) -> [UInt8] {
        let isSecond = secondMarks.contains(container)
        guard list.containers[container].kind == .list(isOrdered: true) else {
            return [isSecond ? Byte.asterisk : Byte.hyphen, Byte.space]
        }
        return Array(String(number).utf8) + [isSecond ? Byte.rightParenthesis : Byte.fullStop, Byte.space]
    }
}

extension BlockList {
    /// Whether some of a block is kept.
    func isKept(_ index: Int) -> Bool { blocks[index].rule == nil }

    /// The containers around a block, the outermost first, without the root.
    func path(to container: Int) -> [Int] {
        var path: [Int] = []
        var index = container
        while index != 0 {
            path.append(index)
            index = containers[index].parent
        }
        return path.reversed()
    }

    /// Where the blocks end that are written together with the one at `index`: a table's cells, a picture's caption.
    func endOfGroup(from index: Int) -> Int {
        let block = blocks[index]
        var end = index + 1
        switch block.kind {
        case .cell:
            // Other text in a table, which is rare, parts it in two.
            while end < blocks.count, blocks[end].container == block.container,
                blocks[end].kind.isCell || !isKept(end)
            {
                end += 1
            }
        case .paragraph where isPictureAlone(block):
            while end < blocks.count, blocks[end].kind == .caption, isKept(end),
                blocks[end].container == block.container
            {
                end += 1
            }
        default: break
        }
        return end
    }

    /// Whether a block shows pictures and says nothing.
    func isPictureAlone(_ block: Block) -> Bool {
        block.text.isEmpty
            && block.runs.contains { if case .picture = runs[$0].kind { runs[$0].rule == nil } else { false } }
    }
}
