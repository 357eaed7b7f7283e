import Foundation
import Model
import Mustache
import Text

/// The templates, parsed and checked.
struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    /// Every tag of every template, by template name.
    let tags: [String: [TemplateTag]]
    /// The digest of all templates: another where one of them has changed.
    let digest: ContentDigest
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
        var faults = Self.missing(required, in: directory, sources) + TemplateCheck(sources).faults
        var library = MustacheLibrary()
        for source in sources where !faults.contains(where: { $0.location.path == source.file.path }) {
            do {
                library.register(try MustacheTemplate(string: source.prepared), named: source.name)
            } catch {
                faults.append(Self.syntaxFault(error, in: source))
            }
        }
        guard faults.isEmpty else { throw TemplateFailure(faults) }
        (self.library, self.observer) = (library, observer)
        digest = ContentDigest(of: sources.flatMap { Array($0.name.utf8) + [0] + $0.file.bytes + [0] })
        tags = Dictionary(sources.map { ($0.name, $0.tags) }, uniquingKeysWith: { first, _ in first })
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

    private static let ending = ".mustache"

    /// The templates below a folder, in order of their paths.
    /// - Throws: where there are none, or some cannot be read.
    private static func sources(in directory: String) throws(TemplateFailure) -> [TemplateSource] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder), isFolder.boolValue,
            let enumerator = FileManager.default.enumerator(atPath: directory)
        else {
            throw noTemplates(in: directory, "the folder of templates cannot be read")
        }
        let paths = enumerator.compactMap { $0 as? String }.filter { path in
            path.hasSuffix(ending) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        guard !paths.isEmpty else {
            throw noTemplates(in: directory, "there is no template in this folder")
        }
        var faults: [Diagnostic] = []
        let sources = paths.sorted(by: ByteOrder.precedes).compactMap { path -> TemplateSource? in
            let full = directory + "/" + path
            let bytes = FileManager.default.contents(atPath: full).map { [UInt8]($0) }
            guard let bytes, String(validating: bytes, as: UTF8.self) != nil else {
                faults.append(
                    Diagnostic(
                        RenderingDiagnostics.templateSyntax, at: SourceLocation(path: full),
                        bytes == nil ? "the template cannot be read" : "the template is not UTF-8 text",
                        hint: bytes == nil ? "check who may read it, and that it is a file" : "save it as UTF-8"))
                return nil
            }
            return TemplateSource(name: String(path.dropLast(ending.count)), path: full, bytes: bytes)
        }
        guard faults.isEmpty else { throw TemplateFailure(faults) }
        return sources
    }

    private static func noTemplates(in directory: String, _ summary: String) -> TemplateFailure {
        TemplateFailure([
            Diagnostic(
                RenderingDiagnostics.missingTemplates, at: SourceLocation(path: directory), summary,
                hint: "name with --templates the Templates folder that came with sitegen, or a copy of it")
        ])
    }

    // MARK: Faults

    private static func missing(
        _ required: [String], in directory: String, _ sources: [TemplateSource]
    ) -> [Diagnostic] {
        let present = Set(sources.map(\.name))
        return Set(required).subtracting(present).map { name in
            Diagnostic(
                RenderingDiagnostics.missingTemplate, at: SourceLocation(path: "\(directory)/\(name)\(ending)"),
                "the template \(name) is missing", hint: "take it from the Templates folder that came with sitegen")
        }
    }

    /// What only the engine finds: it reads a template after `TemplateCheck` found nothing in it.
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
        default: ("this is not Mustache", "")
        }
    }

    /// The tags that use names which nothing gives, in the template and those that it includes.
    private func faults(ofUnknown names: Set<String>, in template: String) -> [Diagnostic] {
        let places = reachable(from: template).flatMap { tags[$0] ?? [] }.filter {
            $0.asksForValue && names.contains($0.name)
        }
        let found = places.map { tag in
            Diagnostic(
                RenderingDiagnostics.unknownName, at: tag.location,
                "\(tag.name) is not among the names that \(template) can show", hint: Self.hint(forUnknown: tag.name))
        }
        let missed = names.subtracting(places.map(\.name)).sorted(by: ByteOrder.precedes).map { name in
            Diagnostic(
                RenderingDiagnostics.unknownName, at: SourceLocation(path: template + Self.ending),
                "\(name) is not among the names that \(template) can show", hint: Self.hint(forUnknown: name))
        }
        return found + missed
    }

    private static func hint(forUnknown name: String) -> String {
        name.hasPrefix("asset-")
            ? "no file or folder in the assets of the templates has that name, with “-” for “.”"
            : "the templates that came with sitegen use every name there is"
    }

    /// A template and all that it includes, at whatever remove.
    private func reachable(from template: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [template]
        while let next = waiting.popLast() {
            guard found.insert(next).inserted else { continue }
            waiting += (tags[next] ?? []).filter(\.asksForTemplate).map(\.name)
        }
        return found
    }
}
