import Model
import Text

@testable import Extraction

/// Of a plain-text scrape every letter is either in the article or among what was removed, and no letter is made up.
enum TextFuzz {
    static func fault(_ source: [UInt8]) -> String? {
        let decoded = DecodedText(plain: source)
        let reader = PlainTextReader(decoded.bytes)
        var end = 0
        for line in reader.lines {
            guard line.range.lowerBound >= end, line.range.upperBound <= decoded.bytes.count else {
                return "the line at \(line.range) follows one that ended at \(end) of \(decoded.bytes.count)"
            }
            guard let gap = text(decoded.bytes[end..<line.range.lowerBound]) else { continue }
            guard letters(gap).isEmpty else { return "no line holds \(gap.debugDescription)" }
            end = line.range.upperBound
        }
        guard letters(text(decoded.bytes[end...]) ?? "").isEmpty else { return "no line holds the end" }

        let extraction = PlainTextFormat().read(Capture(file: SourceFile(path: "fuzz", bytes: source)))
        guard let article = extraction.articles.first else { return nil }
        let kept = letters(article.text) + article.removals.flatMap { letters($0.text) }
        let all = letters(String(decoding: decoded.bytes, as: UTF8.self))
        guard kept.sorted() != all.sorted() else { return nil }
        return "kept \(article.text.debugDescription), removed \(article.removals.map(\.text))"
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? { String(decoding: bytes, as: UTF8.self) }

    /// The letters; digits may be the numbers of a list, which are not text.
    private static func letters(_ text: String) -> [UInt32] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic }.map(\.value)
    }
}
