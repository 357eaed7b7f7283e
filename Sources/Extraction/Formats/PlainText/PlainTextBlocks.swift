/// Makes blocks of the lines of an article, as they would stand in HTML.
struct PlainTextBlocks {
    private let reader: PlainTextReader
    private let kept: [Int]
    private var list = BlockList()
    /// The open list: its container, its kind and how many items it has.
    private var openList: (container: Int, marker: TextLine.Marker, count: Int)?

    /// The links in the text, in order, and how many of them have been passed.
    private let links: [LinkMarks.Link]
    private var passedLinks = 0

    /// The blocks of the lines that are not removed.
    /// - Parameter links: where words of the text lead.
    static func blocks(of reader: PlainTextReader, links: [LinkMarks.Link] = []) -> BlockList {
        var maker = PlainTextBlocks(reader, links)
        for place in maker.kept.indices { maker.add(place) }
        return maker.list
    }

    private init(_ reader: PlainTextReader, _ links: [LinkMarks.Link]) {
        (self.reader, self.links) = (reader, links)
        kept = reader.lines.indices.filter { reader.removals[$0] == nil }
    }

    private mutating func add(_ place: Int) {
        let line = reader.lines[kept[place]]
        guard let marker = line.marker, marker == .bullet || isNumbered(place) else {
            openList = nil
            return append(line.body, isHeading(place) ? .heading(2) : .paragraph, in: 0)
        }
        let number = openItem(marker, of: line)
        append(marker == .number ? textOfNumbered(line) : line.body, .paragraph, in: number)
    }

    /// The container for a new item; it continues the list that is open, if that is of the same kind.
    private mutating func openItem(_ marker: TextLine.Marker, of line: TextLine) -> Int {
        var current = openList
        if current?.marker != marker || (marker == .number && number(of: line) != (current?.count ?? 0) + 1) {
            list.containers.append(BlockContainer(kind: .list(isOrdered: marker == .number), parent: 0, depth: 1))
            current = (list.containers.count - 1, marker, marker == .number ? number(of: line) - 1 : 0)
        }
        let count = (current?.count ?? 0) + 1
        let parent = current?.container ?? 0
        list.containers.append(BlockContainer(kind: .item(count), parent: parent, depth: 2))
        openList = (parent, marker, count)
        return list.containers.count - 1
    }

    /// Whether a line with a number is an item: one with the number before or after stands next to it. A number by
    /// itself belongs to the text.
    private func isNumbered(_ place: Int) -> Bool {
        let line = reader.lines[kept[place]]
        return [place - 1, place + 1].contains { neighbour in
            guard kept.indices.contains(neighbour) else { return false }
            let other = reader.lines[kept[neighbour]]
            let isAdjacent = !(neighbour > place ? other : line).startsBlock
            return other.marker == .number && isAdjacent && abs(number(of: other) - number(of: line)) == 1
        }
    }

    private func number(of line: TextLine) -> Int {
        line.tokens(of: reader.bytes).first?.number ?? 1
    }

    /// The line without its number.
    private func textOfNumbered(_ line: TextLine) -> Range<Int> {
        let start = line.tokens(of: reader.bytes).first.map { $0.range.upperBound + 1 } ?? line.body.lowerBound
        return TextLine.trimmed(reader.bytes, min(start, line.body.upperBound)..<line.body.upperBound)
    }

    /// A short line alone between blank lines, with running text below it, is a heading.
    private func isHeading(_ place: Int) -> Bool {
        let line = reader.lines[kept[place]]
        guard place + 1 < kept.count, line.startsBlock, line.wordCount <= 14, line.ending == .open else { return false }
        let next = kept[place + 1]
        guard reader.lines[next].startsBlock else { return false }
        switch reader.kinds[kept[place]] {
        case .short, .titleCased, .enumeration: break
        default: return false
        }
        switch reader.kinds[next] {
        case .sentence, .long, .item: return true
        default: return false
        }
    }

    private mutating func append(_ range: Range<Int>, _ kind: Block.Kind, in container: Int) {
        let start = list.text.count
        let firstRun = list.runs.count
        var position = range.lowerBound
        while passedLinks < links.count, links[passedLinks].range.lowerBound < range.upperBound {
            let link = links[passedLinks]
            passedLinks += 1
            guard link.range.lowerBound >= position, link.range.upperBound <= range.upperBound,
                case .address(let address) = Address.resolve(link.address[...], against: nil)
            else { continue }
            appendRun(position..<link.range.lowerBound, link: nil)
            list.links.append(BlockList.Link(address: address, node: 0))
            appendRun(link.range, link: list.links.count - 1)
            position = link.range.upperBound
        }
        appendRun(position..<range.upperBound, link: nil)
        let node = list.blocks.count + 1
        list.blocks.append(
            Block(
                kind: kind, container: container, node: node, element: node,
                runs: firstRun..<list.runs.count, text: start..<list.text.count, rule: nil))
    }

    private mutating func appendRun(_ range: Range<Int>, link: Int?) {
        guard !range.isEmpty else { return }
        let start = list.text.count
        appendFolded(range)
        list.runs.append(Run(kind: .text, style: [], link: link, rule: nil, text: start..<list.text.count))
    }

    /// Copies text; a line break within a paragraph, and the white space around it, becomes a space.
    private mutating func appendFolded(_ range: Range<Int>) {
        var isSpaceOpen = false
        for byte in reader.bytes[range] {
            if byte <= 0x20 {
                isSpaceOpen = true
                continue
            }
            if isSpaceOpen { list.text.append(0x20) }
            isSpaceOpen = false
            list.text.append(byte)
        }
        // Within a block, a space before a link or at its end is one.
        if isSpaceOpen, range.upperBound < reader.bytes.count { list.text.append(0x20) }
    }
}
