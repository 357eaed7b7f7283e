/// The site of a page, to tell links within it from those that lead away.
struct PageSite {
    private let host: ArraySlice<UInt8>?

    init(_ address: [UInt8]?) { host = address.flatMap { Self.host(of: $0) } }

    /// Whether an address is on the site; it is where either is unknown.
    func holds(_ address: [UInt8]?) -> Bool {
        guard let host, let address, let other = Self.host(of: address) else { return true }
        return other.count >= host.count
            ? other.suffix(host.count).elementsEqual(host) : host.suffix(other.count).elementsEqual(other)
    }

    private static func host(of address: [UInt8]) -> ArraySlice<UInt8>? {
        guard let base = BaseAddress(address) else { return nil }
        let host = base.origin.dropFirst(base.scheme.count + 3)
        return host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    }
}
