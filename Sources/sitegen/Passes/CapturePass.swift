import Model
import Text

/// What is worked on by itself: a capture, or an article of the editor's own.
enum PassItem: Sendable {
    case capture(CaptureFile)
    case own(Briefing)

    /// The path of its file, as diagnostics show it.
    var path: String {
        switch self {
        case .capture(let file): file.path
        case .own(let briefing): briefing.location.path
        }
    }
}

/// What a pass gives: all that concerns one capture alone.
///
/// It has bytes, in which it crosses from a worker process and lies in the store.
struct CapturePass: Sendable {
    /// The briefings in the capture, in its order.
    var briefings: [BriefingPass] = []
    /// The identifiers of articles that are not to be published, as far as they are known.
    var leftOut: [String] = []
    /// What was noticed on the way.
    var diagnostics: [Diagnostic] = []
    /// The articles as they were extracted, for a later pass that need not extract them again; empty where they were
    /// handed in, and for an export that is read in pieces.
    var extraction: [UInt8] = []
    /// The digest of the capture's bytes; blank for an article of the editor's own, and where it could not be read.
    var content = ContentDigest.blank
    /// What the result depends on that is not in the capture.
    var conditions = PassConditions()

    /// Takes the briefings and remarks of another part of the same capture.
    mutating func append(_ other: CapturePass) {
        briefings += other.briefings
        leftOut += other.leftOut
        diagnostics += other.diagnostics
        if !other.extraction.isEmpty { extraction = other.extraction }
        if other.content != .blank { content = other.content }
        conditions.append(other.conditions)
    }
}

/// One briefing of a pass.
struct BriefingPass: Sendable {
    /// The facts that the join reads.
    var entry: BriefingEntry
    /// The text as HTML.
    var body: [UInt8] = []
    /// The words of the page for the search index, without its texts.
    var postings: [UInt8] = []
    /// The compressed texts of the page for search results.
    var fragment: [UInt8] = []
    /// The words of the text as `NameWords` gives them: a name can stand in the text only if all its words do.
    var words: [UInt8] = []
}

/// What a pass depends on beside its capture and the records that it was handed: whether it still holds can be told
/// without doing it again.
struct PassConditions: Sendable, Equatable {
    /// The addresses of pictures in the text, each with the local copy that is shown for it.
    var pictures: [PictureLookup] = []
    /// Whether the front matter names actors, agreements or publishers, which were looked up.
    var namesRecords = false
    /// The last day of which an article is dated that had come by the day of the build.
    var latestPast: CalendarDay?
    /// The first day of which an article is dated that had not come by then.
    var earliestFuture: CalendarDay?

    mutating func append(_ other: PassConditions) {
        pictures += other.pictures
        namesRecords = namesRecords || other.namesRecords
        latestPast = [latestPast, other.latestPast].compactMap { $0 }.max()
        earliestFuture = [earliestFuture, other.earliestFuture].compactMap { $0 }.min()
    }

    /// Notes that what becomes of an article depends on a day.
    mutating func add(day: CalendarDay?, today: CalendarDay) {
        guard let day else { return }
        if day > today {
            earliestFuture = min(earliestFuture ?? day, day)
        } else {
            latestPast = max(latestPast ?? day, day)
        }
    }

    /// Whether on another day the same articles are published.
    func holds(on today: CalendarDay) -> Bool {
        (latestPast.map { $0 <= today } ?? true) && (earliestFuture.map { $0 > today } ?? true)
    }
}
