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
        case link, guid, date, status, error, errors, log, features, dependencies, roots, issued
        case capitalURL = "URL", capitalID = "ID"
        case savedAt, originalArticleUrl, readingTime = "reading_time", domainName = "domain_name"
        case notebook = "nbformat", journal = "container-title", doi = "DOI"
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
            // A title and a text are what entries of reading lists and feeds have, too.
            let isOthers =
                (try? fields.decode(String.self, forKey: .content)) != nil && !ofPosts.contains { fields.contains($0) }
            let isOfReadingList = ofReadingLists.contains { fields.contains($0) }
            return isOthers || isOfReadingList ? "an entry of another program" : nil
        }
        if fields.contains(.post) || fields.text(.type) == "comment" { return "a comment" }
        if fields.contains(.code), let message = fields.text(.message) { return "the error message “\(message)”" }
        if let message = fields.text(.error) ?? fields.value(ErrorMessage.self, .error)?.message {
            return "the error message “\(message)”"
        }
        if fields.contains(.error) || fields.contains(.errors) { return "an error message" }
        if fields.contains(.mediaType) || fields.text(.type) == "attachment" { return "a media file" }
        if fields.contains(.taxonomy) { return "a term of a taxonomy" }
        if fields.contains(.avatars) { return "a user" }
        if fields.contains(.data) { return "a WordPress record without its content" }
        if fields.contains(.title), fields.contains(.excerpt) { return "a WordPress post without its content" }
        if fields.contains(.feedTitle), fields.text(.version)?.hasPrefix("https://jsonfeed.org") == true {
            return "a JSON feed"
        }
        return otherProgram(fields) ?? "JSON of another kind"
    }

    /// What the JSON of other programs is that can be told by its names.
    private static func otherProgram(_ fields: KeyedDecodingContainer<Key>) -> String? {
        let type = fields.text(.type)
        if fields.contains(.features) || type == "Feature" { return "places on a map (GeoJSON)" }
        if fields.contains(.log) { return "a recording of requests (HAR)" }
        if fields.contains(.dependencies) { return "the description of a program (package.json)" }
        if fields.contains(.roots) { return "a file of bookmarks" }
        if fields.contains(.notebook) { return "a notebook (Jupyter)" }
        if fields.contains(.journal) || fields.contains(.doi) || fields.contains(.issued) && type != nil {
            return "an entry of a bibliography (CSL-JSON)"
        }
        return nil
    }

    /// Names that a post has besides its title and content.
    private static let ofPosts: [Key] = [.slug, .link, .guid, .date, .status, .type, .excerpt, .capitalURL, .capitalID]

    /// Names that only entries of reading lists have.
    private static let ofReadingLists: [Key] = [.savedAt, .originalArticleUrl, .readingTime, .domainName]

    private struct ErrorMessage: Decodable {
        let message: String
    }
}
