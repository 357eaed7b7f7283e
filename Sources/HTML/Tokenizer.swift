/// A reader of HTML by the rules of the WHATWG standard (section 13.2.5), which give every sequence of bytes a meaning.
///
/// The standard's states are functions here: each reads one kind of token from beginning to end. Tokens are ranges in one
/// buffer, ``bytes``: the input, followed by what had to be decoded. So a token costs no allocation, and text is copied
/// only where it holds a character reference or the like. Time and memory are linear in the input.
///
///     var tokenizer = Tokenizer(Array("<p class=lead>A &amp; B".utf8))
///     while let token = tokenizer.next() { … }
public struct Tokenizer: Sendable {
    /// How the bytes that follow are read; the standard's tokenizer states that outlast a token.
    public enum State: Sendable {
        /// Text and markup.
        case data
        /// Text with character references up to the end tag of the last start tag: `title`, `textarea`.
        case rcdata
        /// Bare text up to the end tag of the last start tag: `style`, `iframe`.
        case rawtext
        /// As `rawtext`, with the rules for `<!--` and `<script` within a script.
        case scriptData
        /// Bare text up to the end of input.
        case plaintext
        /// Bare text up to `]]>`, within SVG and MathML.
        case cdataSection
    }

    /// The longest input, 512 MiB: what follows is not read, and ``isTruncated`` says so. Decoded text takes at most
    /// three times the room of its source, so that all places fit 32 bits.
    public static let maximumLength = 1 << 29

    /// How the bytes that follow are read. Whoever builds a tree sets it after the start tags that call for it.
    public var state: State
    /// Whether `<![CDATA[` begins a section of text, as it does within SVG and MathML, instead of a comment.
    public var allowsCDATA = false
    /// The input, and after it what has been decoded so far.
    public internal(set) var bytes: [UInt8]
    /// The attributes of all start tags so far, the first of each name in a tag.
    public internal(set) var attributes: [Attribute] = []
    /// The names of all tags so far.
    public internal(set) var names = NameTable()
    /// The place in the input of the token read last.
    public internal(set) var source = 0..<0
    /// The place of a tag that the input ends within, from its `<`: it makes no token.
    public internal(set) var unfinishedTag: Range<Int>?
    /// Whether the input is longer than ``maximumLength``.
    public let isTruncated: Bool

    /// Whether NUL is left out of text where the standard's tree construction leaves it out.
    var dropsNull = false
    /// Whether marks that never end are ended where they plainly should, against the standard (``MarkupFault``).
    var recovers = false
    /// The first of the marks that never end, ``mostFaults`` at most, in the order of the source.
    var faults: [MarkupFault] = []
    /// How many marks never end.
    var faultCount = 0
    /// Whether the last start tag was written `<name/>`.
    var lastTagClosesItself = false
    /// The `]]>` of the section that is being read as markup.
    var sectionEnd: Int?
    /// From where on no section ends, and no comment, and no tag has a `>`: what is not there is looked for but once.
    var (endlessSections, endlessComments, endlessBogusComments) = (Int.max, Int.max, Int.max)
    /// The end of the comment that closed another one, which began before it.
    var othersCommentEnd = 0
    /// Where raw text ends, by the names of elements: that which begins from `start` on.
    var rawTextEnds: [Int: (start: Int, end: Int)] = [:]
    let input: [UInt8]
    let end: Int
    var position = 0
    var lastStartTag: ElementName?
    /// The element that ends here although its end tag is missing.
    var pendingEnd: ElementName?
    /// Where the markup that is being read begins.
    var markupStart = 0
    /// Where the tag that is being read ends, if one of its values has no closing quotation mark and no `>` follows.
    var tagEnd = -1

    /// A tokenizer at the beginning of `input`, which is UTF-8.
    ///
    /// - Parameters:
    ///   - state: How to begin, other than `data` for the content of an element alone.
    ///   - lastStartTag: The name of that element.
    public init(_ input: [UInt8], state: State = .data, lastStartTag: String? = nil) {
        self.input = input
        bytes = input
        self.state = state
        end = min(input.count, Self.maximumLength)
        isTruncated = end < input.count
        if let name = lastStartTag.map({ Array($0.utf8) }) {
            self.lastStartTag = names.intern(name, 0..<name.count)
        }
    }

    /// The next token, absent at the end of input.
    public mutating func next() -> Token? {
        while position < end {
            let start = position
            if state == .data, let name = pendingEnd {
                pendingEnd = nil
                source = start..<start
                return .endTag(name)
            }
            let token =
                switch state {
                case .data: readData()
                case .rcdata: readText(upTo: endOfContent(from: position), decoding: true)
                case .rawtext, .scriptData: readText(upTo: endOfContent(from: position), decoding: false)
                case .plaintext: readText(upTo: end, decoding: false)
                case .cdataSection: readCDATASection()
                }
            if let token {
                source = start..<position
                return token
            }
        }
        return nil
    }
}
