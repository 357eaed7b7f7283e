import Model
import Testing
import Text

@testable import Extraction

/// The article in a page made of a head and a body, around which enough prose stands for an article.
func article(head: String = "", body: String = "", address: String? = nil) throws -> Article {
    let page = """
        <!DOCTYPE html><html><head>\(head)</head><body>\(body)
        <div class="entry-content"><p>The ferry to the outer islands will not sail before the ice has gone, the company said.</p>
        <p>Its two ships are in dock, and neither the tug nor the mail boat can break the ice in the sound this winter.</p>
        <p>Shops on the islands have stores for three weeks, and the helicopter will bring medicines if need be.</p></div>
        </body></html>
        """
    var capture = Capture(file: SourceFile(path: "page.html", bytes: Array(page.utf8)))
    capture.corrections.url = address
    return try #require(Extractor().extract(capture).articles.first)
}

/// A script with schema.org data.
func structured(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

extension Article {
    /// The source that a field was taken from; absent where it is not there.
    func source(of field: MetadataField) -> MetadataSource? {
        statements.first { $0.field == field.rawValue && $0.isTaken }.flatMap { MetadataSource(rawValue: $0.source) }
    }
}
