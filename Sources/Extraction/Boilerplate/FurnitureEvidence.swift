/// What speaks for and against a piece of a page being furniture: where it stands, what it holds, what it is called,
/// what it says.
///
/// No sign decides alone. An element's name is one opinion, a label's words are another; each sign has a weight, and
/// what all of them weigh together decides once. The signs of elements and of blocks stand in one table.
struct FurnitureEvidence: OptionSet, Sendable {
    let rawValue: UInt32

    /// A word of a class or identifier is one of furniture, beside other words: `share-price`.
    static let isCalledInPart = FurnitureEvidence(rawValue: 1 << 0)
    /// A class or identifier is a word of furniture and nothing else: `share`, `share-box`.
    static let isCalled = FurnitureEvidence(rawValue: 1 << 1)
    /// A class or identifier is a name of several words that only furniture has: `author-box`.
    static let hasName = FurnitureEvidence(rawValue: 1 << 2)
    /// The element itself is one of furniture: `nav`, `aside`, `button`.
    static let isElement = FurnitureEvidence(rawValue: 1 << 3)

    /// It begins with a word of a label.
    static let saysWord = FurnitureEvidence(rawValue: 1 << 4)
    /// It begins with, or holds, a phrase of a label.
    static let saysPhrase = FurnitureEvidence(rawValue: 1 << 5)
    /// It says a label and nothing else.
    static let saysLabel = FurnitureEvidence(rawValue: 1 << 6)
    /// A colon follows the label.
    static let hasColon = FurnitureEvidence(rawValue: 1 << 7)

    /// It holds a link.
    static let holdsLink = FurnitureEvidence(rawValue: 1 << 8)
    /// Links are a great part of it.
    static let holdsLinks = FurnitureEvidence(rawValue: 1 << 9)
    /// It holds fields or buttons, or stands beside them.
    static let holdsControls = FurnitureEvidence(rawValue: 1 << 10)
    /// It says nothing in a sentence.
    static let holdsNoSentence = FurnitureEvidence(rawValue: 1 << 11)
    /// It is a sentence.
    static let isSentence = FurnitureEvidence(rawValue: 1 << 12)
    /// It is a paragraph of prose, or holds prose although its kind of furniture holds none.
    static let isProse = FurnitureEvidence(rawValue: 1 << 13)

    /// It stands before the first or after the last sentence of the article.
    static let standsAtEdge = FurnitureEvidence(rawValue: 1 << 14)
    /// Prose stands before and after it.
    static let standsAmongProse = FurnitureEvidence(rawValue: 1 << 15)
    /// It is part of a sentence.
    static let standsInSentence = FurnitureEvidence(rawValue: 1 << 16)
    /// It stands beside a picture, and is what stands there: a credit.
    static let standsByPicture = FurnitureEvidence(rawValue: 1 << 17)
    /// It is a cell of a table.
    static let isCell = FurnitureEvidence(rawValue: 1 << 18)
    /// It is an item of a list that the article holds: most others are no labels, or the text introduces the list.
    static let isItem = FurnitureEvidence(rawValue: 1 << 19)
    /// Prose follows that it is the heading of.
    static let headsProse = FurnitureEvidence(rawValue: 1 << 20)
    /// Links follow that it is the heading of.
    static let headsLinks = FurnitureEvidence(rawValue: 1 << 21)
    /// Its words lead elsewhere, but neither it nor what follows holds a link.
    static let leadsNowhere = FurnitureEvidence(rawValue: 1 << 22)

    /// A sign, what `extract --explain` calls it, and what it weighs: above 0 where it speaks for furniture.
    struct Sign: Sendable {
        let evidence: FurnitureEvidence
        let name: String
        let weight: Int
    }

    /// All signs.
    static let signs: [Sign] = [
        Sign(evidence: .isCalledInPart, name: "a word of its name", weight: 1),
        Sign(evidence: .isCalled, name: "its name", weight: 2),
        Sign(evidence: .hasName, name: "a name that only such boxes have", weight: 3),
        Sign(evidence: .isElement, name: "its element", weight: 3),
        Sign(evidence: .saysWord, name: "begins like a label", weight: 1),
        Sign(evidence: .saysPhrase, name: "says a phrase of such labels", weight: 2),
        Sign(evidence: .saysLabel, name: "is a label", weight: 3),
        Sign(evidence: .hasColon, name: "has a colon", weight: 1),
        Sign(evidence: .holdsLink, name: "holds a link", weight: 1),
        Sign(evidence: .holdsLinks, name: "holds links", weight: 2),
        Sign(evidence: .holdsControls, name: "stands with fields or buttons", weight: 2),
        Sign(evidence: .holdsNoSentence, name: "no sentence", weight: 1),
        Sign(evidence: .isSentence, name: "a sentence", weight: -2),
        Sign(evidence: .isProse, name: "prose", weight: -3),
        Sign(evidence: .standsAtEdge, name: "at the edge of the article", weight: 1),
        Sign(evidence: .standsAmongProse, name: "among prose", weight: -1),
        Sign(evidence: .standsInSentence, name: "within a sentence", weight: -5),
        Sign(evidence: .standsByPicture, name: "beside a picture", weight: 3),
        Sign(evidence: .isCell, name: "a cell of a table", weight: -8),
        Sign(evidence: .isItem, name: "an item of the article's list", weight: -5),
        Sign(evidence: .headsProse, name: "heads prose", weight: -5),
        Sign(evidence: .headsLinks, name: "heads links", weight: 2),
        Sign(evidence: .leadsNowhere, name: "leads nowhere", weight: -2),
    ]

    /// What weighs as much is furniture.
    static let threshold = 2

    /// What all signs weigh together.
    var weight: Int { Self.signs.reduce(0) { contains($1.evidence) ? $0 + $1.weight : $0 } }

    /// Whether it is furniture.
    var isFurniture: Bool { weight >= Self.threshold }

    /// The signs by name, each with its weight.
    var description: String {
        Self.signs.filter { contains($0.evidence) }.map { "\($0.name) \($0.weight > 0 ? "+" : "")\($0.weight)" }
            .joined(separator: ", ")
    }
}
