import Foundation
import Testing

@testable import Search

/// A damaged index gives an answer or an error, in Swift and in the script; it never ends the program or runs on.
@Suite("A damaged index")
struct DamagedIndexTests {
    static let archive: Result<SmallArchive, any Error> = Result {
        try SmallArchive([
            SearchDocument(
                kind: .actor, id: "lull", title: "Lull", language: "en", aliases: ["Grey Lull"],
                facets: [.init("actor", "lull", count: 8)]),
            SmallArchive.briefing(
                "ferry", 2016, "A ferry", ["The lights of Lull went out.", "Ferries sailed."],
                facets: [.init("actor", "lull")]),
            SmallArchive.briefing("quay", 2017, "The quay", ["Lights, and lights went on."]),
        ])
    }

    static let queries = ["\"lights went\" sail lightz -quay", "grey lull year:2015.. publisher:x", "-ferries"]

    @Test("A file with any byte changed, or cut at any place, gives an answer or an error")
    func everyByte() throws {
        let archive = try Self.archive.get()
        for (path, bytes) in archive.files {
            for index in bytes.indices {
                var changed = bytes
                changed[index] ^= 1 << UInt8(index % 8)
                ask(archive, path, changed)
                changed[index] = ~bytes[index]
                ask(archive, path, changed)
                ask(archive, path, Array(bytes[..<index]))
            }
        }
    }

    @Test("What is compressed, with any byte changed before it is compressed, gives an answer or an error")
    func everyInnerByte() throws {
        let archive = try Self.archive.get()
        for (path, bytes) in archive.files {
            for part in try CompressedPart.parts(of: path, bytes) {
                for index in part.bytes.indices {
                    for value: UInt8 in [0, 1, 0x2D, 0x39, 0x7F, 0x80, 0xFF, part.bytes[index] ^ 1] {
                        var changed = part.bytes
                        changed[index] = value
                        ask(archive, path, try part.file(changed))
                    }
                    var longer = part.bytes
                    longer.insert(contentsOf: [UInt8](repeating: 0xFF, count: 8) + [0x7F], at: index)
                    ask(archive, path, try part.file(longer))
                    ask(archive, path, try part.file(Array(part.bytes[..<index])))
                }
            }
        }
    }

    @Test("A manifest with any number in the place of any other gives an answer or an error")
    func everyNumber() throws {
        let archive = try Self.archive.get()
        let path = SearchFormat.manifestPath
        let part = try #require(try CompressedPart.parts(of: path, archive.load(path)).first)
        let json = String(decoding: part.bytes, as: UTF8.self)
        for match in json.matches(of: /-?[0-9]+/) {
            for number in ["\(Int.min)", "-1", "0", "7", "2147483648", "\(Int.max)", "1e300", "null", "[]", "\"\""] {
                let changed = json.replacingCharacters(in: match.range, with: number)
                ask(archive, path, try part.file(Array(changed.utf8)))
            }
        }
    }

    /// Asks every query of an index one of whose files is another. Whatever comes of it is right, as long as something does.
    private func ask(_ archive: SmallArchive, _ path: String, _ bytes: [UInt8]) {
        let search = try? ArchiveSearch { asked in asked == path ? bytes : try archive.load(asked) }
        guard let search else { return }
        for query in Self.queries { _ = search.search(query, limit: 3) }
    }

    /// Here every thirteenth byte; `SEARCH_STEP=1` tries all, which takes minutes.
    @Test("The script gives an answer or an error too", .enabled(if: ParityTests.node != nil, "needs node"))
    func script() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.archive.get().files)
        try folder.writeEngine()
        let said = try ParityTests.run(
            [
                "--max-old-space-size=300", ParityTests.root.appending(path: "Tests/Search/damaged.mjs").path,
                folder.path, folder.engine, Self.queries.joined(separator: "\n"),
                "\(EveryWordTests.number("SEARCH_STEP") ?? 13)",
            ], seconds: 300)
        #expect(said.last?.hasSuffix("damaged files, each with an answer or an error") == true)
    }
}

/// A compressed part of a file of an index, and how the file is made of another.
struct CompressedPart {
    let bytes: [UInt8]
    let file: ([UInt8]) throws -> [UInt8]

    static func parts(of path: String, _ file: [UInt8]) throws -> [CompressedPart] {
        let name = String(path.dropFirst(SearchFormat.folder.utf8.count + 1).dropLast(3))
        let payload = try #require(ShardFile.payload(of: file, name: name))
        if let whole = Deflate.expand(payload) {
            return [CompressedPart(bytes: whole) { ShardFile(name: name, payload: try Deflate.compress($0)).bytes }]
        }
        var contents: [[UInt8]] = []
        while let content = SharedFiles.content(contents.count, of: payload) { contents.append(content) }
        return contents.indices.compactMap { index in
            var reader = ByteReader(contents[index])
            let isWords = name.hasPrefix("words-")
            guard let inner = Deflate.expand(isWords ? reader.block() : contents[index]) else { return nil }
            let rest = isWords ? reader.raw(reader.rest) : []
            return CompressedPart(bytes: inner) { changed in
                var content = ByteWriter()
                let packed = try Deflate.compress(changed)
                if isWords { content.block(packed) } else { content.raw(packed) }
                content.raw(rest)
                var all = contents
                all[index] = try content.finished()
                return ShardFile(name: name, payload: try all.flatMap(SharedFiles.block)).bytes
            }
        }
    }
}
