import CCmarkGFM
import Synchronization

/// Which constructs a text may use.
public enum MarkdownDialect: Sendable {
    /// The editor's own writing: GitHub-flavoured Markdown with bare addresses as links.
    case editorial
    /// A captured text that extraction wrote: links are always explicit there, and finding bare addresses takes
    /// cmark-gfm quadratic time on hostile input.
    case captured
}

/// A tree as cmark-gfm gave it.
struct ParsedTree {
    /// The document. Whoever is given it frees it.
    var root: Node
    /// The footnote definitions to which nothing refers, as quotations where they stand: cmark-gfm drops those.
    var unreferenced: [Node] = []
}

/// Calls cmark-gfm's parser.
enum MarkdownParser {
    /// How many lines are fed before the text's own: `DocumentFinder` needs one.
    static let linesBefore = 1

    /// Parses a text; the caller owns the tree.
    static func parse(_ markdown: [UInt8], dialect: MarkdownDialect) -> ParsedTree? {
        let text = readable(markdown)
        let first = run(text, dialect, unreferenced: [])
        guard let tree = first.tree, !first.lost.isEmpty else { return first.tree }
        // cmark-gfm drops footnotes to which nothing refers and all but the first under one name. What is lost in the
        // first reading is read again as a quotation, so that its words stay.
        TreeChanges.remove(tree.root)
        return run(text, dialect, unreferenced: Set(first.lost)).tree
    }

    /// - Parameter unreferenced: Which of the footnote definitions, in the order of the text, become quotations.
    /// - Returns: The tree, and which of the other definitions are not in it.
    private static func run(
        _ markdown: ArraySlice<UInt8>, _ dialect: MarkdownDialect, unreferenced: Set<Int>
    ) -> (tree: ParsedTree?, lost: [Int]) {
        let finder = DocumentFinder()
        defer { finder?.free() }
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
        defer { cmark_parser_free(parser) }
        for syntaxExtension in extensions.attached(for: dialect) {
            cmark_parser_attach_syntax_extension(parser, syntaxExtension)
        }
        finder?.attach(to: parser)
        cmark_parser_feed(parser, "\n", linesBefore)
        feed(markdown, to: parser)
        let definitions = finder?.document.map(footnotes(in:)) ?? []
        let quoted = unreferenced.sorted().filter(definitions.indices.contains).map { definitions[$0] }
        for definition in quoted { TreeChanges.setType(definition, CMARK_NODE_BLOCK_QUOTE) }
        guard let root = finish(parser) else { return (nil, []) }
        let remaining = Set(footnotes(in: root) + quoted)
        let lost = definitions.indices.filter { !remaining.contains(definitions[$0]) }
        return (ParsedTree(root: root, unreferenced: quoted), lost)
    }

    /// Finishes a document; the caller owns it.
    ///
    /// cmark-gfm 0.29.0.gfm.6 switches special characters on and off in a process-wide table while it finishes a document
    /// with strikethrough or autolinks (cmark-gfm issue 176), so only one thread may do that at a time: nothing else in
    /// the program or in its tests calls `cmark_parser_finish`.
    static func finish(_ parser: OpaquePointer?) -> Node? {
        finishing.withLock { _ in TreePointer(root: cmark_parser_finish(parser)) }.root
    }

    private static func footnotes(in root: Node) -> [Node] {
        TreeWalk.nodes(in: root) { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }
    }

    private static func feed(_ markdown: ArraySlice<UInt8>, to parser: OpaquePointer?) {
        markdown.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        // A last line without an end would be read only while the document is finished.
        if let last = markdown.last, last != 0x0A, last != 0x0D { cmark_parser_feed(parser, "\n", 1) }
    }

    /// The text without a byte-order mark.
    private static func readable(_ markdown: [UInt8]) -> ArraySlice<UInt8> {
        markdown.starts(with: [0xEF, 0xBB, 0xBF]) ? markdown.dropFirst(3) : markdown[...]
    }

    private static let finishing = Mutex(())

    /// Registered once, before any thread parses; read-only afterwards.
    private static let extensions = SyntaxExtensions()

    private struct TreePointer: @unchecked Sendable {
        // Handed from the lock to the one thread that called it.
        let root: OpaquePointer?
    }
}

/// Finds the document that a parser is building, which cmark-gfm shows nobody before it is finished: a syntax extension
/// that recognises nothing is asked about every line, and told what the line stands in. An empty line is enough.
private struct DocumentFinder {
    private let syntaxExtension: OpaquePointer
    private let place: UnsafeMutablePointer<Node?>

    init?() {
        guard let syntaxExtension = cmark_syntax_extension_new("document") else { return nil }
        self.syntaxExtension = syntaxExtension
        place = .allocate(capacity: 1)
        place.initialize(to: nil)
    }

    /// The document, whose blocks are not yet read for their inlines; `nil` before the first line. The parser owns it.
    var document: Node? { place.pointee }

    func attach(to parser: OpaquePointer?) {
        cmark_syntax_extension_set_private(syntaxExtension, place, nil)
        cmark_syntax_extension_set_open_block_func(syntaxExtension) { syntaxExtension, _, _, container, _, _ in
            guard let place = cmark_syntax_extension_get_private(syntaxExtension)?.assumingMemoryBound(to: Node?.self),
                place.pointee == nil
            else { return nil }
            var outermost = container
            while let parent = cmark_node_parent(outermost) { outermost = parent }
            place.pointee = outermost
            return nil
        }
        cmark_parser_attach_syntax_extension(parser, syntaxExtension)
    }

    /// Lets it go; the parser must be gone by then.
    func free() {
        cmark_syntax_extension_free(cmark_get_default_mem_allocator(), syntaxExtension)
        place.deinitialize(count: 1)
        place.deallocate()
    }
}

/// The syntax extensions of cmark-gfm by dialect.
struct SyntaxExtensions: @unchecked Sendable {
    // The pointers lead to cmark-gfm's own registry, which nothing changes after this initialiser.
    private let shared: [OpaquePointer]
    private let autolink: [OpaquePointer]

    init() {
        cmark_gfm_core_extensions_ensure_registered()
        let find = { (name: String) in cmark_find_syntax_extension(name) }
        shared = ["table", "strikethrough", "tasklist"].compactMap(find)
        autolink = ["autolink"].compactMap(find)
    }

    func attached(for dialect: MarkdownDialect) -> [OpaquePointer] {
        dialect == .editorial ? shared + autolink : shared
    }
}
