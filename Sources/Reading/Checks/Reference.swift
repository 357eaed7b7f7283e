import Model
import Text

/// An identifier in a file that must point to something in another.
struct Reference {
    /// What it must point to.
    enum Target {
        case actor, agreement, publisher
        /// An actor or an agreement.
        case authority
        /// `agreement` or `agreement#clause`.
        case clause
    }

    var id: String
    var target: Target
    var location: SourceLocation
    /// The key it stands under.
    var key: String

    init(_ id: String, to target: Target, at location: SourceLocation, key: String) {
        (self.id, self.target, self.location, self.key) = (id, target, location, key)
    }
}

/// The identifiers that exist. Those of files that could not be read count too: one fault must not look like many.
struct KnownIdentifiers: Sendable {
    var actors: Set<String> = []
    /// The agreements with their clauses; `nil` where the file could not be read.
    var agreements: [String: Set<String>?] = [:]
    /// The publishers; `nil` where the file could not be read.
    var publishers: Set<String>? = []

    /// The problem with a reference, if there is one.
    func problem(with reference: Reference) -> Diagnostic? {
        switch reference.target {
        case .actor:
            if actors.contains(reference.id) { return nil }
            return unknown(reference, "actor", among: Array(actors), file: "actors/\(reference.id).md")
        case .agreement:
            if agreements.keys.contains(reference.id) { return nil }
            return unknown(reference, "agreement", among: Array(agreements.keys), file: "agreements/\(reference.id).md")
        case .publisher:
            guard let publishers, !publishers.contains(reference.id) else { return nil }
            return unknown(reference, "publisher", among: Array(publishers), file: "publishers.yaml")
        case .authority:
            if actors.contains(reference.id) || agreements.keys.contains(reference.id) { return nil }
            let all = Array(actors) + Array(agreements.keys)
            return unknown(reference, "actor or agreement", among: all, file: "actors/ or agreements/")
        case .clause:
            return clauseProblem(reference)
        }
    }

    private func clauseProblem(_ reference: Reference) -> Diagnostic? {
        let subject = AnnotationSubject(reading: reference.id)
        guard let clauses = agreements[subject.agreement] else {
            var whole = reference
            whole.id = subject.agreement
            return unknown(whole, "agreement", among: Array(agreements.keys), file: "agreements/\(whole.id).md")
        }
        guard let clause = subject.clause, let clauses, !clauses.contains(clause) else { return nil }
        let list = clauses.sorted(by: ByteOrder.precedes).joined(separator: ", ")
        let otherwise = clauses.isEmpty ? "it has no clauses yet" : "its clauses are: \(list)"
        return Diagnostic(
            ReadingDiagnostics.unknownReference, at: reference.location,
            "“\(subject.agreement)” has no clause “\(clause)”",
            hint: Suggestion.hint(for: clause, among: clauses, otherwise: otherwise))
    }

    private func unknown(_ reference: Reference, _ sort: String, among known: [String], file: String) -> Diagnostic {
        Diagnostic(
            ReadingDiagnostics.unknownReference, at: reference.location,
            "“\(reference.key)” names no known \(sort): \(reference.id)",
            hint: Suggestion.hint(for: reference.id, among: known, otherwise: "identifiers come from \(file)"))
    }
}

extension AnnotationSubject {
    /// Reads `agreement` or `agreement#clause`.
    init(reading text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(agreement: String(parts.first ?? ""), clause: parts.count > 1 ? String(parts[1]) : nil)
    }
}
