import Model
import Text

/// A name to look for, folded.
struct NamePattern: Sendable, Hashable {
    /// What finding it means.
    enum Meaning: Sendable, Hashable {
        /// A mention, at once or if the briefing names the authority.
        case mention(needsConfirmation: Bool)
        /// A phrase inside which the authority's names mean something else.
        case exclusion
    }

    /// Whose name it is.
    let authority: AuthorityID
    /// The folded name, in lower case.
    let folded: [UInt8]
    /// The folded name with its case, where case matters.
    let exact: [UInt8]?
    /// The folded name in capitals, as it stands in a line of capitals; `nil` where case does not matter, or the editor says
    /// that it does.
    let capitals: [UInt8]?
    /// Whether the editor says that case matters.
    let isExactByWish: Bool
    /// What finding it means.
    let meaning: Meaning
    /// Whether other grammatical forms of the name are looked for too.
    let isInflected: Bool

    init(
        _ name: String, of authority: AuthorityID, letterCase: Alias.LetterCase?, meaning: Meaning,
        isInflected: Bool = false
    ) {
        self.authority = authority
        self.isInflected = isInflected
        self.meaning = meaning
        folded = FoldedText.bytes(of: name)
        isExactByWish = letterCase == .exact
        if letterCase ?? Self.defaultCase(of: name) == .exact {
            let kept = FoldedText.bytes(of: name, letterCase: .kept)
            let upper = Array(String(decoding: kept, as: UTF8.self).uppercased().utf8)
            exact = kept
            capitals = isExactByWish || upper == kept ? nil : upper
        } else {
            (exact, capitals) = (nil, nil)
        }
    }

    /// The words of the folded name.
    var words: [[UInt8]] { folded.split(separator: 0x20).map(Array.init) }

    /// Whether the folded name is letters of ASCII and digits behind them, such as `apt29`.
    var isLettersAndNumber: Bool {
        let letters = folded.prefix { (0x61...0x7A).contains($0) }
        let number = folded[letters.endIndex...]
        return !letters.isEmpty && !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether case matters in a name whose alias does not say: it does, since names in another case are mostly words of
    /// ordinary prose (`target`, `us`, `chinese communist party paper`), save where a digit or a capital after a small
    /// letter (`APT10`, `menuPass`) makes the name unmistakable.
    static func defaultCase(of name: String) -> Alias.LetterCase {
        let scalars = Array(name.unicodeScalars)
        if scalars.contains(where: { $0.properties.numericType != nil }) { return .fold }
        let hasInnerCapital = zip(scalars, scalars.dropFirst()).contains {
            $0.properties.isLowercase && $1.properties.isUppercase
        }
        return hasInnerCapital ? .fold : .exact
    }

    /// The ways a name of letters and a number is written: `APT10`, `APT 10`, `APT-10`. Other names have one.
    static func variants(of name: String) -> [String] {
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        let rest = name.dropFirst(letters.count)
        let number = rest.first.map { $0 == " " || $0 == "-" } == true ? rest.dropFirst() : rest
        guard (1...8).contains(letters.count), (1...6).contains(number.count),
            number.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return [name] }
        return [name] + ["\(letters)\(number)", "\(letters) \(number)", "\(letters)-\(number)"].filter { $0 != name }
    }
}
