import HTML

/// Gathers what speaks for and against an element being what its markup calls it.
struct ElementSurvey {
    let document: Document
    let measure: TextMeasure

    /// How many nodes of an element, or beside it, are looked at: what is larger is no label, no row of buttons.
    static let reach = 200
    /// Text of so many words around an element makes it part of a sentence.
    static let wordsAround = 4
    /// A text of fewer words is no paragraph of prose.
    static let wordsOfProse = 12

    /// The evidence on an element that a mark tells of.
    func evidence(of node: Int, _ match: RuleMarks.Match) -> FurnitureEvidence {
        var evidence = match.evidence
        let tag = document.nodes[node].tag
        if Self.controls.contains(tag) {
            if standsInSentence(node) { evidence.insert(.standsInSentence) }
            return evidence
        }
        if match.rule == Self.caption {
            let isText =
                !evidence.contains(.isCalled) && !evidence.contains(.hasName)
                && (measure.prose(in: node) >= Self.wordsOfProse || standsInSentence(node))
            return isText ? evidence : evidence.union(.isElement)
        }
        let (words, linked, prose) = (measure.words(in: node), measure.linkedWords(in: node), measure.prose(in: node))
        if linked * 10 >= words * 3, linked > 0 {
            evidence.insert(.holdsLinks)
        } else if linked > 0 {
            evidence.insert(.holdsLink)
        }
        if prose == 0 { evidence.insert(.holdsNoSentence) }
        if tag == .td || tag == .th { evidence.insert(.isCell) }
        if holdsControls(node) { evidence.insert(.holdsControls) }
        if saysLabel(node) { evidence.insert(.saysPhrase) }
        let isBox = tag.isBlock && !Self.paragraphs.contains(tag)
        let holdsProse = prose >= Self.wordsOfProse && linked * 10 < words * 3
        if holdsProse {
            let isByNature = Self.holdsProse.contains(match.rule) && isBox
            if !isByNature || evidence.isDisjoint(with: [.isElement, .hasName]) && standsAmongProse(node) {
                evidence.insert(.isProse)
            }
        }
        if !tag.isBlock, standsInSentence(node) { evidence.insert(.standsInSentence) }
        if match.rule == Self.sidebar, holdsQuotation(node) { evidence.insert(.standsInSentence) }
        return evidence
    }

    /// Whether a mark that means nothing else removes an element. A link that shares a whole sentence is that sentence,
    /// to be clicked and told; a paragraph of prose is none of the boxes that software calls by that name.
    func mayRemove(_ node: Int, _ match: RuleMarks.Match) -> Bool {
        let tag = document.nodes[node].tag
        if tag == .a, match.rule == Self.share, measure.words(in: node) >= 8 { return false }
        if !tag.isBlock, match.evidence.contains(.hasName), Self.boxes.contains(match.rule), standsInSentence(node) {
            return false
        }
        guard tag == .p, match.evidence.contains(.hasName), match.rule != Self.hidden, match.rule != Self.caption else {
            return true
        }
        return measure.prose(in: node) < Self.wordsOfProse
            || measure.linkedWords(in: node) * 10 >= measure.words(in: node) * 3
    }

    /// Whether the words of an element are part of a sentence that stands around it, rather than beside it.
    func standsInSentence(_ node: Int) -> Bool {
        let parent = document.nodes[node].parent
        guard Self.paragraphs.contains(document.nodes[parent].tag) else { return false }
        let before = text(before: node, in: parent)
        let after = text(after: node, in: parent)
        guard before.words + after.words >= Self.wordsAround else { return false }
        if let first = after.first, first.isContinuing { return true }
        guard let last = before.last else { return false }
        return !last.endsSentence && after.first != nil
    }

    /// The text of a paragraph before an element of it: how many words, and the last letter or sign.
    private func text(before node: Int, in parent: Int) -> (words: Int, last: TextEdge?) {
        var (words, last, control): (Int, TextEdge?, Int) = (0, nil, 0)
        for index in max(parent + 1, node - Self.reach)..<node where index >= control {
            if Self.controls.contains(document.nodes[index].tag) { control = document.nodes[index].end }
            guard document.nodes[index].kind == .text else { continue }
            let range = document.textRange(of: index)
            words += WordCount.words(in: document.bytes, range)
            last = TextEdge(lastOf: document.bytes[range]) ?? last
        }
        return (words, last)
    }

    private func text(after node: Int, in parent: Int) -> (words: Int, first: TextEdge?) {
        var (words, first): (Int, TextEdge?) = (0, nil)
        var index = document.nodes[node].end
        let end = min(document.nodes[parent].end, index + Self.reach)
        while index < end {
            if Self.controls.contains(document.nodes[index].tag) {
                index = document.nodes[index].end
                continue
            }
            if document.nodes[index].kind == .text {
                let range = document.textRange(of: index)
                words += WordCount.words(in: document.bytes, range)
                first = first ?? TextEdge(firstOf: document.bytes[range])
            }
            index += 1
        }
        return (words, first)
    }

    /// Whether the elements before and after it are paragraphs of prose.
    private func standsAmongProse(_ node: Int) -> Bool {
        guard let next = document.nextSibling(of: node) else { return false }
        func isProse(_ node: Int) -> Bool {
            document.nodes[node].tag == .p && measure.prose(in: node) >= Self.wordsOfProse
        }
        var following = next
        while document.nodes[following].kind == .text, measure.words(in: following) == 0,
            let sibling = document.nextSibling(of: following)
        {
            following = sibling
        }
        guard isProse(following) else { return false }
        // The node before the first of this element ends the sibling before it.
        var before = node - 1
        while before > 0, document.nodes[before].parent != document.nodes[node].parent {
            if before == document.nodes[node].parent { return false }
            before = document.nodes[before].parent
        }
        while before > 0, document.nodes[before].kind == .text, measure.words(in: before) == 0 {
            var earlier = before - 1
            while earlier > 0, document.nodes[earlier].parent != document.nodes[node].parent {
                if earlier == document.nodes[node].parent { return false }
                earlier = document.nodes[earlier].parent
            }
            before = earlier
        }
        return before > 0 && isProse(before)
    }

    private func holdsControls(_ node: Int) -> Bool {
        document.descendants(of: node).prefix(Self.reach).contains {
            document.nodes[$0].kind == .element && Self.fields.contains(document.nodes[$0].tag)
        }
    }

    /// Whether the first words of an element are those of a label or a call.
    private func saysLabel(_ node: Int) -> Bool {
        var text: [UInt8] = []
        for index in document.descendants(of: node).prefix(40) where document.nodes[index].kind == .text {
            text += document.bytes[document.textRange(of: index)].prefix(200)
            text.append(Byte.space)
            if text.count > 160 { break }
        }
        let words = WordCount.words(in: text, 0..<text.count)
        return FurnitureLabel(text, wordCount: words) != nil
    }

    /// Whether a box beside the text holds little more than what someone said: a quotation, a message of a social
    /// network, a sentence of the article that is set off.
    private func holdsQuotation(_ node: Int) -> Bool {
        let words = measure.words(in: node)
        guard words > 3, words <= 80 else { return false }
        let nodes = document.descendants(of: node).prefix(60)
        if nodes.contains(where: { document.nodes[$0].tag == .blockquote }) { return true }
        return !nodes.contains {
            [.a, .form, .button, .input, .h2, .h3, .h4, .ul, .img].contains(document.nodes[$0].tag)
        }
    }

    /// The elements that are or hold a run of text.
    static let paragraphs: Set<TagName> = [.p, .li, .td, .th, .dd, .dt, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6]
    private static let controls: Set<TagName> = [
        .form, .button, .select, .textarea, .label, .fieldset, .datalist, .option, .dialog,
    ]
    private static let fields: Set<TagName> = [.form, .button, .select, .textarea, .input]

    /// The furniture that may hold more prose than the article beside it.
    static let doubtful = rules("comments sidebar related-posts author-box page-foot")
    /// The furniture that holds sentences by its nature.
    private static let holdsProse = doubtful.union(rules("pop-up cookie-notice newsletter advertisement"))
    /// The furniture that stands in boxes of its own.
    private static let boxes = holdsProse.union(rules("share post-navigation navigation"))
    private static let share = BoilerplateRule.place(of: "share")
    private static let sidebar = BoilerplateRule.place(of: "sidebar")
    private static let hidden = BoilerplateRule.place(of: "hidden")
    private static let caption = BoilerplateRule.place(of: "caption")

    private static func rules(_ ids: String) -> Set<Int> {
        Set(ids.split(separator: " ").map { BoilerplateRule.place(of: String($0)) })
    }
}

/// The first or last sign of a text, as far as it tells whether a sentence goes on there.
struct TextEdge {
    /// A sentence ends with it.
    let endsSentence: Bool
    /// A sentence goes on with it: a small letter, a comma, a bracket that closes.
    let isContinuing: Bool

    /// The first sign that is no white space; absent where all is.
    init?(firstOf text: ArraySlice<UInt8>) {
        guard let byte = text.first(where: { !$0.isSpace }) else { return nil }
        self.init(byte)
    }

    /// The last sign that is no white space; absent where all is.
    init?(lastOf text: ArraySlice<UInt8>) {
        guard let byte = text.last(where: { !$0.isSpace }) else { return nil }
        self.init(byte)
    }

    private init(_ byte: UInt8) {
        // The last byte of `…`, `”`, `»`, `。` and the like counts as well.
        endsSentence = [0x2E, 0x21, 0x3F, 0xA6, 0x9D, 0xBB, 0x82, 0x22].contains(byte)
        isContinuing = byte &- 0x61 < 26 || [0x2C, 0x2E, 0x29, 0x3B].contains(byte) || byte >= 0xD0 && byte != 0xE2
    }
}
