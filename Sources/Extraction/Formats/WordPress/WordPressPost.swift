/// A post, page or item of a custom type as WordPress's REST API gives it (`wp/v2`), plugins' fields included.
struct WordPressPost: Decodable {
    private enum Key: String, CodingKey {
        case date, modified, slug, status, type, link, title, content, excerpt, URL, author, authors, coauthors
        case dateGMT = "date_gmt"
        case modifiedGMT = "modified_gmt"
        case embedded = "_embedded"
        case yoast = "yoast_head_json"
        case authorName = "author_name"
        case authorInfo = "author_info"
        case postID = "post"
        case mediaType = "media_type"
        case taxonomy, password, language = "lang"
    }

    let date: String?
    let dateGMT: String?
    let modified: String?
    let modifiedGMT: String?
    let slug: String?
    let status: String?
    let type: String?
    let link: String?
    let title: RenderedField?
    let content: RenderedField?
    let excerpt: RenderedField?
    /// The language, as plugins for several languages give it.
    let language: String?
    /// Whether a password guards it; the password itself is never read.
    let hasPassword: Bool
    /// The authors that plugins list in the post itself.
    let coauthors: [WordPressPerson]
    let embedded: WordPressEmbedded?
    let yoast: YoastHead?

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        date = fields.text(.date)
        dateGMT = fields.text(.dateGMT)
        modified = fields.text(.modified)
        modifiedGMT = fields.text(.modifiedGMT)
        slug = fields.text(.slug)
        status = fields.text(.status)
        type = fields.text(.type)
        link = fields.text(.link) ?? fields.text(.URL)
        title = fields.value(RenderedField.self, .title)
        content = fields.value(RenderedField.self, .content)
        excerpt = fields.value(RenderedField.self, .excerpt)
        language = fields.text(.language)
        hasPassword = fields.text(.password) != nil || content?.isProtected ?? false
        embedded = fields.value(WordPressEmbedded.self, .embedded)
        yoast = fields.value(YoastHead.self, .yoast)
        let listed = fields.list(WordPressPerson.self, .coauthors)
        let others = listed.isEmpty ? fields.list(WordPressPerson.self, .authors) : listed
        let author = fields.isNumber(.author) ? nil : fields.value(WordPressPerson.self, .author)
        let single = author ?? fields.value(WordPressPerson.self, .authorInfo)
        coauthors = others.isEmpty ? [single].compactMap { $0 } : others
    }
}

/// A person as WordPress, or a plugin for several authors, describes one.
struct WordPressPerson: Decodable {
    private enum Key: String, CodingKey {
        case name
        case displayName = "display_name"
    }

    let name: String

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        guard let name = fields.text(.displayName) ?? fields.text(.name) else {
            throw DecodingError.valueNotFound(
                String.self, .init(codingPath: decoder.codingPath, debugDescription: "a person without a name"))
        }
        self.name = name
    }
}

/// What a post refers to, where the capture was made with `_embed`.
struct WordPressEmbedded: Decodable {
    private enum Key: String, CodingKey {
        case author
        case terms = "wp:term"
        case featured = "wp:featuredmedia"
    }

    /// A category, tag or term of another taxonomy.
    struct Term: Decodable {
        let name: String
        let slug: String?
        let taxonomy: String?
    }

    /// A picture of the media library.
    struct Media: Decodable {
        private enum Key: String, CodingKey {
            case caption
            case source = "source_url"
            case alternative = "alt_text"
        }

        let address: String?
        let alternative: String?
        let caption: RenderedField?

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            address = fields.text(.source)
            alternative = fields.text(.alternative)
            caption = fields.value(RenderedField.self, .caption)
        }
    }

    let authors: [WordPressPerson]
    let terms: [Term]
    let featured: Media?

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        authors = fields.list(WordPressPerson.self, .author)
        terms = fields.list(LooseList<Term>.self, .terms).flatMap(\.elements)
        featured = fields.list(Media.self, .featured).first { $0.address != nil }
    }
}
