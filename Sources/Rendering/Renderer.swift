public import Model
public import Text

/// Makes the site's pages, feeds and exports from an archive.
public struct Renderer: Sendable {
    private let templates: TemplateLibrary
    private let assets: AssetFolder

    /// Reads the templates, and the assets beside them.
    /// - Parameters:
    ///   - directory: The folder of templates, with `assets` in it.
    ///   - written: Assets that the program writes itself, by their path below `assets`.
    /// - Throws: every fault of every template, with its line and column.
    public init(templates directory: String, written: [String: [UInt8]] = [:]) throws(TemplateFailure) {
        try self.init(templates: directory, written: written, observer: nil)
    }

    init(
        templates directory: String, written: [String: [UInt8]] = [:],
        observer: (@Sendable (String, [Context]) -> Void)?
    ) throws(TemplateFailure) {
        let required = OutputKind.all.flatMap(\.templates) + ["partials/note"]
        templates = try TemplateLibrary(directory: directory, required: required, observer: observer)
        assets = AssetFolder(directory: directory + "/assets", written: written)
        guard assets.faults.isEmpty else { throw TemplateFailure(assets.faults) }
    }

    /// The digest of all templates that notes beside their passages are made with. Notes show none of the assets.
    public var noteTemplateDigest: ContentDigest { templates.digest(of: "partials/note") }

    /// Renders the notes of briefings while these are being read.
    public func noteRenderer(for content: Content) -> NoteRenderer {
        NoteRenderer(
            templates: templates, actors: content.actors, agreements: content.agreements, media: content.media)
    }

    /// The digest of all templates and assets.
    public var digest: ContentDigest {
        ContentDigest(
            of: templates.names.flatMap { templates.digest(of: $0).bytes }
                + assets.assets.flatMap { Array($0.address.path.utf8) + [0] })
    }

    /// Every file of the site. Nothing is rendered until a file's bytes are asked for, and nothing is kept then; files
    /// may be made in any order and several at once.
    public func outputs(for archive: Archive, bodies: any BodyStore, media: MediaLibrary) -> [Output] {
        let edition = Edition(archive: archive, bodies: bodies, media: media, templates: templates, assets: assets)
        return OutputKind.all.flatMap { $0.outputs(edition) } + assets.outputs
            + PictureFiles.outputs(of: media, shown: edition.shownPictures)
    }
}
