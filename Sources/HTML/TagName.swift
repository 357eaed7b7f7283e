/// The element names an HTML reader knows by heart; every other name is ``other``, and spelt by ``Document/name(of:)``.
public enum TagName: UInt8, CaseIterable, Sendable {
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound
    case big, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist
    case dd, del, desc, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font
    case footer, foreignobject, form, frame, frameset, g, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, image, img, input, ins, kbd, keygen, label, legend, li, link, listing, main, map, mark
    case marquee, math, menu, meta, meter, mi, mn, mo, ms, mtext, nav, nobr, noembed, noframes, noscript, object
    case ol, optgroup, option, output, p, param, path, picture, plaintext, pre, progress, q, rb, rp, rt, rtc
    case ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub
    case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, use, `var`, video, wbr, xmp

    /// A name that is not in this list: a custom element, most of SVG, a mistake.
    case other
}

extension TagName {
    /// Every name but ``other`` as it is written in HTML, in the order of the cases.
    static let spellings: [[UInt8]] = """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blockquote body
        br button canvas caption center cite code col colgroup data datalist dd del desc details dfn dialog dir div
        dl dt em embed fieldset figcaption figure font footer foreignobject form frame frameset g h1 h2 h3 h4 h5 h6
        head header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main map
        mark marquee math menu meta meter mi mn mo ms mtext nav nobr noembed noframes noscript object ol optgroup
        option output p param path picture plaintext pre progress q rb rp rt rtc ruby s samp script search section
        select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
        th thead time title tr track tt u ul use var video wbr xmp
        """.utf8.split { $0 <= 0x20 }.map(Array.init)

    /// The heading level, 1 to 6, of `h1` to `h6`; absent for other names.
    public var headingLevel: Int? {
        self >= .h1 && self <= .h6 ? Int(rawValue - TagName.h1.rawValue) + 1 : nil
    }
}

extension TagName: Comparable {
    /// Orders names alphabetically, ``other`` last.
    public static func < (left: TagName, right: TagName) -> Bool { left.rawValue < right.rawValue }
}
