import Text

/// How an index is cut into files, and what these are named by.
struct IndexLayout: Sendable {
    /// At how many files of a kind a large index aims; a small one has fewer and smaller ones.
    struct FileCount: Sendable {
        var words = 370
        /// Runs of words, several in one file.
        var wordRuns = 1_000
        var cards = 215
        var fragments = 20
        var places = 14
        /// Of a small archive, whose files of texts can be small enough to be read whole.
        var smallFragments = 400
    }

    /// The least sizes, in bytes, under which a file is not cut smaller.
    struct LeastSize: Sendable {
        var words = 2_000
        var wordRuns = 1_600
        var cards = 1_000
        var fragments = 1_200
        /// Texts of up to this size each are worth being read whole; the files of larger archives are read in parts.
        var wholeFragments = 4_000
        var places = 12_000
    }

    var files = FileCount()
    var least = LeastSize()
    /// From how many pages on the newest ones have files of their own.
    var newestFrom = 1_000
    /// The digest by which a file is named: 64 hexadecimal digits that differ wherever contents do.
    var digest: @Sendable ([UInt8]) -> String = { ContentDigest(of: $0).hexadecimal }
}

/// Names files by the digests of their contents.
struct FileNames {
    /// The digest of each named file's content.
    private var digests: [String: String] = [:]

    /// The eight digits that a content is named by, and whether it comes for the first time: the first eight of its digest, or
    /// the next eight where another content of its kind has these.
    /// - Throws: `IndexFault.refused` where other contents have all eight times eight.
    mutating func name(_ kind: String, digest whole: String) throws(IndexFault) -> (digits: String, isNew: Bool) {
        var rest = whole[...]
        while rest.utf8.count >= 8 {
            let digits = String(rest.prefix(8))
            let known = digests.updateValue(whole, forKey: "\(kind)-\(digits)")
            if known == nil { return (digits, true) }
            if known == whole { return (digits, false) }
            digests["\(kind)-\(digits)"] = known
            rest = rest.dropFirst(8)
        }
        throw .refused("two files of the name \(kind)-\(whole.prefix(8))")
    }
}
