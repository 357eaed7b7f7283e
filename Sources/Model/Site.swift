public import Text

/// What `site.yaml` says of the archive as a whole.
public struct Site: Sendable, Equatable {
    /// The archive's name.
    public var title: String
    /// One or two sentences on what it is.
    public var description: String
    /// The address it will be served from, ending in `/`; empty where none is given.
    public var baseURL: String
    /// The BCP 47 tag of the archive's own language.
    public var language: String
    /// How much of a captured text is shown unless a briefing says otherwise.
    public var publish: PublishPolicy

    /// Describes an archive.
    public init(
        title: String, description: String = "", baseURL: String = "", language: String = "en",
        publish: PublishPolicy = .full
    ) {
        (self.title, self.description, self.baseURL) = (title, description, baseURL)
        (self.language, self.publish) = (language, publish)
    }
}

/// How much of a captured text the site shows.
public enum PublishPolicy: String, Sendable, CaseIterable {
    /// The whole text.
    case full
    /// The opening and every passage that a note quotes.
    case excerpt
    /// The citation alone.
    case citation
}

/// A publisher and the hosts that are known to be its own.
public struct Publisher: Sendable, Equatable {
    /// The identifier, as in the page's address.
    public var id: String
    /// The name to show.
    public var name: String
    /// Its registered hosts, lower-case; a subdomain of one counts as registered.
    public var hosts: [String]
    /// The kind of organisation, from the actor kinds; `nil` where not given.
    public var kind: ActorKind?

    /// Describes a publisher.
    public init(id: String, name: String, hosts: [String] = [], kind: ActorKind? = nil) {
        (self.id, self.name, self.hosts, self.kind) = (id, name, hosts, kind)
    }
}

/// A host that a capture comes from and that its publisher has not registered: perhaps a copy of the publisher's site.
public struct UnregisteredHost: Sendable, Equatable {
    /// The host, lower-case, without `www.`.
    public var host: String
    /// The name of the publisher that the capture names, or whose host it looks like.
    public var publisher: String
    /// The registered host that it looks like; `nil` where the capture itself names the publisher.
    public var looksLike: String?

    /// States where a capture comes from.
    public init(host: String, publisher: String, looksLike: String? = nil) {
        (self.host, self.publisher, self.looksLike) = (host, publisher, looksLike)
    }
}

/// A page of the editor's own such as `about`.
public struct SitePage: Sendable, Equatable {
    /// The file's name without its ending; the page's address is `/<id>/`.
    public var id: String
    /// The page's title.
    public var title: String
    /// The text in GitHub-flavoured Markdown.
    public var markdown: String
    /// The line of the file in which `markdown` begins.
    public var textLine = 1
    /// Where the file is.
    public var location: SourceLocation

    /// Describes a page.
    public init(id: String, title: String, markdown: String, location: SourceLocation) {
        (self.id, self.title, self.markdown, self.location) = (id, title, markdown, location)
    }
}
