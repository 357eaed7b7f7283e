/// A short block whose words may say that it is furniture. Whether it is, ``FurnitureEvidence`` weighs.
struct FurnitureLabel {
    /// What a label is about, as far as its weighing needs to know.
    struct Meaning: OptionSet {
        let rawValue: UInt8

        /// What follows belongs to it.
        static let isBarrier = Meaning(rawValue: 1 << 0)
        /// Nothing of the article comes after it.
        static let endsArticle = Meaning(rawValue: 1 << 1)
        /// It leads to other articles, so that links are to be expected.
        static let leads = Meaning(rawValue: 1 << 2)
        /// It speaks in sentences: a notice, a request.
        static let speaks = Meaning(rawValue: 1 << 3)
        /// It stands beside a picture.
        static let isCredit = Meaning(rawValue: 1 << 4)
        /// Sentences may follow that belong to it: what an author does, what readers say.
        static let headsSentences = Meaning(rawValue: 1 << 5)
        /// Its phrase has three words or more, and so is made for a box.
        static let isLong = Meaning(rawValue: 1 << 6)
    }

    /// The rule that removes it.
    let rule: Int
    private(set) var meaning: Meaning
    /// What its words say: ``FurnitureEvidence/saysLabel`` or less, and whether a colon follows.
    let evidence: FurnitureEvidence

    /// Whether what follows belongs to it.
    var isBarrier: Bool { meaning.contains(.isBarrier) }
    /// Whether nothing of the article comes after it.
    var endsArticle: Bool { meaning.contains(.endsArticle) }

    init(rule: Int, meaning: Meaning, evidence: FurnitureEvidence) {
        (self.rule, self.meaning, self.evidence) = (rule, meaning, evidence)
    }

    /// Absent where the text is no label.
    init?(_ text: [UInt8], wordCount: Int) {
        guard wordCount > 0, wordCount <= 60 else { return nil }
        let tokens = LineToken.words(of: text, in: 0..<text.count, limit: 24)
        func hasColon(_ word: Int) -> Bool {
            text[tokens[word].range.upperBound...].first { $0 != Byte.space } == Byte.colon
        }
        guard let match = PhraseTable.standard.match(tokens, wordCount: wordCount, hasColon: hasColon) else {
            if Self.asksToFollow(tokens, wordCount: wordCount) {
                (rule, meaning, evidence) = (Self.promotion, .speaks, .saysPhrase)
                return
            }
            guard Self.namesMore(tokens, wordCount: wordCount) else { return nil }
            (rule, meaning, evidence) = (Self.relatedPosts, [.isBarrier, .endsArticle, .leads], .saysPhrase)
            return
        }
        let group = FurnitureGroup.all[match.group]
        guard let meaning = Self.meanings[group.words.name] ?? Self.meanings[group.rule] else { return nil }
        rule = meaning.rule
        self.meaning = group.effect == .barrier ? meaning.meaning.union(.isBarrier) : meaning.meaning
        if match.phraseLength > 2 { self.meaning.insert(.isLong) }
        let rest = tokens.dropFirst(match.length)
        let isWhole = group.place == .start && rest.allSatisfy { $0.number != nil } && wordCount <= 24
        var evidence: FurnitureEvidence =
            isWhole
            ? .saysLabel
            : match.phraseLength > 1 || group.place == .anywhere || group.needsColon ? .saysPhrase : .saysWord
        if match.length > 0, match.length <= tokens.count, hasColon(match.length - 1) { evidence.insert(.hasColon) }
        self.evidence = evidence
    }

    /// `More Great Gull Stories`: a few words from "more" to a word for articles.
    private static func namesMore(_ tokens: [LineToken], wordCount: Int) -> Bool {
        guard wordCount <= 6, tokens.count > 1, let first = tokens.first, let last = tokens.last else { return false }
        return more.contains(first.hash) && articles.contains(last.hash)
    }

    /// `Follow the Gull on Facebook`: one sentence or two from "follow" to the name of a social network.
    private static func asksToFollow(_ tokens: [LineToken], wordCount: Int) -> Bool {
        guard wordCount <= 30, let first = tokens.first, follow.contains(first.hash) else { return false }
        return tokens.contains { networks.contains($0.hash) }
    }

    private static let promotion = BoilerplateRule.place(of: "promotion")
    private static let relatedPosts = BoilerplateRule.place(of: "related-posts")
    private static let follow = WordGroup.follow.wordHashes
    private static let networks = WordGroup.networks.wordHashes
    private static let more = WordGroup.more.wordHashes
    private static let articles = WordGroup.articles.wordHashes

    private static let meanings: [String: (rule: Int, meaning: Meaning)] = [
        "text-related": (BoilerplateRule.place(of: "related-posts"), .leads),
        "text-adjacent": (BoilerplateRule.place(of: "post-navigation"), [.endsArticle, .leads]),
        "text-newsletter": (BoilerplateRule.place(of: "newsletter"), [.speaks, .headsSentences]),
        "text-comments": (BoilerplateRule.place(of: "comments"), .endsArticle),
        "comment-forms": (BoilerplateRule.place(of: "comments"), [.endsArticle, .speaks, .headsSentences]),
        "text-mail-foot": (BoilerplateRule.place(of: "newsletter"), [.endsArticle, .speaks, .headsSentences]),
        "text-subjects": (BoilerplateRule.place(of: "post-details"), []),
        "text-author-box": (BoilerplateRule.place(of: "author-box"), [.endsArticle, .headsSentences]),
        "text-promotion": (BoilerplateRule.place(of: "promotion"), []),
        "text-legal": (BoilerplateRule.place(of: "page-foot"), .speaks),
        "text-call": (BoilerplateRule.place(of: "promotion"), .speaks),
        "text-advertisement": (BoilerplateRule.place(of: "advertisement"), []),
        "text-caption": (BoilerplateRule.place(of: "caption"), .isCredit),
        "text-inline-link": (BoilerplateRule.place(of: "related-link"), .leads),
        "text-contributors": (BoilerplateRule.place(of: "post-details"), .speaks),
        "text-citation": (BoilerplateRule.place(of: "post-details"), .speaks),
        "text-control": (BoilerplateRule.place(of: "share"), []),
    ]
}
