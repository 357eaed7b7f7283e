import Model
import Text

/// Joins the publishers of `publishers.yaml` with those that captures alone name.
struct PublisherEntries {
    private var registered: [ExactText: PublisherEntry] = [:]
    private var named: [PublisherName: PublisherEntry] = [:]

    /// The publishers by name.
    /// - Parameter briefings: in the archive's order; the entries refer to them by index.
    static func join(_ publishers: [Publisher], _ briefings: [BriefingEntry]) -> [PublisherEntry] {
        var entries = PublisherEntries()
        for publisher in publishers {
            entries.registered[ExactText(publisher.id)] = PublisherEntry(
                publisher: publisher, isRegistered: true, briefings: [])
        }
        for (index, entry) in briefings.enumerated() { entries.add(entry, at: index) }
        return (Array(entries.registered.values) + entries.named.values).sorted {
            NameOrder($0.publisher.name, id: $0.publisher.id) < NameOrder($1.publisher.name, id: $1.publisher.id)
        }
    }

    private mutating func add(_ entry: BriefingEntry, at index: Int) {
        guard let text = entry.publisherName else { return }
        if let id = entry.briefing.metadata.publisher, registered[ExactText(id)] != nil {
            registered[ExactText(id)]?.briefings.append(index)
            return
        }
        let name = PublisherName(text)
        // An id that `publishers.yaml` gives to another name stays that publisher's.
        let id = registered[ExactText(name.id)] == nil ? name.id : name.marked
        let first = PublisherEntry(publisher: Publisher(id: id, name: text), isRegistered: false, briefings: [])
        named[name, default: first].briefings.append(index)
    }
}
