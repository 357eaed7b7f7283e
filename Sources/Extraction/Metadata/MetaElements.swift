/// What the `meta` elements of a page say.
enum MetaElements {
    private static let meanings: [String: (MetadataField, MetadataSource)] = [
        "citation_title": (.title, .highwire), "citation_author": (.author, .highwire),
        "citation_publication_date": (.issued, .highwire), "citation_date": (.issued, .highwire),
        "citation_journal_title": (.siteName, .highwire), "citation_language": (.language, .highwire),
        "og:title": (.title, .openGraph), "og:site_name": (.siteName, .openGraph), "og:url": (.address, .openGraph),
        "og:locale": (.language, .openGraph), "og:description": (.abstract, .openGraph),
        "article:author": (.author, .openGraph), "og:article:author": (.author, .openGraph),
        "article:published_time": (.issued, .openGraph), "og:article:published_time": (.issued, .openGraph),
        "article:modified_time": (.modified, .openGraph), "og:updated_time": (.modified, .openGraph),
        "article:tag": (.keyword, .openGraph), "article:published": (.issued, .openGraph),
        "dc.title": (.title, .dublinCore), "dc:title": (.title, .dublinCore), "dcterms.title": (.title, .dublinCore),
        "dc.creator": (.author, .dublinCore), "dc:creator": (.author, .dublinCore),
        "dcterms.creator": (.author, .dublinCore), "dc.contributor": (.author, .dublinCore),
        "dc.date": (.issued, .dublinCore), "dc.date.issued": (.issued, .dublinCore),
        "dcterms.created": (.issued, .dublinCore), "dcterms.date": (.issued, .dublinCore),
        "dc.date.created": (.issued, .dublinCore), "dcterms.modified": (.modified, .dublinCore),
        "dc.language": (.language, .dublinCore), "dc.description": (.abstract, .dublinCore),
        "dc.publisher": (.siteName, .dublinCore), "dc.subject": (.keyword, .dublinCore),
        "twitter:title": (.title, .metaElement), "title": (.title, .metaElement),
        "parsely-title": (.title, .metaElement),
        "author": (.author, .metaElement), "parsely-author": (.author, .metaElement),
        "sailthru.author": (.author, .metaElement), "byl": (.author, .metaElement),
        "article.author": (.author, .metaElement), "article_author": (.author, .metaElement),
        "date": (.issued, .metaElement), "pubdate": (.issued, .metaElement), "publish_date": (.issued, .metaElement),
        "publishdate": (.issued, .metaElement), "publication_date": (.issued, .metaElement),
        "parsely-pub-date": (.issued, .metaElement), "sailthru.date": (.issued, .metaElement),
        "article.published": (.issued, .metaElement), "datepublished": (.issued, .metaElement),
        "article_date_original": (.issued, .metaElement), "cxenseparse:recs:publishtime": (.issued, .metaElement),
        "last-modified": (.modified, .metaElement), "datemodified": (.modified, .metaElement),
        "application-name": (.siteName, .metaElement), "description": (.abstract, .metaElement),
        "keywords": (.keyword, .metaElement), "news_keywords": (.keyword, .metaElement),
        "parsely-tags": (.keyword, .metaElement), "language": (.language, .metaElement),
        "headline": (.title, .metaElement),
    ]

    static func read(_ head: PageHead, into claims: inout MetadataClaims) {
        for property in head.properties {
            guard let (field, source) = meanings[property.name] else { continue }
            let isList = field == .keyword && source == .metaElement
            for value in isList ? property.content.split(separator: ",").map(String.init) : [property.content] {
                claims.add(value, to: field, from: source)
            }
        }
    }
}
