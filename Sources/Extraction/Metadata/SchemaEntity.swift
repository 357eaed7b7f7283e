import Foundation

/// A node of schema.org data, as far as it tells about an article; what has an unexpected kind counts as absent.
struct SchemaEntity: Decodable, Sendable {
    private enum Key: String, CodingKey {
        case type = "@type"
        case id = "@id"
        case graph = "@graph"
        case name, headline, author, creator, publisher, datePublished, dateModified, articleBody, description
        case keywords, inLanguage, mainEntity, url, text, isPartOf, givenName, familyName
        case dateCreated, uploadDate
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
        name =
            fields.text(.name) ?? fields.list(SchemaReference.self, .name).lazy.compactMap(\.name).first
            ?? fields.text(.givenName).map { "\($0) \(fields.text(.familyName) ?? "")" }
        headline = fields.text(.headline)
        let authors = fields.list(SchemaReference.self, .author)
        self.authors = authors.isEmpty ? fields.list(SchemaReference.self, .creator) : authors
        publisher = fields.list(SchemaReference.self, .publisher).first
        published = fields.text(.datePublished) ?? fields.text(.dateCreated) ?? fields.text(.uploadDate)
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

/// A person or publisher within a node, in any of the shapes that programs write: a name, a node with a name, which may be
/// a node or a list itself, a node with a given and a family name, a list, or the identifier of a node elsewhere.
struct SchemaReference: Decodable, Sendable {
    private enum Key: String, CodingKey {
        case id = "@id"
        case list = "@list"
        case set = "@set"
        case value = "@value"
        case name, givenName, familyName, alternateName, legalName, author, url
    }

    /// The names, one for each person where they are told apart.
    let names: [String]
    let id: String?
    /// The address of the page about the person.
    let address: String?

    init(from decoder: any Decoder) throws {
        guard let fields = try? decoder.container(keyedBy: Key.self) else {
            (id, address) = (nil, nil)
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                names = [name]
            } else {
                names = (try? LooseList<SchemaReference>(from: decoder))?.elements.flatMap(\.names) ?? []
            }
            return
        }
        id = fields.text(.id)
        address = fields.text(.url)
        let whole = [fields.text(.givenName), fields.text(.familyName)].compactMap { $0 }.joined(separator: " ")
        let keys: [Key] = [.name, .list, .set, .value, .author, .legalName, .alternateName]
        let found = keys.lazy.map { key in fields.list(SchemaReference.self, key).flatMap(\.names) }.first {
            !$0.isEmpty
        }
        names = found ?? (whole.isEmpty ? [] : [whole])
    }

    /// The first name.
    var name: String? { names.first }
}
