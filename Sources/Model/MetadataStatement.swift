/// What one source in a capture says of one field of its metadata, and whether that was believed.
public struct MetadataStatement: Sendable, Equatable {
    /// The field, by its key in `sitegen extract`: `title`, `authors`, `issued`.
    public var field: String
    /// What is said, as it was taken or would have been.
    public var value: String
    /// The name of the source, as `sitegen list metadata-sources` explains it.
    public var source: String
    /// Whether the field was filled with it.
    public var isTaken: Bool

    /// States what is said, and where.
    public init(field: String, value: String, source: String, isTaken: Bool) {
        (self.field, self.value, self.source, self.isTaken) = (field, value, source, isTaken)
    }
}
