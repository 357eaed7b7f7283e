/// Links to the pages that sites have about their authors.
enum AuthorLink {
    /// The parts of addresses after which an author's own name stands.
    private static let folders = ClassWords.set(
        """
        author authors autor autoren autores auteur auteurs autore autori staff contributor contributors columnist
        columnists creator redakteur journalist journaliste journalistes writer writers byline bylines reporter reporters
        """)

    /// Whether an address leads to somebody's profile, as one of a byline may: `/people/ada`, `/@ada`.
    static func isProfile(_ address: ArraySlice<UInt8>) -> Bool {
        guard address.count < 500 else { return false }
        return profiles.contains { address.contains(sequence: $0) } || isOne(address)
    }

    private static let profiles = [
        "/@", "/people/", "/person/", "/profile/", "/profiles/", "/user/", "/users/", "/by/", "/u/",
    ]

    /// Whether an address leads to what one author wrote.
    static func isOne(_ address: ArraySlice<UInt8>) -> Bool {
        guard address.count < 500 else { return false }
        var start = address.startIndex
        var isAfterFolder = false
        while start < address.endIndex {
            let end = address[start...].firstIndex(of: Byte.slash) ?? address.endIndex
            if isAfterFolder, end > start {
                return address[start] != Byte.questionMark && address[start] != Byte.numberSign
            }
            isAfterFolder =
                isAfterFolder
                || (5...12).contains(end - start) && end < address.endIndex
                    && folders.contains(ClassWords.hash(address[start..<end]))
            start = end + 1
        }
        return false
    }
}
