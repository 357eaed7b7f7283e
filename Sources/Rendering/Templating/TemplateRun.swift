/// One filling-in of a template: the contexts in force, innermost last, and what has been put out.
struct TemplateRun {
    private let templates: [Template]
    private var contexts: [Context]
    /// The blocks that stand in place of a layout's own, the outermost template's first.
    private var blocks: [(name: String, template: Int, steps: Range<Int>)] = []
    /// The bytes put out.
    private(set) var output: [UInt8] = []
    /// The names that nothing gave.
    private(set) var unknown: Set<String> = []

    init(_ templates: [Template], contexts: [Context]) {
        (self.templates, self.contexts) = (templates, contexts)
        output.reserveCapacity(32_768)
    }

    /// Puts out a template.
    mutating func run(_ template: Int) { put(template, templates[template].steps.indices) }

    private mutating func put(_ index: Int, _ range: Range<Int>) {
        let template = templates[index]
        var step = range.lowerBound
        while step < range.upperBound {
            switch template.steps[step] {
            case .text(let range): output.append(contentsOf: template.bytes[range])
            case .variable(let tag, let isEscaped): putValue(value(of: template.names[tag]), isEscaped: isEscaped)
            case .section(let tag, let end):
                putSection(value(of: template.names[tag]), index, (step + 1)..<end)
                step = end - 1
            case .inverted(let tag, let end):
                if !isShown(value(of: template.names[tag])) { put(index, (step + 1)..<end) }
                step = end - 1
            case .partial(_, let partial): run(partial)
            case .parent(_, let end, let parent):
                putParent(parent, blocksOf: template, index, (step + 1)..<end)
                step = end - 1
            case .block(let tag, let end):
                let name = template.names[tag]
                if let block = blocks.first(where: { $0.name == name }) {
                    put(block.template, block.steps)
                } else {
                    put(index, (step + 1)..<end)
                }
                step = end - 1
            }
            step += 1
        }
    }

    private mutating func putParent(_ parent: Int, blocksOf template: Template, _ index: Int, _ range: Range<Int>) {
        let count = blocks.count
        var step = range.lowerBound
        while step < range.upperBound {
            if case .block(let tag, let end) = template.steps[step] {
                blocks.append((template.names[tag], index, (step + 1)..<end))
                step = end
            } else {
                step += 1
            }
        }
        run(parent)
        blocks.removeLast(blocks.count - count)
    }

    private mutating func putValue(_ value: Context.Value, isEscaped: Bool) {
        switch value {
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

    private mutating func putSection(_ value: Context.Value, _ template: Int, _ steps: Range<Int>) {
        switch value {
        case .section(let context):
            contexts.append(context)
            put(template, steps)
            contexts.removeLast()
        case .list(let items):
            for item in items {
                contexts.append(item)
                put(template, steps)
                contexts.removeLast()
            }
        case .text, .html, .flag, .absent: if isShown(value) { put(template, steps) }
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
    private mutating func value(of name: String) -> Context.Value {
        var index = contexts.count
        while index > 0 {
            index -= 1
            if let value = contexts[index][name] { return value }
        }
        unknown.insert(name)
        return .absent
    }
}
