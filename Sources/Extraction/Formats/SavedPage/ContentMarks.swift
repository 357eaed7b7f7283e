import HTML

/// What in an element's markup says that it holds the article: the standards' own marks, and the class names of
/// widespread themes.
struct ContentMarks: Sendable {
    static let all = ContentMarks()

    /// How much less prose than its surroundings an element may hold and still be the article, if it is called so. The
    /// element wins when it holds more than `1 / (1 + bonus)` of the prose.
    enum Bonus {
        static let articleBody = 0.8
        static let contentName = 0.5
        static let article = 0.4
        static let main = 0.15
    }

    private let names: Set<UInt64>

    private static let contentNames = """
        entry-content post-content article-content article-body articlebody post-body story-body storybody
        story-content td-post-content single-content blog-content post-entry the-content
        article__body article__content post__content story__body entry__content article-text article_body
        content-body body-content post_content post-text entry-body post-single-content articletext
        elementor-widget-theme-post-content wp-block-post-content et_pb_post_content js-article-body body-copy
        """

    private init() {
        names = ClassWords.set(Self.contentNames)
    }

    /// The bonus of an element: the sum of what its marks say.
    func bonus(of node: Int, in document: Document) -> Double {
        var bonus = 0.0
        switch document.nodes[node].tag {
        case .article: bonus += Bonus.article
        case .main: bonus += Bonus.main
        default: break
        }
        for attribute in document.attributes(of: node) {
            let name = document.bytes[attribute.name]
            let value = document.bytes[attribute.value]
            if name.elementsEqual("itemprop".utf8) {
                if value.elementsEqual("articleBody".utf8) { bonus += Bonus.articleBody }
            } else if name.elementsEqual("role".utf8) {
                if value.elementsEqual("main".utf8) { bonus += Bonus.main }
            } else if name.elementsEqual("class".utf8) || name.elementsEqual("id".utf8) {
                if value.split(whereSeparator: \.isSpace).contains(where: { names.contains(ClassWords.hash($0)) }) {
                    bonus += Bonus.contentName
                }
            }
        }
        return bonus
    }
}
