/// The stack of open elements, with answers in constant time to "is one of this name open, and within which scope?".
///
/// Each entry remembers where the one of its name before it stands, and where the nearest boundary of each scope does;
/// so neither a million end tags nor a hundred thousand open elements make anything slow.
struct OpenElements {
    /// A place in the stack. A hostile source may open millions of elements, so entries are kept small.
    typealias Position = Int32

    /// Where the nearest entry is, from the top downwards, that bounds each scope.
    struct Boundaries {
        var scope: Position = 0
        var listItem: Position = 0
        var button: Position = 0
        var table: Position = 0
        var special: Position = 0
        /// The nearest special element other than `address`, `div` and `p`, at which the search for an `li` to close
        /// ends.
        var item: Position = 0
    }

    struct Entry {
        let nodeIndex: UInt32
        let name: ElementName
        /// The position of the entry of the same name below this one, or -1.
        let previous: Position
        let boundaries: Boundaries
        /// Whether the element belongs to SVG or MathML.
        let isForeign: Bool
        /// Whether the elements within it do.
        let holdsForeign: Bool
        /// Whether its end tag has come while an element within it had to stay open.
        var endsWithChild = false

        var node: Int { Int(nodeIndex) }
    }

    private(set) var entries: [Entry]
    /// The position of the topmost entry of each name, by key, or -1.
    private var topmost = [Position](repeating: -1, count: Int(TagName.other.rawValue) + 1)

    /// A stack that holds the root.
    init() {
        entries = [
            Entry(
                nodeIndex: 0, name: ElementName(.other), previous: -1, boundaries: Boundaries(), isForeign: false,
                holdsForeign: false)
        ]
    }

    var count: Int { entries.count }
    var top: Entry { entries[entries.count - 1] }

    /// The position of the topmost entry of a name, or -1.
    func position(of name: ElementName) -> Position {
        name.key < topmost.count ? topmost[Int(name.key)] : -1
    }

    /// The position of the topmost entry of a tag, or -1.
    func position(of tag: TagName) -> Position { topmost[Int(tag.rawValue)] }

    mutating func push(node: Int, name: ElementName, isForeign: Bool, holdsForeign: Bool) {
        let key = Int(name.key)
        while topmost.count <= key { topmost.append(-1) }
        let position = Position(entries.count)
        entries.append(
            Entry(
                nodeIndex: UInt32(node), name: name, previous: topmost[key],
                boundaries: boundaries(of: name.tag, at: position, isForeign: isForeign, holdsForeign: holdsForeign),
                isForeign: isForeign, holdsForeign: holdsForeign))
        topmost[key] = position
    }

    private func boundaries(of tag: TagName, at position: Position, isForeign: Bool, holdsForeign: Bool) -> Boundaries {
        var boundaries = top.boundaries
        // Within SVG and MathML only what holds HTML again is special.
        let traits = isForeign && holdsForeign ? [] : tag.traits
        if traits.contains(.scope) {
            boundaries.scope = position
            boundaries.listItem = position
            boundaries.button = position
        }
        if traits.contains(.listItemScope) { boundaries.listItem = position }
        if traits.contains(.buttonScope) { boundaries.button = position }
        if traits.contains(.tableScope) { boundaries.table = position }
        if traits.contains(.special) {
            boundaries.special = position
            if tag != .address && tag != .div && tag != .p { boundaries.item = position }
        }
        return boundaries
    }

    /// Takes the top off, which is never the root.
    mutating func pop() -> Entry {
        let entry = entries.removeLast()
        topmost[Int(entry.name.key)] = entry.previous
        return entry
    }

    /// Lets the element at `position` end as soon as those within it have.
    mutating func endWithChild(at position: Position) { entries[Int(position)].endsWithChild = true }
}
