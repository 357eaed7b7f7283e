import HTML

/// Which elements of a document are boilerplate, by their markup.
struct ElementRemovals {
    /// An element called by a word that may mean anything holds at most this share of the page's prose if it is
    /// furniture: comments can outweigh an article, a share row or a sidebar cannot.
    static let greatestShareOfProse = 0.3

    /// In a page of less prose all words count.
    static let leastProse = 100

    private var rules: [Int16] = []
    /// Elements that are called furniture but hold too much of the page's prose to be removed for it.
    private(set) var suspects: [Suspect] = []

    /// An element that a rule would remove, and the rule.
    struct Suspect {
        let node: Int
        let rule: Int
    }

    private static let share = BoilerplateRule.place(of: "share")

    private static let teaser = BoilerplateRule.place(of: "teaser")

    private mutating func removeCards(of document: Document, measure: TextMeasure) {
        let groups = Cards.groups(in: document, measure)
        let prose = groups.reduce(0) { $0 + $1.reduce(0) { $0 + measure.prose(in: $1) } }
        guard Double(prose) <= Self.greatestShareOfProse * Double(measure.allProse) else { return }
        for node in groups.joined() where rules[node] < 0 { rules[node] = Int16(Self.teaser) }
    }

    private static let sidebar = BoilerplateRule.place(of: "sidebar")

    /// Whether a box beside the text holds little more than what someone said: a quotation, a message of a social
    /// network, a sentence of the article that is set off.
    private func holdsQuotation(_ node: Int, in document: Document, _ measure: TextMeasure) -> Bool {
        let words = measure.words(in: node)
        guard words > 3, words <= 80 else { return false }
        let nodes = document.descendants(of: node).prefix(60)
        if nodes.contains(where: { document.nodes[$0].tag == .blockquote }) { return true }
        return !nodes.contains {
            [.a, .form, .button, .input, .h2, .h3, .h4, .ul, .img].contains(document.nodes[$0].tag)
        }
    }

    /// The furniture that may hold more prose than the article beside it.
    private static let doubtful = Set(
        ["comments", "sidebar", "related-posts", "author-box", "page-foot"].map { BoilerplateRule.place(of: $0) })

    /// The place in ``BoilerplateRule/all`` of the rule that removes an element, if one does.
    func rule(of node: Int) -> Int? {
        guard !rules.isEmpty, rules[node] >= 0 else { return nil }
        return Int(rules[node])
    }

    init(of document: Document, measure: TextMeasure, isFragment: Bool) {
        rules = [Int16](repeating: -1, count: document.nodes.count)
        let marks = RuleMarks.all
        var node = 1
        while node < document.nodes.count {
            let next = node + 1
            defer { node = next }
            guard document.nodes[node].kind == .element, let match = marks.match(node, in: document) else { continue }
            let tag = document.nodes[node].tag
            guard tag != .html, tag != .body, tag != .main else { continue }
            let prose = measure.prose(in: node)
            if !match.isCertain, match.rule == Self.sidebar,
                holdsQuotation(node, in: document, measure)
            {
                continue
            }
            // A link that shares a whole sentence is that sentence, to be clicked and told.
            if tag == .a, match.rule == Self.share, measure.words(in: node) >= 8 { continue }
            if !match.isCertain, BoilerplateRule.all[match.rule].leadsElsewhere, prose > 0,
                measure.linkedWords(in: node) * 10 < measure.words(in: node) * 3
            {
                continue
            }
            let share =
                measure.allProse >= Self.leastProse
                ? Double(prose) / Double(measure.allProse)
                : Double(measure.words(in: node)) / Double(max(measure.allWords, 1))
            let greatest = match.isCertain ? 0.9 : Self.greatestShareOfProse
            if share <= greatest {
                rules[node] = Int16(match.rule)
            } else if Self.doubtful.contains(match.rule) {
                suspects.append(Suspect(node: node, rule: match.rule))
            }
        }
        if !isFragment {
            for node in ArchiveBars.elements(in: document)
                + ArchiveBars.boxesWithAddress(in: document, measure: measure)
            { rules[node] = Int16(ArchiveBars.rule) }
            removeCards(of: document, measure: measure)
        }
    }
}
