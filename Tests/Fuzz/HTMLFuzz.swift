import HTML

/// The tokenizer reads all of its source in order, and the tree made of it is one.
enum HTMLFuzz {
    static func fault(_ source: [UInt8]) -> String? {
        var tokenizer = Tokenizer(source)
        var end = 0
        while tokenizer.next() != nil {
            let range = tokenizer.source
            guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= source.count else {
                return "a token at \(range) follows one that ended at \(end) of \(source.count)"
            }
            end = range.upperBound
        }
        let document = Document(parsing: source)
        return document.violations(forSourceOf: max(1, source.count)).first
    }
}
