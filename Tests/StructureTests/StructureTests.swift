import Foundation
import Testing

/// Holds the sources to the architecture: SwiftPM lets through imports that no target declares.
@Suite("Structure")
struct StructureTests {
    /// What each stage may import: our modules, then libraries.
    static let allowed: [String: Set<String>] = [
        "Text": ["COpenSSL", "CStemmer", "Dispatch", "Foundation", "Synchronization"],
        "Model": ["Text"],
        "HTML": [],
        "Markdown": ["Model", "Text", "CCmarkGFM", "Synchronization"],
        "Reading": ["Model", "Text", "Yams", "TOMLKit", "Foundation", "Glibc"],
        "Extraction": ["Model", "Text", "HTML", "Foundation", "FoundationXML", "Glibc"],
        "Linking": ["Model", "Text", "Markdown", "Foundation", "Synchronization"],
        "Rendering": ["Model", "Text", "Markdown", "Foundation"],
        "Search": ["Model", "Text", "CZlib", "Dispatch", "Foundation", "Synchronization"],
        "Publishing": ["Model", "Text", "Dispatch", "Foundation", "Glibc", "Synchronization", "CAtomicExchange"],
    ]

    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    struct SourceText: CustomTestStringConvertible, Sendable {
        let path: String
        let lines: [String]
        var testDescription: String { path }
    }

    static func files(of module: String) throws -> [SourceText] {
        let folder = sources.appending(path: module)
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return SourceText(path: "\(module)/\(path)", lines: text.components(separatedBy: "\n"))
        }
    }

    @Test("A stage imports Text, Model and its own libraries, never another stage", arguments: allowed.keys.sorted())
    func imports(module: String) throws {
        let allowed = try #require(Self.allowed[module])
        for file in try Self.files(of: module) {
            for line in file.lines {
                let words = line.split(separator: " ").drop { $0 == "public" || $0 == "package" || $0.hasPrefix("@") }
                guard words.first == "import", let name = words.dropFirst().first else { continue }
                #expect(allowed.contains(String(name)), "\(file.path) imports \(name)")
            }
        }
    }

    @Test("A file fits a newcomer's head")
    func length() throws {
        for module in Self.allowed.keys.sorted() + ["sitegen"] {
            for file in try Self.files(of: module) {
                #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
            }
        }
    }

    @Test("Nothing is forced, and what the compiler cannot check says why")
    func safety() throws {
        let forbidden = ["try!", "as!", "fatalError(", "nonisolated(unsafe)"]
        for module in Self.allowed.keys.sorted() + ["sitegen"] {
            for file in try Self.files(of: module) {
                for (index, line) in file.lines.enumerated() {
                    let code = line.components(separatedBy: "//")[0]
                    for word in forbidden where code.contains(word) {
                        Issue.record("\(file.path):\(index + 1) has \(word)")
                    }
                    let isExplained =
                        file.lines[index..<min(index + 3, file.lines.count)].contains { $0.contains("//") }
                        || (index > 0 && file.lines[index - 1].contains("//"))
                    if code.contains("@unchecked"), !isExplained {
                        Issue.record("\(file.path):\(index + 1) has @unchecked without a reason")
                    }
                }
            }
        }
    }

    @Test("cmark-gfm's trees are changed in one file, which says who owns their nodes")
    func treeChanges() throws {
        let changing = [
            "cmark_node_free", "cmark_node_unlink", "cmark_node_insert_", "cmark_node_append_child",
            "cmark_node_prepend_child", "cmark_node_replace", "cmark_node_new", "cmark_node_set_type",
            "cmark_node_set_literal", "cmark_node_set_on_",
        ]
        for file in try Self.files(of: "Markdown") where file.path != "Markdown/TreeChanges.swift" {
            for line in file.lines {
                for name in changing where line.contains(name) { Issue.record("\(file.path) calls \(name)") }
            }
        }
    }

    @Test("The sources are where they are looked for")
    func found() throws {
        for module in Self.allowed.keys
        where FileManager.default.fileExists(atPath: Self.sources.appending(path: module).path) {
            #expect(try !Self.files(of: module).isEmpty, "no sources in \(module)")
        }
    }
}
