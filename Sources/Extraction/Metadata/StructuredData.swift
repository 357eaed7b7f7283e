import Model
import Foundation
import HTML

/// The schema.org data of a page.
struct StructuredData: Sendable {
    /// The node of the article, if there is one.
    let article: SchemaEntity?
    /// All nodes.
    let entities: [SchemaEntity]
    /// The names of nodes by their identifiers, those of the first where several have one.
    private let names: [String: String]

    /// Reads the JSON-LD in `scripts`, which are nodes of `document`.
    init(scripts: [Int], in document: Document) {
        var entities: [SchemaEntity] = []
        for script in scripts {
            let text = document.text(of: script)
            guard text.count <= Limits.structuredData.value else { continue }
            Self.read(text, into: &entities)
        }
        self.entities = entities
        let named = entities.lazy.compactMap { entity in entity.id.flatMap { id in entity.name.map { (id, $0) } } }
        names = Dictionary(named) { first, _ in first }
        let articles = entities.filter(\.isArticle)
        let pages = entities.filter { $0.isPage && (!$0.authors.isEmpty || $0.published != nil) }
        article = (articles.isEmpty ? pages : articles).max { Self.rank($0) < Self.rank($1) }
    }

    private static func read(_ text: [UInt8], into entities: inout [SchemaEntity]) {
        let decoder = JSONDecoder()
        let repaired = JSONRepairer.repair(text, maximumDepth: Limits.structuredDataDepth.value)
        for record in repaired.records {
            let json = Data(repaired.bytes[record.range])
            var found = (try? decoder.decode(LooseList<SchemaEntity>.self, from: json))?.elements ?? []
            if found.isEmpty {
                // A list within a list.
                found = (try? decoder.decode([LooseList<SchemaEntity>].self, from: json))?.flatMap(\.elements) ?? []
            }
            for entity in found { entity.append(to: &entities) }
        }
    }

    /// The node that says most is the page's own article, not one that it lists.
    private static func rank(_ entity: SchemaEntity) -> Int {
        (entity.body == nil ? 0 : 4) + (entity.published == nil ? 0 : 2) + (entity.headline == nil ? 0 : 2)
            + (entity.authors.isEmpty ? 0 : 1)
    }

    /// The names of the article's authors; a reference is looked up among all nodes.
    var authorNames: [String] {
        guard let article else { return [] }
        return article.authors.prefix(Limits.authors.value).flatMap { author in
            author.names.isEmpty ? [author.id.flatMap { names[$0] }].compactMap { $0 } : author.names
        }
    }

    /// The name of the article's publisher, or else of the site.
    var siteName: String? {
        let site = entities.first { $0.types.contains("WebSite") && $0.name != nil }?.name
        let publisher = article?.publisher.flatMap { $0.name ?? $0.id.flatMap { names[$0] } }
        return publisher ?? site
    }
}
