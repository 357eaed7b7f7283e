import Text

/// Tells hosts that look like a registered one, as those of copies and imitations do.
struct HostLikeness: Sendable {
    /// Names shorter than this are too common within others to say anything.
    private static let shortestWithin = 6
    /// From these lengths on, one slip and two slips in a name are still the same name to the eye.
    private static let oneSlip = 6
    private static let twoSlips = 12

    private struct Known: Sendable {
        var host: String
        var name: [UInt8]
    }

    private let known: [Known]

    /// Takes the registered hosts.
    init(_ hosts: [String]) {
        known = hosts.compactMap { host in Self.name(of: host).map { Known(host: host, name: $0) } }
    }

    /// The first registered host that a host looks like without lying in one domain with it: the same name under another
    /// ending (`gazette.ru` for `gazette.org`), with words added (`gazette-news.org`), with a slip or two, or in letters that
    /// look the same.
    func resembled(by host: String) -> String? {
        let labels = host.split(separator: ".").dropLast().compactMap { Self.plain($0) }
        return known.first { known in
            !Self.areInOneDomain(host, known.host) && labels.contains { Self.looksLike($0, known.name) }
        }?.host
    }

    private static func looksLike(_ label: [UInt8], _ name: [UInt8]) -> Bool {
        if label == name { return true }
        if name.count >= shortestWithin, label.count > name.count, label.count <= 3 * name.count,
            String(decoding: label, as: UTF8.self).contains(String(decoding: name, as: UTF8.self))
        {
            return true
        }
        let slips = min(label.count, name.count) >= twoSlips ? 2 : min(label.count, name.count) >= oneSlip ? 1 : 0
        return slips > 0 && abs(label.count - name.count) <= slips && EditDistance.between(label, name) <= slips
    }

    /// The part of a host that people know it by: its longest label but the last.
    private static func name(of host: String) -> [UInt8]? {
        let labels = host.split(separator: ".").dropLast().compactMap { plain($0) }
        return labels.max { $0.count < $1.count }
    }

    /// A label in small ASCII letters and digits, digits that stand for letters read as those; `nil` where none are left.
    private static func plain(_ label: Substring) -> [UInt8]? {
        guard let slug = Slug.make(String(label.prefix(63))) else { return nil }
        let letters: [UInt8] = slug.utf8.compactMap { byte in
            switch byte {
            case 0x2D: nil
            case 0x30: 0x6F
            case 0x31: 0x6C
            default: byte
            }
        }
        return letters.isEmpty ? nil : letters
    }

    /// Whether one host lies in the other's domain, or both in one that has a name of its own.
    private static func areInOneDomain(_ left: String, _ right: String) -> Bool {
        if left == right || left.hasSuffix("." + right) || right.hasSuffix("." + left) { return true }
        let shared = zip(left.split(separator: ".").reversed(), right.split(separator: ".").reversed())
            .prefix { $0 == $1 }.map(\.0)
        // Endings such as `co.uk` are no domain of anybody's: their parts are short.
        return shared.count > 1 && shared.dropFirst().contains { $0.utf8.count > 3 }
    }
}
