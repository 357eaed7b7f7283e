public import Markdown
public import Model

/// Shows a picture from its local copy, or else says that there was one and where it is.
public struct PictureRenderer: Sendable {
    private let media: MediaLibrary

    /// Takes the local copies.
    public init(media: MediaLibrary) { self.media = media }

    /// The local copy of a picture, where there is one.
    /// - Parameter capture: The path of the capture that shows it, where one does.
    func copy(of picture: PictureReference, in capture: String? = nil) -> MediaLibrary.Picture? {
        media.picture(forAddress: picture.address, in: capture)
    }

    /// HTML for a picture on a page: phrasing content.
    /// - Parameters:
    ///   - capture: The path of the capture that shows it, where one does.
    ///   - isLinked: Whether a picture that is not kept here may be linked to.
    public func html(
        for picture: PictureReference, on page: SiteAddress, of capture: String? = nil, isLinked: Bool = true
    ) -> String {
        let alternative = MarkupEscaping.escape(picture.alternative)
        if let copy = copy(of: picture, in: capture) {
            let source = MarkupEscaping.escape(page.href(to: SiteAddress(path: copy.outputPath)))
            return "<img src=\"\(source)\" width=\"\(copy.width)\" height=\"\(copy.height)\" alt=\"\(alternative)\""
                + " loading=\"lazy\">"
        }
        let words = picture.alternative.isEmpty ? "no description" : picture.alternative
        let label = MarkupEscaping.escape("Picture, not kept here: \(words)")
        guard isLinked, !picture.isInLink, let link = WebAddress.link(picture.address) else {
            return "<span class=\"missing-picture\">\(label)</span>"
        }
        return "<a class=\"missing-picture\" href=\"\(MarkupEscaping.escape(link))\" rel=\"noreferrer\">\(label)</a>"
    }
}
