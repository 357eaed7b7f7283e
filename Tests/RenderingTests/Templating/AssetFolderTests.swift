import Foundation
import Testing

@testable import Rendering

@Suite("Assets")
struct AssetFolderTests {
    @Test("Files that the program writes are joined with those of their folder, in order of name")
    func written() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-assets-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "engine"), withIntermediateDirectories: true)
        for (name, text) in [("engine/1-begin.js", "begin();"), ("engine/2-end.js", "end();"), ("box.js", "box();")] {
            try Data("\(text)\n".utf8).write(to: folder.appending(path: name))
        }
        let added = [
            "engine/1-numbers.js": Array("// Not served.\nconst ONE = 1;\n".utf8), "other/1.js": Array("x".utf8),
        ]
        let assets = AssetFolder(directory: folder.path, written: added).assets
        #expect(assets.map(\.name) == ["box.js", "engine.js"])
        #expect(
            assets.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "box();\n", "begin();\nconst ONE = 1;\nend();\n",
            ])
        let plain = AssetFolder(directory: folder.path).assets
        #expect(plain.map(\.bytes).last == Array("begin();\nend();\n".utf8))
        #expect(plain.last?.address.path != assets.last?.address.path)
    }
}
