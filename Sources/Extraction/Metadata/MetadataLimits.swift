/// How much of what a capture says about its article is read. A page of any length may say anything of any length; what
/// lies beyond these limits is no title, name or subject, whoever wrote it. Lengths are in bytes of UTF-8.
enum MetadataLimits {
    /// A line that names authors. A paper with hundreds of them has a few thousand bytes.
    static let longestAuthorLine = 10_000
    /// How many authors are read.
    static let mostAuthors = 256
    /// A title. The longest headlines have about 300 bytes, the longest titles of scholarly papers 700.
    static let longestTitle = 1000
    /// The name of a site, of an author or of a subject.
    static let longestName = 300
    /// A language: RFC 5646, section 4.4.1, gives 35 as the least that a buffer must hold.
    static let longestLanguage = 64
    /// How many subjects are read.
    static let mostKeywords = 256
    /// A summary.
    static let longestAbstract = 10_000
    /// One block of schema.org data; larger ones are lists of products or comments.
    static let longestData = 1_000_000
    /// How deep lists and objects of schema.org data may lie in each other: pages go ten deep, and each level takes
    /// some of the stack of the thread that decodes it.
    static let deepestData = 64
    /// How many elements of a kind are read that may name the author or the date. A page that has more is a list.
    static let mostElements = 512
    /// How many nodes a line of text takes up.
    static let mostNodesOfLine = 4096
    /// How many claims about one field are kept: a page that makes more speaks of other articles.
    static let mostClaims = 256
    /// How many titles for machines are weighed against the headings.
    static let mostTitles = 16
    /// How many labels of a host's name, from its end on, may name the site.
    static let mostHostLabels = 16
}

extension String {
    /// The text up to a white space before the byte at `limit`, the whole where it is no longer than that.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        let head = utf8.prefix(limit)
        guard let space = head.lastIndex(where: { $0 <= 0x20 }), space > head.startIndex else {
            // A letter of several bytes ends with the last that goes on with it.
            let end =
                utf8[utf8.index(utf8.startIndex, offsetBy: limit)] & 0xC0 == 0x80
                ? head.lastIndex { $0 & 0xC0 != 0x80 } ?? head.startIndex : head.endIndex
            return String(self[..<end])
        }
        return String(self[..<space])
    }
}
