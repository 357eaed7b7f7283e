import Model
import Testing

@testable import Extraction

private let scrapes = "data/extraction/dev/scrapinghub/pagetext"
private let exports = "data/extraction/dev/wordpress/wxr"

@Suite("Rules of the text formats")
struct TextRulesTests {
    @Test func rulesHaveNamesOfTheirOwn() {
        let ids = BoilerplateRule.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test(.enabled(if: SharedData.has(scrapes), "needs ../shared"), arguments: [scrapes, exports])
    func everyRemovalNamesARuleOfTheCatalogue(folder: String) throws {
        let ids = Set(BoilerplateRule.all.map(\.id))
        for name in try SharedData.names(in: folder) {
            for article in extraction(of: try SharedData.bytes(folder + "/" + name), named: name).articles {
                for removal in article.removals { #expect(ids.contains(removal.rule), "\(name): \(removal.rule)") }
            }
        }
    }
}
