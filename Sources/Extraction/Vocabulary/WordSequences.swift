/// The phrases of word groups, to find them in a row of words.
struct WordSequences: Sendable {
    private var phrases: [UInt64: [[UInt64]]] = [:]

    /// - Parameters:
    ///   - groups: whose phrases are sought.
    ///   - areDoubled: Whether a word counts that stands twice without a space, as where two elements of a page say it.
    init(_ groups: [WordGroup], areDoubled: Bool = false) {
        for phrase in groups.flatMap(\.phrases) {
            let hashes = LineToken.hashes(of: phrase)
            if let first = hashes.first { phrases[first, default: []].append(hashes) }
            guard areDoubled, hashes.count == 1, let double = LineToken.hashes(of: phrase + phrase).first else {
                continue
            }
            phrases[double, default: []].append([double])
        }
        for first in phrases.keys { phrases[first]?.sort { $0.count > $1.count } }
    }

    /// How many words the longest phrase has that begins at a place; absent where none does.
    func match(_ tokens: [LineToken], at place: Int) -> Int? {
        guard tokens.indices.contains(place), let phrases = phrases[tokens[place].hash] else { return nil }
        return phrases.first { phrase in
            place + phrase.count <= tokens.count && zip(phrase, tokens[place...]).allSatisfy { $0 == $1.hash }
        }?.count
    }
}
