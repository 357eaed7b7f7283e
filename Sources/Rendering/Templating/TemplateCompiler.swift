import Model
import Text

/// Makes programs of templates. What a template includes is put into its place, so that a program needs no other.
///
/// It wants templates in which `TemplateCheck` finds no fault, and finds those that only show once templates are put
/// together.
struct TemplateCompiler {
    /// The deepest that sections, blocks and included templates may nest in all: the compiler and the program follow them
    /// by recursion.
    static let deepest = 200
    /// The most tags that one program may be made of, those counted again that are included again.
    static let mostTags = 20_000

    /// What stands in for a block: pieces of a template.
    private struct Given {
        let template: String
        let pieces: Range<Int>
    }

    /// Every fault, once for each place.
    var faults: [Diagnostic] { byPlace.values.map { $0 } }

    private let pieces: [String: [TemplateSource.Piece]]
    private var byPlace: [SourceLocation: Diagnostic] = [:]
    private var program = TemplateProgram()
    /// The contents for blocks that hold at this place; the outermost that is given wins.
    private var given: [String: Given] = [:]
    /// The blocks whose given contents are being put in.
    private var filling: Set<String> = []
    private var depth = 0
    private var count = 0

    init(_ sources: [TemplateSource]) {
        pieces = Dictionary(sources.map { ($0.name, $0.pieces) }, uniquingKeysWith: { first, _ in first })
    }

    /// The program of a template, with all that it includes.
    mutating func program(of template: String) -> TemplateProgram {
        (program, depth, count) = (TemplateProgram(), 0, 0)
        put(template)
        return program
    }

    private mutating func put(_ template: String) { put((pieces[template] ?? []).indices, of: template) }

    private mutating func put(_ range: Range<Int>, of template: String) {
        guard let pieces = pieces[template] else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            switch pieces[index] {
            case .text(let text): program.append(text: text)
            case .tag(let tag, let end):
                put(tag, inner: index + 1..<max(index + 1, end), of: template)
                index = end
            }
            index += 1
        }
    }

    /// - Parameter inner: The pieces between the tag and the one that closes it.
    private mutating func put(_ tag: TemplateTag, inner: Range<Int>, of template: String) {
        count += 1
        guard count <= Self.mostTags else {
            return add("with all that it includes, a template has more than \(Self.mostTags) tags", at: tag)
        }
        let name = ValueName(tag.name).number
        switch tag.mark {
        case " ": program.append(.value(name))
        case "{", "&": program.append(.markup(name))
        case "#", "^":
            let opening = program.steps.count
            program.append(tag.mark == "#" ? .section(name, end: 0) : .inverted(name, end: 0))
            nested(tag) { $0.put(inner, of: template) }
            program.close(opening)
        case ">": nested(tag) { $0.put(tag.name) }
        case "<":
            let outer = given
            given.merge(blocks(in: inner, of: template)) { outer, _ in outer }
            nested(tag) { $0.put(tag.name) }
            given = outer
        case "$": fill(tag, else: Given(template: template, pieces: inner))
        default: break
        }
    }

    /// Puts in what is given for a block, or what stands in it.
    private mutating func fill(_ tag: TemplateTag, else contents: Given) {
        guard let given = given[tag.name] else {
            return nested(tag) { $0.put(contents.pieces, of: contents.template) }
        }
        guard filling.insert(tag.name).inserted else {
            return add("the block \(tag.name) is put into itself by this tag", at: tag)
        }
        nested(tag) { $0.put(given.pieces, of: given.template) }
        filling.remove(tag.name)
    }

    /// The blocks that stand between a parent's tags.
    private func blocks(in range: Range<Int>, of template: String) -> [String: Given] {
        guard let pieces = pieces[template] else { return [:] }
        var blocks: [String: Given] = [:]
        var index = range.lowerBound
        while index < range.upperBound {
            if case .tag(let tag, let end) = pieces[index] {
                if tag.mark == "$" { blocks[tag.name] = Given(template: template, pieces: index + 1..<end) }
                index = end
            }
            index += 1
        }
        return blocks
    }

    private mutating func nested(_ tag: TemplateTag, _ put: (inout Self) -> Void) {
        guard depth < Self.deepest else {
            return add("sections and included templates nest more than \(Self.deepest) deep here", at: tag)
        }
        depth += 1
        put(&self)
        depth -= 1
    }

    private mutating func add(_ summary: String, at tag: TemplateTag) {
        byPlace[tag.location] = Diagnostic(
            RenderingDiagnostics.templateSyntax, at: tag.location, summary, hint: "")
    }
}
