/// A piece of a capture that stands on lines of its own: a paragraph, a heading, a cell of a table.
///
/// A hostile capture is nothing but blocks of a word each, so a block is kept as small as 36 bytes: places are held in
/// 32 bits, as those of a ``Document``'s nodes are.
struct Block {
    /// What a block is.
    enum Kind: Equatable {
        case paragraph
        /// The title of a section, level 1 to 6.
        case heading(Int)
        /// The words that belong to a picture or a table.
        case caption
        /// The term that a definition list explains.
        case term
        /// Text whose white space matters. The place of its language among ``BlockList/languages``, if one is named.
        case code(language: Int?)
        /// A cell of the table that is the block's container; rows and columns count from 0.
        case cell(row: Int, column: Int, isHeader: Bool)
        /// A line across the page.
        case rule
    }

    private var packedKind: PackedKind
    private var rulePlace: Int16
    private var containerPlace: UInt32
    private let nodePlace: UInt32
    private let elementPlace: UInt32
    private let firstRun: UInt32
    private let endOfRuns: UInt32
    private let textStart: UInt32
    private let textEnd: UInt32

    init(kind: Kind, container: Int, node: Int, element: Int, runs: Range<Int>, text: Range<Int>, rule: Int?) {
        packedKind = PackedKind(kind)
        containerPlace = UInt32(container)
        (nodePlace, elementPlace) = (UInt32(node), UInt32(element))
        (firstRun, endOfRuns) = (UInt32(runs.lowerBound), UInt32(runs.upperBound))
        (textStart, textEnd) = (UInt32(text.lowerBound), UInt32(text.upperBound))
        rulePlace = rule.map { Int16($0) } ?? -1
    }

    var kind: Kind {
        get { packedKind.kind }
        set { packedKind = PackedKind(newValue) }
    }
    /// The innermost of ``BlockList/containers`` that it stands in.
    var container: Int {
        get { Int(containerPlace) }
        set { containerPlace = UInt32(newValue) }
    }
    /// The node at which its text begins. Blocks are in the order of these.
    var node: Int { Int(nodePlace) }
    /// The element that makes it a block: the paragraph, the heading, the `div`.
    var element: Int { Int(elementPlace) }
    /// Its runs in ``BlockList/runs``.
    var runs: Range<Int> { Int(firstRun)..<Int(endOfRuns) }
    /// Its text in ``BlockList/text``, with that of runs which a rule removes.
    var text: Range<Int> { Int(textStart)..<Int(textEnd) }
    /// The rule that removes it whole, if one does: its place in ``BoilerplateRule/all``.
    var rule: Int? {
        get { rulePlace < 0 ? nil : Int(rulePlace) }
        set { rulePlace = newValue.map { Int16($0) } ?? -1 }
    }

    /// A kind in six bytes: a code, a level or column, and a row or the place of a language.
    private struct PackedKind {
        private let number: UInt32
        private let code: UInt8
        private let detail: UInt8

        init(_ kind: Kind) {
            switch kind {
            case .paragraph: (code, detail, number) = (0, 0, 0)
            case .heading(let level): (code, detail, number) = (1, UInt8(level), 0)
            case .caption: (code, detail, number) = (2, 0, 0)
            case .term: (code, detail, number) = (3, 0, 0)
            case .code(nil): (code, detail, number) = (4, 0, 0)
            case .code(let language?): (code, detail, number) = (4, 1, UInt32(language))
            case .cell(let row, let column, let isHeader):
                (code, detail, number) = (isHeader ? 6 : 5, UInt8(clamping: column), UInt32(row))
            case .rule: (code, detail, number) = (7, 0, 0)
            }
        }

        var kind: Kind {
            switch code {
            case 0: .paragraph
            case 1: .heading(Int(detail))
            case 2: .caption
            case 3: .term
            case 4: .code(language: detail == 0 ? nil : Int(number))
            case 5, 6: .cell(row: Int(number), column: Int(detail), isHeader: code == 6)
            default: .rule
            }
        }
    }
}

/// What a block stands in: a quotation, a list, an item of a list, a table.
struct BlockContainer {
    enum Kind: Equatable {
        /// The capture itself.
        case root
        case quote
        case list(isOrdered: Bool)
        /// An item and, in an ordered list, its number.
        case item(Int)
        case table
    }

    /// The deepest nesting that is kept; what lies deeper joins the container at that depth. No writer nests so deep by
    /// hand, and each line of Markdown repeats the marks of all its containers.
    static let maximumDepth = 16

    private var number: UInt32 = 0
    private var parentPlace: UInt32
    private var code: UInt8 = 0
    private var depthLevel: UInt8

    init(kind: Kind, parent: Int, depth: Int) {
        (parentPlace, depthLevel) = (UInt32(parent), UInt8(depth))
        self.kind = kind
    }

    var kind: Kind {
        get {
            switch code {
            case 0: .root
            case 1: .quote
            case 2, 3: .list(isOrdered: code == 3)
            case 4: .item(Int(number))
            default: .table
            }
        }
        set {
            switch newValue {
            case .root: code = 0
            case .quote: code = 1
            case .list(let isOrdered): code = isOrdered ? 3 : 2
            case .item(let number): (code, self.number) = (4, UInt32(clamping: number))
            case .table: code = 5
            }
        }
    }
    /// The place of the one around it; the root is its own.
    var parent: Int { Int(parentPlace) }
    var depth: Int { Int(depthLevel) }
}
