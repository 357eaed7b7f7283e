import Foundation
import HTML

/// The schema.org data of a page.
struct StructuredData: Sendable {
    /// The node of the article, if there is one.
    let article: SchemaEntity?
    /// All nodes.
    let entities: [SchemaEntity]

    /// Larger blocks of data are lists of products or comments.
    static let maximumLength = 1_000_000

    /// Reads the JSON-LD in `scripts`, which are nodes of `document`.
    init(scripts: [Int], in document: Document) {
        var entities: [SchemaEntity] = []
        for script in scripts {
            let text = document.text(of: script)
            guard text.count <= Self.maximumLength else { continue }
            entities += Self.entities(in: text)
        }
        self.entities = entities
        let articles = entities.filter(\.isArticle)
        let pages = entities.filter { $0.isPage && (!$0.authors.isEmpty || $0.published != nil) }
        article = (articles.isEmpty ? pages : articles).max { Self.rank($0) < Self.rank($1) }
    }

    private static func entities(in text: [UInt8]) -> [SchemaEntity] {
        let decoder = JSONDecoder()
        if let list = try? decoder.decode(LooseList<SchemaEntity>.self, from: Data(text)) {
            return list.elements.flatMap(\.all)
        }
        let repaired = JSONRepairer.repair(text)
        return repaired.records.prefix(16).compactMap { record in
            record.depth > 64 ? nil : try? decoder.decode(SchemaEntity.self, from: Data(repaired.bytes[record.range]))
        }.flatMap(\.all)
    }

    /// The node that says most is the page's own article, not one that it lists.
    private static func rank(_ entity: SchemaEntity) -> Int {
        (entity.body == nil ? 0 : 4) + (entity.published == nil ? 0 : 2) + (entity.headline == nil ? 0 : 2)
            + (entity.authors.isEmpty ? 0 : 1)
    }

    /// The names of the article's authors; a reference is looked up among all nodes.
    var authorNames: [String] {
        guard let article else { return [] }
        return article.authors.compactMap { reference in
            reference.name ?? reference.id.flatMap { id in entities.first { $0.id == id && $0.name != nil }?.name }
        }
    }

    /// The name of the article's publisher, or else of the site.
    var siteName: String? {
        let site = entities.first { $0.types.contains("WebSite") && $0.name != nil }?.name
        let publisher = article?.publisher.flatMap { reference in
            reference.name ?? reference.id.flatMap { id in entities.first { $0.id == id && $0.name != nil }?.name }
        }
        return publisher ?? site
    }
}
