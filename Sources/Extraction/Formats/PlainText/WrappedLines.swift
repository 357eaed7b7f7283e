/// Undoes line breaks within paragraphs, as in e-mails and old text files.
enum WrappedLines {
    /// How many lines must be followed by another of their block for the text to be judged at all.
    private static let fewest = 8

    /// The lines with those of each paragraph joined, where the text is broken at a fixed width; else the lines as they
    /// are. A text counts as broken where most lines that go on are about as long as the longest and end within a
    /// sentence.
    static func joined(_ lines: [TextLine]) -> [TextLine] {
        let inner = lines.indices.dropLast().filter { !lines[$0 + 1].startsBlock && lines[$0 + 1].marker == nil }
        guard inner.count >= fewest else { return lines }
        let lengths = inner.map { lines[$0].range.count }.sorted()
        let width = lengths[lengths.count * 9 / 10]
        guard (45...110).contains(width) else { return lines }
        let isFull = { (index: Int) in lines[index].range.count * 10 >= width * 7 }
        let broken = inner.count { isFull($0) && lines[$0].ending == .open }
        guard broken * 10 >= inner.count * 6 else { return lines }
        var joined: [TextLine] = []
        for index in lines.indices {
            let goesOn = index > 0 && !lines[index].startsBlock && lines[index].marker == nil && isFull(index - 1)
            if goesOn, let last = joined.popLast() {
                joined.append(TextLine(joining: last, with: lines[index]))
            } else {
                joined.append(lines[index])
            }
        }
        return joined
    }
}
