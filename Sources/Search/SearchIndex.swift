public import Model
import Text

/// The index of a site: made of the postings of its pages, written as files below `search/`.
///
/// Pages may come in any order; the files are the same. What the files hold is described in `Documentation/Search.md`.
public struct SearchIndex: Sendable {
    /// At how many files of a kind a large index aims; a small one has fewer and smaller ones.
    enum FileCount {
        static let words = 370
        /// Runs of words, several in one file.
        static let wordRuns = 1_000
        static let cards = 215
        static let fragments = 20
        static let places = 14
        /// Of a small archive, whose files of texts can be small enough to be read whole.
        static let smallFragments = 400
    }

    /// The least sizes, in bytes, under which a file is not cut smaller.
    enum LeastSize {
        static let words = 2_000
        static let wordRuns = 1_600
        static let cards = 1_000
        static let fragments = 1_200
        /// Texts of up to this size each are worth being read whole; the files of larger archives are read in parts.
        static let wholeFragments = 4_000
        static let places = 12_000
    }

    private let files: [ShardFile]
    private let packs: FragmentPacks
    private let spool: (any FragmentStore)?

    /// Joins the postings.
    /// - Parameters:
    ///   - pages: What `SearchIndexer` made of each page; no two of one kind have one identifier.
    ///   - spool: Where the fragments are if they were taken from the postings.
    ///   - jobs: How many threads may work at once.
    public init(joining pages: [SearchPostings], spool: (any FragmentStore)? = nil, jobs: Int) {
        let builder = IndexFiles(pages: pages, joined: JoinedTerms(pages, jobs: jobs))
        (files, packs, self.spool) = (builder.files, builder.packs, spool)
    }

    /// Every file of the index, once: files are named by their content, and pages without a text have the same one.
    /// Those with texts are put together when they are written.
    public var outputs: [Output] {
        let spool = spool
        let all =
            files.map { file in Output(path: file.path) { file.bytes } }
            + packs.packs.map { pack in Output(path: pack.path) { try pack.bytes(from: spool) } }
        var seen: Set<String> = []
        return all.filter { seen.insert($0.path).inserted }
    }
}

/// Where the compressed texts of pages are kept between the pass that reads the pages and the files that hold the texts.
public protocol FragmentStore: Sendable {
    /// The fragment of a page, as `SearchPostings.takingFragment` gave it.
    /// - Throws: where it cannot be read back.
    func fragment(of kind: SearchDocument.Kind, _ id: String) throws -> [UInt8]
}

extension SearchPostings {
    /// The postings without the compressed texts, and these, to be kept elsewhere.
    public func takingFragment() -> (postings: SearchPostings, fragment: [UInt8]) {
        var postings = self
        postings.fragment = []
        return (postings, fragment)
    }
}
