import HTML
import Text

/// A page in which each line of a printed text is a box or ends in a break, as programs make of a PDF: its lines are joined to
/// paragraphs, and the running heads and numbers of its pages are taken out.
///
/// It is known by its lines, whatever program made it: most of them end within a sentence, and the next goes on with it.
struct LineBoxes {
    /// The page as paragraphs; absent where its lines are none of a printed text.
    let joined: BlockList?

    /// How many lines must go on in the next, and how many of ten.
    private static let (fewest, share) = (8, 3)
    /// How full a line is, in tenths of the widest, that goes on although it ends a sentence, and one that goes on at all.
    private static let (fullest, full) = (9, 6)
    /// How wide the widest lines are, in bytes; a longer block is a paragraph already.
    private static let widths = 30...200

    /// A line: its runs and the block that it is of.
    private struct Line {
        let runs: Range<Int>
        let block: Int
        let text: Range<Int>
    }

    init(_ list: BlockList, of document: Document) {
        let lines = Self.lines(of: list)
        let texts = lines.map { list.text[$0.text].trimmed }
        guard Self.isPrinted(lines, texts, list) else {
            joined = nil
            return
        }
        let heads = RunningHeads.lines(of: texts, pageStarts: Self.pageStarts(lines, list, document))
        joined = Self.joined(lines, texts, list, heads: heads)
    }

    /// Whether lines are those of a printed text: nearly all words stand in lines that no paragraph is as short as, and the
    /// full ones among them go on in the next.
    private static func isPrinted(_ lines: [Line], _ texts: [ArraySlice<UInt8>], _ list: BlockList) -> Bool {
        guard lines.count > fewest else { return false }
        let places = lines.indices.filter { place in
            let block = list.blocks[lines[place].block]
            return block.kind == .paragraph && block.rule == nil && block.container == 0
        }
        let lengths = places.map { texts[$0].count }.sorted()
        guard places.count * 3 >= lines.count * 2, let longest = lengths.last else { return false }
        let widest = lengths[lengths.count * 9 / 10]
        guard widths.contains(widest), longest <= widths.upperBound else { return false }
        let going = places.filter { $0 + 1 < lines.count && LineJoin.goesOn(texts[$0], in: texts[$0 + 1]) }
        let filled = going.count { texts[$0].count * 10 >= widest * full }
        return going.count >= fewest && going.count * 10 >= places.count * share && filled * 10 >= going.count * 8
    }

    /// The lines that begin a page: those behind a rule across the page, or the first of each of the elements that hold the
    /// lines, where several hold some.
    private static func pageStarts(_ lines: [Line], _ list: BlockList, _ document: Document) -> [Int] {
        let rules = list.blocks.filter { $0.kind == .rule }.map(\.node)
        if rules.count > 1 {
            var (starts, line) = ([0], 0)
            for node in rules {
                while line < lines.count, list.blocks[lines[line].block].node <= node { line += 1 }
                if line < lines.count, line != starts.last { starts.append(line) }
            }
            return starts
        }
        return pagesByElement(lines.map { list.blocks[$0.block].element }, document)
    }

    /// How deep the elements of pages may lie.
    private static let mostLayers = 12

    private static func pagesByElement(_ elements: [Int], _ document: Document) -> [Int] {
        var parent = 0
        for _ in 0..<mostLayers {
            var pages: [(child: Int, start: Int, count: Int)] = []
            var children = document.children(of: parent)
            var child = children.next()
            for (place, element) in elements.enumerated() where element > parent {
                while let next = child, document.nodes[next].end <= element { child = children.next() }
                guard let child, child <= element else { continue }
                if pages.last?.child != child { pages.append((child, place, 0)) }
                pages[pages.count - 1].count += 1
            }
            let full = pages.count { $0.count >= 3 }
            if full > 1 { return full * 2 >= pages.count ? pages.map(\.start) : [] }
            guard let largest = pages.max(by: { $0.count < $1.count }) else { return [] }
            parent = largest.child
        }
        return []
    }

    /// The lines of all blocks that no rule has removed; other blocks are lines of their own.
    private static func lines(of list: BlockList) -> [Line] {
        var lines: [Line] = []
        for (place, block) in list.blocks.enumerated() {
            var start = block.runs.lowerBound
            for run in block.runs where list.runs[run].kind == .lineBreak {
                if start < run { lines.append(line(start..<run, of: place, in: list)) }
                start = run + 1
            }
            if start < block.runs.upperBound { lines.append(line(start..<block.runs.upperBound, of: place, in: list)) }
        }
        return lines
    }

    private static func line(_ runs: Range<Int>, of block: Int, in list: BlockList) -> Line {
        let text = list.runs[runs.lowerBound].text.lowerBound..<list.runs[runs.upperBound - 1].text.upperBound
        return Line(runs: runs, block: block, text: text)
    }

    private static func joined(
        _ lines: [Line], _ texts: [ArraySlice<UInt8>], _ list: BlockList, heads: Set<Int>
    ) -> BlockList {
        var maker = Joiner(list)
        let widths = texts.map(\.count).sorted()
        let widest = widths[widths.count * 9 / 10]
        var last: Int?
        for index in lines.indices {
            let block = list.blocks[lines[index].block]
            let isText = block.kind == .paragraph && block.rule == nil
            if heads.contains(index) {
                maker.add(lines[index].runs, of: block, rule: headRule, joining: nil)
                continue
            }
            var joining: Joiner.Seam?
            if let last, isText {
                let (before, next) = (texts[last], texts[index])
                let isFull = before.count * 10 >= widest * Self.full
                let isOpen = !Prose.endsSentence(before)
                if LineJoin.dividesWord(before, before: next) {
                    joining = .hyphen
                } else if LineJoin.goesOn(before, in: next) || isOpen && isFull
                    || before.count * 10 >= widest * Self.fullest && !isOpen
                        && list.blocks[lines[last].block].element == block.element
                {
                    joining = .space
                }
            }
            maker.add(lines[index].runs, of: block, rule: block.rule, joining: joining)
            last = isText ? index : nil
        }
        return maker.finished()
    }

    private static let headRule = BoilerplateRule.place(of: RunningHeads.rule)
}

/// Makes a list of blocks out of the lines of another.
private struct Joiner {
    /// What stands where two lines are joined.
    enum Seam { case space, hyphen }

    private let source: BlockList
    private var list: BlockList
    /// The paragraph being made, and what stands between its lines.
    private var open: (block: Block, firstRun: Int, firstByte: Int, rule: Int?)?
    /// Heads that stand between the lines of the open paragraph.
    private var waiting: [(runs: Range<Int>, block: Block, rule: Int?)] = []

    init(_ source: BlockList) {
        self.source = source
        list = source
        (list.blocks, list.runs, list.text) = ([], [], [])
    }

    mutating func add(_ runs: Range<Int>, of block: Block, rule: Int?, joining seam: Seam?) {
        if rule != nil, open != nil, block.kind == .paragraph {
            waiting.append((runs, block, rule))
            return
        }
        if seam == nil || open == nil {
            close()
            open = (block, list.runs.count, list.text.count, rule)
        } else if seam == .hyphen {
            dropHyphen()
        } else {
            appendSpace()
        }
        append(runs)
    }

    mutating func finished() -> BlockList {
        close()
        return list
    }

    private mutating func append(_ runs: Range<Int>) {
        for run in runs {
            let old = source.runs[run]
            let start = list.text.count
            list.text += source.text[old.text]
            list.runs.append(
                Run(kind: old.kind, style: old.style, link: old.link, rule: old.rule, text: start..<list.text.count))
        }
    }

    private mutating func appendSpace() {
        list.text.append(Byte.space)
        list.runs.append(
            Run(kind: .text, style: [], link: nil, rule: nil, text: list.text.count - 1..<list.text.count))
    }

    private mutating func dropHyphen() {
        guard let last = list.runs.last, last.kind == .text, list.text.last == Byte.hyphen else { return }
        list.text.removeLast()
        list.runs[list.runs.count - 1] = Run(last, endingAt: list.text.count)
    }

    private mutating func close() {
        if let open {
            write(open.block, from: open.firstRun, firstByte: open.firstByte, rule: open.rule)
            self.open = nil
        }
        for head in waiting {
            let (firstRun, firstByte) = (list.runs.count, list.text.count)
            append(head.runs)
            write(head.block, from: firstRun, firstByte: firstByte, rule: head.rule)
        }
        waiting = []
    }

    private mutating func write(_ block: Block, from firstRun: Int, firstByte: Int, rule: Int?) {
        list.blocks.append(
            Block(
                kind: block.kind, container: block.container, node: block.node, element: block.element,
                runs: firstRun..<list.runs.count, text: firstByte..<list.text.count, rule: rule))
    }
}
