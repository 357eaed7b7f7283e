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

/// Calls cmark-gfm's parser.
enum MarkdownParser {
    /// Parses a text; the caller owns the tree.
    static func parse(_ markdown: [UInt8], dialect: MarkdownDialect) -> OpaquePointer? {
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
        defer { cmark_parser_free(parser) }
        for syntaxExtension in extensions.attached(for: dialect) {
            cmark_parser_attach_syntax_extension(parser, syntaxExtension)
        }
        markdown.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        // cmark-gfm 0.29.0.gfm.6 switches special characters on and off in a process-wide table while it finishes a
        // document with strikethrough or autolinks (cmark-gfm issue 176), so only one thread may do that at a time.
        return finishing.withLock { _ in TreePointer(root: cmark_parser_finish(parser)) }.root
    }

    private static let finishing = Mutex(())

    /// Registered once, before any thread parses; read-only afterwards.
    private static let extensions = SyntaxExtensions()

    private struct TreePointer: @unchecked Sendable {
        // Handed from the lock to the one thread that called it.
        let root: OpaquePointer?
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
