import Extraction
import Linking
import Markdown
import Model
import Publishing
import Reading
import Rendering

/// One list of named things with what each is.
struct Registry {
    let name: String
    let entries: [(name: String, meaning: String)]
    /// More about each entry, shown where its registry alone is asked for.
    var details: [[String]] = []

    /// One line an entry, and the details below it.
    var text: String {
        guard !details.isEmpty else { return lines.joined(separator: "\n") }
        return zip(entries, details).map { entry, details in
            ([entry.name, "  " + entry.meaning] + details.flatMap { wrapped($0).map { "    " + $0 } })
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The same, indented for a list of registries.
    var indentedText: String { lines.map { "  " + $0 }.joined(separator: "\n") }

    /// A text in lines of at most a hundred characters, those after the first indented.
    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 100 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(lines.isEmpty ? String(word) : "  \(word)")
            }
        }
        return lines
    }

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
            Registry(
                name: "no-articles",
                entries: OtherKind.all.map { ($0.id, $0.name) } + NoArticlePage.all.map { ($0.id, $0.name) }),
            Registry(
                name: "rules", entries: BoilerplateRule.all.map { ($0.id, $0.why) },
                details: BoilerplateRule.all.map(\.matches)),
            Registry(name: "metadata-sources", entries: MetadataSource.allCases.map { ($0.rawValue, $0.meaning) }),
            Registry(
                name: "metadata-trust",
                entries: MetadataField.allCases.map { field in
                    (field.rawValue, field.trust.map(\.rawValue).joined(separator: ", "))
                }),
            Registry(name: "pages", entries: OutputKind.all.map { ($0.address, $0.meaning) }),
            Registry(
                name: "limits",
                entries: Limits.all.map { ($0.id, "\($0.value) \($0.unit). \($0.meaning)") } + PassLimits.descriptions),
            Registry(name: "actor-kinds", entries: ActorKind.allCases.map { ($0.rawValue, $0.words) }),
            Registry(name: "agreement-kinds", entries: AgreementKind.allCases.map { ($0.rawValue, $0.words) }),
            Registry(
                name: "diagnostics",
                entries: diagnostics.sorted { $0.id < $1.id }.map { ($0.id, "\($0.severity.rawValue): \($0.meaning)") }),
        ]
    }

    private static var diagnostics: [Diagnostic.Kind] {
        ReadingDiagnostics.all + ExtractionDiagnostics.all + BriefingDiagnostics.all + LinkingDiagnostics.all
            + RenderingDiagnostics.all + PublishingDiagnostics.all + MarkdownDiagnostics.all + PipelineDiagnostics.all
            + SearchDiagnostics.all
    }
}
