import Model
import Text

/// Reads `publishers.yaml`.
enum PublisherKeys {
    static func read(_ list: inout YAMLMapping) -> [Publisher] {
        var places = DuplicateIdentifiers("publisher")
        var hosts: [String: HostClaim] = [:]
        return list.blocks("publishers") { keys in
            let id = keys.requiredIdentifier("id", of: "a publisher")
            let name = keys.requiredText("name", of: "a publisher")
            let kind = keys.choice("kind", of: ActorKind.self)
            let owner = name?.text ?? id?.text ?? "a publisher"
            let publisherHosts = keys.placedTexts("hosts").compactMap { host in
                read(host, of: owner, claims: &hosts, keys: &keys)
            }
            keys.finish(of: "a publisher")
            if let id { places.note(id, in: &keys) }
            guard let id, let name else { return nil }
            return Publisher(id: id.text, name: name.text, hosts: publisherHosts, kind: kind)
        }
    }

    private struct HostClaim {
        var owner: String
        var line: Int
    }

    private static func read(
        _ host: PlacedText, of owner: String, claims: inout [String: HostClaim], keys: inout YAMLMapping
    ) -> String? {
        let name = host.text.lowercased()
        guard WebAddress.isHost(name) else {
            keys.report(
                ReadingDiagnostics.invalidAddress, at: host.offset, "“\(host.text)” is not a host",
                hint: "write the name alone, such as example.org, without https:// and without a path")
            return nil
        }
        if let claim = claims[name] {
            keys.report(
                ReadingDiagnostics.hostClaimedTwice, at: host.offset, "the host \(name) is registered twice",
                hint: "\(claim.owner) has it in line \(claim.line); one publisher can have it")
            return nil
        }
        claims[name] = HostClaim(owner: owner, line: keys.file.location(at: host.offset).line)
        return name
    }
}
