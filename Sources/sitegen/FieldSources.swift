import Model
import Text

/// Where each field of an article's metadata comes from: the sidecar, a named source in the capture, or the capture's own
/// record.
struct FieldSources {
    /// The names of the sources by the fields' keys, of those fields that are there.
    let names: [String: String]
    /// The fields in the order in which they are shown, with their values.
    let fields: [(key: String, values: [String])]

    /// The name that stands for the editor's sidecar.
    static let sidecar = "sidecar"

    init(_ article: Article, corrections: BriefingMetadata) {
        let found = Self.values(of: corrections.fillingGaps(from: article.metadata))
        let corrected = Dictionary(uniqueKeysWithValues: Self.values(of: corrections).map { ($0.key, $0.values) })
        var names: [String: String] = [:]
        for (key, values) in found where !values.isEmpty {
            let isCorrected = corrected[key].map { !$0.isEmpty } ?? false
            let statement = article.statements.first { $0.field == key && $0.isTaken }
            names[key] = isCorrected ? Self.sidecar : statement?.source ?? article.format
        }
        self.names = names
        fields = found.filter { !$0.values.isEmpty }
    }

    private static func values(of metadata: BriefingMetadata) -> [(key: String, values: [String])] {
        func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
        return [
            ("id", one(metadata.id)), ("title", one(metadata.title)), ("authors", metadata.authors),
            ("issued", one(metadata.issued?.text)), ("modified", one(metadata.modified?.text)),
            ("siteName", one(metadata.containerTitle)), ("URL", one(metadata.url)),
            ("language", one(metadata.language)), ("keywords", metadata.keywords), ("abstract", one(metadata.abstract)),
        ]
    }
}
