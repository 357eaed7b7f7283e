/// What the Yoast plugin says of a page: Open Graph fields and a graph of schema.org nodes.
struct YoastHead: Decodable {
    private enum Key: String, CodingKey {
        case author, description, schema, canonical
        case siteName = "og_site_name"
        case locale = "og_locale"
        case summary = "og_description"
        case published = "article_published_time"
        case changed = "article_modified_time"
    }

    private enum SchemaKey: String, CodingKey { case graph = "@graph" }

    let author: String?
    let siteName: String?
    let locale: String?
    let summary: String?
    let published: String?
    let changed: String?
    let canonical: String?
    let graph: [SchemaNode]

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        author = fields.text(.author)
        siteName = fields.text(.siteName)
        locale = fields.text(.locale)
        summary = fields.text(.description) ?? fields.text(.summary)
        published = fields.text(.published)
        changed = fields.text(.changed)
        canonical = fields.text(.canonical)
        graph =
            (try? fields.nestedContainer(keyedBy: SchemaKey.self, forKey: .schema))?.list(SchemaNode.self, .graph) ?? []
    }
}

/// A node of a schema.org graph, as far as it tells about an article.
struct SchemaNode: Decodable {
    private enum Key: String, CodingKey {
        case type = "@type"
        case name, author, inLanguage, keywords, articleSection
    }

    let types: [String]
    let name: String?
    let language: String?
    let authors: [String]
    let keywords: [String]

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        types = fields.texts(.type)
        name = fields.text(.name)
        language = fields.texts(.inLanguage).first
        authors = fields.list(SchemaPerson.self, .author).compactMap(\.name)
        keywords = fields.texts(.keywords) + fields.texts(.articleSection)
    }

    /// Whether the node is the article or the page that holds it.
    var isArticle: Bool { types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" } }
}

/// An author within a schema.org node: a string, a node with a name, or a mere reference.
private struct SchemaPerson: Decodable {
    private enum Key: String, CodingKey { case name }

    let name: String?

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: Key.self) {
            name = fields.text(.name)
        } else {
            name = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
