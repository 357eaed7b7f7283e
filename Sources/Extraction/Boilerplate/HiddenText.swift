import HTML

/// Decides on what a page hides: the rest of an article behind a button, the panels of tabs, notes that open at their
/// marks are the article's; menus, dialogues, copies for other screens and words for screen readers are not.
struct HiddenText {
    /// Hidden text is the article's if it is at least this share of the page's prose, copies aside.
    static let leastShare = 0.25
    /// A hidden element of fewer words is no part of an article on its own.
    static let leastProse = 15

    private let document: Document
    private let measure: TextMeasure
    /// The hidden elements that hold sentences and nothing to fill in.
    private(set) var candidates: [Int] = []
    private var end = 0

    init(document: Document, measure: TextMeasure) {
        (self.document, self.measure) = (document, measure)
    }

    /// Whether a hidden element may hold the article's text, so that it is decided on when all are known.
    mutating func mayBeText(_ node: Int) -> Bool {
        if node < end { return true }
        let words = measure.words(in: node)
        guard words >= 3, measure.linkedWords(in: node) * 10 < words * 3, !holdsFields(node), !isForReaders(node) else {
            return false
        }
        guard isNote(node) || holdsSentences(node) && !RuleMarks.all.isNamed(node, in: document) else { return false }
        candidates.append(node)
        end = document.nodes[node].end
        return true
    }

    /// The candidates that are the article's.
    /// - Parameter isRemoved: whether another rule removes an element.
    func kept(_ isRemoved: (Int) -> Bool) -> Set<Int> {
        guard !candidates.isEmpty else { return [] }
        let shown = ShownText(of: document, without: candidates)
        var removed: Set<Int> = []
        var (removedEnd, next) = (0, candidates[...])
        for node in document.nodes.indices {
            if isRemoved(node) { removedEnd = max(removedEnd, document.nodes[node].end) }
            guard node == next.first else { continue }
            if node < removedEnd { removed.insert(node) }
            next.removeFirst()
        }
        let texts = candidates.filter { !removed.contains($0) && !shown.holds($0) }
        let prose = texts.reduce(0) { $0 + measure.prose(in: $1) }
        let isArticle = Double(prose) >= Self.leastShare * Double(max(measure.allProse, 1))
        return Set(texts.filter { isNote($0) || isArticle && measure.prose(in: $0) >= Self.leastProse })
    }

    /// Whether an element holds sentences, rather than data for a program.
    private func holdsSentences(_ node: Int) -> Bool {
        guard measure.prose(in: node) >= Self.leastProse else { return false }
        var words = 0
        for index in document.descendants(of: node) where document.nodes[index].kind == .text {
            let range = document.textRange(of: index)
            guard TextEdge(lastOf: document.bytes[range])?.endsSentence ?? false else { continue }
            words += WordCount.words(in: document.bytes, range)
            if words >= Self.leastProse { return true }
        }
        return false
    }

    private func holdsFields(_ node: Int) -> Bool {
        document.descendants(of: node).prefix(ElementSurvey.reach).contains {
            [.form, .input, .select, .textarea, .dialog, .nav].contains(document.nodes[$0].tag)
        }
    }

    /// Words that only screen readers read, and dialogues.
    private func isForReaders(_ node: Int) -> Bool {
        if ["dialog", "alertdialog", "menu", "navigation", "alert"].contains(document.attributeString("role", of: node))
        {
            return true
        }
        let classes = document.attribute("class", of: node) ?? []
        return classes.split(whereSeparator: \.isSpace).contains { Self.readerClasses.contains(ClassWords.hash($0)) }
    }

    private static let readerClasses = ClassWords.set(
        "screen-reader-text screen-reader-only sr-only visually-hidden visuallyhidden u-hidden modal popup pop-up")

    /// Whether an element is a note of the text: it is called one.
    private func isNote(_ node: Int) -> Bool {
        guard measure.words(in: node) <= 200 else { return false }
        for name in ["class", "id", "role"] {
            guard let value = document.attribute(name, of: node) else { continue }
            var words: [UInt64] = []
            for part in value.split(whereSeparator: \.isSpace) {
                ClassWords.split(part, into: &words)
                if words.contains(where: { Self.noteWords.contains($0) }) { return true }
                if Self.noteWords.contains(ClassWords.hash(part.prefix { !$0.isDigit && $0 != Byte.hyphen })) {
                    return true
                }
            }
        }
        return false
    }

    private static let noteWords = ClassWords.set(
        """
        note notes footnote footnotes endnote endnotes sidenote marginnote fn fnote annotation gloss glossary
        reference definition translation transcript spoiler tooltip fussnote nota notas
        """)
}

/// The text of a page that readers see, as rows of words, to find what stands in it twice.
struct ShownText {
    private let document: Document
    private var rows: Set<UInt64> = []
    private static let reach = 4

    init(of document: Document, without hidden: [Int]) {
        self.document = document
        var hidden = hidden[...]
        var end = 0
        for node in document.nodes.indices {
            if node == hidden.first {
                end = max(end, document.nodes[node].end)
                hidden.removeFirst()
            }
            guard node >= end, document.nodes[node].kind == .text else { continue }
            rows.formUnion(Self.rows(of: document, node))
        }
    }

    /// Whether most of an element's words stand among those that are shown.
    func holds(_ node: Int) -> Bool {
        var (all, found) = (0, 0)
        for index in document.descendants(of: node) where document.nodes[index].kind == .text {
            for row in Self.rows(of: document, index) {
                all += 1
                if rows.contains(row) { found += 1 }
            }
        }
        return all > 0 && found * 10 >= all * 6
    }

    private static func rows(of document: Document, _ node: Int) -> [UInt64] {
        let words = LineToken.words(of: document.bytes, in: document.textRange(of: node)).map(\.hash)
        return WordRows.rows(of: words, length: reach)
    }
}
