import Foundation
import Testing

@testable import Extraction

@Suite("Damaged JSON is made well-formed")
struct JSONRepairerTests {
    /// The records of a text, each as Foundation reads and writes it with sorted names.
    private func records(_ text: String) throws -> [String] {
        try records(Array(text.utf8))
    }

    private func records(_ bytes: [UInt8]) throws -> [String] {
        let repaired = JSONRepairer.repair(bytes)
        return try repaired.records.map { record in
            let value = try JSONSerialization.jsonObject(with: Data(repaired.bytes[record.range]))
            let data = try JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
            return String(decoding: data, as: UTF8.self)
        }
    }

    @Test func wellFormedInputIsNotCopied() throws {
        let source = Array(#"{"a":[1,2.5e-3,true,null,"x\n\u00e9\ud83d\ude00"],"b":{}}"#.utf8)
        let repaired = JSONRepairer.repair(source)
        #expect(repaired.bytes == source)
        #expect(repaired.records.map(\.range) == [0..<source.count])
        #expect(repaired.records.allSatisfy { $0.repairs.isEmpty && !$0.isTruncated })
        #expect(repaired.strays.isEmpty && !repaired.isTruncated)
    }

    @Test func rawControlCharactersInStringsAreEscaped() throws {
        #expect(try records("{\"a\":\"one\n\ttwo\r\u{1}\"}") == [#"{"a":"one\n\ttwo\r�"}"#])
    }

    @Test func invalidEscapesAndHalfSurrogatesAreReplaced() throws {
        #expect(
            try records(#"{"a":"it\'s \x41 c:\path \u12 \ud83d! \udc00"}"#) == [#"{"a":"it's A c:\\path \\u12 �! �"}"#])
    }

    @Test func unescapedInnerQuotesAreKeptAsText() throws {
        #expect(
            try records(#"{"a":"<p class="x" id="y">He said "no", then "yes".</p>","b":"c"}"#)
                == [#"{"a":"<p class=\"x\" id=\"y\">He said \"no\", then \"yes\".</p>","b":"c"}"#])
        #expect(try records(#"{"a":["one "two" three","four"]}"#) == [#"{"a":["one \"two\" three","four"]}"#])
    }

    @Test(arguments: [
        (#"{"a":1,}"#, #"{"a":1}"#), (#"{"a":[1,2,],,"b":3}"#, #"{"a":[1,2],"b":3}"#),
        (#"{"a":"x" "b":2}"#, #"{"a":"x","b":2}"#), (#"{"a" 1}"#, #"{"a":1}"#), (#"{a:1}"#, #"{"a":1}"#),
        (#"{"a":}"#, #"{"a":null}"#), (#"{"a":undefined,"b":NaN,"c":01}"#, #"{"a":null,"b":null,"c":null}"#),
        (#"{"a":[{"b":1]}"#, #"{"a":[{"b":1}]}"#), (#"{"a":1#,"b":2}"#, #"{"a":1,"b":2}"#),
    ])
    func smallFaultsAreMended(damaged: String, mended: String) throws {
        #expect(try records(damaged) == [mended])
    }

    @Test func whatIsJSONStaysAsItIs() {
        let name = String(repeating: "n", count: 500)
        for text in [#"{"z":"","\#(name)":null,"a":", \"b\":"}"#, #"{"a":"x","b":1e30,"c":-0.5E-3}"#] {
            let repaired = JSONRepairer.repair(Array(text.utf8))
            #expect(repaired.bytes == Array(text.utf8) && repaired.records.allSatisfy { $0.repairs.isEmpty })
        }
    }

    @Test(arguments: [
        ("null", true), (" -1.5 ", true), (#""a \"b\"""#, true), (#"[null,1,"x"]"#, true), (#"["a" "b"]"#, false),
        (#""a" and "b""#, false), ("nil", false), ("[1", false), ("", false), ("1 2", false),
    ])
    func wholeValuesAreKnown(text: String, isWhole: Bool) {
        #expect(JSONRepairer.isWhole(Array(text.utf8)) == isWhole)
    }

    @Test func namesGivenTwiceAreListed() {
        let text = #"{"content":{"rendered":"a","raw":"b","rendered":"c"},"x":1,"x":2,"content":"d"}"#
        let record = JSONRepairer.repair(Array(text.utf8)).records[0]
        #expect(record.repeatedNames.map(\.name) == ["rendered", "content"])
        #expect(record.repeatedNames.map(\.offset) == [37, 65])
    }

    @Test func objectsOneAfterAnotherAreSeparateRecords() throws {
        #expect(try records("{\"a\":1}{\"a\":2}\n\n{\"a\":3},{\"a\":4}") == [1, 2, 3, 4].map { "{\"a\":\($0)}" })
        #expect(try records("[{\"a\":1},{\"a\":2}]\n[{\"a\":3}]") == [1, 2, 3].map { "{\"a\":\($0)}" })
    }

    @Test(arguments: [
        (#"{"a":1,"b":"text that breaks o"#, #"{"a":1,"b":"text that breaks o"}"#),
        (#"{"a":1,"b":"x\u00"#, #"{"a":1,"b":"x"}"#), (#"{"a":1,"b":"x\"#, #"{"a":1,"b":"x"}"#),
        (#"{"a":1,"bcd"#, #"{"a":1}"#), (#"{"a":1,"bcd":"#, #"{"a":1}"#), (#"{"a":1,"b":tr"#, #"{"a":1}"#),
        (#"{"a":[1,{"b":2"#, #"{"a":[1,{}]}"#), (#"{"a":[1,{"b":2,"#, #"{"a":[1,{"b":2}]}"#), ("{", "{}"),
    ])
    func truncatedObjectIsClosedAfterItsLastValue(cut: String, closed: String) throws {
        let repaired = JSONRepairer.repair(Array(cut.utf8))
        #expect(repaired.isTruncated && repaired.records.map(\.isTruncated) == [true])
        #expect(try records(cut) == [closed])
    }

    @Test func everyPrefixOfATextIsClosedToWellFormedJSON() throws {
        let text = #"[{"id":1,"t":{"rendered":"a \"b\" \u00e9"},"l":[1,-2.5,null]},{"id":2,"x":false,"y":[]}]"#
        for length in 0...text.utf8.count {
            let count = try records(Array(text.utf8.prefix(length))).count
            #expect(count == (length < 2 ? 0 : length < 60 ? 1 : count))
        }
    }

    @Test(arguments: [
        ")]}'\n{\"a\":1}", "/**/ window.cb([{\"a\":1}]);", "\u{FEFF}{\"a\":1}",
        "HTTP/1.1 200 OK\r\nNEL: {\"report_to\":1}\r\nX: y\r\n\r\n{\"a\":1}",
    ])
    func whatStandsBeforeTheObjectIsPassedOver(text: String) throws {
        #expect(try records(text) == [#"{"a":1}"#])
    }

    @Test func textBetweenObjectsIsReported() throws {
        let source = Array("{\"a\":1}\nsome words {here}\n{\"a\":2}".utf8)
        let repaired = JSONRepairer.repair(source)
        #expect(repaired.records.count == 2)
        #expect(repaired.strays.map { String(decoding: source[$0], as: UTF8.self) } == ["some words {here}\n"])
    }

    @Test func repairsAreCountedWithTheirFirstPlace() throws {
        let repaired = JSONRepairer.repair(Array("{\"a\":\"x\ny\nz\",}".utf8))
        #expect(
            repaired.records.map(\.repairs) == [
                [
                    JSONRepair(kind: .rawLineBreak, offset: 7, count: 2),
                    JSONRepair(kind: .extraComma, offset: 12, count: 1),
                ]
            ])
    }

    @Test func aCommaThatOnlyStrayCharactersFollowIsTheFault() {
        let repaired = JSONRepairer.repair(Array("{\"a\":1,\n5\n}".utf8))
        #expect(repaired.records.first?.repairs.first { $0.kind == .extraComma }?.offset == 6)
    }

    @Test func deepNestingIsReadWithoutRecursion() {
        let deep = [UInt8](repeating: 0x5B, count: 200_000) + [UInt8](repeating: 0x5D, count: 200_000)
        let repaired = JSONRepairer.repair(deep)
        #expect(repaired.records.map(\.repairs) == [[]] && !repaired.isTruncated)
    }

    @Test(arguments: [
        (#"{"a":[[1]],"b":2}"#, #"{"a":[null],"b":2}"#), (#"{"a":{"b":{"c":"}]"}},"d":1}"#, #"{"a":{"b":null},"d":1}"#),
        (#"{"a":{"b":[1,"#, #"{"a":{"b":null}}"#), (#"{"a":{"b":["\"]"]}}"#, #"{"a":{"b":null}}"#),
        (#"{"a":{"b":1}}"#, #"{"a":{"b":1}}"#),
    ])
    func whatLiesTooDeepIsLeftOutAndSaid(text: String, mended: String) throws {
        let repaired = JSONRepairer.repair(Array(text.utf8), maximumDepth: 2)
        let record = try #require(repaired.records.first)
        #expect(String(decoding: repaired.bytes[record.range], as: UTF8.self) == mended)
        #expect(record.repairs.contains { $0.kind == .tooDeep } == (text != mended))
    }

    @Test func hostileBytesAreClosedToWellFormedJSON() throws {
        var state: UInt64 = 7
        let alphabet = Array("{}[]\",:\\u0d8 ant1\n-.".utf8)
        for _ in 0..<3000 {
            var bytes: [UInt8] = [0x7B]
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") { _ = try records(bytes) }
        }
    }
}
