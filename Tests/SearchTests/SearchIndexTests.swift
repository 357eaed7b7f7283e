import Model
import Testing
import Text

@testable import Search

@Suite("The index")
struct SearchIndexTests {
    static let many = (0..<300).map { number in
        SmallArchive.briefing(
            "page-\(number)", 2000 + number % 20, "Page \(number) of \(number * 7 % 50)",
            ["Common words and word\(number % 90) here.", "Unique\(number) thing\(number * number % 113)."])
    }

    @Test("The files are the same whatever the order of the pages and the number of threads")
    func sameBytes() throws {
        let first = try SmallArchive(Self.many, jobs: 1).files
        #expect(try SmallArchive(Self.many.reversed(), jobs: 4).files == first)
    }

    @Test("Every word finds exactly the pages it is on, in archives of one file and of many")
    func complete() throws {
        let archive = try SmallArchive(Self.many)
        for number in [0, 1, 57, 299] {
            #expect(try archive.find("unique\(number)") == ["briefings/page-\(number)/"])
        }
        #expect(try archive.search.search("common", limit: 1).total == 300)
        #expect(try archive.search.search("word17", limit: 1).total == Self.many.indices.count { $0 % 90 == 17 })
    }

    /// Enough pages for the newest to be kept apart.
    static let large = (0..<2_000).map { number in
        SmallArchive.briefing(
            "page-\(number)", 2000 + number % 20, "Page \(number) of \(number * 7 % 50)",
            [
                "Common words, word\(number % 90) and term\(number * 31 % 701) here.",
                "Unique\(number) thing\(number * number % 113) and tale\(number * 17 % 997).",
            ])
    }
    /// Words of which some are on many pages, some on few, one on none.
    static let further = (0..<40).map { "word\($0) term\($0 * 13) tale\($0 * 19)" } + ["Quite otherworldly sentences."]

    @Test("One more newest page changes hardly any files, whatever its words")
    func newest() throws {
        let before = try SmallArchive(Self.large).files
        let page = SmallArchive.briefing("new", 2031, "A new page", Self.further)
        let archive = try SmallArchive(Self.large + [page])
        let changed = archive.files.keys.filter { before[$0] != archive.files[$0] }
        #expect(changed.count * 20 <= archive.files.count, "\(changed.count) of \(archive.files.count)")
        for query in ["otherworldly", "otherworldy", "otherworl", "\"otherworldly sentences\"", "term13 sentences"] {
            #expect(try archive.find(query).contains("briefings/new/"), "\(query)")
        }
        #expect(try archive.search.search("common").total == 2_000)
    }

    @Test("One more old page moves few others")
    func old() throws {
        let before = try SmallArchive(Self.large).files
        let page = SmallArchive.briefing("old", 2011, "An old page", ["Quite other sentences."])
        let after = try SmallArchive(Self.large + [page]).files
        let kinds = Dictionary(grouping: after.keys.filter { before[$0] != after[$0] }) { $0.prefix { $0 != "-" } }
        #expect((kinds["search/cards"]?.count ?? 0) < 12)
        #expect((kinds["search/texts"]?.count ?? 0) < 12)
        #expect(after.count { before[$0.key] != $0.value } * 2 < after.count)
    }

    @Test("Postings come back from bytes, and damaged ones do not")
    func postings() throws {
        let postings = try SearchIndexer().postings(of: SmallArchive.sample[0])
        let bytes = try postings.encoded()
        #expect(SearchPostings(decoding: bytes) == postings)
        for length in [0, 1, bytes.count / 2, bytes.count - 1] {
            #expect(SearchPostings(decoding: Array(bytes.prefix(length))) == nil)
        }
        #expect(SearchPostings(decoding: bytes + [0]) == nil)
    }

    @Test("An indexer that has read other pages makes the same postings as a new one, even after it forgot its words")
    func keptWords() throws {
        var generator = TextGenerator(seed: 7)
        let pages = SmallArchive.sample + generator.pages(60)
        let indexer = SearchIndexer()
        let first = try pages.map(indexer.postings)
        // More different words than an indexer keeps.
        let words = (0..<IndexLimits.wordMemory / 64).map { "w\($0)" }.joined(separator: " ")
        let large = SmallArchive.briefing("large", 2020, "Large", [words])
        #expect(try indexer.postings(of: large) == SearchIndexer().postings(of: large))
        for (page, postings) in zip(pages, first) {
            #expect(try SearchIndexer().postings(of: page) == postings)
            #expect(try indexer.postings(of: page) == postings)
        }
    }

    @Test("Each file has a digest, and a file that changes has another or another name")
    func digests() throws {
        func index(_ pages: [SearchDocument]) throws -> SearchIndex {
            try SearchIndex(joining: pages.map(SearchIndexer().postings), jobs: 2)
        }
        let (before, after) = (try index(Self.many), try index(Array(Self.many.dropLast())))
        #expect(Set(before.digests.keys) == Set(before.outputs.map(\.path)))
        let files = Dictionary(uniqueKeysWithValues: try before.outputs.map { ($0.path, try $0.bytes()) })
        for output in after.outputs {
            let isSame = before.digests[output.path] == after.digests[output.path]
            #expect(isSame == (files[output.path] == (try output.bytes())), "\(output.path)")
        }
    }

    @Test("Texts kept elsewhere give the same files")
    func spooled() throws {
        let whole = try Self.many.map(SearchIndexer().postings)
        let taken = whole.map { $0.takingFragment() }
        let spool = Spool(fragments: Dictionary(uniqueKeysWithValues: taken.map { ($0.postings.id, $0.fragment) }))
        let first = try SearchIndex(joining: whole, jobs: 2).outputs
        let second = try SearchIndex(joining: taken.map(\.postings), spool: spool, jobs: 2).outputs
        #expect(first.map(\.path) == second.map(\.path))
        #expect(try first.map { try $0.bytes() } == second.map { try $0.bytes() })
    }

    private struct Spool: FragmentStore {
        let fragments: [String: [UInt8]]
        func fragment(of kind: SearchDocument.Kind, _ id: String) throws -> [UInt8] { fragments[id] ?? [] }
    }

    @Test("Postings with any byte wrong are refused or give an index, and never end the program")
    func damagedPostings() throws {
        let bytes = try SearchIndexer().postings(of: SmallArchive.sample[3]).encoded()
        for index in bytes.indices {
            for change: UInt8 in [0x01, 0x80, 0xFF] {
                var damaged = bytes
                damaged[index] ^= change
                guard let postings = SearchPostings(decoding: damaged) else { continue }
                _ = try? SearchIndex(joining: [postings], jobs: 1).outputs.map { try $0.bytes() }
            }
        }
    }

    @Test("A word that has other stems in other languages is found in all, wherever its file ends")
    func oneWordInTwoLanguages() throws {
        let letters = Array("bcdfgklmnp")
        let words = letters.flatMap { first in letters.map { "\(first)a\($0)ings" } }
        let pages = ["en", "fr", "xx"].map { language in
            SearchDocument(
                kind: .briefing, id: language, title: "", language: language,
                passages: [.init(anchor: "p1", text: Array(words.joined(separator: " ").utf8))])
        }
        var layout = SmallArchive.fineLayout
        for least in [1, 10, 40] {
            layout.least.wordRuns = least
            let archive = try SmallArchive(pages, layout: layout)
            for word in words { #expect(try archive.find(word).count == 3, "\(word), runs of \(least) bytes") }
        }
    }

    @Test("Files whose names begin alike are all there, and each is found")
    func alikeNames() throws {
        // Every digest begins with the same eight digits; the next are the content's own.
        var layout = SmallArchive.fineLayout
        layout.digest = { "00000000" + ContentDigest(of: $0).hexadecimal.dropFirst(8) }
        let archive = try SmallArchive(Array(Self.many.prefix(60)), layout: layout)
        #expect(
            archive.files.count
                == (try SmallArchive(Array(Self.many.prefix(60)), layout: SmallArchive.fineLayout)).files.count)
        for number in 0..<60 { #expect(try archive.find("unique\(number)") == ["briefings/page-\(number)/"]) }
        #expect(try archive.search.search("common \"here unique7\" word7").faults.isEmpty)
    }

    @Test("Files that no name is left for are an error, and files of one content are one")
    func oneName() throws {
        var layout = SmallArchive.fineLayout
        layout.digest = { bytes in String(repeating: "0", count: 64 - 2) + (bytes.count % 2 == 0 ? "00" : "01") }
        #expect(throws: IndexFault.self) { try SmallArchive(Self.many, layout: layout) }
        var names = FileNames()
        let digest = ContentDigest(of: [1]).hexadecimal
        let first = try names.name("texts", digest: digest)
        let again = try names.name("texts", digest: digest)
        #expect(first.isNew && !again.isNew && first.digits == again.digits)
        #expect(try names.name("words", digest: digest).isNew)
    }

    @Test("A page longer than an index can hold is an error that names it")
    func longPage() {
        let text = [UInt8](repeating: 0x61, count: IndexLimits.pageBytes + 1)
        let page = SearchDocument(
            kind: .briefing, id: "endless", title: "", language: "en", passages: [.init(anchor: "", text: text)])
        let fault = #expect(throws: IndexFault.self) { try SearchIndexer().postings(of: page) }
        #expect(fault?.description.contains("briefings/endless") == true)
    }

    @Test("A file's payload comes back from its script, byte for byte")
    func escaping() {
        let payload = (0...255).map { UInt8($0) } + Array("\\\"\n\r".utf8)
        let name = "words-01234567"
        let file = ShardFile(name: name, payload: payload)
        #expect(ShardFile.payload(of: file.bytes, name: name) == payload)
        #expect(ShardFile.payload(of: Array(file.bytes.dropLast()), name: name) == nil)
        #expect(ShardFile.payload(of: file.bytes, name: "other") == nil)
    }

    @Test("A compressed stream comes back; a cut or wild one does not")
    func deflate() throws {
        let bytes = Array(String(repeating: "evidence of theft ", count: 100).utf8)
        let packed = try Deflate.compress(bytes)
        #expect(Deflate.expand(packed) == bytes)
        #expect(Deflate.expand(Array(packed.dropLast())) == nil)
        #expect(Deflate.expand([0xFF, 0xFF, 0xFF]) == nil)
        let bomb = try Deflate.compress([UInt8](repeating: 0, count: IndexLimits.expandedBytes))
        #expect(Deflate.expand(bomb)?.count == IndexLimits.expandedBytes)
        #expect(throws: IndexFault.self) {
            try Deflate.compress([UInt8](repeating: 0, count: IndexLimits.expandedBytes + 1))
        }
    }

    @Test("Pages have numbers of their own, kinds and years after one another")
    func numbers() {
        let pages = Self.many.map { (kind: $0.kind, year: $0.year, id: $0.id) }
        let numbers = DocumentNumbers(pages)
        #expect(Set(numbers.numbers).count == pages.count)
        for (page, number) in zip(pages, numbers.numbers) {
            let block = numbers.blocks.last { $0.start <= number }
            #expect(block?.year == page.year)
        }
        #expect(numbers.blocks.map(\.year) == numbers.blocks.map(\.year).sorted { $0 ?? 0 < $1 ?? 0 })
    }
}
