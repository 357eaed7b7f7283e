/// What a ``Tokenizer`` reads: a piece of text or of markup. Ranges are places in ``Tokenizer/bytes``.
public enum Token: Sendable {
    /// Text with its character references replaced. A run of text may come as several tokens.
    case text(Range<Int>)
    /// `<name …>`; the attributes are places in ``Tokenizer/attributes``.
    case startTag(ElementName, attributes: Range<Int>, isSelfClosing: Bool)
    /// `</name>`
    case endTag(ElementName)
    /// `<!-- … -->`, and whatever else the HTML standard reads as a comment.
    case comment(Range<Int>)
    /// `<!DOCTYPE …>`
    case doctype(Doctype)
}

/// The parts of a document type declaration, absent where it does not give them.
public struct Doctype: Sendable {
    /// `html` in `<!DOCTYPE html>`, in lower case.
    public var name: Range<Int>?
    /// The identifier after `PUBLIC`.
    public var publicIdentifier: Range<Int>?
    /// The identifier after `SYSTEM`, or the second after `PUBLIC`.
    public var systemIdentifier: Range<Int>?
    /// Whether it is too damaged for the document to be read in standards mode.
    public var forcesQuirks = false
}

/// An attribute of a start tag. Ranges are places in the bytes of its tokenizer or document.
public struct Attribute: Sendable {
    private let nameStart: UInt32
    private let nameEnd: UInt32
    private let valueStart: UInt32
    private let valueEnd: UInt32

    /// The name, in lower case.
    public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    /// The value with its character references replaced, empty where none is given.
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

    init(name: Range<Int>, value: Range<Int>) {
        nameStart = UInt32(name.lowerBound)
        nameEnd = UInt32(name.upperBound)
        valueStart = UInt32(value.lowerBound)
        valueEnd = UInt32(value.upperBound)
    }
}
