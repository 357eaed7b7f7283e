import Testing

@testable import Extraction

@Suite("Lines of text")
struct LineTests {
    private func line(_ text: String) -> (TextLine?, [UInt8]) {
        let bytes = Array(text.utf8)
        return (TextLine.all(in: bytes).first, bytes)
    }

    private func kind(_ text: String) -> LineKind? {
        let (line, bytes) = line(text)
        return line.map { LineKind($0, in: bytes) }
    }

    private func rule(_ text: String) -> String? {
        kind(text)?.group?.rule
    }

    @Test(arguments: [
        ("November 19, 2019", "2019-11-19"), ("19 November 2019 at 9:45", "2019-11-19"),
        ("19. März 2018", "2018-03-19"),
        ("le 1 août 2017", "2017-08-01"), ("3 de mayo de 2016", "2016-05-03"), ("2019年11月9日", "2019-11-09"),
        ("Published: 2015-09-25T10:00", "2015-09-25"), ("25.09.2015, 14:05", "2015-09-25"), ("9/25/2015", "2015-09-25"),
        ("5 декабря 2019", "2019-12-05"), ("Sept. 3rd, 2014", "2014-09-03"),
    ])
    func datesAreRead(text: String, date: String) {
        let bytes = Array(text.utf8)
        #expect(TextDate(LineToken.words(of: bytes, in: 0..<bytes.count), in: bytes)?.edtf == date)
    }

    @Test(arguments: ["In 2015 we met", "March of the few", "February 30, 2015", "1 2 3", "May be 2015"])
    func otherTextIsNoDate(text: String) {
        let bytes = Array(text.utf8)
        #expect(TextDate(LineToken.words(of: bytes, in: 0..<bytes.count), in: bytes)?.edtf == nil)
    }

    @Test(arguments: [
        ("By Ada Löw", ["Ada Löw"]),
        ("By Ada Löw and Eve van der Berg, Staff Writer", ["Ada Löw", "Eve van der Berg"]),
        ("Von Max Müller | 3. Mai 2015", ["Max Müller"]), ("Written by: J. R. Poe", ["J. R. Poe"]),
        ("BY EVE NOOR 25 September 2015", ["EVE NOOR"]),
    ])
    func bylinesGiveNames(text: String, names: [String]) throws {
        let (line, bytes) = line(text)
        let found = try #require(line)
        #expect(TextByline.names(in: found, found.tokens(of: bytes), of: bytes) == names)
    }

    @Test(arguments: ["by the river", "By then it was over.", "Bystanders watched"])
    func otherTextIsNoByline(text: String) throws {
        let (line, bytes) = line(text)
        let found = try #require(line)
        #expect(TextByline.names(in: found, found.tokens(of: bytes), of: bytes) == nil)
    }

    @Test(arguments: [
        ("Related Articles", "text-related"), ("12 Comments", "text-comments"), ("Leave a Reply", "text-comments"),
        ("Read more: Something else entirely", "text-inline-link"), ("SHARE", "text-control"),
        ("3 / 12", "text-control"),
        ("Don’t Miss", "text-related"), ("About Ada Löw", "text-author-box"),
        ("Das könnte Sie auch interessieren", "text-related"),
        ("Tags: harbour, pilots", "text-subjects"), ("A ship at anchor. (AP Photo/Eve Noor)", "text-caption"),
        ("Пока нет, читайте также", nil), ("Читайте также: порт", "text-inline-link"), ("関連記事", "text-related"),
        ("We share this view of the harbour and its pilots.", nil),
        ("Comments by the mayor were not well received.", nil),
        ("© 2015 Harbour Gazette", "text-navigation"), ("NEXT ARTICLE", "text-adjacent"),
    ])
    func furnitureIsKnownByItsWords(text: String, wanted: String?) {
        #expect(rule(text) == wanted)
    }

    @Test func shapesOfLinesAreTold() {
        #expect(kind("A sentence that ends with a full stop.") == .sentence)
        #expect(kind("Cut off in the mid...") == .teaser)
        #expect(kind("• Harbour") == .item(isSentence: false))
        #expect(kind("https://harbour.example/a") == .address)
        #expect(kind("— Eve Noor (@eve) May 3, 2015") == .attribution)
        #expect(kind("Ten Ways In Which Harbour Towns Can Share Pilots") == .titleCased)
        #expect(kind("3) Magnum ice") == .enumeration)
        #expect(kind("What comes next") == .short)
    }

    @Test func blankAndInvisibleLinesAreNoLines() {
        #expect(TextLine.all(in: Array("\u{200B}\n \u{A0}\r\n\r".utf8)).isEmpty)
        #expect(TextLine.all(in: Array("a\rb\r\nc\n\nd".utf8)).map(\.startsBlock) == [true, false, false, true])
    }

    @Test func phrasesOfAllGroupsAreUniqueWithinTheirGroup() {
        for group in FurnitureGroup.all {
            var seen: Set<[UInt64]> = []
            for phrase in group.phrases {
                let hashes = LineToken.hashes(of: phrase)
                #expect(!hashes.isEmpty && seen.insert(hashes).inserted, "\(group.rule): \(phrase)")
            }
        }
    }
}
