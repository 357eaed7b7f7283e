import Text

/// What the `meta` elements of a page say.
enum MetaElements {
    private static let meanings: [String: (MetadataField, MetadataSource)] = [
        "citation_title": (.title, .highwire), "citation_author": (.authors, .highwire),
        "citation_publication_date": (.issued, .highwire), "citation_date": (.issued, .highwire),
        "citation_journal_title": (.siteName, .highwire), "citation_language": (.language, .highwire),
        "og:title": (.title, .openGraph), "og:site_name": (.siteName, .openGraph), "og:url": (.address, .openGraph),
        "og:locale": (.language, .openGraph), "og:description": (.abstract, .openGraph),
        "article:author": (.authors, .openGraph), "og:article:author": (.authors, .openGraph),
        "article:published_time": (.issued, .openGraph), "og:article:published_time": (.issued, .openGraph),
        "article:modified_time": (.modified, .openGraph), "og:updated_time": (.modified, .openGraph),
        "article:tag": (.keywords, .openGraph), "article:published": (.issued, .openGraph),
        "dc.title": (.title, .dublinCore), "dc:title": (.title, .dublinCore), "dcterms.title": (.title, .dublinCore),
        "dc.creator": (.authors, .dublinCore), "dc:creator": (.authors, .dublinCore),
        "dcterms.creator": (.authors, .dublinCore), "dc.contributor": (.authors, .dublinCore),
        "dc.date": (.issued, .dublinCore), "dc.date.issued": (.issued, .dublinCore),
        "dcterms.created": (.issued, .dublinCore), "dcterms.date": (.issued, .dublinCore),
        "dc.date.created": (.issued, .dublinCore), "dcterms.modified": (.modified, .dublinCore),
        "dc.language": (.language, .dublinCore), "dc.description": (.abstract, .dublinCore),
        "dc.publisher": (.siteName, .dublinCore), "dc.subject": (.keywords, .dublinCore),
        "twitter:title": (.title, .metaElement), "title": (.title, .metaElement),
        "parsely-title": (.title, .metaElement),
        "author": (.authors, .metaElement), "parsely-author": (.authors, .metaElement),
        "sailthru.author": (.authors, .metaElement), "byl": (.authors, .metaElement),
        "article.author": (.authors, .metaElement), "article_author": (.authors, .metaElement),
        "date": (.issued, .metaElement), "pubdate": (.issued, .metaElement), "publish_date": (.issued, .metaElement),
        "publishdate": (.issued, .metaElement), "publication_date": (.issued, .metaElement),
        "parsely-pub-date": (.issued, .metaElement), "sailthru.date": (.issued, .metaElement),
        "article.published": (.issued, .metaElement), "datepublished": (.issued, .metaElement),
        "article_date_original": (.issued, .metaElement), "cxenseparse:recs:publishtime": (.issued, .metaElement),
        "last-modified": (.modified, .metaElement), "datemodified": (.modified, .metaElement),
        "application-name": (.siteName, .metaElement), "description": (.abstract, .metaElement),
        "keywords": (.keywords, .metaElement), "news_keywords": (.keywords, .metaElement),
        "parsely-tags": (.keywords, .metaElement), "language": (.language, .metaElement),
        "headline": (.title, .metaElement),
        "authors": (.authors, .metaElement), "creator": (.authors, .metaElement), "byline": (.authors, .metaElement),
        "citation_authors": (.authors, .highwire), "citation_online_date": (.issued, .highwire),
        "dcterms.issued": (.issued, .dublinCore), "prism.publicationdate": (.issued, .dublinCore),
        "published": (.issued, .metaElement), "published_time": (.issued, .metaElement),
        "published-date": (.issued, .metaElement), "pub_date": (.issued, .metaElement),
        "publish-date": (.issued, .metaElement), "originalpublicationdate": (.issued, .metaElement),
        "creation_date": (.issued, .metaElement), "article_date": (.issued, .metaElement),
        "modified": (.modified, .metaElement), "updated_time": (.modified, .metaElement),
    ]

    static func read(_ head: PageHead, into claims: inout MetadataClaims) {
        for property in head.properties {
            guard let (field, source) = meaning(of: property.name) else { continue }
            let isList = field == .keywords && source == .metaElement
            for value in isList ? property.content.split(separator: ",").map(String.init) : [property.content] {
                claims.add(value, to: field, from: source)
            }
        }
        readLabels(head, into: &claims)
    }

    private static func meaning(of name: String) -> (MetadataField, MetadataSource)? {
        if let meaning = meanings[name] { return meaning }
        // Many tools have an author's tag under a name of their own: `shareaholic:article_author_name`.
        let words = name.split { !$0.isLetter }
        let isAuthor = words.last == "author" || words.last == "authors" || words.suffix(2) == ["author", "name"]
        return isAuthor && words.count > 1 && !words.contains { notArticle.contains(String($0)) }
            ? (.authors, .metaElement) : nil
    }

    /// Words in the names of tags that give the author of something else.
    private static let notArticle: Set<String> = [
        "web", "theme", "comment", "image", "photo", "template", "book", "site",
    ]

    /// WordPress's preview labels say `Written by` in the site's language, and then who.
    private static func readLabels(_ head: PageHead, into claims: inout MetadataClaims) {
        for number in 1...2 {
            guard let label = head.properties.first(where: { $0.name == "twitter:label\(number)" }),
                writtenBy.contains(FoldedText.bytes(of: label.content)),
                let data = head.properties.first(where: { $0.name == "twitter:data\(number)" })
            else { continue }
            claims.add(data.content, to: .authors, from: .metaElement)
        }
    }

    private static let writtenBy = Set(
        [
            "written by", "author", "verfasst von", "geschrieben von", "autor", "autorin", "écrit par", "auteur",
            "escrito por", "scritto da", "geschreven door", "napisane przez", "skrivet av", "skrevet av",
            "kirjoittanut",
            "napsal", "написано автором", "szerző:", "yazan", "escrit per", "penulis",
        ].map { FoldedText.bytes(of: $0) })
}
