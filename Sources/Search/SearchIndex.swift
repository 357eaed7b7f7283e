public import Model
public import Text

/// The index of a site: made of the postings of its pages, written as files below `search/`.
///
/// Pages may come in any order; the files are the same. What the files hold is described in `Documentation/Search.md`.
public struct SearchIndex: Sendable {
    private let files: [IndexFiles.File]
    private let packs: FragmentPacks
    private let spool: (any FragmentStore)?

    /// Joins the postings.
    /// - Parameters:
    ///   - pages: What `SearchIndexer` made of each page; no two of one kind have one identifier. Whoever keeps no copy of them
    ///     spares the memory that their words take, from the time on when these are joined.
    ///   - spool: Where the fragments are if they were taken from the postings.
    ///   - jobs: How many threads may work at once.
    /// - Throws: `IndexFault` where there is more than an index can hold, or a page's words are damaged.
    public init(
        joining pages: consuming [SearchPostings], spool: (any FragmentStore)? = nil, jobs: Int
    ) throws(IndexFault) {
        try self.init(joining: pages, spool: spool, jobs: jobs, layout: IndexLayout())
    }

    init(
        joining pages: consuming [SearchPostings], spool: (any FragmentStore)? = nil, jobs: Int, layout: IndexLayout
    ) throws(IndexFault) {
        let joined = try JoinedTerms(&pages, newestFrom: layout.newestFrom, jobs: jobs)
        let builder = try IndexFiles(pages: pages, joined: joined, layout: layout, jobs: jobs)
        (files, packs, self.spool) = (builder.files, builder.packs, spool)
    }

    /// Every file of the index, each path once. They are put together when they are written.
    public var outputs: [Output] {
        let spool = spool
        let keys = digests
        return files.map { one in Output(path: one.file.path, key: keys[one.file.path]) { one.file.bytes } }
            + packs.packs.map { pack in
                Output(path: pack.path, key: keys[pack.path]) { try pack.bytes(from: spool) }
            }
    }

    /// For each path of `outputs` a digest of what the file is made of: where path and digest are as they were, so is the file.
    public var digests: [String: ContentDigest] {
        var digests: [String: ContentDigest] = [:]
        for one in files { digests[one.file.path] = ContentDigest(hexadecimal: one.digest) }
        for pack in packs.packs { digests[pack.path] = ContentDigest(hexadecimal: pack.digest) }
        return digests
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
