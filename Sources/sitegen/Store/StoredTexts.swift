import Model
import Search

/// The texts of briefings, which lie in the store while the archive is joined and its pages are made.
struct StoredTexts: BodyStore, FragmentStore {
    private let store: PassStore
    private let places: [String: StoredPlace]

    /// - Parameter entries: of two with one identifier the last counts; the join reports them.
    init(_ entries: [StoredEntry], in store: PassStore) {
        self.store = store
        places = Dictionary(entries.map { ($0.entry.id, $0.place) }, uniquingKeysWith: { $1 })
    }

    func body(of briefing: String) throws -> [UInt8] { try part(.body, of: briefing) }

    func fragment(of kind: SearchDocument.Kind, _ id: String) throws -> [UInt8] { try part(.fragment, of: id) }

    /// The words of every briefing.
    /// - Throws: where they are damaged.
    func postings() throws(StoreFailure) -> [SearchPostings] {
        var all: [SearchPostings] = []
        all.reserveCapacity(places.count)
        for place in places.values.sorted(by: { ($0.row, $0.number) < ($1.row, $1.number) }) {
            let bytes = try store.part(.postings, of: place)
            // A briefing of which a template's fault was reported has none.
            if bytes.isEmpty { continue }
            guard let postings = SearchPostings(decoding: bytes) else {
                throw StoreFailure(path: "", reason: "it is damaged", isDamage: true)
            }
            all.append(postings)
        }
        return all
    }

    private func part(_ part: StoredPart, of id: String) throws(StoreFailure) -> [UInt8] {
        guard let place = places[id] else {
            throw StoreFailure(path: "", reason: "it has no text of \(id)", isDamage: true)
        }
        return try store.part(part, of: place)
    }
}
