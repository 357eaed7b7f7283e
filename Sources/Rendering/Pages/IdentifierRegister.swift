import Model

/// The registers whose identifiers have an address.
enum IdentifierRegister {
    /// The register's name for readers and what stands before and after an identifier in its address.
    private static let known: [String: (name: String, prefix: String, suffix: String)] = [
        "mitre-attack": ("MITRE ATT&CK", "https://attack.mitre.org/groups/", "/"),
        "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/", ""),
        "viaf": ("VIAF", "https://viaf.org/viaf/", "/"),
        "isni": ("ISNI", "https://isni.org/isni/", ""),
        "lei": ("LEI", "https://search.gleif.org/#/record/", ""),
        "ror": ("ROR", "https://ror.org/", ""),
        "orcid": ("ORCID", "https://orcid.org/", ""),
    ]

    /// The address of an identifier; `nil` for registers without one and identifiers that are not plain.
    static func link(_ identifier: ActorRecord.Identifier) -> String? {
        guard let register = known[identifier.register], !identifier.value.isEmpty else { return nil }
        return register.prefix + WebAddress.percentEncoded(identifier.value) + register.suffix
    }

    static func context(_ identifier: ActorRecord.Identifier) -> Context {
        [
            "text": .text("\(known[identifier.register]?.name ?? identifier.register) \(identifier.value)"),
            "href": .optional(link(identifier)),
        ]
    }
}
