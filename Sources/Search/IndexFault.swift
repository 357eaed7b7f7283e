/// Why an index cannot be made, or be used, or a part of it.
public enum IndexFault: Error, Equatable, CustomStringConvertible {
    /// A file is missing or is not what its name says.
    case missing(String)
    /// A file is damaged, or the words of a page are.
    case damaged
    /// The index is of another version of the program.
    case otherFormat
    /// The index cannot hold what it was given: what that is.
    case refused(String)

    /// The fault in words.
    public var description: String {
        switch self {
        case .missing(let name): "the index has no file \(name), or it is damaged"
        case .damaged: "a file of the index is damaged"
        case .otherFormat: "the index was made by another version of sitegen"
        case .refused(let what): "the search index cannot hold \(what)"
        }
    }
}
