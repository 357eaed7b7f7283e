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
    /// The template's text, which steps refer to.
    let bytes: [UInt8]
    /// What to do, in order.
    var steps: [Step]
    /// Every tag that names something, in order, with its place; steps refer to them.
    let tags: [Tag]
    /// The tags' names: what a rendering needs of them.
    let names: [String]

    init(name: String, bytes: [UInt8], steps: [Step], tags: [Tag]) {
        (self.name, self.bytes, self.steps, self.tags) = (name, bytes, steps, tags)
        names = tags.map(\.name)
    }

    /// One step. Steps hold numbers only, so that walking them costs no reference counting.
    enum Step: Sendable {
        /// Puts a range of the template's text.
        case text(Range<Int>)
        /// Puts a value.
        case variable(tag: Int, isEscaped: Bool)
        /// Does the steps up to `end` for each element of a value.
        case section(tag: Int, end: Int)
        /// Does the steps up to `end` where a value has nothing to show.
        case inverted(tag: Int, end: Int)
        /// Puts another template, by its index in the library.
        case partial(tag: Int, template: Int)
        /// Puts another template with the blocks among the steps up to `end` in place of its own.
        case parent(tag: Int, end: Int, template: Int)
        /// Does the steps up to `end` unless a page puts a block of this name in their place.
        case block(tag: Int, end: Int)
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

    /// The template with its partials found among the templates of a library, by name.
    func linked(to indices: [String: Int]) -> Template {
        var linked = self
        linked.steps = steps.map { step in
            switch step {
            case .partial(let tag, _): .partial(tag: tag, template: indices[tags[tag].name] ?? 0)
            case .parent(let tag, let end, _): .parent(tag: tag, end: end, template: indices[tags[tag].name] ?? 0)
            default: step
            }
        }
        return linked
    }
}
