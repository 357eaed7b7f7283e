import HTML

/// How many words lie in each part of a document: sums over the nodes in order, so that any subtree is measured by one
/// subtraction.
struct TextMeasure {
    /// The words before each node.
    private var words: [Int32]
    /// Those of them within links.
    private var linkedWords: [Int32]
    /// Those of them in texts as long as sentences are, outside links.
    private var prose: [Int32]
    private let nodes: [Node]

    /// A text of fewer words is rarely a sentence.
    static let shortestSentence: Int32 = 8

    init(of document: Document) {
        let count = document.nodes.count
        words = [Int32](repeating: 0, count: count + 1)
        linkedWords = words
        prose = words
        var (total, linked, sentences): (Int32, Int32, Int32) = (0, 0, 0)
        var (linkEnd, hiddenEnd) = (0, 0)
        for index in 0..<count {
            (words[index], linkedWords[index], prose[index]) = (total, linked, sentences)
            let node = document.nodes[index]
            switch node.kind {
            case .element:
                switch node.tag {
                case .a: linkEnd = max(linkEnd, node.end)
                case .script, .style, .template, .title, .noscript, .textarea, .select, .iframe:
                    hiddenEnd = max(hiddenEnd, node.end)
                default: break
                }
            case .text where index >= hiddenEnd:
                let count = Int32(WordCount.words(in: document.bytes, document.textRange(of: index)))
                total += count
                if index < linkEnd {
                    linked += count
                } else if count >= Self.shortestSentence {
                    sentences += count
                }
            default: break
            }
        }
        (words[count], linkedWords[count], prose[count]) = (total, linked, sentences)
        nodes = document.nodes
    }

    /// The words within a node.
    func words(in node: Int) -> Int { Int(words[nodes[node].end] - words[node]) }
    /// The words within a node that are linked.
    func linkedWords(in node: Int) -> Int { Int(linkedWords[nodes[node].end] - linkedWords[node]) }
    /// The words within a node that stand in sentences.
    func prose(in node: Int) -> Int { Int(prose[nodes[node].end] - prose[node]) }
    /// The words that stand in sentences, in the whole document.
    var allProse: Int { Int(prose[prose.count - 1]) }
    /// The words of the whole document.
    var allWords: Int { Int(words[words.count - 1]) }
}

/// Counts words in UTF-8 text.
enum WordCount {
    /// The words of `bytes[range]`. In scripts written without spaces, two characters count as a word.
    static func words(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var (count, ideographs) = (0, 0)
        var isInWord = false
        for index in range {
            let byte = bytes[index]
            if byte.isWordByte {
                if byte >= 0xE3, byte <= 0xED { ideographs += 1 }
                if !isInWord { count += 1 }
                isInWord = true
            } else if byte != 0x27 {
                isInWord = false
            }
        }
        return count + ideographs / 2
    }
}
