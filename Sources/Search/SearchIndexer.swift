import Text

/// Reads one page for the index. It needs nothing of the other pages, so pages can be read in parallel.
public struct SearchIndexer: Sendable {
    /// How far apart blocks are put, so that no phrase runs from one into the next.
    static let blockGap = 4

    /// Makes an indexer.
    public init() {}

    /// What the index keeps of a page: some 5 KB for a page of 500 words.
    /// - Throws: `IndexFault.refused` for a page of more text than `IndexLimits.pageBytes`.
    public func postings(of document: SearchDocument) throws(IndexFault) -> SearchPostings {
        let size = document.size
        guard size <= IndexLimits.pageBytes else {
            throw .refused("\(document.kind.folder)/\(document.id), which has some \(size) bytes of text")
        }
        var terms = TermTable()
        var position = terms.add(document.title, weight: FieldWeights.title, at: 0)
        for alias in document.aliases { position = terms.add(alias, weight: FieldWeights.alias, at: position) }
        for name in document.shownNames { position = terms.add(name, weight: FieldWeights.text, at: position) }
        for passage in document.passages {
            position = terms.add(passage.text, weight: FieldWeights.weight(of: passage.role), at: position)
        }
        for facet in document.facets {
            let word = ":\(facet.field)=\(facet.value)".utf8.map { $0 < 0x20 ? 0x20 : $0 }
            terms.add(facet: word, weight: FieldWeights.text * min(facet.count, IndexLimits.weight))
        }
        let fragment = Fragment(document)
        return try SearchPostings(
            kind: document.kind, id: document.id, year: document.year, date: document.date,
            length: max(1, terms.length),
            language: document.language, title: document.title, aliases: document.aliases,
            terms: try terms.encoded(stemmer: Stemmer(language: document.language)), card: fragment.card,
            fragment: try Deflate.compress(fragment.bytes))
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

/// The words of one page with their weights and places.
private struct TermTable {
    private struct Term {
        var weight: Int
        var positions: [Int] = []
    }

    private var terms: [[UInt8]: Term] = [:]
    /// The page's length: every word with its weight.
    private(set) var length = 0

    mutating func add(_ text: String, weight: Int, at position: Int) -> Int {
        add(Array(text.utf8), weight: weight, at: position)
    }

    /// Adds a text's words; returns the place at which the next text begins.
    mutating func add(_ text: [UInt8], weight: Int, at position: Int) -> Int {
        var last = position
        for word in WordReader.words(of: text, from: position) {
            terms[word.form, default: Term(weight: 0)].weight += weight
            terms[word.form]?.positions.append(word.position)
            if !word.isVariant { length += weight }
            last = word.position + 1
        }
        return last + SearchIndexer.blockGap
    }

    /// Adds a filter's value, which has no place in the text.
    mutating func add(facet: [UInt8], weight: Int) {
        if facet.count <= IndexLimits.termBytes { terms[facet, default: Term(weight: 0)].weight += weight }
    }

    /// One record a word, in byte order: word, stem (what it shares with the word and what follows), weight, places.
    func encoded(stemmer: Stemmer?) throws(IndexFault) -> [UInt8] {
        var writer = ByteWriter()
        for (form, term) in terms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            writer.block(form)
            let stem = form.first == 0x3A ? form : stemmer?.stem(form) ?? form
            var shared = 0
            while shared < min(stem.count, form.count), stem[shared] == form[shared] { shared += 1 }
            writer.number(shared)
            writer.block(stem[shared...])
            writer.number(term.weight)
            var places = ByteWriter()
            var last = 0
            for position in term.positions {
                places.number(position - last)
                last = position
            }
            writer.number(term.positions.count)
            writer.block(places)
        }
        return try writer.finished()
    }
}
