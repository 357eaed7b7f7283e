import Model
import Testing

@testable import Extraction

@Suite("Rules that remove boilerplate")
struct BoilerplateRuleTests {
    /// For each rule that elements or phrases tell of, a piece of HTML in which it fires.
    static let fixtures: [(rule: String, html: String)] = [
        ("hidden", "<div style='display: none'>x</div>"),
        ("form-control", "<button>x</button>"),
        ("drawing", "<svg><text>x</text></svg>"),
        ("noscript-twin", "<noscript>x</noscript>"),
        ("frame", "<object>x</object>"),
        ("skip-link", "<a class='skip-link' href='#c'>x</a>"),
        ("heading-anchor", "<a class='headerlink' href='#h'>x</a>"),
        ("breadcrumbs", "<div class='bread-crumbs'>x</div>"),
        ("post-navigation", "<div class='nav-previous'>x</div>"),
        ("comments", "<div id='disqus_thread'>x</div>"),
        ("related-posts", "<div id='jp-relatedposts'>x</div>"),
        ("archive-bar", "<div id='wm-ipp-base'>x</div>"),
        ("author-box", "<div class='author-box'>x</div>"),
        ("post-details", "<div class='entry-meta'>x</div>"),
        ("reading-time", "<span class='rt-reading-time'>x</span>"),
        ("advertisement", "<div class='adsbygoogle'>x</div>"),
        ("navigation", "<nav>x</nav>"),
        ("sidebar", "<aside>x</aside>"),
        ("page-foot", "<footer>x</footer>"),
        ("share", "<div class='sharedaddy'>x</div>"),
        ("share", "<a href='https://www.facebook.com/sharer.php?u=1'>x</a>"),
        ("share", "<p>Share this:</p>"),
        ("newsletter", "<div class='newsletter-signup'>x</div>"),
        ("cookie-notice", "<div class='cookieNotice'>x</div>"),
        ("pop-up", "<div role='dialog'>x</div>"),
        ("rating", "<div class='kk-star-ratings'>x</div>"),
        ("more-link", "<a class='more-link' href='/a'>x</a>"),
        ("print-and-mail", "<a class='printfriendly' href='/a'>x</a>"),
        ("feed-footer", "<p>The post <a href='/a'>A</a> appeared first on <a href='/'>B</a>.</p>"),
        ("table-of-contents", "<div id='toc_container'>x</div>"),
        ("caption", "<p class='wp-caption-text'>x</p>"),
        ("related-posts", "<p><strong>Also read:</strong> <a href='/a'>Another article in focus</a></p>"),
    ]

    @Test("each fires in its fixture and nowhere else", arguments: fixtures.indices)
    func fires(_ index: Int) {
        let (rule, html) = Self.fixtures[index]
        let prose = "<p>One sentence of the article, which has more than eight words in it.</p>"
        let converted = HTMLArticle.convert(fragment: Array((prose + html + prose).utf8))
        #expect(converted.removals.filter { !$0.text.isEmpty }.map(\.rule) == [rule], "\(html)")
        #expect(converted.text.split(separator: "\n").count == 2)
    }

    @Test("each that markup tells of has a fixture")
    func catalogueIsCovered() {
        let covered = Set(Self.fixtures.map(\.rule))
        let marked = BoilerplateRule.all.filter { !$0.marks.isEmpty }.map(\.id)
        #expect(marked.filter { !covered.contains($0) } == [])
    }

    @Test("identifiers are unique, and every rule says why")
    func identifiers() {
        #expect(Set(BoilerplateRule.all.map(\.id)).count == BoilerplateRule.all.count)
        #expect(BoilerplateRule.all.allSatisfy { !$0.why.isEmpty })
    }

    @Test("an element that is merely called so keeps the prose that makes up the page")
    func proseIsKept() {
        let prose = "<p>" + String(repeating: "Words that make up a sentence of some length. ", count: 8) + "</p>"
        let html = "<div class='share-of-the-market sidebar'>\(prose)\(prose)</div><p>And a last line.</p>"
        #expect(HTMLArticle.convert(fragment: Array(html.utf8)).text.hasPrefix("Words that make up"))
    }

    @Test("classes that say what a post is about or what the page has besides mean nothing")
    func classesAboutOthers() {
        let html = "<div class='post tag-newsletter category-comments has-sidebar no-share'><p>Kept.</p></div>"
        #expect(HTMLArticle.convert(fragment: Array(html.utf8)).text == "Kept.")
    }
}
