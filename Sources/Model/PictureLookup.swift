public import Text

/// An address of a picture, with what was found for it among the local copies.
public struct PictureLookup: Sendable, Equatable {
    /// The address in the text.
    public var address: String
    /// The local copy; `nil` where there is none.
    public var picture: MediaLibrary.Picture?

    /// States what was found.
    public init(address: String, picture: MediaLibrary.Picture?) { (self.address, self.picture) = (address, picture) }
}

extension PictureLookup: ByteCodable {
    /// No picture.
    public static var blank: PictureLookup { PictureLookup(address: "", picture: nil) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&address)
        coder.code(&picture)
    }
}
