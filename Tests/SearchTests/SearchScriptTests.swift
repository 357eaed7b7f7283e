import Foundation
import Testing

@testable import Search

@Suite("The script's constants")
struct SearchScriptTests {
    static let parts = Result {
        let folder = ParityTests.root.appending(path: "Templates/assets/search-engine")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }

    @Test("Each is written once, from Swift, and used", arguments: SearchScript.constants.map(\.name))
    func once(name: String) throws {
        #expect(SearchScript.constants.count { $0.name == name } == 1)
        let texts = try Self.parts.get().map(\.1)
        #expect(texts.contains { $0.contains(name) })
        #expect(!texts.contains { $0.contains("const \(name) =") })
    }

    @Test("They come after the part that opens the script, wherever the script's parts are, and no part has their name")
    func place() throws {
        let assets = ParityTests.root.appending(path: "Templates/assets")
        let folders = try FileManager.default.contentsOfDirectory(atPath: assets.path).filter { folder in
            let parts = try? FileManager.default.contentsOfDirectory(atPath: assets.appending(path: folder).path)
            return parts?.contains { $0.hasPrefix("1-bytes.") } == true
        }
        #expect(Set(folders) == Set(SearchScript.files.keys.map { String($0.prefix { $0 != "/" }) }))
        for path in SearchScript.files.keys {
            let parts = path.split(separator: "/").map(String.init)
            let others = try FileManager.default.contentsOfDirectory(atPath: assets.appending(path: parts[0]).path)
            #expect(!others.contains(parts[1]))
            #expect((others + [parts[1]]).sorted()[1] == parts[1])
        }
    }

    @Test("Scalars outside ASCII are escaped, so that the script is the same in every encoding")
    func escapes() {
        #expect(SearchScript.bytes.allSatisfy { $0 < 0x80 })
        let set = ScalarSet([0x300...0x36F, 0xAD...0xAD, 0x20000...0x3FFFF])
        #expect(SearchScript.Value.pattern(set).script == #"/[\u00ad\u0300-\u036f\u{20000}-\u{3ffff}]/u"#)
        #expect(SearchScript.Value.text([0x22, 0x5C, 0x61]).script == #""\u0022\u005ca""#)
    }

    @Test("A set of scalars has those of its ranges and no others")
    func sets() {
        let ranges: [ClosedRange<UInt32>] = [0x40...0x7F, 0xFFFF...0x10002, 0x20000...0x20000]
        let set = ScalarSet(ranges)
        for value in [
            0, 0x3F, 0x40, 0x7F, 0x80, 0xFFFE, 0xFFFF, 0x10000, 0x10002, 0x10003, 0x20000, 0x20001, UInt32.max,
        ] {
            #expect(set.contains(value) == ranges.contains { $0.contains(value) })
        }
    }
}
