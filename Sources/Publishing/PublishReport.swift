public import Model

/// What publishing did.
public struct PublishReport: Sendable, Equatable {
    /// How many files are new or have new bytes.
    public var written = 0
    /// How many files were there already with the same bytes; they keep their times.
    public var unchanged = 0
    /// How many files of an earlier build were removed.
    public var removed = 0
    /// What went less than well once the new site was in place.
    public var warnings: [Diagnostic] = []

    /// Reports nothing done.
    public init() {}
}

/// Why nothing was published: the old site is as it was.
public struct PublishFailure: DiagnosedError, Sendable {
    /// The problems, in order.
    public var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }

    init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
