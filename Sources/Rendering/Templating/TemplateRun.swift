/// One filling-in of a template: the contexts in force, innermost last, and what has been put out.
struct TemplateRun {
    private let templates: [String: Template]
    private var contexts: [Context]
    /// The blocks that pages put into their layout, the outermost page's first.
    private var blocks: [[String: [Template.Node]]] = []
    /// The bytes put out.
    private(set) var output: [UInt8] = []
    /// The tags whose names nothing gave.
    private(set) var unknown: [Template.Tag] = []

    init(_ templates: [String: Template], context: Context) {
        self.templates = templates
        contexts = [context]
        output.reserveCapacity(16_384)
    }

    /// Puts out a template by name.
    mutating func run(_ name: String) { put(templates[name]?.nodes ?? []) }

    private mutating func put(_ nodes: [Template.Node]) {
        for node in nodes {
            switch node {
            case .text(let bytes): output += bytes
            case .variable(let tag, let isEscaped): putValue(of: tag, isEscaped: isEscaped)
            case .section(let tag, let nodes): putSection(tag, nodes)
            case .inverted(let tag, let nodes): if !isShown(value(of: tag)) { put(nodes) }
            case .partial(let tag): put(templates[tag.name]?.nodes ?? [])
            case .parent(let tag, let own):
                blocks.append(own)
                put(templates[tag.name]?.nodes ?? [])
                blocks.removeLast()
            case .block(let tag, let nodes): put(blocks.first { $0[tag.name] != nil }?[tag.name] ?? nodes)
            }
        }
    }

    private mutating func putValue(of tag: Template.Tag, isEscaped: Bool) {
        switch value(of: tag) {
        case .text(let text): if isEscaped { MarkupEscaping.append(text, to: &output) } else { output += text.utf8 }
        case .html(let bytes):
            if isEscaped {
                MarkupEscaping.append(String(decoding: bytes, as: UTF8.self), to: &output)
            } else {
                output += bytes
            }
        case .flag, .section, .list, .absent: break
        }
    }

    private mutating func putSection(_ tag: Template.Tag, _ nodes: [Template.Node]) {
        let value = value(of: tag)
        switch value {
        case .section(let context):
            contexts.append(context)
            put(nodes)
            contexts.removeLast()
        case .list(let items):
            for item in items {
                contexts.append(item)
                put(nodes)
                contexts.removeLast()
            }
        case .text, .html, .flag, .absent: if isShown(value) { put(nodes) }
        }
    }

    private func isShown(_ value: Context.Value) -> Bool {
        switch value {
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .section: true
        case .list(let items): !items.isEmpty
        case .absent: false
        }
    }

    /// The value of the innermost context that has the name.
    private mutating func value(of tag: Template.Tag) -> Context.Value {
        for context in contexts.reversed() {
            if let value = context[tag.name] { return value }
        }
        unknown.append(tag)
        return .absent
    }
}
