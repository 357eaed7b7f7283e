import CStemmer

/// Snowball's stemmer for one language. It belongs to one thread.
public final class Stemmer {
    private let stemmer: OpaquePointer

    /// The two letters by which libstemmer may know the language of a BCP 47 tag; `nil` where it has none.
    public static func name(of tag: String) -> String? {
        let primary = String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
        let name = primary == "nb" || primary == "nn" ? "no" : primary
        return name.utf8.count == 2 ? name : nil
    }

    /// The stemmer of a language by its two letters; `nil` for a language that libstemmer has none for: its words stay as they
    /// are.
    public init?(name: String) {
        guard let stemmer = sb_stemmer_new(name, "UTF_8") else { return nil }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a folded word; the word itself where it has digits or libstemmer has no memory left.
    public func stem(_ form: [UInt8]) -> [UInt8] {
        if form.contains(where: { (0x30...0x39).contains($0) }) { return form }
        return form.withUnsafeBufferPointer { buffer in
            // The result lives in the stemmer until the next call and is copied out at once.
            guard let stem = sb_stemmer_stem(stemmer, buffer.baseAddress, Int32(buffer.count)) else { return form }
            let length = Int(sb_stemmer_length(stemmer))
            return length == 0 ? form : Array(UnsafeBufferPointer(start: stem, count: length))
        }
    }
}
