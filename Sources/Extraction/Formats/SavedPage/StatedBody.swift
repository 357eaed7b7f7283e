import HTML
import Text

/// The article's text as the page's own data states it (`articleBody` of schema.org), a check on the blocks that were
/// chosen.
struct StatedBody {
    /// How many words in a row are compared.
    static let reach = 3
    /// A shorter text is a summary.
    static let shortest = 60
    /// Which share of the stated text must be found on the page, and which share of the chosen blocks it must be, for
    /// it to be believed.
    static let (shareFound, shareOfArticle) = (0.8, 0.6)
    /// Which share of a block's words must be stated for the block to be.
    static let shareOfBlock = 0.7

    private let rows: Set<UInt64>
    private let wordCount: Int

    init?(_ text: String?) {
        guard let text, text.utf8.count > 200 else { return nil }
        var bytes = Array(text.utf8)
        if bytes.contains(Byte.lessThan) || bytes.contains(Byte.ampersand) {
            let document = Document(parsing: bytes)
            bytes = document.text(of: 0)
        }
        let words = Self.words(bytes[...])
        guard words.count >= Self.shortest else { return nil }
        wordCount = words.count
        rows = Set(Self.rows(of: words))
    }

    /// Keeps what is stated and removes what follows it, if the text is to be believed.
    func apply(to list: inout BlockList) {
        var stated = [Bool](repeating: false, count: list.blocks.count)
        var (found, kept) = (0, 0)
        for index in list.blocks.indices where !list.blocks[index].text.isEmpty {
            let block = list.blocks[index]
            let words = Self.words(list.text[block.text])
            if words.count >= Self.reach {
                let rows = Self.rows(of: words)
                let hits = rows.count { self.rows.contains($0) }
                stated[index] = Double(hits) >= Self.shareOfBlock * Double(rows.count)
            }
            if stated[index], block.rule == nil || Self.doubtful.contains(block.rule ?? 0) { found += words.count }
            if block.rule == nil { kept += words.count }
        }
        guard Double(found) >= Self.shareFound * Double(wordCount),
            Double(wordCount) >= Self.shareOfArticle * Double(kept)
        else { return }
        for index in list.blocks.indices where stated[index] {
            if let rule = list.blocks[index].rule, Self.doubtful.contains(rule) { list.blocks[index].rule = nil }
        }
        let places = list.blocks.indices.filter { stated[$0] && list.blocks[$0].rule == nil }
        guard let last = places.last else { return }
        for index in list.blocks.indices[(last + 1)...] {
            let block = list.blocks[index]
            if block.rule == nil, !block.text.isEmpty, block.kind != .caption { list.blocks[index].rule = Self.rule }
        }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
        let bytes = Array(text)
        return LineToken.words(of: bytes, in: 0..<bytes.count).map(\.hash)
    }

    private static func rows(of words: [UInt64]) -> [UInt64] { WordRows.rows(of: words, length: reach) }

    private static let rule = BoilerplateRule.place(of: "not-in-body")
    /// The rules that weigh blocks, which the page's own word overrules.
    private static let doubtful = Set(
        [
            "outside-article", "head-matter", "end-matter", "heading-alone",
        ].map { BoilerplateRule.place(of: $0) })
}
