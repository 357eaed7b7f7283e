import Testing
import Text

@testable import Extraction

@Suite("WordPress dates")
struct WordPressDateTests {
    @Test(arguments: [
        ("2018-04-09T14:30:28", "2018-04-09T04:30:28", "2018-04-09T14:30:28+10:00"),
        ("2020-01-01 00:10:00", "2019-12-31 19:25:00", "2020-01-01T00:10:00+04:45"),
        ("2020-03-01T00:00:00", "2020-02-29T23:00:00", "2020-03-01T00:00:00+01:00"),
        ("2020-03-01T00:00:00", "2020-03-01T00:00:00", "2020-03-01T00:00:00Z"),
        ("2020-03-01T00:00:00", "0000-00-00T00:00:00", "2020-03-01T00:00:00"),
        ("2020-03-01T00:00:00", "2015-03-01T00:00:00", "2020-03-01T00:00:00"),
        ("", "2020-03-01T00:00:00", "2020-03-01T00:00:00Z"),
    ])
    func offsetFollowsFromLocalTimeAndUTC(local: String, utc: String, date: String) {
        #expect(WordPressDate.date(local: local, utc: utc)?.text == date)
    }

    @Test func impossibleDatesAreAbsent() {
        #expect(WordPressDate.date(local: "2015-13-40T00:00:00", utc: nil) == nil)
        #expect(WordPressDate.date(local: nil, utc: nil) == nil)
    }

    @Test(arguments: [
        ("Fri, 07 Jun 2013 03:00:44 +0000", "2013-06-07T03:00:44+00:00"),
        ("7 Jun 2013 03:00:44 GMT", "2013-06-07T03:00:44Z"),
    ])
    func mailDatesAreRead(text: String, date: String) {
        #expect(WordPressDate.date(mail: text)?.text == date)
    }
}
