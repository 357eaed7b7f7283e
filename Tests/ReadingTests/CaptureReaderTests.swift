import Foundation
import Model
import Testing
import Text

@testable import Reading

@Suite struct CaptureReaderTests {
    private func read(_ text: String, sidecar: String? = nil) throws -> (Capture?, [Diagnostic]) {
        let fixture = try ContentFixture(["sources/x.md": text, "actors/china.md": .actor("China")])
        if let sidecar { try fixture.write("sources/x.yaml", Array(sidecar.utf8)) }
        let content = try #require(fixture.read().content)
        return CaptureReader(content: content).read(try #require(content.captures.first))
    }

    @Test func frontMatterFillsWhatTheSidecarLeavesOpen() throws {
        let text = "---\ntitle: From file\ndate: 2018-04-09\ntags: [a]\ndraft: false\nlayout: post\n---\nBody"
        let (capture, diagnostics) = try read(text, sidecar: "title: From sidecar\n")
        let found = try #require(capture)
        #expect(diagnostics == [])
        #expect(found.stated.title == "From sidecar" && found.stated.issued?.text == "2018-04-09")
        #expect(found.stated.keywords == ["a"])
        #expect(String(decoding: found.file.bytes[found.bodyStart...], as: UTF8.self) == "Body")
    }

    @Test func whatIsWrongInFrontMatterIsAWarningAndTheRestIsKept() throws {
        let (capture, diagnostics) = try read("---\ntitle: T\nissued: 2015-13\nactors: [chnia, china]\n---\nBody")
        #expect(diagnostics.map(\.kind.id) == ["capture-front-matter", "capture-front-matter"])
        #expect(diagnostics.map(\.location.line) == [3, 4])
        #expect(capture?.stated.title == "T" && capture?.stated.actors == ["china"])
    }

    @Test(arguments: [
        "---\nWords, no keys\n---\nmore", "---\nkey: [\n---\n", "--- a\nkey: b\n---\n", "---\na: b\n", "", "-",
    ])
    func whatCannotBeFrontMatterStaysInTheText(text: String) throws {
        let (capture, _) = try read(text)
        #expect(capture?.bodyStart == 0)
    }

    @Test func aBrokenHeadIsReported() throws {
        let (_, diagnostics) = try read("---\nkey: [\n---\n")
        #expect(diagnostics.map(\.kind.id) == ["capture-front-matter"])
    }

    @Test func aFileAnywhereIsReadWithTheSidecarBesideIt() throws {
        let fixture = try ContentFixture(["x.json": "{}", "x.yaml": "id: mine\n", "y.json": "{}"])
        let (capture, diagnostics) = CaptureReader().read(path: fixture.path + "/x.json")
        #expect(capture?.stated.id == "mine" && diagnostics == [])
        #expect(CaptureReader().read(path: fixture.path + "/y.json").0?.file.bytes.count == 2)
        let (absent, problems) = CaptureReader().read(path: fixture.path + "/z.json")
        #expect(absent == nil && problems.map(\.kind.id) == ["capture-unreadable"])
        #expect(CaptureReader().read(path: fixture.path).1.map(\.kind.id) == ["capture-unreadable"])
    }

    @Test func whatComesFromStandardInputIsBoundedAsFilesAre() throws {
        let fixture = try ContentFixture(["x.txt": "---\ntitle: Quay\n---\nSome words."])
        for (limit, isRead) in [(100, true), (8, false)] {
            let file = try FileHandle(forReadingFrom: URL(filePath: fixture.path + "/x.txt"))
            let (capture, problems) = CaptureReader().read(descriptor: file.fileDescriptor, named: "-", limit: limit)
            #expect(capture?.stated.title == (isRead ? "Quay" : nil))
            #expect(problems.map(\.kind.id) == (isRead ? [] : ["capture-too-large"]))
        }
        let (none, problems) = CaptureReader().read(descriptor: -1, named: "-")
        #expect(none == nil && problems.map(\.kind.id) == ["capture-unreadable"])
    }

    @Test func aLargeCaptureIsOpenedInPiecesWhereItsFormatIs() throws {
        let text = String(repeating: "0123456789", count: 100)
        let fixture = try ContentFixture(["x.xml": text, "x.yaml": "id: mine\n"])
        let path = fixture.path + "/x.xml"
        let (opened, diagnostics) = CaptureReader().open(path: path, headSize: 20) { $0 == Array(text.utf8.prefix(20)) }
        guard case .inPieces(let capture) = opened else {
            Issue.record("it was read whole")
            return
        }
        #expect(diagnostics == [] && capture.byteCount == 1000 && capture.corrections.id == "mine")
        let pieces = capture.pieces()
        #expect(try pieces() == Array(text.utf8))
        #expect(try pieces() == nil)
        #expect(try capture.head(30) == Array(text.utf8.prefix(30)))
        #expect(try capture.digest() == ContentDigest(of: Array(text.utf8)))
        for isReadInPieces in [true, false] {
            let (other, _) = CaptureReader().open(path: path, headSize: isReadInPieces ? 1000 : 20) { _ in
                isReadInPieces
            }
            guard case .whole(let whole) = other else {
                Issue.record("it was not read whole")
                continue
            }
            #expect(whole.file.bytes.count == 1000)
        }
    }

    @Test func aPipeIsReadToItsEnd() throws {
        let fixture = try ContentFixture([:])
        let path = fixture.path + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        let text = String(repeating: "words and ", count: 20_000)
        let writer = Thread {
            guard let file = FileHandle(forWritingAtPath: path) else { return }
            try? file.write(contentsOf: Data(text.utf8))
            try? file.close()
        }
        writer.start()
        #expect(CaptureReader().read(path: path).0?.file.bytes == Array(text.utf8))
        // In an archive a pipe is no capture: nobody may be there to write into it.
        let file = CaptureFile(
            path: path, displayPath: "pipe", corrections: BriefingMetadata(), location: SourceLocation(path: path))
        #expect(CaptureReader().read(file).1.map(\.kind.id) == ["capture-unreadable"])
    }

    @Test func aNameThatIsNotUTF8IsOpened() throws {
        let fixture = try ContentFixture([:])
        let name = Array((fixture.path + "/bad").utf8) + [0xFF] + Array(".txt".utf8)
        let descriptor = open(name.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
        // Some file systems refuse such names.
        guard descriptor >= 0 else { return }
        #expect(write(descriptor, "words", 5) == 5)
        close(descriptor)
        let shown = String(decoding: name, as: UTF8.self)
        let (opened, diagnostics) = CaptureReader().open(path: shown, bytes: name, headSize: 100) { _ in false }
        guard case .whole(let capture) = opened else {
            Issue.record("\(diagnostics)")
            return
        }
        #expect(capture.file.bytes == Array("words".utf8) && capture.file.path == shown)
    }
}
