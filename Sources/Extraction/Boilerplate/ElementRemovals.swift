import HTML

/// Which elements of a document are boilerplate, by their markup.
struct ElementRemovals {
    /// An element called by a word that may mean anything holds at most this share of the page's prose if it is
    /// furniture: comments can outweigh an article, a share row or a sidebar cannot.
    static let greatestShareOfProse = 0.3

    private var rules: [Int16] = []
    /// Elements that are called furniture but hold too much of the page's prose to be removed for it.
    private(set) var suspects: [Int] = []

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
            if !match.isCertain, BoilerplateRule.all[match.rule].leadsElsewhere, prose > 0,
                measure.linkedWords(in: node) * 10 < measure.words(in: node) * 3
            {
                continue
            }
            let share = measure.allProse == 0 ? 0 : Double(prose) / Double(measure.allProse)
            let greatest = match.isCertain ? 0.9 : Self.greatestShareOfProse
            if share <= greatest {
                rules[node] = Int16(match.rule)
            } else if Self.doubtful.contains(match.rule) {
                suspects.append(node)
            }
        }
    }
}
