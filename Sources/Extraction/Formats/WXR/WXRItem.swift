/// An item of a WordPress export: a post, a page, an attachment or whatever else a site holds.
struct WXRItem {
    /// A category, tag, or author given as a term of a taxonomy.
    struct Term: Equatable {
        var domain: String
        var slug: String
        var name: String
    }

    var title = ""
    var link = ""
    var creator = ""
    var published = ""
    var content: [UInt8] = []
    var excerpt = ""
    var id = 0
    var date = ""
    var dateGMT = ""
    var modified = ""
    var modifiedGMT = ""
    var slug = ""
    var status = ""
    var parent = 0
    var type = ""
    /// Whether a password guards it. The password itself is never kept.
    var hasPassword = false
    var attachmentAddress = ""
    var terms: [Term] = []
    /// The values of the few keys that tell about the text.
    var meta: [String: String] = [:]
    /// The fields of a plugin that holds a text in pieces, in the order of the export, and the names that the plugin keeps
    /// of its own: a value without one is none of its fields, and may be anything.
    var fields: [FieldTexts.Field] = []
    var fieldNames: Set<String> = []
    var commentCount = 0
    var pingCount = 0
    /// Where the capture has its beginning.
    var place: XMLCleaner.Place?
    /// Whether an element of it is longer than `Limits.exportedText`, which is then left out.
    var isTooLong = false

    /// The statuses of what everyone may read; an export without statuses holds nothing else.
    static let publicStatuses: Set<String> = ["publish", "closed", ""]

    /// The status of an item that has lost its own.
    static let lostStatus = "no status"

    /// The keys of post meta that are kept: all others may hold anything, secrets too.
    static let metaKeys: Set<String> = [
        "footnotes", "_thumbnail_id", "_wp_attachment_image_alt", "_yoast_wpseo_metadesc",
        "_elementor_data",
    ]

    /// The types that hold no text of a publisher: files, menus, designs, revisions.
    static let skippedTypes: Set<String> = [
        "attachment", "nav_menu_item", "revision", "wp_global_styles", "wp_navigation", "wp_template",
        "wp_template_part",
        "wp_block", "wp_font_family", "wp_font_face", "custom_css", "customize_changeset", "oembed_cache",
        "user_request",
        "feedback", "acf-field", "acf-field-group", "elementor_library", "jp_pay_order", "safecss", "shop_order",
    ]
}

/// What an export says of the site as a whole.
struct WXRChannel {
    var title = ""
    var link = ""
    var language = ""
    var baseAddress = ""
    /// The names of authors by their login.
    var authors: [String: String] = [:]
}
