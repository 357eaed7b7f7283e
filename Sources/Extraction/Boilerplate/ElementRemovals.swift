import HTML

/// Which elements of a document are boilerplate, by their markup.
struct ElementRemovals {
    /// An element called by a word that may mean anything holds at most this share of the page's prose if it is
    /// furniture: comments can outweigh an article, a share row or a sidebar cannot.
    static let greatestShareOfProse = 0.3
    /// What surely is furniture may hold so much.
    static let greatestShareOfCertain = 0.9

    /// In a page of less prose all words count.
    static let leastProse = 100

    private var rules: [Int16] = []
    /// What spoke for each element that was weighed and removed.
    private(set) var evidence: [Int: FurnitureEvidence] = [:]
    /// Elements that are called furniture but hold too much of the page's prose to be removed for it.
    private(set) var suspects: [Suspect] = []
    /// Hidden elements whose text is the article's all the same, and is kept.
    private(set) var shown: [Int] = []

    /// An element that a rule would remove, and the rule.
    struct Suspect {
        let node: Int
        let rule: Int
    }

    private mutating func removeCards(of document: Document, measure: TextMeasure) {
        let groups = Cards.groups(in: document, measure)
        let prose = groups.reduce(0) { $0 + $1.reduce(0) { $0 + measure.prose(in: $1) } }
        guard Double(prose) <= Self.greatestShareOfProse * Double(measure.allProse) else { return }
        for node in groups.joined() where rules[node] < 0 { rules[node] = Int16(Self.teaser) }
    }

    /// The place in ``BoilerplateRule/all`` of the rule that removes an element, if one does.
    func rule(of node: Int) -> Int? {
        guard !rules.isEmpty, rules[node] >= 0 else { return nil }
        return Int(rules[node])
    }

    init(of document: Document, measure: TextMeasure, isFragment: Bool) {
        rules = [Int16](repeating: -1, count: document.nodes.count)
        let marks = RuleMarks.all
        let survey = ElementSurvey(document: document, measure: measure)
        var hidden = HiddenText(document: document, measure: measure)
        for node in document.nodes.indices.dropFirst() where document.nodes[node].kind == .element {
            guard let match = marks.match(node, in: document) else { continue }
            let tag = document.nodes[node].tag
            guard tag != .html, tag != .body, tag != .main else { continue }
            if match.rule == Self.hidden, hidden.mayBeText(node) { continue }
            let evidence = match.isCertain ? [] : survey.evidence(of: node, match)
            guard match.isCertain ? survey.mayRemove(node, match) : evidence.isFurniture else { continue }
            let share =
                measure.allProse >= Self.leastProse
                ? Double(measure.prose(in: node)) / Double(measure.allProse)
                : Double(measure.words(in: node)) / Double(max(measure.allWords, 1))
            if share <= (match.isCertain ? Self.greatestShareOfCertain : Self.greatestShareOfProse) {
                rules[node] = Int16(match.rule)
                if !match.isCertain { self.evidence[node] = evidence }
            } else if ElementSurvey.doubtful.contains(match.rule) {
                suspects.append(Suspect(node: node, rule: match.rule))
            }
        }
        let kept = hidden.kept { rules[$0] >= 0 }
        shown = kept.sorted()
        for node in hidden.candidates where !kept.contains(node) { rules[node] = Int16(Self.hidden) }
        if !isFragment {
            for node in ArchiveBars.elements(in: document)
                + ArchiveBars.boxesWithAddress(in: document, measure: measure)
            { rules[node] = Int16(ArchiveBars.rule) }
            removeCards(of: document, measure: measure)
        }
    }

    private static let teaser = BoilerplateRule.place(of: "teaser")
    private static let hidden = BoilerplateRule.place(of: "hidden")
}
