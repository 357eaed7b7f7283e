import Foundation
import Model
import Text

/// The templates, compiled and checked.
struct TemplateLibrary: Sendable {
    /// In order of name, their partials linked.
    let templates: [Template]
    private let indices: [String: Int]
    /// Told of every rendering; tests compare the names that templates use with those that pages give.
    private let observer: (@Sendable (String, Context) -> Void)?

    /// Reads every `*.mustache` file below a folder.
    /// - Parameter required: The templates that pages will ask for by name.
    /// - Throws: a diagnostic for each fault.
    init(
        directory: String, required: [String], observer: (@Sendable (String, Context) -> Void)? = nil
    ) throws(TemplateFailure) {
        self.observer = observer
        var templates: [String: Template] = [:]
        var faults: [Diagnostic] = []
        for (name, file) in try Self.files(in: directory) {
            do throws(TemplateCompiler.Fault) {
                templates[name] = try TemplateCompiler.compile(file, name: name)
            } catch {
                templates[name] = Template(name: name, bytes: [], steps: [], tags: [])
                faults.append(
                    Diagnostic(
                        RenderingDiagnostics.templateSyntax, at: error.location, error.summary, hint: error.hint))
            }
        }
        let ordered = templates.values.sorted { $0.name < $1.name }
        let indices = Dictionary(uniqueKeysWithValues: zip(ordered.map(\.name), ordered.indices))
        self.templates = ordered.map { $0.linked(to: indices) }
        self.indices = indices
        faults += Self.missing(required, in: directory, templates)
        faults += templates.values.flatMap { Self.unknownPartials(of: $0, beside: templates) }
        faults += Self.circles(in: templates)
        guard faults.isEmpty else { throw TemplateFailure(faults) }
    }

    /// Fills in a template.
    /// - Parameter contexts: What the template sees, innermost last.
    /// - Throws: `TemplateFailure` where the template uses a name that nothing gives, with the places.
    func render(_ template: String, _ contexts: Context...) throws(TemplateFailure) -> [UInt8] {
        if let observer { for context in contexts { observer(template, context) } }
        guard let index = indices[template] else { return [] }
        var run = TemplateRun(templates, contexts: contexts)
        run.run(index)
        guard run.unknown.isEmpty else { throw TemplateFailure(unknownNames(run.unknown, from: index)) }
        return run.output
    }

    private static func files(in directory: String) throws(TemplateFailure) -> [(name: String, file: SourceFile)] {
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
            return (String(path.dropLast(ending.count)), SourceFile(path: full, bytes: bytes))
        }
    }

    // MARK: Faults

    private static func missing(
        _ required: [String], in directory: String, _ templates: [String: Template]
    ) -> [Diagnostic] {
        Set(required).subtracting(templates.keys).map { name in
            Diagnostic(
                RenderingDiagnostics.missingTemplate, at: SourceLocation(path: "\(directory)/\(name).mustache"),
                "the template \(name) is missing", hint: "take it from the Templates folder that came with sitegen")
        }
    }

    private static func unknownPartials(of template: Template, beside templates: [String: Template]) -> [Diagnostic] {
        template.tags.filter { $0.asksForTemplate && templates[$0.name] == nil }.map { tag in
            Diagnostic(
                RenderingDiagnostics.unknownPartial, at: tag.location, "there is no template \(tag.name)",
                hint: "a partial is named by its path below the folder, such as partials/note")
        }
    }

    /// A template that includes itself, at whatever remove, would never end.
    private static func circles(in templates: [String: Template]) -> [Diagnostic] {
        var isFinished: [String: Bool] = [:]
        var faults: [Diagnostic] = []
        func visit(_ template: Template) {
            isFinished[template.name] = false
            for tag in template.tags where tag.asksForTemplate {
                guard let next = templates[tag.name] else { continue }
                if isFinished[next.name] == false {
                    faults.append(
                        Diagnostic(
                            RenderingDiagnostics.templateSyntax, at: tag.location,
                            "\(tag.name) includes itself by this tag", hint: ""))
                } else if isFinished[next.name] == nil {
                    visit(next)
                }
            }
            isFinished[template.name] = true
        }
        for name in templates.keys.sorted() where isFinished[name] == nil {
            if let template = templates[name] { visit(template) }
        }
        return faults
    }

    /// Where a template, or one that it leads to, uses names that nothing gave.
    private func unknownNames(_ names: Set<String>, from index: Int) -> [Diagnostic] {
        var reached: Set<Int> = []
        var waiting = [index]
        var faults: [Diagnostic] = []
        while let next = waiting.popLast() {
            guard reached.insert(next).inserted else { continue }
            for tag in templates[next].tags {
                if tag.asksForTemplate, let partial = indices[tag.name] { waiting.append(partial) }
                guard tag.asksForValue, names.contains(tag.name) else { continue }
                faults.append(
                    Diagnostic(
                        RenderingDiagnostics.unknownName, at: tag.location,
                        "\(tag.name) is not among the names that \(templates[index].name) can show",
                        hint: "the templates that came with sitegen use every name there is"))
            }
        }
        return faults
    }
}
