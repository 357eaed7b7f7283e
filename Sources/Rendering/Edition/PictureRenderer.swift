public import Markdown
public import Model

/// Shows a picture from its local copy, or else says that there was one and where it is.
public struct PictureRenderer: Sendable {
    private let media: MediaLibrary

    /// Takes the local copies.
    public init(media: MediaLibrary) { self.media = media }

    /// HTML for a picture on a page: phrasing content.
    /// - Parameter capture: The path of the capture that shows it, where one does.
    public func html(
        for picture: PictureReference, on page: SiteAddress, of capture: String? = nil
    ) -> String {
        let alternative = MarkupEscaping.escape(picture.alternative)
        if let copy = media.picture(forAddress: picture.address, in: capture) {
            let source = MarkupEscaping.escape(page.href(to: SiteAddress(path: copy.outputPath)))
            return "<img src=\"\(source)\" width=\"\(copy.width)\" height=\"\(copy.height)\" alt=\"\(alternative)\""
                + " loading=\"lazy\">"
        }
        let words = picture.alternative.isEmpty ? "no description" : picture.alternative
        let label = MarkupEscaping.escape("Picture, not kept here: \(words)")
        guard !picture.isInLink, let link = WebAddress.link(picture.address) else {
            return "<span class=\"missing-picture\">\(label)</span>"
        }
        return "<a class=\"missing-picture\" href=\"\(MarkupEscaping.escape(link))\" rel=\"noreferrer\">\(label)</a>"
    }
}
