/// All that an editor keeps in `Content/`, read and checked; captures are still on disk.
public struct Content: Sendable {
    /// The archive as a whole.
    public var site: Site
    /// The registered publishers, in the file's order.
    public var publishers: [Publisher]
    /// The actors, by id.
    public var actors: [ActorRecord]
    /// The agreements, by id.
    public var agreements: [Agreement]
    /// The notes by the id of their briefing, in the file's order.
    public var annotations: [String: [Annotation]]
    /// The captures, by path.
    public var captures: [CaptureFile]
    /// The editor's own articles, by id.
    public var briefings: [Briefing]
    /// The editor's own pages, by id.
    public var pages: [SitePage]
    /// The local copies of pictures.
    public var media: MediaLibrary

    /// Holds what was read.
    public init(
        site: Site, publishers: [Publisher] = [], actors: [ActorRecord] = [], agreements: [Agreement] = [],
        annotations: [String: [Annotation]] = [:], captures: [CaptureFile] = [], briefings: [Briefing] = [],
        pages: [SitePage] = [], media: MediaLibrary = MediaLibrary()
    ) {
        (self.site, self.publishers, self.actors, self.agreements) = (site, publishers, actors, agreements)
        (self.annotations, self.captures, self.briefings) = (annotations, captures, briefings)
        (self.pages, self.media) = (pages, media)
    }
}
