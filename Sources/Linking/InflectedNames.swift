import Synchronization
import Text

/// Names that are found in other grammatical forms too: of a name and of a text the stems of the words are compared, as
/// Snowball's stemmers cut them (M. F. Porter, snowballstem.org).
///
/// A stemmer is for one language. Words in letters that few languages use are cut by a stemmer of these; words in Latin
/// letters by that of the text's language, where there is one.
final class InflectedNames: Sendable {
    /// Letters with which languages are written.
    private enum Script {
        case latin, greek, cyrillic, armenian, arabic, devanagari, tamil

        /// The script of a letter; `nil` of one for which there is no stemmer.
        init?(_ scalar: UInt32) {
            switch scalar {
            case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x531...0x58F: self = .armenian
            case 0x620...0x6FF: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0xB80...0xBFF: self = .tamil
            default: return nil
            }
        }

        /// The stemmer for words of a text in a language.
        func stemmerName(language: String) -> String {
            switch self {
            case .latin: language
            case .greek: "el"
            case .cyrillic: language == "sr" ? "sr" : "ru"
            case .armenian: "hy"
            case .arabic: "ar"
            case .devanagari: language == "ne" ? "ne" : "hi"
            case .tamil: "ta"
            }
        }
    }

    /// The stems of all names as one language cuts them: a tree of which each step is a word.
    private struct StemTree {
        private var children: [[[UInt8]: Int]] = [[:]]
        private var patterns: [[Int]] = [[]]

        mutating func add(_ stems: [[UInt8]], pattern: Int) {
            var node = 0
            for stem in stems {
                if let next = children[node][stem] {
                    node = next
                    continue
                }
                children[node][stem] = children.count
                node = children.count
                children.append([:])
                patterns.append([])
            }
            patterns[node].append(pattern)
        }

        /// The node that a word leads to from another, the root being 0; `nil` where no name goes on so.
        func node(after node: Int, _ stem: [UInt8]) -> Int? { children[node][stem] }

        /// The patterns of the names that end at a node.
        func patterns(at node: Int) -> [Int] { patterns[node] }
    }

    /// A name of more words is looked for as it is written only.
    private static let mostWords = 12

    private let names: [(pattern: Int, folded: [UInt8])]
    private let trees = Mutex<[String: StemTree]>([:])

    /// Takes the patterns that are to be found in other forms.
    init(_ patterns: [NamePattern]) {
        names = patterns.indices.filter { patterns[$0].isInflected && patterns[$0].meaning != .exclusion }
            .map { ($0, patterns[$0].folded) }
    }

    /// Calls `found` for every form of a name in a folded text, with the pattern's index and the bytes of the form.
    /// - Parameter language: the text's language, as a BCP 47 tag, where that is known.
    func search(_ folded: [UInt8], language: String?, _ found: (Int, Range<Int>) -> Void) {
        guard !names.isEmpty else { return }
        let language = language.flatMap(Stemmer.name) ?? ""
        var cutter = WordCutter(language: language)
        let tree = trees.withLock { trees in
            if let tree = trees[language] { return tree }
            let tree = self.tree(&cutter)
            trees[language] = tree
            return tree
        }
        let words = Self.words(of: folded).map { (range: $0, stem: cutter.stem(Array(folded[$0]))) }
        for index in words.indices {
            var (node, last) = (0, index)
            while last < words.count, let next = tree.node(after: node, words[last].stem),
                last == index || Self.areJoined(words[last - 1].range, words[last].range, in: folded)
            {
                node = next
                for pattern in tree.patterns(at: node) {
                    found(pattern, words[index].range.lowerBound..<words[last].range.upperBound)
                }
                last += 1
            }
        }
    }

    private func tree(_ cutter: inout WordCutter) -> StemTree {
        var tree = StemTree()
        for (pattern, folded) in names {
            let words = Self.words(of: folded)
            guard (1...Self.mostWords).contains(words.count) else { continue }
            tree.add(words.map { cutter.stem(Array(folded[$0])) }, pattern: pattern)
        }
        return tree
    }

    /// The runs of letters and digits of a folded text.
    private static func words(of folded: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        var index = 0
        while index < folded.count {
            let scalar = UTF8Scalar.decode(folded, at: index)
            switch ScalarClass(scalar.value) {
            case .word, .mark: start = start ?? index
            case .continuous, .space, .other:
                if let begun = start { words.append(begun..<index) }
                start = nil
            }
            index += scalar.length
        }
        if let start { words.append(start..<folded.count) }
        return words
    }

    /// Whether nothing but a space or hyphen stands between two words.
    private static func areJoined(_ left: Range<Int>, _ right: Range<Int>, in folded: [UInt8]) -> Bool {
        right.lowerBound == left.upperBound + 1 && [0x20, 0x2D].contains(folded[left.upperBound])
    }

    /// Cuts the words of one text.
    private struct WordCutter {
        let language: String
        private var stemmers: [Script: Stemmer?] = [:]

        init(language: String) { self.language = language }

        /// The stem of a folded word; the word itself where there is no stemmer for it.
        mutating func stem(_ word: [UInt8]) -> [UInt8] {
            guard !word.isEmpty, let script = Script(UTF8Scalar.decode(word, at: 0).value) else { return word }
            if stemmers[script] == nil {
                let name = script.stemmerName(language: language)
                stemmers[script] = .some(name.isEmpty ? nil : Stemmer(name: name))
            }
            guard let known = stemmers[script], let stemmer = known else { return word }
            return stemmer.stem(word)
        }
    }
}
