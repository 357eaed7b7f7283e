public import Text

/// One problem in the editor's files or in a capture: a value that is collected, sorted and printed at the end.
public struct Diagnostic: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// A fault in the editor's files: nothing is published.
        case error
        /// Something was left out or doubted; the rest is built.
        case warning
        /// Something worth knowing that is as it should be, such as a draft left out; never an error.
        case note
    }

    /// A kind of problem: one value in its module's list.
    public struct Kind: Sendable, Hashable {
        /// The stable name that `--report` and `check --format json` give, such as `unknown-key`.
        public let id: String
        /// How much it matters.
        public let severity: Severity
        /// One sentence for `sitegen list`.
        public let meaning: String

        /// Declares a kind.
        public init(_ id: String, _ severity: Severity, _ meaning: String) {
            (self.id, self.severity, self.meaning) = (id, severity, meaning)
        }
    }

    /// What kind of problem it is.
    public let kind: Kind
    /// Where it is.
    public let location: SourceLocation
    /// What is wrong, in one line without a full stop.
    public let summary: String
    /// What the editor can do about it.
    public let hint: String

    /// States a problem.
    public init(_ kind: Kind, at location: SourceLocation, _ summary: String, hint: String) {
        (self.kind, self.location, self.summary, self.hint) = (kind, location, summary, hint)
    }

    /// `path:line:column: error: summary`, then the hint on a line of its own. Control characters, which file names and
    /// captured titles may hold, come out as U+FFFD: they must not reach a terminal.
    public var text: String {
        let line = "\(location.path):\(location.line):\(location.column): \(kind.severity.rawValue): \(summary)"
        return Self.printable(line) + (hint.isEmpty ? "" : "\n  hint: " + Self.printable(hint))
    }

    private static func printable(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }
}

extension Diagnostic: Comparable {
    /// Whether both say the same of the same place, byte for byte.
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.location == right.location && left.words == right.words
    }

    /// Feeds what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(location)
        hasher.combine(ExactText(summary))
    }

    /// What it says, as it is compared.
    private var words: (ExactText, ExactText, ExactText) { (ExactText(kind.id), ExactText(summary), ExactText(hint)) }

    /// By place, then kind, then words, each by its bytes: an order that depends on nothing else.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        return left.words < right.words
    }
}

/// An error that is made of diagnostics: a stage that cannot go on throws one.
public protocol DiagnosedError: Error {
    /// What is wrong, at least one.
    var diagnostics: [Diagnostic] { get }
}
