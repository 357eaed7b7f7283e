/// A register that gives actors identifiers, such as Wikidata.
///
/// Registers are open: an actor may have an identifier of any. Of those in `all` the addresses are known, so that an
/// identifier becomes a link, and an address that an editor copied becomes an identifier.
public struct IdentifierRegister: Sendable {
    /// The key in an actor's file.
    public let id: String
    /// The register's name for readers.
    public let name: String
    /// An identifier for hints.
    public let example: String
    /// What stands before and after an identifier in its address.
    private let prefix, suffix: String
    /// The hosts whose addresses have an identifier in them.
    private let hosts: [String]
    /// Whether a text has the form of an identifier.
    private let hasForm: @Sendable (Substring.UTF8View) -> Bool

    private init(
        _ id: String, _ name: String, prefix: String, suffix: String = "", hosts: [String], example: String,
        hasForm: @escaping @Sendable (Substring.UTF8View) -> Bool
    ) {
        (self.id, self.name, self.prefix, self.suffix) = (id, name, prefix, suffix)
        (self.hosts, self.example, self.hasForm) = (hosts, example, hasForm)
    }

    /// The registers whose addresses are known.
    public static let all: [IdentifierRegister] = [
        IdentifierRegister(
            "mitre-attack", "MITRE ATT&CK", prefix: "https://attack.mitre.org/groups/", suffix: "/",
            hosts: ["attack.mitre.org"], example: "G0045"
        ) { $0.count == 5 && $0.first == 0x47 && $0.dropFirst().allSatisfy(isDigit) },
        IdentifierRegister(
            "wikidata", "Wikidata", prefix: "https://www.wikidata.org/wiki/", hosts: ["wikidata.org"], example: "Q42"
        ) { $0.count > 1 && $0.first == 0x51 && $0.dropFirst().allSatisfy(isDigit) },
        IdentifierRegister(
            "viaf", "VIAF", prefix: "https://viaf.org/viaf/", suffix: "/", hosts: ["viaf.org"], example: "113230702"
        ) { !$0.isEmpty && $0.allSatisfy(isDigit) },
        IdentifierRegister(
            "isni", "ISNI", prefix: "https://isni.org/isni/", hosts: ["isni.org"], example: "0000000121032683"
        ) {
            $0.count == 16 && $0.dropLast().allSatisfy(isDigit) && ($0.last.map { isDigit($0) || $0 == 0x58 } ?? false)
        },
        IdentifierRegister(
            "lei", "LEI", prefix: "https://search.gleif.org/#/record/", hosts: ["gleif.org"],
            example: "5493001KJTIIGC8Y1R12"
        ) { $0.count == 20 && $0.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) } },
        IdentifierRegister(
            "ror", "ROR", prefix: "https://ror.org/", hosts: ["ror.org"], example: "05dxps055"
        ) { $0.count == 9 && $0.first == 0x30 && $0.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) } },
        IdentifierRegister(
            "orcid", "ORCID", prefix: "https://orcid.org/", hosts: ["orcid.org"], example: "0000-0002-1825-0097"
        ) { $0.count == 19 && $0.allSatisfy { isDigit($0) || $0 == 0x2D || $0 == 0x58 } },
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The register of a key; `nil` for one of which no addresses are known.
    public static func named(_ id: String) -> IdentifierRegister? { all.first { $0.id == id } }

    /// The address of an identifier, in which every byte that is not plain is percent-encoded by the caller's rule.
    public func address(of value: String, encode: (String) -> String) -> String { prefix + encode(value) + suffix }

    /// Whether a text is an address rather than an identifier.
    public static func isAddress(_ text: String) -> Bool {
        text.contains("://") || text.utf8.starts(with: "//".utf8) || text.lowercased().utf8.starts(with: "www.".utf8)
            || all.contains { register in
                register.hosts.contains { text.lowercased().utf8.starts(with: ($0 + "/").utf8) }
            }
    }

    /// The identifier that an address of the register has in it; `nil` where it is no such address.
    public func identifier(inAddress text: String) -> String? {
        var rest = text[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let host = rest.prefix { !"/?#".contains($0) }.lowercased()
        guard hosts.contains(where: { host == $0 || host.utf8.reversed().starts(with: ("." + $0).utf8.reversed()) })
        else {
            return nil
        }
        // Some registers put the identifier behind `#` or in a query, and some readers add an ending.
        let words = rest.dropFirst(host.count).split { "/?#=&:".contains($0) }
        let found = words.compactMap { word -> Substring? in
            let stem = word.prefix { $0 != "." }
            return hasForm(stem.utf8) ? stem : nil
        }
        guard let first = found.first, found.allSatisfy({ $0.utf8.elementsEqual(first.utf8) }) else { return nil }
        return String(first)
    }
}
