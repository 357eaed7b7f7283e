import CCmarkGFM

@testable import Markdown

/// Reads Markdown as the site does, with cmark-gfm, and gives back its text.
enum MarkdownReading {
    /// The words of a Markdown text, set apart by white space; pictures' descriptions are none.
    static func words(_ markdown: String) -> [String] { words(of: text(markdown)) }

    /// The words of a text. The no-break space parts words too.
    static func words(of text: String) -> [String] {
        text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
    }

    /// The text of a Markdown text, a line break between blocks.
    static func text(_ markdown: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        cmark_parser_feed(parser, markdown, markdown.utf8.count)
        guard let root = MarkdownParser.finish(parser), let iterator = cmark_iter_new(root) else { return "" }
        defer {
            cmark_iter_free(iterator)
            cmark_node_free(root)
        }
        var output = ""
        var pictures = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return output }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            if cmark_node_get_type(node) == CMARK_NODE_IMAGE { pictures += event == CMARK_EVENT_ENTER ? 1 : -1 }
            if pictures == 0 { output += text(of: node, entering: event == CMARK_EVENT_ENTER) }
        }
    }

    private static func text(of node: OpaquePointer, entering: Bool) -> String {
        let type = cmark_node_get_type(node)
        let isBlock = type.rawValue & 0xC000 == 0x8000
        guard entering else { return isBlock ? "\n" : "" }
        switch type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            return cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        case CMARK_NODE_HTML_INLINE:
            let tag = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            return ["<sub>", "</sub>", "<sup>", "</sup>"].contains(tag) ? "" : tag
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return "\n"
        default: return isBlock || String(cString: cmark_node_get_type_string(node)) == "table_cell" ? "\n" : ""
        }
    }
}
