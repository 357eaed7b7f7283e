/// Language tags for `lang` attributes.
enum LanguageTag {
    /// The tag if it has the shape of BCP 47, with hyphens for underscores; else `nil`.
    static func valid(_ tag: String?) -> String? {
        guard let tag else { return nil }
        let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        let isWord: (Substring) -> Bool = { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                }
        }
        guard let first = parts.first, (2...3).contains(first.utf8.count), parts.allSatisfy(isWord) else { return nil }
        return parts.joined(separator: "-")
    }
}
