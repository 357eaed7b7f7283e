import Foundation

/// A node of schema.org data, as far as it tells about an article; what has an unexpected kind counts as absent.
struct SchemaEntity: Decodable, Sendable {
    private enum Key: String, CodingKey {
        case type = "@type"
        case id = "@id"
        case graph = "@graph"
        case name, headline, author, creator, publisher, datePublished, dateModified, articleBody, description
        case keywords, inLanguage, mainEntity, url, text, isPartOf, givenName, familyName
    }

    let types: [String]
    let id: String?
    let name: String?
    let headline: String?
    let authors: [SchemaReference]
    let publisher: SchemaReference?
    let published: String?
    let modified: String?
    let body: String?
    let summary: String?
    let keywords: [String]
    let language: String?
    let address: String?
    /// The nodes within it: a graph, or what a page is about.
    let parts: [SchemaEntity]

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        types = fields.list(String.self, .type)
        id = fields.text(.id)
        name = fields.text(.name) ?? fields.text(.givenName).map { "\($0) \(fields.text(.familyName) ?? "")" }
        headline = fields.text(.headline)
        let authors = fields.list(SchemaReference.self, .author)
        self.authors = authors.isEmpty ? fields.list(SchemaReference.self, .creator) : authors
        publisher = fields.list(SchemaReference.self, .publisher).first
        published = fields.text(.datePublished)
        modified = fields.text(.dateModified)
        body = fields.text(.articleBody)
        summary = fields.text(.description)
        keywords = fields.list(String.self, .keywords)
        language = fields.list(String.self, .inLanguage).first
        address = fields.text(.url)
        parts = fields.list(SchemaEntity.self, .graph) + fields.list(SchemaEntity.self, .mainEntity)
    }

    /// Whether the node is an article.
    var isArticle: Bool {
        types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" }
    }

    /// Whether the node is a text that has a headline, rather than a thing within one, as a recipe is.
    var isText: Bool { types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" } }

    /// Whether the node is a page, which may be all that is said of the article on it.
    var isPage: Bool { types.contains { $0.hasSuffix("Page") } }

    /// Adds the node and those within it to a list.
    func append(to entities: inout [SchemaEntity]) {
        entities.append(self)
        for part in parts { part.append(to: &entities) }
    }
}

/// A person or publisher within a node: a name, a node with a name, or the identifier of one elsewhere.
struct SchemaReference: Decodable, Sendable {
    private enum Key: String, CodingKey {
        case id = "@id"
        case name
    }

    let name: String?
    let id: String?

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: Key.self) {
            name = fields.text(.name) ?? fields.list(String.self, .name).first
            id = fields.text(.id)
        } else {
            name = try? decoder.singleValueContainer().decode(String.self)
            id = nil
        }
    }
}
