import Model
import Testing

@testable import Rendering

@Suite struct AddressTests {
    @Test func linksAreRelativeAndNameThePageItself() {
        let briefing = SiteAddress.briefing("a")
        #expect(briefing.href(to: .authority(AuthorityID(.actor, "china"))) == "../../actors/china/index.html")
        #expect(briefing.href(to: .home) == "../../index.html")
        #expect(briefing.href(to: briefing, fragment: "p7") == "#p7")
        #expect(SiteAddress.home.href(to: .search) == "search/index.html")
        #expect(SiteAddress.notFound.href(to: .home, fragment: "a b") == "index.html#a%20b")
    }

    @Test func publicAddressesNameTheFolder() {
        #expect(SiteAddress.briefing("a").absolute(base: "https://x.example/b/") == "https://x.example/b/briefings/a/")
        #expect(SiteAddress.home.absolute(base: "https://x.example/") == "https://x.example/")
        #expect(SiteAddress.mentionsTable.absolute(base: "https://x.example/") == "https://x.example/data/mentions.csv")
        #expect(SiteAddress.home.absolute(base: "") == nil)
    }

    @Test(
        arguments: [
            ("https://x.example/a?b=c&d#e", "https://x.example/a?b=c&d#e"), ("HTTP://x.example", "http://x.example"),
            ("https://x.example/a b\"<>[1]", "https://x.example/a%20b%22%3C%3E%5B1%5D"),
            ("https://x.example/100%", "https://x.example/100%25"),
            ("https://x.example/%E4%BD", "https://x.example/%E4%BD"),
            ("https://x.example/é", "https://x.example/%C3%A9"), ("https://x.example/#a#b", "https://x.example/#a%23b"),
            ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("//x.example/", nil), ("https://", nil),
            ("https:///a", nil), ("https://a b/", nil), ("/relative", nil), ("", nil), (" https://x.example", nil),
        ] as [(String, String?)])
    func onlyWebAddressesBecomeLinks(_ text: String, _ expected: String?) {
        #expect(WebAddress.link(text) == expected)
        #expect(SiteAddress.href(forCapturedLink: text) == expected)
    }

    @Test(
        arguments: [
            ("/actors/china/", "../actors/china/index.html"), ("/actors/china", "../actors/china/index.html"),
            ("/data/mentions.csv", "../data/mentions.csv"), ("/", "../index.html"),
            ("/actors/#letter-c", "../actors/index.html#letter-c"),
            ("method/", "method/index.html"), ("..", "../index.html"), ("#part", "#part"),
            ("https://x.example/", "https://x.example/"),
            ("mailto:a+b@x.example", "mailto:a+b@x.example"), ("javascript:alert(1)", nil), ("JaVaScRiPt:x", nil),
            ("//x.example/", nil), ("\\\\x.example", nil), ("", nil),
        ] as [(String, String?)])
    func editorsLinksMayStartFromTheRoot(_ text: String, _ expected: String?) {
        #expect(SiteAddress.page("about").href(forEditorsLink: text) == expected)
    }
}
