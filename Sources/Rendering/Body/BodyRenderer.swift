public import Markdown
public import Model
import Text

/// A briefing's text in HTML, with what it needs beside it.
public struct RenderedBody: Sendable {
    /// The HTML in UTF-8.
    public let html: [UInt8]
    /// The local copies of pictures that it shows, by their paths below `Public/`, in byte order.
    public let pictures: [String]
    /// Every picture that was looked for, with what was found.
    public let lookups: [PictureLookup]
}

/// Renders the text of one briefing: names linked, passages marked, notes beside their passages. It runs in the pass over
/// the briefings, before there is an archive, and needs the editor's records only.
public struct BodyRenderer: Sendable {
    private let pictures: PictureRenderer
    private let notes: NoteRenderer

    init(pictures: PictureRenderer, notes: NoteRenderer) {
        (self.pictures, self.notes) = (pictures, notes)
    }

    /// The HTML of a briefing's text.
    /// - Parameters:
    ///   - entry: The briefing, linked.
    ///   - shownBlocks: The text blocks that its page shows; `nil` for all.
    ///   - document: Its text; it is used up.
    /// - Throws: `TemplateFailure` where the template of notes uses a name that notes do not give.
    public func body(
        of entry: BriefingEntry, shownBlocks: Set<Int>?, document: MarkdownDocument
    ) throws(TemplateFailure) -> RenderedBody {
        let page = SiteAddress.briefing(entry.id)
        if let shownBlocks {
            document.retain(shownBlocks, gap: "<p class=\"left-out\">[…]</p>")
        }
        let placed = entry.notes.filter { $0.paragraph != nil }
        var additions: [BlockAddition] = []
        for note in placed {
            guard let place = note.anchor.places.first else { continue }
            additions.append(
                BlockAddition(
                    block: place.block, html: try notes.html(for: note, in: entry.id, isTextWhole: shownBlocks == nil)))
        }
        var lookups: [PictureLookup] = []
        let html = document.render(
            markup: placed.flatMap { Self.marks(of: $0) } + entry.mentions.compactMap { Self.name($0, on: page) },
            additions: additions, decisions: decisions(for: entry, on: page) { lookups.append($0) })
        let shown = Set(lookups.compactMap { $0.picture?.outputPath })
        return RenderedBody(html: html, pictures: shown.sorted(by: ByteOrder.precedes), lookups: lookups)
    }

    /// A quoted passage, in as many pieces as it has blocks; the note's number follows the last.
    private static func marks(of note: AnchoredNote) -> [InlineMarkup] {
        let places = note.anchor.places
        let plain = "<mark class=\"passage\">"
        let reference =
            "<sup class=\"note-reference\"><a href=\"#\(Fragment.note(note.number))\" "
            + "aria-label=\"Note \(note.number)\">\(note.number)</a></sup>"
        return places.enumerated().map { index, place in
            InlineMarkup(
                block: place.block, range: place.range,
                opening: index == 0 ? "<mark class=\"passage\" id=\"\(Fragment.passage(note.number))\">" : plain,
                continuation: plain, closing: "</mark>", trailing: index == places.count - 1 ? reference : "")
        }
    }

    private static func name(_ mention: Mention, on page: SiteAddress) -> InlineMarkup? {
        guard let place = mention.place else { return nil }
        let attributes = "class=\"name \(mention.authority.kind.rawValue)\""
        let tag = mention.isLinked ? "a" : "span"
        let address = mention.isLinked ? " href=\"\(page.href(to: .authority(mention.authority)))\"" : ""
        return InlineMarkup(
            block: place.block, range: place.range,
            opening: "<\(tag) \(attributes) id=\"\(mention.anchor)\"\(address)>",
            continuation: "<\(tag) \(attributes)\(address)>", closing: "</\(tag)>")
    }

    /// What becomes of links and pictures. A capture's own addresses are absolute, so one that is not leads nowhere and
    /// only its text stays; so it is with those that lead to a host that is not the
    /// publisher's, and with an editor's link to a part of the page that there is not.
    /// - Parameter found: Takes each picture that was looked for.
    private func decisions(
        for entry: BriefingEntry, on page: SiteAddress, found: @escaping (PictureLookup) -> Void
    ) -> BodyDecisions {
        let capture = entry.briefing.provenance?.path
        let parts = capture == nil ? PagePart.all(on: entry) : []
        func leads(_ address: String) -> Bool {
            guard let foreign = entry.unregisteredHost?.host else { return true }
            let host = WebAddress.host(of: address)
            return host != foreign && !host.hasSuffix("." + foreign)
        }
        return BodyDecisions(
            link: { address in
                if address.hasPrefix("#"), !parts.contains(String(address.dropFirst())) { return .unwrap }
                let link =
                    capture == nil ? page.href(forEditorsLink: address) : SiteAddress.href(forCapturedLink: address)
                return link.flatMap { leads($0) ? .keep($0) : nil } ?? .unwrap
            },
            picture: { picture in
                found(PictureLookup(address: picture.address, picture: pictures.copy(of: picture, in: capture)))
                return pictures.html(for: picture, on: page, of: capture, isLinked: leads(picture.address))
            })
    }
}

extension Renderer {
    /// Renders the texts of briefings while these are being read.
    public func bodyRenderer(for content: Content) -> BodyRenderer {
        BodyRenderer(pictures: PictureRenderer(media: content.media), notes: noteRenderer(for: content))
    }
}
