import Text

/// A template, compiled.
///
/// The language is Mustache (mustache.github.io/mustache.5.html) with inheritance: `{{name}}` escaped, `{{{name}}}` as it
/// is, `{{#section}}…{{/section}}`, `{{^inverted}}…{{/inverted}}`, `{{>partial}}`,
/// `{{<parent}}{{$block}}…{{/block}}{{/parent}}`, `{{! comment }}`. It has no lambdas, other delimiters, dotted or
/// dynamic names. A line that holds nothing but tags which put nothing leaves no empty line; indentation is for the
/// reader of the template and is dropped.
///
/// It is our own because the engine first chosen, swift-mustache, took 1.4 ms for a briefing's page where this one
/// takes less than a tenth: ten thousand pages would have cost more than the whole build may.
struct Template: Sendable {
    /// The path below the templates' folder without its ending, such as `pages/briefing`.
    let name: String
    /// What it is made of.
    let nodes: [Node]
    /// Every tag that names something, in order, with its place.
    let tags: [Tag]

    /// A piece of a template.
    indirect enum Node: Sendable {
        case text([UInt8])
        case variable(Tag, isEscaped: Bool)
        case section(Tag, [Node])
        case inverted(Tag, [Node])
        case partial(Tag)
        case parent(Tag, blocks: [String: [Node]])
        case block(Tag, [Node])
    }

    /// A tag with its place.
    struct Tag: Sendable {
        let kind: Kind
        let name: String
        let location: SourceLocation

        /// Whether it asks the context for a value.
        var asksForValue: Bool {
            switch kind {
            case .variable, .unescaped, .section, .inverted: true
            default: false
            }
        }

        /// Whether it names another template.
        var asksForTemplate: Bool { kind == .partial || kind == .parent }
    }

    /// The kinds of tag by the character after the braces.
    enum Kind: Sendable {
        case variable, unescaped, section, inverted, close, partial, parent, block, comment
    }
}
