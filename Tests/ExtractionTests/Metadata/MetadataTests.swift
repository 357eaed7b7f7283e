import Model
import Testing
import Text

@testable import Extraction

@Suite("Metadata of pages")
struct MetadataTests {
    @Test("Site, address, language, keywords and summary, each with its source")
    func others() throws {
        let head = """
            <meta property="og:site_name" content="The Gull"><link rel="canonical" href="https://gull.example/ice">
            <meta property="og:url" content="https://gull.example/ice?from=feed"><meta property="og:locale" content="en_GB">
            <meta name="keywords" content="ice, ferries, ice"><meta property="article:tag" content="Winter">
            <meta name="description" content="No ferry &amp; no mail."><title>Ice</title>
            """
        let article = try article(head: head)
        let metadata = article.metadata
        #expect(metadata.containerTitle == "The Gull")
        #expect(metadata.url == "https://gull.example/ice")
        #expect(metadata.language == "en-GB")
        #expect(metadata.keywords == ["Winter", "ice", "ferries"])
        #expect(metadata.abstract == "No ferry & no mail.")
        #expect(article.source(of: .siteName) == .openGraph)
        #expect(article.source(of: .address) == .canonicalLink)
        #expect(article.source(of: .language) == .openGraph)
        #expect(article.source(of: .keywords) == .openGraph)
        #expect(article.source(of: .abstract) == .metaElement)
    }

    @Test("What was not believed is told with its source")
    func untaken() throws {
        let article = try article(
            head:
                "<meta property=\"og:title\" content=\"Ferry in port - The Gull\"><title>Ferry in port - The Gull</title>",
            body: "<h1 class=\"entry-title\">Ferry in port</h1>")
        #expect(
            article.statements.filter { $0.field == "title" } == [
                MetadataStatement(field: "title", value: "Ferry in port", source: "heading", isTaken: true),
                MetadataStatement(
                    field: "title", value: "Ferry in port - The Gull", source: "open-graph", isTaken: false),
            ])
    }

    @Test("Every source is trusted for some field, and has a name and a meaning of its own")
    func sources() {
        let trusted = Set(MetadataField.allCases.flatMap(\.trust))
        #expect(trusted == Set(MetadataSource.allCases))
        #expect(Set(MetadataSource.allCases.map(\.meaning)).count == MetadataSource.allCases.count)
        for field in MetadataField.allCases { #expect(Set(field.trust).count == field.trust.count) }
    }

    @Test("A page that says a thousand things of itself is read in bounded time and memory")
    func hostile() throws {
        let tags = (0..<20_000).map { "<meta property=\"og:title\" content=\"Ferry \($0)\">" }.joined()
        let times = String(repeating: "<time>12 May 2019</time><a href=\"/author/a\">A B</a><h1>Ice</h1>", count: 5_000)
        let article = try article(head: tags, body: "<p>" + times + "</p>")
        #expect(article.statements.count < 100)
    }
}
