import HTML

/// A kind of page furniture that is no part of an article: how it is known, and why it is left out.
///
/// Rules name only markup of widespread software and of the standards, and words that pages use everywhere; none is
/// made for one site. What no rule can be sure of, such as an element called `share` that holds half of the page, is
/// weighed by how much prose the element holds.
public struct BoilerplateRule: Sendable {
    /// The stable name that removal lists give.
    public let id: String
    /// Why it is left out, in one clause.
    public let why: String

    /// What is recognised by its element.
    let marks: [Mark]
    /// What is recognised by its words alone.
    let phrases: Phrases
    /// Whether such furniture is mostly links: prose that is merely called so stays.
    let leadsElsewhere: Bool

    init(
        _ id: String, _ why: String, leadsElsewhere: Bool = false, marks: [Mark] = [], phrases: Phrases = Phrases()
    ) {
        (self.id, self.why, self.leadsElsewhere) = (id, why, leadsElsewhere)
        (self.marks, self.phrases) = (marks, phrases)
    }

    /// What in an element's markup tells a rule that it applies.
    enum Mark: Sendable {
        /// The element's name. Sure only where the standard says so.
        case tags([TagName])
        /// Whole classes or identifiers that only this kind of furniture has: names that widespread software gives.
        case tokens(String)
        /// Words within a class or identifier, `related-posts` standing for `td_related_posts` and `relatedPosts` too.
        case words(String)
        /// The ARIA role.
        case roles(String)
        /// An attribute whose value, if one is given, is this.
        case attribute(String, String?)
        /// A style that hides the element, or a class that is `hidden` and nothing else.
        case hiddenByStyle
        /// A link whose address holds one of these.
        case linksTo(String)
    }

    /// Words that a short block consists of, begins with, or begins with and holds: lower-case, a line each.
    struct Phrases: Sendable {
        var whole = ""
        var beginning = ""
        var around = ""
    }
}

extension BoilerplateRule {
    /// All rules. The order decides which one names what several would remove.
    public static let all: [BoilerplateRule] = technical + surroundings + invitations + twins + textFormats

    /// The place of the rule called `id`.
    static func place(of id: String) -> Int {
        guard let place = all.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("no rule is called \(id)")
        }
        return place
    }
}

extension BlockReader {
    static let orphanEndTagRule = BoilerplateRule.place(of: "orphan-end-tag")
    static let unsafeAddress = BoilerplateRule.place(of: "unsafe-address")
    static let trackingPixel = BoilerplateRule.place(of: "tracking-pixel")
    static let noscriptTwin = BoilerplateRule.place(of: "noscript-twin")
    static let caption = BoilerplateRule.place(of: "caption")
    static let frame = BoilerplateRule.place(of: "frame")
}
