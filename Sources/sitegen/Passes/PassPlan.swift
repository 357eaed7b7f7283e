import Linking
import Model
import Reading
import Text

/// Which captures must be worked on: those of which the store does not hold what a pass would give now.
struct PassPlan {
    /// What is to be done about one capture.
    enum Step {
        /// What the store holds is what a pass would give.
        case keep(PassStore.Kept)
        /// Its articles are those that the store holds; what was found in them may not be.
        case link(PassStore.Kept)
        /// It is to be read.
        case make
    }

    /// For each item, in order.
    private(set) var steps: [Step] = []
    /// For each item, what its pass is made from.
    private(set) var inputs: [PassInputs] = []
    /// The rows of captures that are there no more.
    private(set) var vanished: [Int] = []

    /// Whether the store holds everything as it is.
    var isEmpty: Bool {
        vanished.isEmpty && steps.allSatisfy { if case .keep = $0 { true } else { false } }
    }

    /// How many captures are to be worked on.
    var openCount: Int { steps.count { if case .keep = $0 { false } else { true } } }

    /// Compares what is there with what a store holds.
    /// - Parameters:
    ///   - last: the records and settings with which all that the store holds was made; `nil` for an empty store.
    ///   - now: the time, in billionths of a second since 1970.
    ///   - jobs: how many captures are read at once where only their bytes can tell whether they have changed.
    init(
        _ items: [PassItem], context: PassContext, since last: PassContext?, in store: PassStore, now: Int, jobs: Int
    ) throws(StoreFailure) {
        var kept = last == nil ? [:] : try store.captures()
        inputs = items.map { Self.inputs(of: $0, now: now) }
        let known = items.map { kept.removeValue(forKey: ExactText($0.path)) }
        vanished = kept.values.map(\.row).sorted()
        let contents = Self.contents(of: items, inputs, known, jobs: jobs)
        let changes = last.map { ContextChanges(from: $0, to: context) }
        for (index, item) in items.enumerated() {
            inputs[index].content = contents[index] ?? .blank
            guard let last = known[index], let changes, last.inputs.item == inputs[index].item,
                last.inputs.content == inputs[index].content,
                !last.facts.conditions.namesRecords || !changes.ofIdentifiers
            else {
                steps.append(.make)
                continue
            }
            steps.append(
                try changes.concern(last, item, in: store) ? .link(last) : .keep(last))
        }
    }

    private static func inputs(of item: PassItem, now: Int) -> PassInputs {
        var inputs = PassInputs(item: ByteCoder.digest(of: item))
        if case .capture(let file) = item, let stamp = FileStamp(of: file.path), stamp.isAtRest(at: now) {
            inputs.stamp = stamp
        }
        return inputs
    }

    /// The digests of captures that the store knows: those it holds, where the file system says that nothing has changed;
    /// else those of the bytes.
    private static func contents(
        of items: [PassItem], _ inputs: [PassInputs], _ known: [PassStore.Kept?], jobs: Int
    ) -> [ContentDigest?] {
        Parallel.map(count: items.count, jobs: jobs) { index -> ContentDigest? in
            guard case .capture(let file) = items[index] else { return .blank }
            guard let last = known[index] else { return nil }
            if let stamp = inputs[index].stamp, stamp == last.inputs.stamp { return last.inputs.content }
            return CaptureReader.digest(of: file)
        }
    }
}

/// How the records and settings differ from those of the last build.
struct ContextChanges {
    /// Whether something has changed that concerns every briefing.
    private let ofAll: Bool
    /// Whether other actors, agreements, clauses or publishers are there.
    let ofIdentifiers: Bool
    /// Whether something has changed that shows in notes.
    private let ofNoteRecords: Bool
    private let ofMedia: Bool
    private let names: [[UInt8]]
    private let (old, new): (PassContext, PassContext)

    init(from old: PassContext, to new: PassContext) {
        (self.old, self.new) = (old, new)
        let (before, now) = (old.content, new.content)
        var (oldSite, newSite) = (before.site, now.site)
        // What the site is called, and where it will be, shows on no briefing's text.
        for keyPath in [\Site.title, \.description, \.baseURL] {
            oldSite[keyPath: keyPath] = ""
            newSite[keyPath: keyPath] = ""
        }
        ofAll =
            oldSite != newSite || before.publishers != now.publishers || old.noteTemplate != new.noteTemplate
            || old.includesDrafts != new.includesDrafts || old.templates != new.templates
        ofIdentifiers =
            before.actors.map(\.id) != now.actors.map(\.id)
            || before.agreements.map { [$0.id] + $0.clauses.map(\.id) }
                != now.agreements.map {
                    [$0.id] + $0.clauses.map(\.id)
                }
            || before.publishers != now.publishers
        ofMedia = ByteCoder.bytes(of: before.media) != ByteCoder.bytes(of: now.media)
        ofNoteRecords =
            ofMedia || before.actors.map { [$0.id, $0.name] } != now.actors.map { [$0.id, $0.name] }
            || before.agreements.map { [$0.id, $0.name] + $0.clauses.flatMap { [$0.id, $0.text] } }
                != now.agreements.map { [$0.id, $0.name] + $0.clauses.flatMap { [$0.id, $0.text] } }
        names = Gazetteer.changedNames(
            from: (before.actors, before.agreements), to: (now.actors, now.agreements))
    }

    /// Whether what was found in a capture's articles may be otherwise now.
    func concern(_ kept: PassStore.Kept, _ item: PassItem, in store: PassStore) throws(StoreFailure) -> Bool {
        let facts = kept.facts
        if ofAll || !facts.conditions.holds(on: new.today) || (ofNoteRecords && facts.hasNotes) { return true }
        for id in facts.briefings where old.content.annotations[id] != new.content.annotations[id] { return true }
        if ofMedia, !picturesHold(facts.conditions.pictures, item) { return true }
        guard !names.isEmpty else { return false }
        for number in facts.briefings.indices {
            let bytes = try store.part(.words, of: StoredPlace(row: kept.row, number: number))
            let words = NameWords(bytes: bytes)
            if names.contains(where: words.mayHold) { return true }
        }
        return false
    }

    private func picturesHold(_ lookups: [PictureLookup], _ item: PassItem) -> Bool {
        var capture: String?
        if case .capture(let file) = item { capture = file.displayPath }
        return lookups.allSatisfy {
            new.content.media.picture(forAddress: $0.address, in: capture) == $0.picture
        }
    }
}
