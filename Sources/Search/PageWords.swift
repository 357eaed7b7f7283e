import Text

/// Gathers the words of one page after another: their weights and places, and in the end the bytes that stand for them.
///
/// What it learns of a word, its number and its stem, it keeps from page to page. It keeps no more than
/// `IndexLimits.wordMemory` from one page to the next, whatever the pages are.
struct PageWords: WordSink {
    /// A word of the page that is being read.
    private struct PageWord {
        /// Its number in `table`.
        var number: Int32
        var weight: Int
        var placeCount: Int32
    }

    /// Where a word stands.
    private struct Occurrence {
        /// The word's index in `words`.
        var word: Int32
        var position: Int32
    }

    private var table = ByteStringTable()
    private var stems = StemTables()
    /// For each number of `table` its index in `words`; -1 for a word that is not on the page.
    private var indices: [Int32] = []
    private var words: [PageWord] = []
    private var occurrences: [Occurrence] = []
    private var weight = 0
    private var next = 0
    /// The page's length: every word with its weight.
    private(set) var length = 0
    private var reader = WordReader()

    /// Adds a text's words, each of so much weight; gives the place at which the next text begins.
    mutating func add(_ text: [UInt8], weight: Int, at position: Int) -> Int {
        (self.weight, next) = (weight, position)
        // The reader is taken out, since it hands the words to the value of which it is a part.
        var reader = reader
        self.reader = WordReader()
        reader.read(text, from: position, into: &self)
        self.reader = reader
        return next + SearchIndexer.blockGap
    }

    mutating func take(_ letters: [UInt8], _ form: Range<Int>, position: Int, source: Range<Int>, isVariant: Bool) {
        let index = index(of: letters, form)
        words[index].weight += weight
        words[index].placeCount += 1
        // A page has less text than 2^31 bytes, and less words than bytes.
        occurrences.append(
            Occurrence(word: Int32(truncatingIfNeeded: index), position: Int32(truncatingIfNeeded: position)))
        if !isVariant { length += weight }
        next = position + 1
    }

    /// Adds a filter's value, which has no place in the text.
    mutating func add(facet: [UInt8], weight: Int) {
        if facet.count <= IndexLimits.termBytes { words[index(of: facet, facet.indices)].weight += weight }
    }

    @inline(__always)
    private mutating func index(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        let number = table.index(of: bytes, range)
        if number == indices.count { indices.append(-1) }
        if indices[number] < 0 {
            indices[number] = Int32(truncatingIfNeeded: words.count)
            words.append(PageWord(number: Int32(truncatingIfNeeded: number), weight: 0, placeCount: 0))
        }
        return Int(indices[number])
    }

    /// The page's words as bytes, and where each partition of them begins. The next page is begun.
    ///
    /// One record a word, in byte order: word, stem (what it shares with the word and what follows), weight, places.
    mutating func finish(language: String) throws(IndexFault) -> (terms: [UInt8], offsets: [Int32]) {
        defer { clear() }
        let (places, ends) = placesByWord()
        let stem = stems.index(of: language)
        var offsets = PartitionOffsets()
        var writer = ByteWriter()
        for index in order() {
            let number = Int(words[index].number)
            try offsets.add(firstByte: UInt8(truncatingIfNeeded: table.prefix(of: number) >> 56), at: writer.count)
            stems.write(number, of: table, stem, into: &writer)
            writer.number(words[index].weight)
            let end = Int(ends[index])
            writer.steps(places[(end - Int(words[index].placeCount))..<end])
        }
        let terms = try writer.finished()
        return (terms, try offsets.finished(terms.count))
    }

    /// The indices of the page's words in byte order.
    private func order() -> [Int] {
        struct Key {
            var prefix: UInt64
            var index: Int
        }
        var keys = words.indices.map { Key(prefix: table.prefix(of: Int(words[$0].number)), index: $0) }
        keys.sort { left, right in
            left.prefix != right.prefix
                ? left.prefix < right.prefix
                : table.precedes(Int(words[left.index].number), Int(words[right.index].number))
        }
        return keys.map(\.index)
    }

    /// The places of all words, those of a word in the order in which they came; and where each word's end.
    private func placesByWord() -> (places: [Int32], ends: [Int32]) {
        var next: [Int32] = []
        next.reserveCapacity(words.count)
        var sum: Int32 = 0
        for word in words {
            next.append(sum)
            sum += word.placeCount
        }
        var places = [Int32](repeating: 0, count: occurrences.count)
        for occurrence in occurrences {
            places[Int(next[Int(occurrence.word)])] = occurrence.position
            next[Int(occurrence.word)] += 1
        }
        return (places, next)
    }

    /// Forgets the page, and with it all words where they have become too many.
    private mutating func clear() {
        length = 0
        let size = table.byteCount + stems.byteCount + indices.count * 4 + occurrences.count * 8
        guard size <= IndexLimits.wordMemory else {
            (table, indices, words, occurrences) = (ByteStringTable(), [], [], [])
            stems.forget()
            return
        }
        for word in words { indices[Int(word.number)] = -1 }
        words.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
    }
}

/// The stems of numbered words, a table for each of Snowball's languages. A word is stemmed once in each.
private struct StemTables {
    private struct Place {
        var start: Int32 = 0
        var end: Int32 = 0
    }

    private struct Table {
        var stemmer: Stemmer?
        /// For each word where in `records` its record is; an empty place for a word that has none yet.
        var places: [Place] = []
        /// How records of words begin: the word, how many bytes the stem shares with it, and what follows of the stem.
        var records: [UInt8] = []
    }

    /// The first one is for languages that have no stemmer: their words stay as they are.
    private var tables = [Table(stemmer: nil)]
    private var indices: [String: Int] = [:]

    /// About how many bytes of memory the tables take.
    var byteCount: Int { tables.reduce(0) { $0 + $1.places.count * 8 + $1.records.count } }

    /// The table of a language by its BCP 47 tag.
    mutating func index(of tag: String) -> Int {
        guard let name = Stemmer.name(of: tag) else { return 0 }
        if let known = indices[name] { return known }
        guard let stemmer = Stemmer(name: name) else { return 0 }
        indices[name] = tables.count
        tables.append(Table(stemmer: stemmer))
        return tables.count - 1
    }

    /// Writes the beginning of a word's record.
    mutating func write(_ word: Int, of words: ByteStringTable, _ index: Int, into writer: inout ByteWriter) {
        while tables[index].places.count < words.count { tables[index].places.append(Place()) }
        if tables[index].places[word].end == 0 { add(word, of: words, index) }
        let place = tables[index].places[word]
        writer.raw(tables[index].records[Int(place.start)..<Int(place.end)])
    }

    private mutating func add(_ word: Int, of words: ByteStringTable, _ index: Int) {
        let form = Array(words.arena[words.range(of: word)])
        // A filter's value is its own stem.
        let stem = form.first == 0x3A ? form : tables[index].stemmer?.stem(form) ?? form
        var shared = 0
        while shared < min(stem.count, form.count), stem[shared] == form[shared] { shared += 1 }
        var record = ByteWriter()
        record.block(form)
        record.number(shared)
        record.block(stem[shared...])
        let start = tables[index].records.count
        record.append(to: &tables[index].records)
        // A page has less text than 64 MiB, and a record hardly more than twice its word's bytes.
        tables[index].places[word] = Place(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: tables[index].records.count))
    }

    /// Forgets all words, but not which languages there are.
    mutating func forget() {
        for index in tables.indices { (tables[index].places, tables[index].records) = ([], []) }
    }
}
