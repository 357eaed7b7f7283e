import Foundation
import Model
import Testing
import Text

@testable import Rendering

@Suite struct FeedTimesTests {
    @Test func theFeedsTimeIsTheLatestMomentWhateverItsZone() throws {
        var archive = try ManyBriefings.archive(count: 2)
        archive.briefings[0].briefing.metadata.issued = try .init("2018-04-09T20:00:00-05:00")
        archive.briefings[1].briefing.metadata.issued = try .init("2018-04-09T23:00:00+09:00")
        archive.briefings[1].briefing.metadata.modified = try .init("2018-04-10T00:30:00Z")
        let edition = try SitemapTests.edition(archive)
        let feed = try #require(FeedEntries.all(of: edition).first)
        #expect(feed.updated(in: edition) == "2018-04-09T20:00:00-05:00")
        #expect(edition.listed[1].updated?.text == "2018-04-10T00:30:00Z")
        let atom = String(decoding: try AtomFeed(edition: edition, feed: feed).bytes, as: UTF8.self)
        #expect(atom.contains("<published>2018-04-09T23:00:00+09:00</published>"))
    }
}
