/// A mark of a page that never ends, or ends only where another one does, so that a browser hides what follows it.
///
/// A ``Document`` is read as if the mark ended where it plainly should: see ``Kind`` for the rules.
public struct MarkupFault: Sendable, Equatable {
    /// What has no end, and where it is taken to end.
    public enum Kind: Sendable, Equatable, CaseIterable {
        /// An attribute's value without its closing quotation mark: the tag ends at the first `>` in it. So it does where
        /// a quotation mark further on closes the value, if the first angle bracket in the value is that `>`, and the
        /// mark that closes it opens the value of another tag (`… <a href="`) or stands in a tag that holds a `<`.
        case quotationMark
        /// A tag without its `>`: it ends before the next tag, and before bare words that are no attributes of HTML.
        case tag
        /// A comment without its `-->`: it ends at the first `>`, before the next tag or with its line. So does one that
        /// holds a dozen words and then the mark of another comment, which ends both.
        case comment
        /// An element whose content is read up to its end tag, which is missing: `title`, `textarea` and `style` end
        /// before the first tag in them, `iframe` and its like at once, a script before the first tag of a block that
        /// stands behind no quotation mark. And an element that hides what is in it, such as `template` and `noscript`,
        /// with a block in it: the block is shown.
        case element
        /// `<![CDATA[` without its `]]>`: the mark alone is left out.
        case section
    }

    /// What has no end.
    public let kind: Kind
    /// Where it begins in the source, in bytes.
    public let source: Int
}
