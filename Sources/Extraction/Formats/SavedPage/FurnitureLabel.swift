/// A short block whose words say that it is furniture.
struct FurnitureLabel {
    /// The rule that removes it.
    let rule: Int
    /// Whether what follows belongs to it.
    let isBarrier: Bool
    /// Whether nothing of the article comes after it.
    let endsArticle: Bool

    init(rule: Int, isBarrier: Bool, endsArticle: Bool) {
        (self.rule, self.isBarrier, self.endsArticle) = (rule, isBarrier, endsArticle)
    }

    /// Absent where the text is no label.
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
        LineToken.hashes(of: "stories articles posts news headlines artikel beiträge nachrichten noticias"))

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
