public import Model

/// What publishing did.
public struct PublishReport: Sendable, Equatable {
    /// How many files are new or have new bytes.
    public var written = 0
    /// How many files were there already with the same bytes; they keep their times.
    public var unchanged = 0
    /// How many files of an earlier build were removed.
    public var removed = 0
    /// What is known of the files, for the next build.
    public var files = PublishedFiles()
    /// What went less than well once the new site was in place.
    public var warnings: [Diagnostic] = []

    /// Reports nothing done.
    public init() {}

    /// Reports that all of so many files are as they were.
    public init(unchanged: Int) { self.unchanged = unchanged }
}

/// An error of which no file is the cause: publishing ends with it as it is, and whoever published may try otherwise.
public protocol PassedOnError: Error {}

/// Why nothing was published: the old site is as it was.
public struct PublishFailure: DiagnosedError, Sendable {
    /// The problems, in order.
    public var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }

    init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
