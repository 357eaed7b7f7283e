/// An element's name as a number: equal numbers are equal names within one ``NameTable``.
public struct ElementName: Equatable, Sendable {
    /// The name where it is a well-known one, else ``TagName/other``.
    public let tag: TagName

    /// The place of the spelling in its table: a known name's raw value, or the numbers after them.
    let key: UInt32

    init(tag: TagName, key: UInt32) {
        self.tag = tag
        self.key = key
    }

    /// A well-known name.
    init(_ tag: TagName) { self.init(tag: tag, key: UInt32(tag.rawValue)) }
}
