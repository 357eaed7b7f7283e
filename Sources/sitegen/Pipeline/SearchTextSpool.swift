import Search
import Synchronization

/// Keeps what the search index holds of briefings while the archive is joined: their compressed texts in a working file, all
/// else in memory.
final class SearchTextSpool: FragmentStore {
    private let texts: BodySpool
    private let kept = Mutex<[SearchPostings]>([])

    /// Opens an empty spool in a folder.
    init(folder: String) throws { texts = try BodySpool(folder: folder) }

    /// Puts a briefing's postings away.
    func append(_ postings: SearchPostings) throws {
        let (postings, fragment) = postings.takingFragment()
        try texts.append(fragment, for: postings.id)
        kept.withLock { $0.append(postings) }
    }

    /// Gives all postings, without their texts, and keeps none.
    func takePostings() -> [SearchPostings] { kept.withLock { exchange(&$0, with: []) } }

    func fragment(of kind: SearchDocument.Kind, _ id: String) throws -> [UInt8] { try texts.body(of: id) }

    /// Lets the file go.
    func close() { texts.close() }
}
