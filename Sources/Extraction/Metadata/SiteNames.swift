import Model
import Text

/// The names that a page's site goes by, to tell them from the title and the authors.
struct SiteNames {
    private let names: Set<[UInt8]>
    /// The labels of the host: `example` and `example.org` of `www.example.org`.
    private let hosts: Set<[UInt8]>

    init(_ names: [String], address: String?) {
        self.names = Set(names.map { Self.compact($0) }.filter { $0.count > 1 })
        var hosts: Set<[UInt8]> = []
        if let address, let base = BaseAddress(Array(address.utf8)) {
            let host = base.origin.dropFirst(base.scheme.count + 3).map(\.lowercased)
            let labels = host.split(separator: Byte.fullStop).suffix(Limits.hostLabels.value)
            for start in labels.indices where start < labels.endIndex - 1 {
                hosts.insert(Self.compact(String(decoding: labels[start...].joined(), as: UTF8.self)))
                hosts.insert(Self.compact(String(decoding: labels[start], as: UTF8.self)))
            }
        }
        self.hosts = hosts.filter { $0.count > 3 }
    }

    /// Whether a text is a name of the site.
    func contains(_ text: String) -> Bool {
        let compact = Self.compact(text)
        if compact.isEmpty { return false }
        return names.contains(compact) || hosts.contains(compact)
    }

    /// Whether a text begins or ends with a name of the site, or the other way round.
    func resembles(_ text: String) -> Bool {
        let compact = Self.compact(text)
        guard compact.count > 2 else { return false }
        if names.contains(compact) || hosts.contains(compact) { return true }
        // `GNN Politics` is a part of GNN.
        if let first = text.split(separator: " ").first, names.contains(Self.compact(String(first))) { return true }
        return names.contains { name in
            name.count > 3 && compact.count > 3
                && (name.starts(with: compact) || compact.starts(with: name)
                    || compact.suffix(name.count).elementsEqual(name)
                    || name.suffix(compact.count).elementsEqual(compact))
        }
    }

    /// The letters and digits of a text, folded.
    static func compact(_ text: String) -> [UInt8] { FoldedText.bytes(of: text).filter { $0.isWordByte } }
}
