import Text

/// What is asked about a block when it is weighed.
struct BlockFacts {
    /// A block of as many words is prose even where it does not end as a sentence does.
    static let wordsOfProse = 15
    /// The fewest words that make a sentence.
    static let shortestSentence = 4

    let words: Int
    let linked: Int
    let endsSentence: Bool
    let isHeading: Bool
    /// The level of a heading.
    let level: Int
    let isPicture: Bool
    let isCode: Bool
    let isCell: Bool
    let isParagraph: Bool
    let isItem: Bool
    /// The block is one word, such as an address.
    let isOneWord: Bool
    /// The block states a date and little else.
    let isDate: Bool
    /// What the block says as a label, if it is one.
    let label: FurnitureLabel?

    init(of block: Block, in list: BlockList) {
        (words, linked) = list.words(of: block)
        let text = list.keptText(of: block)
        endsSentence = Self.endsSentence(text)
        if case .heading(let level) = block.kind { self.level = level } else { level = 0 }
        isHeading = level > 0
        if case .code = block.kind { isCode = true } else { isCode = false }
        isCell = block.kind.isCell
        isOneWord = !text.contains { $0 == Byte.space || $0 >= 0x80 }
        isDate = Self.isDate(text, wordCount: words, endsSentence: endsSentence)
        isPicture = text.isEmpty
        isParagraph = block.kind == .paragraph
        if case .item = list.containers[block.container].kind { isItem = true } else { isItem = false }
        label = block.kind == .caption || isPicture || block.rule != nil ? nil : FurnitureLabel(text, wordCount: words)
    }

    /// Most of the words are linked.
    var isLinkDense: Bool { linked * 10 >= words * 6 && linked > 0 }

    /// The block says something in a sentence.
    var isProse: Bool {
        guard !isHeading, !isPicture, !isLinkDense, !isOneWord else { return false }
        return words - linked >= Self.wordsOfProse || endsSentence && words >= Self.shortestSentence
    }

    /// Whether a text states a date, or little but dates and times, and when it was published.
    private static func isDate(_ text: [UInt8], wordCount: Int, endsSentence: Bool) -> Bool {
        guard wordCount <= 24, text.contains(where: \.isDigit) else { return false }
        let tokens = LineToken.words(of: text, in: 0..<text.count, limit: 32)
        if TextDate.makesUp(tokens) { return true }
        return !endsSentence && TextDate(tokens, in: text) != nil
    }

    /// Whether a text ends with the punctuation of a sentence, quotation marks and brackets after it aside.
    private static func endsSentence(_ text: [UInt8]) -> Bool {
        var end = text.count
        while let scalar = UTF8Scalar.decode(text, before: end) {
            switch scalar.value {
            case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201C, 0x201D, 0xBB, 0xAB, 0x300D: end -= scalar.length
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3A, 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F, 0x06D4: return true
            default: return false
            }
        }
        return false
    }
}

/// A short block whose words say that it is furniture.
struct FurnitureLabel {
    /// The rule that removes it.
    let rule: Int
    /// Whether what follows belongs to it.
    let isBarrier: Bool
    /// Whether nothing of the article comes after it.
    let endsArticle: Bool

    init?(_ text: [UInt8], wordCount: Int) {
        guard wordCount > 0, wordCount <= 60 else { return nil }
        let tokens = LineToken.words(of: text, in: 0..<text.count, limit: 24)
        let match = PhraseTable.standard.match(tokens, wordCount: wordCount) { word in
            text[tokens[word].range.upperBound...].first { $0 != Byte.space } == Byte.colon
        }
        guard let match else {
            if Self.asksToFollow(tokens, wordCount: wordCount) {
                (rule, isBarrier, endsArticle) = (Self.promotion, false, false)
                return
            }
            guard Self.namesMore(tokens, wordCount: wordCount) else { return nil }
            (rule, isBarrier, endsArticle) = (Self.relatedPosts, true, true)
            return
        }
        let group = FurnitureGroup.all[match.group]
        guard let meaning = Self.meanings[group.rule] else { return nil }
        rule = meaning.rule
        isBarrier = group.effect == .barrier
        endsArticle = meaning.endsArticle
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
    private static let follow = Set(
        LineToken.hashes(of: "follow folge folgt folgen suivez síguenos sigue siga segui seguite volg"))
    private static let networks = Set(
        LineToken.hashes(of: "twitter facebook instagram linkedin youtube tiktok telegram mastodon pinterest whatsapp"))
    private static let relatedPosts = BoilerplateRule.place(of: "related-posts")
    private static let more = Set(LineToken.hashes(of: "more mehr weitere plus más mais"))
    private static let articles = Set(
        LineToken.hashes(of: "stories articles posts news headlines artikel beiträge nachrichten articles noticias"))

    private static let meanings: [String: (rule: Int, endsArticle: Bool)] = [
        "text-related": (BoilerplateRule.place(of: "related-posts"), false),
        "text-adjacent": (BoilerplateRule.place(of: "post-navigation"), true),
        "text-newsletter": (BoilerplateRule.place(of: "newsletter"), false),
        "text-comments": (BoilerplateRule.place(of: "comments"), true),
        "text-subjects": (BoilerplateRule.place(of: "post-details"), false),
        "text-author-box": (BoilerplateRule.place(of: "author-box"), true),
        "text-promotion": (BoilerplateRule.place(of: "promotion"), false),
        "text-legal": (BoilerplateRule.place(of: "page-foot"), false),
        "text-call": (BoilerplateRule.place(of: "promotion"), false),
        "text-advertisement": (BoilerplateRule.place(of: "advertisement"), false),
        "text-caption": (BoilerplateRule.place(of: "caption"), false),
        "text-inline-link": (BoilerplateRule.place(of: "related-link"), false),
        "text-contributors": (BoilerplateRule.place(of: "post-details"), false),
        "text-citation": (BoilerplateRule.place(of: "post-details"), false),
        "text-control": (BoilerplateRule.place(of: "share"), false),
    ]
}
