import Model

/// The registered publishers, by id, name and host.
struct PublisherRegister: Sendable {
    private let byID: [String: Publisher]
    private let byName: [String: Publisher]
    private let byHost: [String: Publisher]

    init(_ publishers: [Publisher]) {
        byID = Dictionary(publishers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(publishers.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        byHost = Dictionary(
            publishers.flatMap { publisher in publisher.hosts.map { ($0, publisher) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The registered publisher of a briefing: the one its metadata names, else the one whose host its address is on,
    /// else the one whose name it gives. A host that is not the publisher's own is reported.
    func publisher(of briefing: Briefing, _ diagnostics: inout [Diagnostic]) -> Publisher? {
        let metadata = briefing.metadata
        let host = metadata.url.flatMap(Self.host(of:))
        let named =
            metadata.publisher.flatMap { byID[$0] } ?? metadata.containerTitle.flatMap { byName[$0.lowercased()] }
        let hosting = host.flatMap(registered(host:))
        guard briefing.provenance != nil, let host else { return named ?? hosting }
        if let named, !named.hosts.isEmpty, hosting?.id != named.id {
            diagnostics.append(
                Diagnostic(
                    LinkingDiagnostics.unregisteredHost, at: briefing.location,
                    "\(host) is not a registered host of \(named.name)",
                    hint: "if it is the publisher's own, add it to `hosts` in publishers.yaml; if not, "
                        + "the capture may come from a copy of the site"))
        } else if named == nil, hosting == nil, !byID.isEmpty {
            diagnostics.append(
                Diagnostic(
                    LinkingDiagnostics.unregisteredHost, at: briefing.location,
                    "\(host) is registered to no publisher",
                    hint: "add its publisher to publishers.yaml"))
        }
        return named ?? hosting
    }

    private func registered(host: String) -> Publisher? {
        var rest = host[...]
        while true {
            if let publisher = byHost[String(rest)] { return publisher }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// The host of an absolute web address, in lower case.
    static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let afterUser = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        let host = afterUser.prefix { $0 != ":" }.lowercased()
        return host.isEmpty ? nil : host
    }
}
