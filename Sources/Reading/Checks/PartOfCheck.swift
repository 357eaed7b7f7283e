import Model
import Text

/// Finds actors that are part of themselves, by whatever way.
enum PartOfCheck {
    static func check(_ actors: [ActorRecord]) -> [Diagnostic] {
        let wholes = Dictionary(actors.map { ($0.id, $0.partOf) }) { first, _ in first }
        var cleared: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for actor in actors {
            var way: [String] = []
            var next: String? = actor.id
            while let id = next, !cleared.contains(id) {
                if let start = way.firstIndex(of: id) {
                    let circle = way[start...].joined(separator: " → ") + " → " + id
                    diagnostics.append(
                        Diagnostic(
                            ReadingDiagnostics.partOfCircle, at: actor.location,
                            "“part-of” goes round in a circle: \(circle)", hint: "remove one of these"))
                    break
                }
                way.append(id)
                next = wholes[id] ?? nil
            }
            cleared.formUnion(way)
        }
        return diagnostics
    }
}
