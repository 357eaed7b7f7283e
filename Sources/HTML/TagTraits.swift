/// What tree building has to know of a tag; the sets are those of the HTML standard, section 13.2.4.2 and after.
struct TagTraits: OptionSet {
    let rawValue: UInt32

    /// Has no content and no end tag.
    static let void = TagTraits(rawValue: 1 << 0)
    /// The standard's category "special": neither formatting nor ordinary.
    static let special = TagTraits(rawValue: 1 << 1)
    /// An end tag within it does not close what is outside.
    static let scope = TagTraits(rawValue: 1 << 2)
    /// As `scope`, for the start and end tags of `li`.
    static let listItemScope = TagTraits(rawValue: 1 << 3)
    /// As `scope`, for those of `p`.
    static let buttonScope = TagTraits(rawValue: 1 << 4)
    /// As `scope`, for the parts of a table.
    static let tableScope = TagTraits(rawValue: 1 << 5)
    /// Begins a block, which a paragraph cannot hold.
    static let closesParagraph = TagTraits(rawValue: 1 << 6)
    /// May stand in `head`.
    static let headContent = TagTraits(rawValue: 1 << 7)
    /// Ends SVG and MathML content that is still open.
    static let leavesForeign = TagTraits(rawValue: 1 << 8)
    /// Holds HTML within SVG or MathML.
    static let integrationPoint = TagTraits(rawValue: 1 << 9)
    /// Contained text begins after a first newline.
    static let dropsFirstNewline = TagTraits(rawValue: 1 << 10)
    /// A part of a table: a cell, a row, a group of rows or the like.
    static let tableCell = TagTraits(rawValue: 1 << 11)
    static let tableRow = TagTraits(rawValue: 1 << 12)
    static let tableSection = TagTraits(rawValue: 1 << 13)

    static let tablePart: TagTraits = [.tableCell, .tableRow, .tableSection]

    /// The traits of every tag, by raw value.
    static let table: [TagTraits] = {
        var table = [TagTraits](repeating: [], count: TagName.allCases.count)
        for (trait, tags) in sets {
            for tag in tags { table[Int(tag.rawValue)].formUnion(trait) }
        }
        return table
    }()

    private static let sets: [(TagTraits, [TagName])] = [
        (
            .void,
            [
                .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .image, .img, .input, .keygen, .link,
                .meta, .param, .source, .track, .wbr,
            ]
        ),
        (
            .special,
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
                .button, .caption, .center, .col, .colgroup, .dd, .desc, .details, .dialog, .dir, .div, .dl, .dt,
                .embed, .fieldset, .figcaption, .figure, .footer, .foreignobject, .form, .frame, .frameset, .h1, .h2,
                .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .image, .img, .input, .keygen, .li,
                .link, .listing, .main, .marquee, .menu, .meta, .mi, .mn, .mo, .ms, .mtext, .nav, .noembed, .noframes,
                .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source,
                .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track,
                .ul, .wbr, .xmp,
            ]
        ),
        (
            .scope,
            [
                .applet, .caption, .desc, .foreignobject, .html, .marquee, .mi, .mn, .mo, .ms, .mtext, .object, .table,
                .td, .template, .th,
            ]
        ),
        (.listItemScope, [.ol, .ul]),
        (.buttonScope, [.button]),
        (.tableScope, [.html, .table, .template]),
        (
            .closesParagraph,
            [
                .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
                .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
                .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul,
                .xmp,
            ]
        ),
        (
            .headContent,
            [
                .base, .basefont, .bgsound, .link, .meta, .noframes, .noscript, .script, .style, .template, .title,
            ]
        ),
        (
            .leavesForeign,
            [
                .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
                .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s,
                .small, .span, .strike, .strong, .sub, .sup, .table, .tt, .u, .ul, .var,
            ]
        ),
        (.integrationPoint, [.desc, .foreignobject, .mi, .mn, .mo, .ms, .mtext, .title]),
        (.dropsFirstNewline, [.listing, .pre, .textarea]),
        (.tableCell, [.td, .th]),
        (.tableRow, [.tr]),
        (.tableSection, [.caption, .col, .colgroup, .tbody, .tfoot, .thead]),
    ]
}

extension TagName {
    @inline(__always)
    var traits: TagTraits { TagTraits.table[Int(rawValue)] }
}
