public import Markdown
public import Model
import Text

/// A briefing with what linking found in it.
public struct LinkedBriefing: Sendable {
    /// What remains of it in memory.
    public let entry: BriefingEntry
    /// The text blocks that its page shows; `nil` for all.
    public let shownBlocks: Set<Int>?
    /// The words of its title and text, as `NameWords` gives them.
    public let words: [UInt8]
    /// What was noticed on the way.
    public let diagnostics: [Diagnostic]
}

/// Links one briefing: mentions, notes, headings. It needs nothing of the other briefings.
public struct BriefingLinker: Sendable {
    private let gazetteer: Gazetteer
    private let publishers: PublisherRegister
    private let annotations: [String: [Annotation]]

    /// Takes what an editor keeps beside the briefings.
    public init(content: Content) {
        gazetteer = Gazetteer(actors: content.actors, agreements: content.agreements)
        publishers = PublisherRegister(content.publishers)
        annotations = content.annotations
    }

    /// Finds a briefing's mentions and the places of its notes, and decides which blocks its page may show.
    public func link(_ briefing: Briefing, _ document: MarkdownDocument) -> LinkedBriefing {
        var diagnostics: [Diagnostic] = []
        let finder = MentionFinder(gazetteer: gazetteer, metadata: briefing.metadata)
        let found = finder.mentions(title: briefing.title, blocks: document.blocks)
        if found.leftOut > 0 { diagnostics.append(LinkingDiagnostics.tooManyMentions(found.leftOut, in: briefing)) }
        let notes = anchoredNotes(of: briefing, in: document.blocks, &diagnostics)
        let shown = ShownBlocks.select(briefing.disclosure, notes: notes, blocks: document.blocks)
            .map(document.withFootnotes)
        let source = publishers.source(of: briefing)
        let publisher = source.publisher
        diagnostics += source.diagnostics
        var linked = briefing
        linked.metadata.publisher = publisher?.id ?? briefing.metadata.publisher
        var entry = BriefingEntry(
            briefing: linked,
            publisherName: publisher?.name ?? briefing.metadata.containerTitle,
            opening: Self.opening(of: document.blocks, shown: shown),
            wordCount: document.blocks.reduce(0) { $0 + Self.wordCount(of: $1.text) },
            headings: Self.headings(of: document.blocks),
            mentions: found.mentions,
            notes: notes, unregisteredHost: source.unregisteredHost)
        diagnostics += LinkingDiagnostics.deadInnerLinks(of: document, in: entry)
        if !briefing.disclosure.showsContents { entry.headings = [] }
        if let shown { ShownBlocks.blankHidden(in: &entry, outside: shown) }
        return LinkedBriefing(entry: entry, shownBlocks: shown, words: found.words.bytes, diagnostics: diagnostics)
    }

    private static func headings(of blocks: [TextBlock]) -> [BriefingEntry.Heading] {
        blocks.filter { $0.kind == .heading }.map {
            BriefingEntry.Heading(anchor: $0.anchor, text: String(decoding: $0.text, as: UTF8.self))
        }
    }

    private func anchoredNotes(
        of briefing: Briefing, in blocks: [TextBlock], _ diagnostics: inout [Diagnostic]
    ) -> [AnchoredNote] {
        guard let annotations = annotations[briefing.id], !annotations.isEmpty else { return [] }
        guard briefing.disclosure.readsText else { return Self.withdrawn(annotations) }
        let quotes = QuoteFinder(blocks)
        var placed: [(annotation: Annotation, anchor: Anchor)] = []
        for (annotation, anchor) in zip(annotations, quotes.anchors(of: annotations)) {
            if let diagnostic = LinkingDiagnostics.unplaced(annotation, anchor, in: briefing.id) {
                diagnostics.append(diagnostic)
            }
            placed.append((annotation, anchor))
        }
        let order = placed.indices.sorted { Self.key(placed[$0].anchor, $0) < Self.key(placed[$1].anchor, $1) }
        return order.enumerated().map { number, index in
            let (annotation, anchor) = placed[index]
            let note = AnchoredNote(
                annotation: annotation, anchor: anchor, number: number + 1,
                paragraph: anchor.places.first.map { blocks[$0.block].anchor },
                passage: anchor.places.isEmpty ? annotation.quote : quotes.passage(anchor.places))
            return briefing.disclosure.showsQuotations ? note : note.withoutQuotation()
        }
    }

    /// Notes outlive the text they speak of, its words do not.
    private static func withdrawn(_ annotations: [Annotation]) -> [AnchoredNote] {
        annotations.enumerated().map { index, annotation in
            AnchoredNote(annotation: annotation, anchor: .withdrawn, number: index + 1, paragraph: nil, passage: "")
                .withoutQuotation()
        }
    }

    /// Sorts notes by the place of their passage; those without one follow in the file's order.
    private static func key(_ anchor: Anchor, _ index: Int) -> (Int, Int, Int) {
        guard let first = anchor.places.first else { return (Int.max, 0, index) }
        return (first.block, first.range.lowerBound, index)
    }

    private static func opening(of blocks: [TextBlock], shown: Set<Int>?) -> String {
        var words: [Substring] = []
        for (index, block) in blocks.enumerated() where block.kind == .paragraph && shown?.contains(index) ?? true {
            words += String(decoding: block.text.prefix(2_000), as: UTF8.self).split(whereSeparator: \.isWhitespace)
            if words.count >= 45 { break }
        }
        return words.prefix(45).joined(separator: " ") + (words.count > 45 ? " …" : "")
    }

    /// Words as white space separates them; in scripts without spaces every character counts as one.
    private static func wordCount(of text: [UInt8]) -> Int {
        var count = 0
        var inWord = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
                if !isSpace, !inWord { count += 1 }
                inWord = !isSpace
                index += 1
                continue
            }
            let scalar = UTF8Scalar.decode(text, at: index)
            switch ScalarClass(scalar.value) {
            case .space: inWord = false
            case .continuous:
                count += 1
                inWord = false
            default:
                if !inWord { count += 1 }
                inWord = true
            }
            index += scalar.length
        }
        return count
    }
}
