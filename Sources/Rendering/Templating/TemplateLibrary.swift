import Foundation
import Model
import Mustache
import Text

/// The templates, parsed and checked.
struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    /// Every tag of every template, by template name.
    let tags: [String: [TemplateTag]]
    /// Told of every rendering; tests compare the names that templates use with those that pages give.
    private let observer: (@Sendable (String, Context) -> Void)?

    /// Reads every `*.mustache` file below a folder.
    /// - Parameter required: The templates that pages will ask for by name.
    /// - Throws: a diagnostic for each fault of each template.
    init(
        directory: String, required: [String], observer: (@Sendable (String, Context) -> Void)? = nil
    ) throws(TemplateFailure) {
        MustacheContentTypes.register(EscapingContentType(), named: EscapingContentType.name)
        let sources = try Self.sources(in: directory)
        var faults = Self.missing(required, in: directory, sources)
        var library = MustacheLibrary()
        for source in sources {
            faults += Self.faults(of: source, beside: sources)
            do {
                library.register(try MustacheTemplate(string: source.prepared), named: source.name)
            } catch {
                faults.append(Self.syntaxFault(error, in: source))
            }
        }
        faults += Self.circles(in: sources)
        guard faults.isEmpty else { throw TemplateFailure(faults) }
        (self.library, self.observer) = (library, observer)
        tags = Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0.tags) })
    }

    /// Fills in a template.
    /// - Parameter contexts: What the template sees, innermost last.
    /// - Throws: `TemplateFailure` where the template uses a name that nothing gives.
    func render(_ template: String, _ contexts: Context...) throws(TemplateFailure) -> [UInt8] {
        if let observer { for context in contexts { observer(template, context) } }
        let unknown = UnknownNames()
        let text = library.render(RootContext(contexts: contexts, unknown: unknown), withTemplate: template)
        guard unknown.names.isEmpty else { throw TemplateFailure(faults(ofUnknown: unknown.names, in: template)) }
        return Array((text ?? "").utf8)
    }

    // MARK: Reading

    private static func sources(in directory: String) throws(TemplateFailure) -> [TemplateSource] {
        guard let enumerator = FileManager.default.enumerator(atPath: directory) else {
            throw TemplateFailure([
                Diagnostic(
                    RenderingDiagnostics.missingTemplates, at: SourceLocation(path: directory),
                    "the folder of templates cannot be read", hint: "name another with --templates")
            ])
        }
        let ending = ".mustache"
        let paths = enumerator.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
        return paths.map { path in
            let full = directory + "/" + path
            let bytes = FileManager.default.contents(atPath: full).map { [UInt8]($0) } ?? []
            return TemplateSource(
                name: String(path.dropLast(ending.count)), file: SourceFile(path: full, bytes: bytes))
        }
    }

    // MARK: Faults

    private static func missing(
        _ required: [String], in directory: String, _ sources: [TemplateSource]
    ) -> [Diagnostic] {
        let present = Set(sources.map(\.name))
        return Set(required).subtracting(present).map { name in
            Diagnostic(
                RenderingDiagnostics.missingTemplate, at: SourceLocation(path: "\(directory)/\(name).mustache"),
                "the template \(name) is missing", hint: "take it from the Templates folder that came with sitegen")
        }
    }

    private static func faults(of source: TemplateSource, beside sources: [TemplateSource]) -> [Diagnostic] {
        source.tags.compactMap { tag in
            if tag.asksForTemplate, !sources.contains(where: { $0.name == tag.name }) {
                return Diagnostic(
                    RenderingDiagnostics.unknownPartial, at: tag.location, "there is no template \(tag.name)",
                    hint: "a partial is named by its path below the folder, such as partials/note")
            }
            if tag.asksForValue, tag.name.contains(".") || tag.name.contains("(") {
                return Diagnostic(
                    RenderingDiagnostics.templateSyntax, at: tag.location,
                    "\(tag.name) is more than a name",
                    hint: "open a section for the first part and use the second inside it")
            }
            return nil
        }
    }

    /// A template that includes itself, at whatever remove, would never end.
    private static func circles(in sources: [TemplateSource]) -> [Diagnostic] {
        let byName = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var isFinished: [String: Bool] = [:]
        var faults: [Diagnostic] = []
        func visit(_ source: TemplateSource) {
            isFinished[source.name] = false
            for tag in source.tags where tag.asksForTemplate {
                guard let next = byName[tag.name] else { continue }
                if isFinished[next.name] == false {
                    faults.append(
                        Diagnostic(
                            RenderingDiagnostics.templateSyntax, at: tag.location,
                            "\(tag.name) includes itself by this tag", hint: ""))
                } else if isFinished[next.name] == nil {
                    visit(next)
                }
            }
            isFinished[source.name] = true
        }
        for source in sources where isFinished[source.name] == nil { visit(source) }
        return faults
    }

    private static func syntaxFault(_ error: any Error, in source: TemplateSource) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic(
                RenderingDiagnostics.templateSyntax, at: source.file.start, "the template cannot be parsed", hint: "")
        }
        let location = source.location(line: error.context.lineNumber, column: error.context.columnNumber)
        let (summary, hint) = words(for: error.error)
        return Diagnostic(RenderingDiagnostics.templateSyntax, at: location, summary, hint: hint)
    }

    private static func words(for error: any Error) -> (summary: String, hint: String) {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: ("this tag does not close the section that is open", "")
        case .unfinishedName: ("the tag is not finished", "close it with as many braces as it opens with")
        case .expectedSectionEnd: ("a section is still open at the end of the template", "close it with {{/name}}")
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            ("only {{$block}}…{{/block}} may stand between {{<parent}} and {{/parent}}", "")
        default: ("this is not Mustache", "")
        }
    }

    private func faults(ofUnknown names: Set<String>, in template: String) -> [Diagnostic] {
        let places = tags.values.flatMap { $0 }.filter { $0.asksForValue && names.contains($0.name) }
        let reachable = places.map { tag in
            Diagnostic(
                RenderingDiagnostics.unknownName, at: tag.location,
                "\(tag.name) is not among the names that \(template) can show",
                hint: "the templates that came with sitegen use every name there is")
        }
        return reachable
    }
}
