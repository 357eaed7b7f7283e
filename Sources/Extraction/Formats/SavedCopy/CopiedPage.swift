import HTML
import Model
import Text

/// What the addresses in a page and its saver's marks tell of the original and of the copy.
///
/// Links, tags and the base of a page that an archive shows carry the archive's addresses. Each is taken apart; what is
/// claimed of the page is then claimed of the original, and what is the archive's own is dropped: its name as that of the
/// site, the time of the copy as a day of the article.
struct CopiedPage {
    /// The address of the copy in an archive.
    private(set) var copy: String?
    /// The day of the copy.
    private(set) var accessed: EDTFDate?
    /// The address that relative ones are resolved against, where the page gives one of its own.
    private(set) var base: String?

    private var times: Set<String> = []
    private var hosts: Set<String> = []

    /// Reads the marks, and adds what they claim.
    init(_ document: Document, _ head: PageHead, savedFrom: String?, into claims: inout MetadataClaims) {
        let marks = SaverMarks(document)
        claims.add(shown: savedFrom, to: .address, from: .saverMark)
        claims.add(shown: marks.address, to: .address, from: .saverMark)
        claims.add(shown: marks.credits, to: .authors, from: .byline)
        for address in marks.copies { claims.add(shown: address, to: .address, from: .saverMark) }
        if let base = head.base, BaseAddress(Array(base.utf8)) != nil {
            let archived = ArchivedAddress(base)
            self.base = archived?.original ?? base
            // Any page may have a base, which is often the site's first page.
            if archived != nil || marks.isCached { claims.add(shown: base, to: .address, from: .baseAddress) }
        }
        for claim in claims.about(.address) { note(ArchivedAddress(claim.value)) }
        accessed = accessed ?? marks.saved
        let place = (self.base ?? (savedFrom ?? marks.address).map { ArchivedAddress.original(of: $0) }).map {
            Array($0.utf8)
        }
        claims.rewrite(.address) { Self.original($0, from: place) }
        guard !hosts.isEmpty else { return }
        // An archive's short address says nothing of the original, whose own stands elsewhere in the page.
        claims.rewrite(.address) { address in
            Self.host(of: address).map { hosts.contains($0) } == true ? nil : address
        }
        for field in [MetadataField.issued, .modified] { claims.rewrite(field) { isTimeOfCopy($0) ? nil : $0 } }
        claims.rewrite(.siteName) { isArchive($0) ? nil : $0 }
    }

    /// The original's address, made absolute where the page's own is known.
    private static func original(_ address: String, from place: [UInt8]?) -> String {
        let original = ArchivedAddress.original(of: address)
        guard let place, case .address(let whole) = Address.resolve(Array(original.utf8)[...], against: place) else {
            return original
        }
        return String(decoding: whole, as: UTF8.self)
    }

    private mutating func note(_ address: ArchivedAddress?) {
        guard let address else { return }
        copy = copy ?? address.copy
        accessed = accessed ?? address.date
        if !address.time.isEmpty { times.insert(address.time) }
        if let copy = address.copy, let host = Self.host(of: copy) { hosts.insert(host) }
    }

    /// Whether a claimed time is that of the copy, to the second.
    private func isTimeOfCopy(_ text: String) -> Bool {
        let digits = String(text.filter { $0.isASCII && $0.isNumber }.prefix(14))
        return digits.count == 14 && times.contains(digits)
    }

    /// Whether a name of a site is that of the archive: its host, or a name without the dots of one.
    private func isArchive(_ name: String) -> Bool {
        let compact = SiteNames.compact(name)
        return hosts.contains { host in
            SiteNames.compact(host) == compact
                || host.split(separator: ".").count > 1
                    && SiteNames.compact(host.split(separator: ".").suffix(2).joined()) == compact
        } || Self.names.contains(compact)
    }

    /// The names that archives give themselves where these are not their hosts.
    private static let names = Set(
        ["Wayback Machine", "Internet Archive", "archive.today", "archive.is"].map(SiteNames.compact))

    private static func host(of address: String) -> String? {
        guard let base = BaseAddress(Array(address.utf8)) else { return nil }
        return String(decoding: base.origin.dropFirst(base.scheme.count + 3), as: UTF8.self).lowercased()
    }
}
