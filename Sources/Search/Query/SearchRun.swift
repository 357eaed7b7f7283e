/// One search: finds, weighs and ranks the pages. `search-engine` does the same, step for step (class `Search`).
struct SearchRun {
    /// A word of the query with what it stands for.
    struct QueryWord {
        var word: Word
        var isOpen: Bool
        var count: Int
        var found = WordResolver.Found(groups: [], how: .none, shown: [])
        var mask: UInt64 = 0
        var rarity = 0
    }

    /// A name of an actor or agreement among the words.
    struct NamedEntity {
        var entity: IndexReader.Entity
        var range: Range<Int>
        var groups: [IndexReader.GroupReference]
    }

    let index: IndexReader
    let query: SearchQuery
    private let resolver: WordResolver
    private(set) var words: [QueryWord] = []
    private(set) var spelt: [Word] = []
    private(set) var entities: [NamedEntity] = []
    private(set) var also: [IndexReader.Entity] = []
    private(set) var warnings: Set<SearchAnswer.Warning> = []
    private(set) var unknownValues: [SearchAnswer.UnknownValue] = []
    /// What could not be read.
    let faults = SearchFaults()
    private(set) var scores: [Int: Int] = [:]
    private(set) var found: [Int: UInt64] = [:]
    private(set) var pinned: Set<Int> = []
    private var filters: [(Int) -> Bool] = []
    private var whole: [IndexReader.Entity] = []

    init(_ query: SearchQuery, in index: IndexReader) {
        (self.index, self.query, resolver) = (index, query, WordResolver(index: index))
        resolveWords()
        findNames()
        for filter in query.filters { filters.append(self.filter(filter.field, filter.values)) }
        score()
        applyPhrases()
        let excluded = applyExclusions()
        if query.words.isEmpty, !filters.isEmpty || !excluded.isEmpty {
            let everything = faults.attempt(otherwise: []) { try index.everything() }
            for number in everything where !excluded.contains(number) && filters.allSatisfy({ $0(number) }) {
                scores[number] = 0
            }
        } else {
            for number in scores.keys where !filters.allSatisfy({ $0(number) }) { scores[number] = nil }
        }
    }

    /// The pages found, best first.
    var ranking: [Int] {
        scores.sorted {
            let (first, second) = (pinned.contains($0.key), pinned.contains($1.key))
            if first != second { return first }
            return $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key
        }.map(\.key)
    }

    // MARK: Words

    private mutating func resolveWords() {
        spelt = query.words.filter { !$0.isVariant }
        let last = query.words.lastIndex { !$0.isVariant }
        var all: [QueryWord] = []
        var places: [[UInt8]: Int] = [:]
        for (number, word) in query.words.enumerated() {
            if let place = places[word.form] {
                if !word.isVariant { all[place].count += 1 }
                continue
            }
            places[word.form] = all.count
            all.append(QueryWord(word: word, isOpen: query.isOpen && number == last, count: 1))
        }
        // "apt 10" in lower case may be written "APT10" in a text.
        for (first, second) in zip(spelt, spelt.dropFirst()) where Self.isNameWithNumber(first, second) {
            let form = first.form + second.form
            if places[form] != nil { continue }
            places[form] = all.count
            let joined = Word(form: form, position: first.position, source: first.source, isVariant: true)
            all.append(QueryWord(word: joined, isOpen: false, count: 1))
        }
        let telling = all.filter { !index.common.contains($0.word.form) }
        for var word in telling.isEmpty ? all : telling {
            let form = word.word.form
            word.found = faults.attempt(otherwise: WordResolver.Found(groups: [], how: .failed, shown: form)) {
                let found =
                    word.word.isVariant
                    ? WordResolver.Found(groups: try resolver.exact(form), how: .exact, shown: form)
                    : try resolver.resolve(form, isOpen: word.isOpen)
                try check(found.groups)
                return found
            }
            if !word.word.isVariant || !word.found.groups.isEmpty { words.append(word) }
        }
    }

    /// Reads the lists of some groups, so that a damaged one is known before it is used.
    private func check(_ groups: [IndexReader.GroupReference]) throws {
        for group in groups { _ = try index.shard(group.run).postings(of: group.group) }
    }

    /// The groups of a filter's value or a name.
    private func facet(_ field: String, _ value: String) -> [IndexReader.GroupReference] {
        groups { try resolver.exact(Array(":\(field)=\(value)".utf8)) }
    }

    /// Some groups, with their lists read; none where that cannot be done.
    private func groups(_ find: () throws -> [IndexReader.GroupReference]) -> [IndexReader.GroupReference] {
        faults.attempt(otherwise: []) {
            let groups = try find()
            try check(groups)
            return groups
        }
    }

    private static func isNameWithNumber(_ first: Word, _ second: Word) -> Bool {
        second.position == first.position + 1 && (1...8).contains(first.form.count)
            && first.form.allSatisfy { (0x61...0x7A).contains($0) } && (1...5).contains(second.form.count)
            && second.form.allSatisfy { (0x30...0x39).contains($0) }
    }

    // MARK: Names

    private mutating func findNames() {
        guard !index.manifest.names.isEmpty, !spelt.isEmpty else { return }
        let (list, byName) = faults.attempt(otherwise: ([], [:])) { try index.entities() }
        let corrected = Dictionary(
            words.map { ($0.word.form, $0.found.how == .spelling ? $0.found.shown : $0.word.form) },
            uniquingKeysWith: { first, _ in first })
        let forms = spelt.map { corrected[$0.form] ?? $0.form }
        var start = 0
        while start < forms.count {
            var named: [Int] = []
            var length = min(QueryRules.longestName, forms.count - start)
            while length > 0 {
                let part = forms[start..<start + length]
                named =
                    byName[Array(part.joined(separator: [0x20]))] ?? (length > 1 ? byName[Array(part.joined())] : nil)
                    ?? []
                if !named.isEmpty { break }
                length -= 1
            }
            guard !named.isEmpty else {
                start += 1
                continue
            }
            for entity in named.map({ list[$0] }) {
                let groups = facet(entity.kind, entity.id)
                entities.append(NamedEntity(entity: entity, range: start..<start + length, groups: groups))
                let typed = Array(forms[start..<start + length].joined(separator: [0x20]))
                if IndexReader.normal(entity.names[0]) != typed,
                    !also.contains(where: { $0.id == entity.id && $0.kind == entity.kind })
                {
                    also.append(entity)
                }
            }
            if length == forms.count { whole = named.map { list[$0] } }
            start += length
        }
    }

    // MARK: Filters

    private mutating func filter(_ field: String, _ values: [String]) -> (Int) -> Bool {
        if field == "kind" || field == "year" {
            let index = index
            let allowed = values.map { field == "kind" ? Self.kindRange($0) : yearRange($0) }
            return { number in
                guard let block = index.block(of: number) else { return false }
                return allowed.contains { $0(block) }
            }
        }
        var allowed: Set<Int> = []
        for value in values {
            var groups = facet(field, value)
            if groups.isEmpty, field == "actor" || field == "agreement" {
                // A name in place of the identifier.
                let (list, byName) = faults.attempt(otherwise: ([], [:])) { try index.entities() }
                for entity in (byName[IndexReader.normal(value)] ?? []).map({ list[$0] }) where entity.kind == field {
                    groups += facet(field, entity.id)
                }
            }
            if groups.isEmpty { unknown(value, of: field) }
            allowed.formUnion(union(groups).keys)
        }
        return { allowed.contains($0) }
    }

    private mutating func unknown(_ value: String, of field: String) {
        warnings.insert(.unknownValue)
        let nearest = faults.attempt(otherwise: nil) { try index.nearestValue(to: value, of: field) }
        unknownValues.append(SearchAnswer.UnknownValue(field: field, value: value, nearest: nearest))
    }

    private static func kindRange(_ value: String) -> (Manifest.Block) -> Bool {
        { $0.kind == value || $0.kind + "s" == value }
    }

    /// `2015`, `2015..2017`, `2015..`, `..2017`.
    private mutating func yearRange(_ value: String) -> (Manifest.Block) -> Bool {
        let parts = value.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        let numbers = parts.map { part in (1...4).contains(part.utf8.count) ? Int(part) : nil }
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let isWhole = zip(parts, numbers).allSatisfy { $0.isEmpty || $1 != nil }
        guard parts.count <= 2, isDigits, isWhole, numbers.contains(where: { $0 != nil }) else {
            unknown(value, of: "year")
            return { _ in false }
        }
        let low = numbers[0] ?? Int.min
        let high = parts.count == 1 ? low : numbers[1] ?? Int.max
        return { block in block.year.map { $0 >= low && $0 <= high } ?? false }
    }

    // MARK: Scores

    /// The pages of several groups together, each with its highest impact.
    private func union(_ groups: [IndexReader.GroupReference]) -> [Int: Int] {
        var highest: [Int: Int] = [:]
        for reference in groups {
            // `check` has read every group.
            for posting in (try? index.shard(reference.run).postings(of: reference.group)) ?? [] {
                highest[posting.number] = max(highest[posting.number] ?? 0, posting.impact)
            }
        }
        return highest
    }

    private mutating func score() {
        var masks: [[UInt8]: UInt64] = [:]
        var place = 0
        for number in words.indices where !words[number].word.isVariant {
            words[number].mask = 1 << UInt64(min(place, QueryRules.maskBits - 1))
            masks[words[number].word.form] = words[number].mask
            place += 1
        }
        for number in words.indices where !words[number].found.groups.isEmpty {
            let pages = union(words[number].found.groups)
            words[number].rarity = Arithmetic.rarity(documents: index.manifest.documents, containing: pages.count)
            var mask = words[number].mask
            if words[number].word.isVariant {
                // A variant stands for the words it is made of.
                let position = words[number].word.position
                for part in spelt where part.position >= position && part.position <= position + 1 {
                    mask |= masks[part.form] ?? 0
                }
            }
            let worth = words[number].rarity * words[number].count
            for (page, impact) in pages { add(worth * impact, to: page, mask) }
        }
        for named in entities where !named.groups.isEmpty {
            let pages = union(named.groups)
            let worth = Arithmetic.rarity(documents: index.manifest.documents, containing: pages.count)
            let mask = spelt[named.range].reduce(0) { $0 | (masks[$1.form] ?? 0) }
            for (page, impact) in pages { add(worth * impact, to: page, mask) }
        }
        pinned = Set(whole.map(\.number))
        for number in pinned where scores[number] == nil {
            add(1, to: number, (1 << UInt64(min(place, QueryRules.maskBits))) - 1)
        }
    }

    private mutating func add(_ points: Int, to page: Int, _ mask: UInt64) {
        scores[page, default: 0] += points
        found[page, default: 0] |= mask
    }

    /// Of how many words pages can have how many.
    var wordCount: Int { words.count { !$0.word.isVariant } }

    // MARK: Phrases and exclusions

    private mutating func applyPhrases() {
        for phrase in query.phrases {
            // One that cannot be looked up requires nothing.
            guard let pages = faults.attempt(otherwise: nil, { try self.pages(with: phrase) }) else { continue }
            // A phrase that is nowhere is said; its words still find.
            if !scores.keys.contains(where: pages.contains) {
                warnings.insert(.noPhrase)
                continue
            }
            scores = scores.filter { pages.contains($0.key) }
        }
    }

    /// Takes out the pages that must not be there; gives them.
    private mutating func applyExclusions() -> Set<Int> {
        var excluded: Set<Int> = []
        for exclusion in query.exclusions {
            switch exclusion {
            case .filter(let field, let value):
                let filter = filter(field, [value])
                filters.append { !filter($0) }
            case .words(let words):
                let plain = words.filter { !$0.isVariant }
                var pages: Set<Int> = []
                if plain.count > 1 {
                    pages = faults.attempt(otherwise: []) { try self.pages(with: words) }
                } else if let only = plain.first {
                    pages = Set(union(groups { try resolver.known(only.form).groups }).keys)
                }
                excluded.formUnion(pages)
            }
        }
        for page in excluded {
            scores[page] = nil
            pinned.remove(page)
        }
        return excluded
    }

    /// The pages with the words one after another, each at the distance it has in the query. Common words hold a place only.
    private func pages(with phrase: [Word]) throws -> Set<Int> {
        var parts: [(position: Int, places: [Int: [Int]])] = []
        for word in phrase where !word.isVariant && !index.common.contains(word.form) {
            let known = words.first { $0.word.form == word.form }
            let groups = try known?.found.groups ?? resolver.resolve(word.form, isOpen: false).groups
            if groups.isEmpty { return [] }
            var places: [Int: [Int]] = [:]
            for group in groups {
                for (page, all) in try index.places(of: group) { places[page, default: []] += all }
            }
            parts.append((word.position, places))
        }
        guard let first = parts.first else { return [] }
        var pages: Set<Int> = []
        for (page, starts) in first.places {
            let rest = parts.dropFirst().map { ($0.position - first.position, Set($0.places[page] ?? [])) }
            if starts.contains(where: { start in rest.allSatisfy { $1.contains(start + $0) } }) { pages.insert(page) }
        }
        return pages
    }
}

/// What could not be read during one search, each fault once.
final class SearchFaults {
    private(set) var list: [String] = []

    /// Does a step. One that cannot be done, because a file is missing or damaged, is left out and said.
    func attempt<Value>(otherwise: Value, _ work: () throws -> Value) -> Value {
        do {
            return try work()
        } catch {
            let fault = "\(error)"
            if !list.contains(fault) { list.append(fault) }
            return otherwise
        }
    }
}
