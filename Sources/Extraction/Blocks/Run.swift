/// A stretch of a block in one style, in 20 bytes.
struct Run {
    /// How text is set off; several may hold at once.
    struct Style: OptionSet {
        let rawValue: UInt8

        static let strong = Style(rawValue: 1 << 0)
        static let emphasis = Style(rawValue: 1 << 1)
        static let strikethrough = Style(rawValue: 1 << 2)
        static let code = Style(rawValue: 1 << 3)
        static let subscripted = Style(rawValue: 1 << 4)
        static let superscripted = Style(rawValue: 1 << 5)
    }

    enum Kind: Equatable {
        case text
        /// A new line within a paragraph, as in verse; its text is a line feed.
        case lineBreak
        /// A picture, by its place in ``BlockList/pictures``. It has no text.
        case picture(Int)
    }

    private let textStart: UInt32
    private let textEnd: UInt32
    /// The place of the picture.
    private let place: UInt32
    /// The place of the link, or the greatest number.
    private let linkPlace: UInt32
    private var rulePlace: Int16
    private let code: UInt8
    /// How its text is set off.
    let style: Style

    init(kind: Kind, style: Style, link: Int?, rule: Int?, text: Range<Int>) {
        switch kind {
        case .text: (code, place) = (0, 0)
        case .lineBreak: (code, place) = (1, 0)
        case .picture(let picture): (code, place) = (2, UInt32(picture))
        }
        self.style = style
        linkPlace = link.map { UInt32($0) } ?? .max
        rulePlace = rule.map { Int16($0) } ?? -1
        (textStart, textEnd) = (UInt32(text.lowerBound), UInt32(text.upperBound))
    }

    /// The same run with its text ending at `end`.
    init(_ run: Run, endingAt end: Int) {
        (textStart, textEnd, place, linkPlace) = (run.textStart, UInt32(end), run.place, run.linkPlace)
        (rulePlace, code, style) = (run.rulePlace, run.code, run.style)
    }

    var kind: Kind {
        switch code {
        case 0: .text
        case 1: .lineBreak
        default: .picture(Int(place))
        }
    }
    /// The link it is part of, by its place in ``BlockList/links``.
    var link: Int? { linkPlace == .max ? nil : Int(linkPlace) }
    /// The rule that removes it, by its place in ``BoilerplateRule/all``.
    var rule: Int? {
        get { rulePlace < 0 ? nil : Int(rulePlace) }
        set { rulePlace = newValue.map { Int16($0) } ?? -1 }
    }
    /// Its text in ``BlockList/text``.
    var text: Range<Int> { Int(textStart)..<Int(textEnd) }
}
