import Foundation
import Testing
import Text

@Suite struct EDTFDateOrderTests {
    @Test func datesOfTwoZonesSortByMoment() throws {
        let texts = [
            "2015-09-25T23:30:00-05:00", "2015-09-26T01:00:00+09:00", "2015-09-26", "2015-09-25T20:00:00Z",
            "2015-09-26T04:29:59.75Z", "2015-09-26T04:29:59.5Z", "2015-09-25T18:00+02", "2015-09-26T24:00",
        ]
        let sorted = try texts.map { try EDTFDate($0) }.sorted { $0.order < $1.order }.map(\.text)
        #expect(
            sorted == [
                "2015-09-25T18:00+02", "2015-09-26T01:00:00+09:00", "2015-09-25T20:00:00Z", "2015-09-26",
                "2015-09-26T04:29:59.5Z", "2015-09-26T04:29:59.75Z", "2015-09-25T23:30:00-05:00", "2015-09-26T24:00",
            ])
    }

    @Test(arguments: [
        ("2015-09-25", "2015-09-25T00:00:00Z"), ("2015-09", "2015-09-01T00:00:00Z"), ("2015", "2015-01-01T00:00:00Z"),
        ("2015-09-25T14:30:28+10:00", "2015-09-25T14:30:28+10:00"), ("2015-09-25T14:30:28z", "2015-09-25T14:30:28Z"),
        ("2015-09-25T14:30:28-0330", "2015-09-25T18:00:28Z"), ("2015-09-25T14:30", "2015-09-25T14:30:00Z"),
        ("2015-09-25T14:30:28.5+10:00", "2015-09-25T14:30:28+10:00"), ("2016-02-28T24:00Z", "2016-02-29T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"), ("2015-09-25T00:10:00−05:00", "2015-09-25T00:10:00-05:00"),
        ("0000-03-01", "0000-03-01T00:00:00Z"), ("9999-12-31T23:00:00-02:00", "9999-12-31T23:00:00-02:00"),
    ])
    func aFeedsTimeIsThatOfTheMoment(text: String, expected: String) throws {
        #expect(try EDTFDate(text).rfc3339 == expected)
    }

    @Test func everyDayHasTheNumberThatTheSystemsCalendarGivesIt() throws {
        let formatter = ISO8601DateFormatter()
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // From 1600 to 2600: before that the system's calendar is the Julian one.
            let seconds = Int(state >> 20) % 31_500_000_000 - 11_600_000_000
            let text = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
            #expect(EDTFDate.Moment(seconds: seconds).rfc3339 == text)
            #expect(try EDTFDate(text).moment == EDTFDate.Moment(seconds: seconds))
        }
    }
}
