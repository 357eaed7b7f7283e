/// The rows of words in a text, each as one hash: texts that share rows share passages.
enum WordRows {
    /// The hashes of every row of so many words; none where a text has fewer.
    static func rows(of words: [UInt64], length: Int) -> [UInt64] {
        guard words.count >= length else { return [] }
        return (0...words.count - length).map { start in
            words[start..<start + length].reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
        }
    }
}
