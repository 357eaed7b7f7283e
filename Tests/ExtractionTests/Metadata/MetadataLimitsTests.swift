import Model
import Testing

@testable import Extraction

@Suite("Limits of what captures say of their articles")
struct MetadataLimitsTests {
    private static let long = String(repeating: "Word ", count: 2000)

    private func post(_ fields: String) throws -> Article {
        let text = "{\"slug\":\"x\",\"title\":\"T\",\(fields)\"content\":\"<p>Some words.</p>\"}"
        return try #require(extraction(of: text).articles.first)
    }

    @Test func aTitleOfAPostIsCutAtAWordAndSaidToBe() throws {
        let text = "{\"slug\":\"x\",\"title\":\"\(Self.long)\",\"content\":\"<p>Some words.</p>\"}"
        let article = try #require(extraction(of: text).articles.first)
        let title = try #require(article.metadata.title)
        #expect(title.utf8.count <= Limits.title.value + 3 && title.hasSuffix("Word…"))
        #expect(article.removals.first { $0.rule == "metadata-cut" }?.text.utf8.count == 9999)
    }

    @Test func aTitleOfAPageIsCut() throws {
        let page = try article(head: "<meta property=\"og:title\" content=\"\(Self.long)\">")
        #expect((900...1003).contains(page.metadata.title?.utf8.count ?? 0))
    }

    @Test func noMoreAuthorsAreReadThanALongPaperHas() throws {
        let people = (0..<400).map { "{\"name\":\"Person \($0)\"}" }.joined(separator: ",")
        let article = try post("\"coauthors\":[\(people)],")
        #expect(article.metadata.authors.count == Limits.authors.value)
        #expect(article.removals.first { $0.rule == "metadata-cut" }?.why == "there are 400 authors: 256 are kept")
    }

    @Test func subjectsAreBoundedInNumberAndLength() throws {
        let terms = (0..<300).map { "{\"name\":\"Subject \($0)\"}" }.joined(separator: ",")
        let article = try post("\"_embedded\":{\"wp:term\":[[{\"name\":\"\(Self.long)\"},\(terms)]]},")
        #expect(article.metadata.keywords.count == Limits.keywords.value)
        #expect(article.metadata.keywords[0].utf8.count <= Limits.name.value + 3)
    }

    @Test func anAddressLongerThanAnyIsNone() throws {
        let address = "https://a.example/" + String(repeating: "a/", count: 4000)
        #expect(try article(head: "<link rel=canonical href=\"\(address)\">").metadata.url == nil)
    }

    @Test func anAddressOrALanguageOfAPostThatIsTooLongIsLeftOut() throws {
        let fields = "\"link\":\"https://a.example/\(Self.long)\",\"lang\":\"\(Self.long)\","
        let article = try post(fields)
        #expect(article.metadata.url == nil && article.metadata.language == nil)
        #expect(article.removals.filter { $0.rule == "metadata-cut" }.count == 1)
    }

    @Test(arguments: [("abc def", 5, "abc"), ("abcdef", 3, "abc"), ("aéé", 4, "aé"), ("abc", 3, "abc"), ("éé", 1, "")])
    func textsAreCutBetweenWordsOrLetters(text: String, limit: Int, cut: String) {
        #expect(text.cut(toBytes: limit) == cut)
    }
}
