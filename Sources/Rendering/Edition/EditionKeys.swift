import Model
import Text

/// What pages are made of, in digests: a page whose key is the same as at the last build is the same.
///
/// A key may take in more than the page shows, never less. It is another for every change of the archive's settings, of
/// the editor's pages (which every page links to), of the assets and of the page's own templates.
struct EditionKeys: Sendable {
    /// What is on every page.
    private let frame: [UInt8]
    /// The names of actors and agreements and the clauses, which links and notes show.
    private let names: [UInt8]
    /// All that is said of actors and agreements.
    private let records: [UInt8]
    /// Which briefings there are, and which pictures: texts of the editor's link to the ones and show the others.
    private let shelf: [UInt8]
    private let revisions: [ContentDigest]
    private let templates: [String: [UInt8]]

    init(archive: Archive, media: MediaLibrary, templates: TemplateLibrary, assets: AssetFolder) {
        self.templates = Dictionary(
            uniqueKeysWithValues: Set(templates.names).map { ($0, templates.digest(of: $0).bytes) })
        revisions = archive.briefings.map(\.revision)
        let pages = archive.pages.flatMap { [$0.id, $0.title] }
        frame = Self.digest(
            ByteCoder.bytes(of: archive.site) + ByteCoder.bytes(of: pages)
                + ByteCoder.bytes(of: assets.assets.map(\.address.path)))
        let (actors, agreements) = (archive.actors.map(\.record), archive.agreements.map(\.record))
        let clauses = agreements.map { [$0.id, $0.name] + $0.clauses.flatMap { [$0.id, $0.text] } }
        names = Self.digest(ByteCoder.bytes(of: actors.map { [$0.id, $0.name] }) + ByteCoder.bytes(of: clauses))
        records = Self.digest(ByteCoder.bytes(of: actors) + ByteCoder.bytes(of: agreements))
        shelf = Self.digest(ByteCoder.bytes(of: archive.briefings.map(\.id)) + ByteCoder.bytes(of: media))
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] { ContentDigest(of: bytes).bytes }

    /// The key of the page of a briefing.
    /// - Parameter index: its place in the archive.
    func key(ofBriefing index: Int, in edition: Edition) -> ContentDigest {
        let entry = edition.archive.briefings[index]
        var bytes = frame + names + digest(ofTemplate: "pages/briefing")
        add(index, to: &bytes)
        if let publisher = edition.publisher(ofBriefing: index) {
            bytes += ByteCoder.bytes(of: publisher.publisher) + [publisher.isRegistered ? 1 : 0]
        }
        if !entry.isCaptured || !entry.notes.isEmpty { bytes += shelf }
        let related = edition.archive.relatedBriefings
        for other in related.indices.contains(index) ? related[index] : [] { add(other, to: &bytes) }
        return ContentDigest(of: bytes)
    }

    /// The key of each page of an actor or agreement.
    func key<Record>(of entry: AuthorityEntry<Record>, _ authority: AuthorityID) -> ContentDigest {
        var bytes = frame + records + shelf
        for template in ["pages/actor", "pages/agreement", "pages/mentions", "pages/list"] {
            bytes += digest(ofTemplate: template)
        }
        bytes += ByteCoder.bytes(of: authority)
        for companion in entry.companions {
            bytes += ByteCoder.bytes(of: companion.authority) + ByteCoder.bytes(of: companion.count)
        }
        for briefing in entry.briefings { add(briefing, to: &bytes) }
        for note in entry.notes { add(note.briefing, to: &bytes) }
        return ContentDigest(of: bytes)
    }

    /// The key of the table of mentions.
    var keyOfMentions: ContentDigest { ContentDigest(of: revisions.flatMap(\.bytes)) }

    /// The key of a feed in each of its forms: of briefings it shows facts alone.
    func key(of feed: FeedEntries) -> ContentDigest {
        var bytes = frame + digest(ofTemplate: "feeds/atom")
        bytes += ByteCoder.bytes(of: [feed.folder.path, feed.title])
        for briefing in feed.briefings { add(briefing, to: &bytes) }
        return ContentDigest(of: bytes)
    }

    private func add(_ briefing: Int, to bytes: inout [UInt8]) {
        bytes.append(0)
        bytes += revisions[briefing].bytes
    }

    private func digest(ofTemplate name: String) -> [UInt8] { templates[name] ?? [] }
}

extension [Output] {
    /// The outputs with one key.
    func with(key: ContentDigest) -> [Output] {
        map { output in
            var output = output
            output.key = key
            return output
        }
    }
}
