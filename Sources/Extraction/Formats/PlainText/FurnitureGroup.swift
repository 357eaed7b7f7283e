/// Phrases of one meaning that a page prints around its articles: a line that has one is furniture.
struct FurnitureGroup: Sendable {
    /// What a line of the group means for the article around it.
    enum Effect: Sendable {
        /// The article has ended, or another part of the page begins here.
        case barrier
        /// The line alone is to go; the article may go on after it.
        case line
    }

    /// Where in a line a phrase must stand.
    enum Place: Sendable {
        /// At the start, or after a number.
        case start
        /// Anywhere.
        case anywhere
    }

    /// The rule's name in the removal list.
    let rule: String
    /// Why such a line is removed.
    let why: String
    /// What a line says that is of the group.
    let words: WordGroup
    let effect: Effect
    var place = Place.start
    /// How many words may follow the phrase.
    var further = 0
    /// How many words the line may have.
    var longest = 16
    /// Whether a colon must follow the phrase.
    var needsColon = false
    /// The phrases. Case and punctuation do not matter.
    var phrases: [Substring] { words.phrases }
}
