import Testing

@testable import Text

@Suite struct EDTFDateTests {
    struct Valid: CustomTestStringConvertible {
        var text: String
        var first: String
        var english: String
        var testDescription: String { text }
    }

    static let valid = [
        Valid(text: "2015", first: "2015-01-01", english: "2015"),
        Valid(text: "2015-09", first: "2015-09-01", english: "September 2015"),
        Valid(text: "2015-09-25", first: "2015-09-25", english: "25 September 2015"),
        Valid(text: " 2015-09-25\n", first: "2015-09-25", english: "25 September 2015"),
        Valid(
            text: "2015-09-25T14:30:28+10:00", first: "2015-09-25", english: "25 September 2015"),
        Valid(text: "2015-09-25 14:30", first: "2015-09-25", english: "25 September 2015"),
        Valid(
            text: "2015-09-25T14:30:28.123456z", first: "2015-09-25", english: "25 September 2015"),
        Valid(
            text: "2015-09-25T14:30-05", first: "2015-09-25", english: "25 September 2015"),
        Valid(text: "2015-09-25T24:00", first: "2015-09-25", english: "25 September 2015"),
        Valid(text: "2016-12-31T23:59:60Z", first: "2016-12-31", english: "31 December 2016"),
        Valid(text: "2015-09~", first: "2015-09-01", english: "about September 2015"),
        Valid(text: "2015?", first: "2015-01-01", english: "perhaps 2015"),
        Valid(text: "2015%", first: "2015-01-01", english: "perhaps about 2015"),
        Valid(text: "2015-21", first: "2015-03-01", english: "spring 2015"),
        Valid(text: "2015-24", first: "2015-12-01", english: "winter 2015"),
        Valid(text: "201X", first: "2010-01-01", english: "2010s"),
        Valid(text: "20XX", first: "2000-01-01", english: "2000s"),
        Valid(text: "2015-XX", first: "2015-01-01", english: "2015"),
        Valid(text: "2015-XX-XX", first: "2015-01-01", english: "2015"),
        Valid(text: "2015-09-XX", first: "2015-09-01", english: "September 2015"),
        Valid(text: "2015/2017", first: "2015-01-01", english: "2015 to 2017"),
        Valid(text: "2015-09~/..", first: "2015-09-01", english: "from about September 2015"),
        Valid(text: "/2017-02", first: "2017-02-01", english: "until February 2017"),
        Valid(text: "2016-02-29", first: "2016-02-29", english: "29 February 2016"),
        Valid(text: "2000-02-29", first: "2000-02-29", english: "29 February 2000"),
        Valid(text: "0000", first: "0000-01-01", english: "0"),
    ]

    @Test(arguments: valid) func datesAreRead(_ example: Valid) throws {
        let date = try EDTFDate(example.text)
        #expect(date.earliest.iso8601 == example.first)
        #expect(date.english == example.english)
    }

    @Test(arguments: [
        ("2015-13-40", "2015 has no month 13"), ("2015-02-29", "month 2 of 2015 has no day 29"),
        ("1900-02-29", "month 2 of 1900 has no day 29"), ("2015-04-31", "month 4 of 2015 has no day 31"),
        ("2015-00", "2015 has no month 00"), ("2015-09-00", "month 9 of 2015 has no day 00"),
        ("2015-9", "9 is not a month of two digits"), ("2015-09-5", "5 is not a day of two digits"),
        ("2015-+9", "+9 is not a month of two digits"), ("2015-09-+5", "+5 is not a day of two digits"),
        ("", "an empty text is not a date such as 2015, 2015-09 or 2015-09-25"),
        ("25 September 2015", "September 2015 is not a time of day such as 14:30:28"),
        ("15-09-25", "15-09-25 is not a date such as 2015, 2015-09 or 2015-09-25"),
        ("2X15", "2X15 is not a year of four digits"), ("+201", "+201 is not a year of four digits"),
        ("٢٠١٥", "٢٠١٥ is not a year of four digits"), ("XXXX", "XXXX is not a year of four digits"),
        ("201X-05", "201X-05 gives a month in an unknown year"),
        ("2015-XX-05", "2015-XX-05 gives a day in an unknown month"),
        ("2015-21-05", "2015-21-05 gives a day in an unknown month"),
        ("2017/2015", "the interval 2017/2015 ends before it begins"), ("/", "an interval needs at least one date"),
        ("1/2/3", "1/2/3 has more than one slash"), ("2015-09T14:30", "a time of day needs a whole date before it"),
        ("2015-09-25T25:00", "25:00 is not a time of day such as 14:30:28"),
        ("2015-09-25T24:30", "24:30 is not a time of day such as 14:30:28"),
        ("2015-09-25T9:05", "9:05 is not a time of day such as 14:30:28"),
        ("2015-09-25T09:05:10.", ". is not a time zone such as Z or +10:00"),
        ("2015-09-25T09:05+1:0:00", "+1:0:00 is not a time zone such as Z or +10:00"),
        ("2015-09-25T09:05+25:00", "+25:00 is not a time zone such as Z or +10:00"),
    ])
    func impossibleDatesSayWhy(text: String, reason: String) {
        let error = #expect(throws: EDTFError.self) { try EDTFDate(text) }
        #expect(error?.reason == reason)
    }

    @Test func datesSortByTime() throws {
        let texts = ["2015-09-25T14:30:28", "2017", "2015-09-25", "2015-09", "201X", "2015-09-25T09:00", "/2014"]
        let sorted = try texts.map { try EDTFDate($0) }.sorted { $0.order < $1.order }.map(\.text)
        #expect(
            sorted == ["201X", "/2014", "2015-09", "2015-09-25", "2015-09-25T09:00", "2015-09-25T14:30:28", "2017"])
    }
}
