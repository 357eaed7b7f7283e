/// What one JSON object of a capture is.
enum WordPressRecord: Decodable {
    /// A post or page with its content.
    case post(WordPressPost)
    /// Posts within an answer that says more, such as that of WordPress.com.
    case posts([WordPressPost])
    /// JSON that holds no article: what it is, in words.
    case other(String)

    private enum Key: String, CodingKey {
        case content, title, posts, data, taxonomy, code, message, name, mediaType = "media_type", type, post
        case avatars = "avatar_urls"
        case feedTitle = "items", version, slug, excerpt
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let posts = fields.list(WordPressPost.self, .posts).filter { $0.content != nil }
        if !posts.isEmpty {
            self = .posts(posts)
        } else if let inner = fields.value(WordPressPost.self, .data), inner.content != nil {
            self = .post(inner)
        } else if let kind = Self.otherKind(fields) {
            self = .other(kind)
        } else {
            self = .post(try WordPressPost(from: decoder))
        }
    }

    /// What it is, unless it is a post.
    private static func otherKind(_ fields: KeyedDecodingContainer<Key>) -> String? {
        if fields.contains(.content), !fields.contains(.post), fields.contains(.title) || fields.contains(.slug) {
            return nil
        }
        if fields.contains(.post) || fields.text(.type) == "comment" { return "a comment" }
        if fields.contains(.code), let message = fields.text(.message) { return "the error message “\(message)”" }
        if fields.contains(.mediaType) || fields.text(.type) == "attachment" { return "a media file" }
        if fields.contains(.taxonomy) { return "a term of a taxonomy" }
        if fields.contains(.avatars) { return "a user" }
        if fields.contains(.data) { return "a WordPress record without its content" }
        if fields.contains(.title), fields.contains(.excerpt) { return "a WordPress post without its content" }
        if fields.contains(.feedTitle), fields.text(.version)?.hasPrefix("https://jsonfeed.org") == true {
            return "a JSON feed"
        }
        return "JSON of another kind"
    }
}
