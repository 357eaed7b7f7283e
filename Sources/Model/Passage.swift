/// A stretch of a capture, in the order of the capture: what the article's plain text has of it, or what a rule removed.
public enum Passage: Sendable, Equatable {
    /// Text that is kept: one or more blocks, a line each, or a part of a block that something was removed from.
    case kept(String)
    /// A piece that a rule removed.
    case removed(Removal)
}

extension Article {
    /// The plain text with each removal in its place; those that have none stand last.
    public var passages: [Passage] {
        var passages: [Passage] = []
        let bytes = text.utf8
        var (position, offset) = (bytes.startIndex, 0)
        func keep(to end: String.Index) {
            var stretch = text[position..<end]
            if stretch.utf8.first == 0x0A { stretch = stretch.dropFirst() }
            if stretch.utf8.last == 0x0A { stretch = stretch.dropLast() }
            if !stretch.isEmpty { passages.append(.kept(String(stretch))) }
        }
        for removal in removals {
            if let place = removal.place, place > offset {
                let end = bytes.index(position, offsetBy: place - offset, limitedBy: bytes.endIndex) ?? bytes.endIndex
                keep(to: end)
                (position, offset) = (end, place)
            }
            if removal.place != nil { passages.append(.removed(removal)) }
        }
        keep(to: bytes.endIndex)
        return passages + removals.filter { $0.place == nil }.map { .removed($0) }
    }
}
