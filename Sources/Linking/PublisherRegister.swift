import Model

/// The registered publishers, by id, name and host.
struct PublisherRegister: Sendable {
    private let byID: [String: Publisher]
    private let byName: [String: Publisher]
    private let byHost: [String: Publisher]
    private let likeness: HostLikeness

    init(_ publishers: [Publisher]) {
        byID = Dictionary(publishers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(publishers.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        byHost = Dictionary(
            publishers.flatMap { publisher in publisher.hosts.map { ($0, publisher) } },
            uniquingKeysWith: { first, _ in first })
        likeness = HostLikeness(publishers.flatMap(\.hosts))
    }

    /// Where a briefing comes from, as far as the register tells.
    struct Source {
        /// Its registered publisher; `nil` where none is.
        var publisher: Publisher?
        /// The host it comes from, where that is not its publisher's own.
        var unregisteredHost: UnregisteredHost?
        /// What is to be said of it.
        var diagnostics: [Diagnostic] = []
    }

    /// The registered publisher of a briefing: the one its metadata names, else the one whose name it gives, else the one
    /// whose host its address is on. A host that is not the publisher's own is reported.
    func source(of briefing: Briefing) -> Source {
        let metadata = briefing.metadata
        let host = metadata.url.flatMap(Self.host(of:))
        let named =
            metadata.publisher.flatMap { byID[$0] } ?? metadata.containerTitle.flatMap { byName[$0.lowercased()] }
        let hosting = host.flatMap(registered(host:))
        var source = Source(publisher: named ?? hosting)
        guard briefing.isCaptured, let host else { return source }
        let shown = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        func report(_ summary: String, hint: String) {
            source.diagnostics.append(
                Diagnostic(LinkingDiagnostics.unregisteredHost, at: briefing.location, summary, hint: hint))
        }
        if let named, !named.hosts.isEmpty, hosting?.id != named.id {
            source.unregisteredHost = UnregisteredHost(host: shown, publisher: named.name)
            report(
                "\(host) is not a registered host of \(named.name), so it is not given as the original",
                hint: "if it is the publisher's own, add it to `hosts` in publishers.yaml; if not, "
                    + "the capture may come from a copy of the site")
        } else if named == nil, hosting == nil, let registered = likeness.resembled(by: shown) {
            let owner = self.registered(host: registered)?.name ?? registered
            source.unregisteredHost = UnregisteredHost(host: shown, publisher: owner, looksLike: registered)
            report(
                "\(host) looks like \(registered), a host of \(owner), so it is not given as the original",
                hint:
                    "if it is a host of \(owner), add it to `hosts` in publishers.yaml; if it is another publisher's, add "
                    + "that publisher; if neither, it is an imitation")
        } else if named == nil, hosting == nil, !byID.isEmpty {
            report("\(host) is registered to no publisher", hint: "add its publisher to publishers.yaml")
        }
        return source
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
