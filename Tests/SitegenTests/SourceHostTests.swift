import Foundation
import Model
import Testing

@testable import sitegen

@Suite("A wrong host is never the source")
struct SourceHostTests {
    private static let publishers = """
        - id: pub
          name: The Harbour Gazette
          hosts: [harbour-gazette.example, gazette.org.au]
          kind: news-organisation

        """

    private func files(host: String, site: String, sidecar: String = "") throws -> ([String: String], Outcome) {
        let page = """
            <!DOCTYPE html><html lang="en"><head><title>Ferries sail again</title>
            <link rel="canonical" href="https://\(host)/2024/05/one/"><meta property="og:site_name" content="\(site)">
            </head><body><article><h1>Ferries sail again</h1><p>The ferries sailed again on Monday, nine days after the crews had
            tied them up, and <a href="/2024/04/before/">the council</a> said that it was glad of it.</p>
            <p>Nobody knew how long the peace would last.<img src="/crane.png" alt="The crane"></p></article></body></html>
            """
        let scratch = try Scratch()
        try scratch.write([
            "Content/site.yaml": "title: Test\nbase-url: https://archive.example/\n",
            "Content/publishers.yaml": Self.publishers, "Content/sources/p.html": page,
            "Content/sources/p.yaml": "id: copy\n" + sidecar,
        ])
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        return (try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }, outcome)
    }

    @Test(
        "A host that its publisher has not registered, or that looks like one of its hosts, is named and nothing more",
        arguments: [
            ("www.harbour-gazette-news.example", "The Harbour Gazette"), ("ferry.example", "The Harbour Gazette"),
            ("harbour-gazette.ru", "Daily Harbour"), ("harbourgazette.example", "H"), ("harbour-gazete.example", "H"),
            ("www.the-harbour-gazette.test", "H"), ("harb0ur-gazette.example", "H"), ("gazette.ru", "H"),
        ])
    func copies(host: String, site: String) throws {
        let (files, outcome) = try files(host: host, site: site)
        let bare = host.replacing("www.", with: "")
        let page = try #require(files["briefings/copy/index.html"])
        #expect(page.contains("This capture comes from \(bare)"))
        #expect(outcome.diagnostics.contains { $0.kind.id == "unregistered-host" && $0.summary.contains(bare) })
        let addresses = files.filter { $0.value.contains("://\(host)") || $0.value.contains("://\(bare)") }
        #expect(addresses.isEmpty, "\(addresses.keys.sorted())")
        #expect(files["state/index.html"]?.contains("Captures that do not come from their publisher") == true)
    }

    @Test(
        "A registered host, a part of one and a host that is like none keep their address",
        arguments: [
            ("harbour-gazette.example", "The Harbour Gazette"), ("www.gazette.org.au", "The Harbour Gazette"),
            ("blog.harbour-gazette.example", "The Harbour Gazette"), ("quay-times.example", "Quay Times"),
            ("times.org.au", "Times"),
        ])
    func originals(host: String, site: String) throws {
        let (files, _) = try files(host: host, site: site)
        let page = try #require(files["briefings/copy/index.html"])
        #expect(page.contains("href=\"https://\(host)/2024/05/one/\""))
        #expect(!page.contains("This capture comes from"))
    }
}
