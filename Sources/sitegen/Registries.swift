import Extraction
import Linking
import Model
import Publishing
import Reading
import Rendering

/// One list of named things with what each is.
struct Registry {
    let name: String
    let entries: [(name: String, meaning: String)]

    /// One line an entry.
    var text: String { lines.joined(separator: "\n") }

    /// The same, indented for a list of registries.
    var indentedText: String { lines.map { "  " + $0 }.joined(separator: "\n") }

    /// The meanings in one column; below a name that is too long for its own.
    private var lines: [String] {
        let width = min(32, entries.map(\.name.count).max() ?? 0) + 2
        return entries.flatMap { entry -> [String] in
            let padding = String(repeating: " ", count: max(0, width - entry.name.count))
            let isLong = entry.name.count > width - 2
            return isLong
                ? [entry.name, String(repeating: " ", count: width) + entry.meaning]
                : [entry.name + padding + entry.meaning]
        }
    }
}

/// All registries: each reads the one list that the program itself works by.
enum Registries {
    static var all: [Registry] {
        [
            Registry(name: "formats", entries: Formats.descriptions.map { ($0.id, $0.meaning) }),
            Registry(name: "rules", entries: BoilerplateRule.all.map { ($0.id, $0.why) }),
            Registry(name: "pages", entries: OutputKind.all.map { ($0.address, $0.meaning) }),
            Registry(name: "actor-kinds", entries: ActorKind.allCases.map { ($0.rawValue, $0.words) }),
            Registry(name: "agreement-kinds", entries: AgreementKind.allCases.map { ($0.rawValue, $0.words) }),
            Registry(
                name: "diagnostics",
                entries: diagnostics.sorted { $0.id < $1.id }.map { ($0.id, "\($0.severity.rawValue): \($0.meaning)") }),
        ]
    }

    private static var diagnostics: [Diagnostic.Kind] {
        ReadingDiagnostics.all + ExtractionDiagnostics.all + BriefingDiagnostics.all + LinkingDiagnostics.all
            + RenderingDiagnostics.all + PublishingDiagnostics.all + PipelineDiagnostics.all
    }
}
