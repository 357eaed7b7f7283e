public import Text

/// Pictures that are told apart by their names: two names are one only where they have the same bytes.
public struct PictureShelf: Sendable {
    /// A name that means several different pictures has none.
    private var byName: [ExactText: MediaLibrary.Picture?] = [:]
    /// The names by what those share that differ in case, or in how a letter with an accent is written.
    private var namesByKey: [String: [ExactText]] = [:]

    /// Holds nothing.
    public init() {}

    /// Puts a picture under its name.
    public mutating func add(_ picture: MediaLibrary.Picture, named name: String) { set(picture, ExactText(name)) }

    /// Notes that a name means several different pictures, so that none is shown for it.
    public mutating func addSeveral(named name: String) { set(nil, ExactText(name)) }

    private mutating func set(_ picture: MediaLibrary.Picture?, _ name: ExactText) {
        if byName.updateValue(picture, forKey: name) == nil {
            namesByKey[name.text.lowercased(), default: []].append(name)
        }
    }

    /// The picture of exactly this name.
    public subscript(name: String) -> MediaLibrary.Picture? { byName[ExactText(name)] ?? nil }

    /// The picture whose name differs from this one in case alone, where all such names mean the same picture.
    public func onlyOne(like name: String) -> MediaLibrary.Picture? {
        let pictures = (namesByKey[name.lowercased()] ?? []).map { byName[$0] ?? nil }
        guard let first = pictures.first ?? nil else { return nil }
        return pictures.allSatisfy { $0?.outputPath == first.outputPath } ? first : nil
    }

    /// All names, in no order.
    public var names: [String] { byName.keys.map(\.text) }

    /// All pictures, in no order.
    public var all: [MediaLibrary.Picture] { byName.values.compactMap { $0 } }
}

extension PictureShelf: ByteCodable {
    /// An empty shelf.
    public static var blank: PictureShelf { PictureShelf() }

    /// Hands the names in byte order to the coder, each with its picture.
    public mutating func code(with coder: inout ByteCoder) {
        var names = byName.keys.sorted().map(\.text)
        coder.code(&names)
        var shelf = PictureShelf()
        for name in names {
            var picture = self[name]
            coder.code(&picture)
            shelf.set(picture, ExactText(name))
        }
        self = shelf
    }
}
