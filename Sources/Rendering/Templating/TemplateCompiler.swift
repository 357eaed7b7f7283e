import Model
import Text

/// Compiles a template's text. The first fault ends it, with its place.
struct TemplateCompiler {
    /// What is wrong with a template, and where.
    struct Fault: Error {
        let location: SourceLocation
        let summary: String
        let hint: String
    }

    private enum Token {
        case text(Range<Int>)
        case tag(Template.Tag)
    }

    private let file: SourceFile
    private var tokens: [Token] = []
    private var steps: [Template.Step] = []
    private var tags: [Template.Tag] = []
    /// The indices of the steps that are still open.
    private var open: [Int] = []

    static func compile(_ file: SourceFile, name: String) throws(Fault) -> Template {
        var compiler = TemplateCompiler(file: file)
        try compiler.scan()
        for token in compiler.tokens { try compiler.add(token) }
        try compiler.finish()
        return Template(name: name, bytes: file.bytes, steps: compiler.steps, tags: compiler.tags)
    }

    private init(file: SourceFile) { self.file = file }

    // MARK: Tokens

    /// Cuts the text into tokens, line by line.
    private mutating func scan() throws(Fault) {
        let bytes = file.bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            start = try scanLine(from: start, to: end)
        }
    }

    /// Scans one line, or more where a tag runs on; gives where the next begins.
    private mutating func scanLine(from lineStart: Int, to lineEnd: Int) throws(Fault) -> Int {
        let bytes = file.bytes
        var (index, end) = (lineStart, lineEnd)
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        var line: [Token] = []
        var textStart = index
        while index < end {
            guard bytes[index] == 0x7B, index + 1 < bytes.count, bytes[index + 1] == 0x7B else {
                index += 1
                continue
            }
            if textStart < index { line.append(.text(textStart..<index)) }
            let (tag, next) = try tag(at: index)
            line.append(.tag(tag))
            (index, textStart) = (next, next)
            if next > end { end = bytes[next...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count }
        }
        let isSilent = !line.isEmpty && line.allSatisfy(isSilent) && isBlank(textStart..<end)
        if textStart < end, !isSilent { line.append(.text(textStart..<end)) }
        tokens += isSilent ? line.filter { if case .tag = $0 { true } else { false } } : line
        return end
    }

    /// Whether a token puts nothing itself.
    private func isSilent(_ token: Token) -> Bool {
        switch token {
        case .text(let range): isBlank(range)
        case .tag(let tag): tag.kind != .variable && tag.kind != .unescaped
        }
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        file.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private func tag(at start: Int) throws(Fault) -> (Template.Tag, next: Int) {
        let bytes = file.bytes
        let isTriple = start + 2 < bytes.count && bytes[start + 2] == 0x7B
        let closing = [UInt8](repeating: 0x7D, count: isTriple ? 3 : 2)
        var end = start + closing.count
        while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
        let location = file.location(at: start)
        guard end < bytes.count else {
            throw Fault(location: location, summary: "the tag is not finished", hint: "close it with as many braces")
        }
        var inner = bytes[(start + closing.count)..<end]
        let kind = isTriple ? .unescaped : Self.kind(of: inner.first)
        if !isTriple, kind != .variable { inner = inner.dropFirst() }
        let name = String(decoding: inner, as: UTF8.self).trimmingWhitespace
        guard kind == .comment || Self.isName(name) else {
            throw Fault(
                location: location, summary: "\(name.isEmpty ? "the tag" : name) is not a name",
                hint: "names hold letters, digits and hyphens, those of partials slashes too")
        }
        return (Template.Tag(kind: kind, name: name, location: location), end + closing.count)
    }

    private static func kind(of mark: UInt8?) -> Template.Kind {
        switch mark {
        case 0x23: .section
        case 0x5E: .inverted
        case 0x2F: .close
        case 0x3E: .partial
        case 0x3C: .parent
        case 0x24: .block
        case 0x26: .unescaped
        case 0x21: .comment
        default: .variable
        }
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                    || byte == 0x2D || byte == 0x2F || byte == 0x5F
            }
    }

    // MARK: Steps

    private mutating func add(_ token: Token) throws(Fault) {
        switch token {
        case .text(let range): steps.append(.text(range))
        case .tag(let tag):
            let index = tags.count
            tags.append(tag)
            switch tag.kind {
            case .variable: steps.append(.variable(tag: index, isEscaped: true))
            case .unescaped: steps.append(.variable(tag: index, isEscaped: false))
            case .partial: steps.append(.partial(tag: index, template: 0))
            case .comment: break
            case .section: begin(.section(tag: index, end: 0))
            case .inverted: begin(.inverted(tag: index, end: 0))
            case .parent: begin(.parent(tag: index, end: 0, template: 0))
            case .block: begin(.block(tag: index, end: 0))
            case .close: try close(tag)
            }
        }
    }

    private mutating func begin(_ step: Template.Step) {
        open.append(steps.count)
        steps.append(step)
    }

    private mutating func close(_ tag: Template.Tag) throws(Fault) {
        guard let start = open.popLast(), let opening = openingTag(at: start), opening.name == tag.name else {
            throw Fault(
                location: tag.location, summary: "{{/\(tag.name)}} closes nothing that is open here",
                hint: "a section is closed by its own name, the innermost first")
        }
        switch steps[start] {
        case .section(let tag, _): steps[start] = .section(tag: tag, end: steps.count)
        case .inverted(let tag, _): steps[start] = .inverted(tag: tag, end: steps.count)
        case .parent(let tag, _, _): steps[start] = .parent(tag: tag, end: steps.count, template: 0)
        case .block(let tag, _): steps[start] = .block(tag: tag, end: steps.count)
        case .text, .variable, .partial: break
        }
    }

    private func openingTag(at step: Int) -> Template.Tag? {
        switch steps[step] {
        case .section(let tag, _), .inverted(let tag, _), .parent(let tag, _, _), .block(let tag, _): tags[tag]
        case .text, .variable, .partial: nil
        }
    }

    private func finish() throws(Fault) {
        guard let start = open.last, let opening = openingTag(at: start) else { return }
        throw Fault(
            location: opening.location, summary: "\(opening.name) is still open at the end of the template",
            hint: "close it with {{/\(opening.name)}}")
    }
}
