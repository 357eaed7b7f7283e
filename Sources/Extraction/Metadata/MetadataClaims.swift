import Model

/// What was said, and where.
struct MetadataClaim: Sendable, Equatable {
    let value: String
    let source: MetadataSource
    /// Whether it stands by the article's heading and links what it names.
    var isNear = false
}

/// All that a page says about its article, field by field, in the order in which it was found.
struct MetadataClaims: Sendable {
    private var claims: [MetadataField: [MetadataClaim]] = [:]

    /// Notes what a source for machines says, in which tags and references are often left; nothing that is blank.
    mutating func add(_ value: String?, to field: MetadataField, from source: MetadataSource) {
        note(value.flatMap(MarkupText.text), field, source)
    }

    /// Notes what the page shows; nothing that is blank.
    /// - Parameter isNear: Whether it stands by the article's heading and links what it names.
    mutating func add(
        shown value: String?, to field: MetadataField, from source: MetadataSource, isNear: Bool = false
    ) {
        note(value.flatMap(MarkupText.plain), field, source, isNear: isNear)
    }

    /// Replaces each value that is claimed of a field; drops those for which nothing is given.
    mutating func rewrite(_ field: MetadataField, _ change: (String) -> String?) {
        claims[field] = claims[field]?.compactMap { claim in
            change(claim.value).map { MetadataClaim(value: $0, source: claim.source) }
        }
    }

    /// Whether no further claims about a field are kept.
    func areFull(_ field: MetadataField) -> Bool { claims[field, default: []].count >= Limits.claims.value }

    private mutating func note(
        _ text: String?, _ field: MetadataField, _ source: MetadataSource, isNear: Bool = false
    ) {
        guard let text, !areFull(field), let value = field.bounded(text) else { return }
        claims[field, default: []].append(MetadataClaim(value: value, source: source, isNear: isNear))
    }

    /// The claims about a field, the most trusted first, those of one source in the order of the page.
    func about(_ field: MetadataField) -> [MetadataClaim] {
        let claims = claims[field] ?? []
        return field.trust.flatMap { source in claims.filter { $0.source == source } }
    }
}
