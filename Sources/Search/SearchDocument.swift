/// One page that can be found: a briefing with its notes, an actor, or an agreement. It lives only while its page is made.
public struct SearchDocument: Sendable {
    /// What kind of page it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// An actor's page.
        case actor
        /// An agreement's page.
        case agreement
        /// A briefing's page.
        case briefing

        /// The folder of its pages, such as `briefings`.
        public var folder: String { rawValue + "s" }
    }

    /// A part of the text that a link can lead to.
    public struct Passage: Sendable, Equatable {
        /// The anchor on the page, such as `p7`; empty where it has none.
        public var anchor: String
        /// The text in UTF-8, without markup.
        public var text: [UInt8]
        /// What the text is to the page.
        public var role: Role

        /// Describes a passage.
        public init(anchor: String, text: [UInt8], role: Role = .text) {
            (self.anchor, self.text, self.role) = (anchor, text, role)
        }
    }

    /// What a passage is to its page; it decides how much its words weigh.
    public enum Role: UInt8, Sendable, CaseIterable {
        /// Running text.
        case text
        /// A heading.
        case heading
        /// An editor's note.
        case note
    }

    /// A value by which results can be filtered, such as `actor` `apt3`.
    public struct Facet: Sendable, Equatable {
        /// The filter's name: `actor`, `agreement`, `publisher`, `language`, `stance`.
        public var field: String
        /// The value as it stands in a query: an identifier.
        public var value: String
        /// How often the page speaks of it, 1 or more; it weighs when an alias leads here.
        public var count: Int

        /// Names a value.
        public init(_ field: String, _ value: String, count: Int = 1) {
            (self.field, self.value, self.count) = (field, value, max(1, count))
        }
    }

    /// What kind of page it is.
    public var kind: Kind
    /// The identifier: the page is `<kind>s/<id>/`.
    public var id: String
    /// The title, or an actor's or agreement's name.
    public var title: String
    /// The date as an EDTF text such as `2015-09-25`; empty where there is none.
    public var date: String
    /// The year of the date; `nil` where there is none.
    public var year: Int?
    /// The BCP 47 tag of the text's language.
    public var language: String
    /// The publisher's name to show; empty where there is none.
    public var publisher: String
    /// Other names of an actor or agreement.
    public var aliases: [String]
    /// Names that the page shows around its text: a briefing's authors, an agreement's parties. They find the page and are no
    /// passages.
    public var shownNames: [String]
    /// The values by which it can be filtered.
    public var facets: [Facet]
    /// The text in reading order, headings and notes included.
    public var passages: [Passage]

    /// Describes a page.
    public init(
        kind: Kind, id: String, title: String, date: String = "", year: Int? = nil, language: String,
        publisher: String = "", aliases: [String] = [], shownNames: [String] = [], facets: [Facet] = [],
        passages: [Passage] = []
    ) {
        (self.kind, self.id, self.title, self.date, self.year) = (kind, id, title, date, year)
        (self.language, self.publisher, self.aliases) = (language, publisher, aliases)
        (self.shownNames, self.facets, self.passages) = (shownNames, facets, passages)
    }
}
