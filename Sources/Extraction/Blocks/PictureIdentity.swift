import Foundation
import HTML

/// What the addresses of one picture have in common, whatever its size and whichever server sends it.
///
/// WordPress writes a picture several times: `crane.jpg`, `crane-640x480.jpg`, `crane-scaled.jpg`, edited as
/// `crane-e1612345678901.jpg`. Servers that shrink pictures have other hosts, put words before the path and queries after
/// it, add an ending (`crane.jpg.webp`) or take the address as a parameter. All keep the name of the file; the month of
/// its upload tells it from another file of that name.
struct PictureIdentity: Hashable {
    /// The name of the file in lower case, without its ending and what WordPress adds to it.
    let name: String
    /// The year and month of the upload, as in `uploads/2024/05/`; empty where the address gives none.
    private let month: String

    /// Whether two addresses may be those of one picture.
    static func areAlike(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        let (left, right) = (PictureIdentity(left), PictureIdentity(right))
        return left.isLike(right)
    }

    /// Whether another address may be that of the same picture.
    func isLike(_ other: PictureIdentity) -> Bool {
        !name.isEmpty && name == other.name && (month.isEmpty || other.month.isEmpty || month == other.month)
    }

    /// Reads an address.
    init(_ address: some Collection<UInt8>) {
        let text = String(decoding: address, as: UTF8.self)
        let segments = Self.path(of: text).split(separator: "/")
        let file = segments.last ?? ""
        name = Self.isPicture(file) ? Self.stem(of: file) : file + Self.question(of: text)
        let folders = segments.dropLast().suffix(2)
        let isMonth =
            folders.count == 2
            && zip(folders, [4, 2]).allSatisfy { folder, digits in
                folder.utf8.count == digits && folder.utf8.allSatisfy(\.isDigit)
            }
        month = isMonth ? folders.joined(separator: "/") : ""
    }

    /// The path, percent-decoded; of an address that holds another as a parameter, as `image?url=…` does, that one's.
    private static func path(of address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let query = address[path.endIndex...].dropFirst().prefix { $0 != "#" }
        for parameter in query.split(separator: "&") {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, ["url", "src", "image", "img"].contains(parts[0].lowercased()) else { continue }
            let inner = decoded(parts[1]).prefix { $0 != "?" && $0 != "#" }
            if isPicture(inner) { return String(inner) }
        }
        return decoded(path)
    }

    /// The query of an address whose path does not name a file, without what only says how large the picture shall be.
    private static func question(of address: String) -> String {
        let query = address.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
        return query.split(separator: "&").filter { parameter in
            !sizes.contains(parameter.prefix { $0 != "=" }.lowercased())
        }.map { "&" + $0 }.joined()
    }

    private static let sizes: Set<String> = [
        "w", "h", "width", "height", "size", "s", "q", "quality", "fit", "crop", "resize", "auto", "fm", "format",
        "dpr",
        "ssl", "strip", "zoom",
    ]

    private static func decoded(_ text: Substring) -> String { text.removingPercentEncoding ?? String(text) }

    private static let endings = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic"]

    /// Whether a path ends as the files of pictures do.
    static func isPicture(_ path: some StringProtocol) -> Bool {
        path.last { $0 == "." } != nil && endings.contains(path.split(separator: ".").last?.lowercased() ?? "")
    }

    private static func stem(of segment: Substring) -> String {
        var name = segment.lowercased().precomposedStringWithCanonicalMapping[...]
        while let dot = name.lastIndex(of: "."), dot > name.startIndex,
            endings.contains(String(name[name.index(after: dot)...]))
        {
            name = name[..<dot]
        }
        while let hyphen = name.lastIndex(of: "-"), hyphen > name.startIndex,
            isAddition(name[name.index(after: hyphen)...])
        {
            name = name[..<hyphen]
        }
        return String(name)
    }

    /// Whether what follows a hyphen is WordPress's: `640x480`, that for screens of twice the density, `scaled`,
    /// `rotated`, or the second at which the picture was edited.
    private static func isAddition(_ word: Substring) -> Bool {
        if word == "scaled" || word == "rotated" { return true }
        if word.first == "e" { return word.utf8.count > 10 && word.dropFirst().utf8.allSatisfy(\.isDigit) }
        let size = word.prefix { $0 != "@" }.split(separator: "x", omittingEmptySubsequences: false)
        return size.count == 2 && size.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    }
}

extension PictureIdentity {
    /// What the last segment of an address, as it is written, has before its ending and WordPress's size: by this the
    /// page that shows a picture alone is known.
    static func fileStem(of address: [UInt8]) -> ArraySlice<UInt8> {
        let path = address.prefix { $0 != Byte.questionMark && $0 != Byte.numberSign }
        let name = path[((path.lastIndex(of: Byte.slash) ?? path.startIndex - 1) + 1)...]
        guard let dot = name.lastIndex(of: Byte.fullStop) else { return name }
        let stem = name[..<dot]
        guard let hyphen = stem.lastIndex(of: Byte.hyphen), hyphen > stem.startIndex,
            isAddition(Substring(decoding: stem[(hyphen + 1)...], as: UTF8.self))
        else { return stem }
        return stem[..<hyphen]
    }

    /// Whether a piece of HTML shows this picture.
    func isShown(in html: [UInt8]) -> Bool {
        guard html.contains(anyCase: "<img") else { return false }
        let document = Document(parsing: html)
        return document.nodes.indices.contains { node in
            guard document.nodes[node].kind == .element, document.nodes[node].tag == .img,
                let address = PictureAddress(of: node, in: document)
            else { return false }
            return isLike(PictureIdentity(address.bytes))
        }
    }
}
