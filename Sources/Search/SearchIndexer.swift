import Text

/// Reads one page after another for the index. It needs nothing of the other pages, so each thread or process can have its own.
///
/// From page to page it keeps what it has learnt of words, which changes no byte of what it makes.
///
/// ```swift
/// let indexer = SearchIndexer()
/// let postings = try documents.map(indexer.postings)
/// ```
public final class SearchIndexer {
    /// How far apart blocks are put, so that no phrase runs from one into the next.
    static let blockGap = 4

    private var state: State

    /// Makes an indexer.
    public init() { state = State() }

    /// What the index keeps of a page: some 5 KB for a page of 500 words.
    /// - Throws: `IndexFault.refused` for a page of more text than `IndexLimits.pageBytes`.
    public func postings(of document: SearchDocument) throws(IndexFault) -> SearchPostings {
        try state.postings(of: document)
    }

    /// All that an indexer keeps, as one value.
    private struct State {
        var words = PageWords()
        let compressor = Compressor()

        mutating func postings(of document: SearchDocument) throws(IndexFault) -> SearchPostings {
            let size = document.size
            guard size <= IndexLimits.pageBytes else {
                throw .refused("\(document.kind.folder)/\(document.id), which has some \(size) bytes of text")
            }
            read(document)
            let length = max(1, words.length)
            let (terms, offsets) = try words.finish(language: document.language)
            let fragment = Fragment(document)
            return SearchPostings(
                kind: document.kind, id: document.id, year: document.year, date: document.date, length: length,
                language: document.language, title: document.title, aliases: document.aliases, terms: terms,
                partitions: offsets, card: fragment.card, fragment: try compressor.compress(fragment.bytes))
        }

        private mutating func read(_ document: SearchDocument) {
            var position = words.add(Array(document.title.utf8), weight: FieldWeights.title, at: 0)
            for alias in document.aliases {
                position = words.add(Array(alias.utf8), weight: FieldWeights.alias, at: position)
            }
            for name in document.shownNames {
                position = words.add(Array(name.utf8), weight: FieldWeights.text, at: position)
            }
            for passage in document.passages {
                position = words.add(passage.text, weight: FieldWeights.weight(of: passage.role), at: position)
            }
            for facet in document.facets {
                let word = ":\(facet.field)=\(facet.value)".utf8.map { $0 < 0x20 ? 0x20 : $0 }
                words.add(facet: word, weight: FieldWeights.text * min(facet.count, IndexLimits.weight))
            }
        }
    }
}

extension SearchDocument {
    /// About how many bytes of text there are: what every length, weight and place of the page stays below.
    fileprivate var size: Int {
        var size = id.utf8.count + title.utf8.count + date.utf8.count + publisher.utf8.count + language.utf8.count
        for name in aliases + shownNames { size += name.utf8.count + 8 }
        for facet in facets { size += facet.field.utf8.count + facet.value.utf8.count + 8 }
        for passage in passages { size += passage.text.count + passage.anchor.utf8.count + 8 }
        return size
    }
}
