public import Model

/// What reading `Content/` gave.
public struct ContentReading: Sendable {
    /// What an editor keeps, as far as it could be read; `nil` where there is no content folder or no `site.yaml`.
    public var content: Content?
    /// Every problem found, in order.
    public var diagnostics: [Diagnostic]
}
