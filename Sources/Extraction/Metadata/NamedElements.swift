/// Classes and identifiers that themes give to what names the author and the date.
enum NamedElements {
    /// What an element holds.
    enum Meaning {
        /// The author's name and nothing else.
        case author
        /// A line that has the author's name in it.
        case byline
        /// The date of publication.
        case date
    }

    /// What a class or identifier says that its element holds; absent where it says nothing of this.
    static func meaning(of name: ArraySlice<UInt8>) -> Meaning? {
        if let meaning = known[ClassWords.hash(name)] { return meaning }
        guard name.count > 4, mayNameOne(name) else { return nil }
        var words: [UInt64] = []
        ClassWords.split(name, into: &words)
        // What holds the line is called by its name and that of its place: `byline-wrapper`.
        let named = words.last
        let holders = words.reversed().prefix { Self.holders.contains($0) }.count
        words.removeLast(holders)
        guard let ending = endings.first(where: { words.last == $0.hash }), words.count + min(holders, 1) > 1,
            !words.contains(where: others.contains)
        else { return nil }
        if ending.meaning == .byline, let last = named, nameHolders.contains(last) { return .author }
        // The top of a page often shows today's date.
        if ending.meaning == .date, words.contains(where: tops.contains), !words.contains(where: articles.contains) {
            return nil
        }
        return ending.meaning
    }

    /// Whether two letters stand together that one of the endings begins with: `au`, `by`, `da` or `pu`.
    private static func mayNameOne(_ name: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in name {
            let letter = byte | 0x20
            switch (previous, letter) {
            case (0x61, 0x75), (0x62, 0x79), (0x64, 0x61), (0x70, 0x75): return true
            default: previous = letter
            }
        }
        return false
    }

    private static let known: [UInt64: Meaning] = {
        let authors = """
            author-name author_name authorname byline-name byline__name byline-author byline__author entry-author-name
            author__name post-author-name p-author td-author-name c-byline__author article-author-name url-fn
            author-link author_link author-url post-author-link
            """
        let bylines = """
            author byline by-line post-author entry-author article-author post-byline entry-byline article-byline
            c-byline article__byline story-byline post_author article__author td-post-author-name meta-author
            author-vcard vcard authorname-txt autor auteur posted-by post-meta-author entry-meta-author by authors contributors
            """
        let dates = """
            entry-date post-date published date-published publish-date pubdate article-date posted-on entry-time
            dt-published post-time date-header meta-date post_date datum article__date timestamp dateline
            article-publish-date published-date date post-meta-date entry-meta-date td-post-date
            """
        var known: [UInt64: Meaning] = [:]
        for (list, meaning) in [(dates, Meaning.date), (bylines, .byline), (authors, .author)] {
            for name in list.utf8.split(whereSeparator: { $0.isSpace }) { known[ClassWords.hash(name)] = meaning }
        }
        return known
    }()

    /// Words for an element that holds a name and nothing else.
    private static let nameHolders = ClassWords.set("name link url")

    /// Words for an element that holds others.
    private static let holders = nameHolders.union(
        ClassWords.set(
            "wrapper wrap txt container holder block row line info content group inner text area meta details item section"
        ))

    /// The last words of names such as `single-header_author` and `ArticleHeader-Date`.
    private static let endings: [(hash: UInt64, meaning: Meaning)] = [
        ("author", Meaning.byline), ("authors", .byline), ("byline", .byline), ("bylines", .byline), ("autor", .byline),
        ("auteur", .byline), ("authorname", .byline), ("date", .date), ("datetime", .date), ("pubdate", .date),
    ].map { (ClassWords.hash($0.0.utf8), $0.1) }

    private static let tops = ClassWords.set("header head top topbar site page masthead current today")
    private static let articles = ClassWords.set("article post entry story single")

    /// Words of names that tell of another's name or date, or of something beside the author's name.
    private static let others = ClassWords.set(
        """
        comment comments reply related recent popular widget sidebar image img avatar photo picture icon bio box about
        social card list grid slider carousel teaser footer nav menu event events start end update updated modified
        change changed expiry birth no has hide without search filter by quote testimonial review reviews module
        """)
}
