import Foundation
import Model
import Testing

@testable import Rendering

@Suite struct PagePartTests {
    @Test func theListedPartsOfABriefingsPageAreInItsTemplates() throws {
        var found: Set<String> = []
        for name in ["layout", "pages/briefing"] {
            let text = try String(contentsOfFile: "\(SampleSite.templates)/\(name).mustache", encoding: .utf8)
            for piece in text.components(separatedBy: " id=\"").dropFirst() {
                let identifier = String(piece.prefix { $0 != "\"" })
                if !identifier.contains("{") { found.insert(identifier) }
            }
        }
        #expect(found.isSuperset(of: PagePart.ofBriefing))
    }
}
