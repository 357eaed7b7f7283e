import Foundation
import Model
import Text

/// The templates, checked and compiled.
struct TemplateLibrary: Sendable {
    private let programs: [String: TemplateProgram]
    private let digests: [String: ContentDigest]
    /// Every tag of every template, by template name.
    let tags: [String: [TemplateTag]]
    /// Told of every rendering, with the contexts innermost last; tests compare the names that templates use with those
    /// that pages give.
    private let observer: (@Sendable (String, [Context]) -> Void)?

    /// The names of all templates, in byte order.
    var names: [String] { programs.keys.sorted(by: ByteOrder.precedes) }

    /// Reads every `*.mustache` file below a folder.
    /// - Parameter required: The templates that pages will ask for by name.
    /// - Throws: a diagnostic for each fault of each template.
    init(
        directory: String, required: [String], observer: (@Sendable (String, [Context]) -> Void)? = nil
    ) throws(TemplateFailure) {
        let sources = try Self.sources(in: directory)
        let faults = Self.missing(required, in: directory, sources) + TemplateCheck(sources).faults
        guard faults.isEmpty else { throw TemplateFailure(faults) }
        var compiler = TemplateCompiler(sources)
        var programs: [String: TemplateProgram] = [:]
        for source in sources { programs[source.name] = compiler.program(of: source.name) }
        guard compiler.faults.isEmpty else { throw TemplateFailure(compiler.faults) }
        (self.programs, self.observer) = (programs, observer)
        tags = Dictionary(sources.map { ($0.name, $0.tags) }, uniquingKeysWith: { first, _ in first })
        digests = Dictionary(
            sources.map { ($0.name, ContentDigest(of: $0.file.bytes)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Fills in a template.
    /// - Parameter contexts: What the template sees, innermost last.
    /// - Throws: `TemplateFailure` where the template uses a name that nothing gives.
    func render(_ template: String, _ contexts: Context...) throws(TemplateFailure) -> [UInt8] {
        try render(template, in: contexts)
    }

    /// Fills in a template.
    /// - Parameter contexts: What the template sees, innermost last.
    /// - Throws: `TemplateFailure` where the template uses a name that nothing gives.
    func render(_ template: String, in contexts: [Context]) throws(TemplateFailure) -> [UInt8] {
        observer?(template, contexts)
        guard let program = programs[template] else { return [] }
        let (bytes, unknown) = program.rendered(contexts)
        guard unknown.isEmpty else { throw TemplateFailure(faults(ofUnknown: unknown, in: template)) }
        return bytes
    }

    /// The digest of a template's bytes and of those of all templates that it includes, at whatever remove, with their
    /// names: while it stays, so does all that the template makes of the same contexts.
    func digest(of template: String) -> ContentDigest {
        let included = reachable(from: template).sorted(by: ByteOrder.precedes)
        let lines = ([template] + included).map { "\($0) \(digests[$0]?.hexadecimal ?? "-")\n" }
        return ContentDigest(of: Array(lines.joined().utf8))
    }

    // MARK: Reading

    private static let ending = ".mustache"

    /// The templates below a folder, in order of their paths.
    /// - Throws: where there are none, or some cannot be read.
    static func sources(in directory: String) throws(TemplateFailure) -> [TemplateSource] {
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

    /// The tags that use names which nothing gives, in the template and those that it includes.
    /// - Parameter unknown: The numbers of the names.
    private func faults(ofUnknown unknown: Set<UInt64>, in template: String) -> [Diagnostic] {
        let places = reachable(from: template).flatMap { tags[$0] ?? [] }.filter {
            $0.asksForValue && unknown.contains(ValueName($0.name).number)
        }
        return places.map { tag in
            Diagnostic(
                RenderingDiagnostics.unknownName, at: tag.location,
                "\(tag.name) is not among the names that \(template) can show", hint: Self.hint(forUnknown: tag.name))
        }
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
