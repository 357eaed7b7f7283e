/// The address of a file of the site, and how one page links to another.
///
/// Links are relative and name `index.html`, so that the site works in any folder of any server and from disk, where
/// a browser would list a folder instead of opening its page. The public address of a page, in feeds and canonical
/// links, is that of its folder.
public struct SiteAddress: Sendable, Hashable {
    /// The path of the file below `Public/`, such as `actors/china/index.html`.
    public let path: String

    /// Names a file.
    public init(path: String) { self.path = path }

    /// Names the page of a folder: `SiteAddress(folder: "actors/china")` is `actors/china/index.html`; the empty folder
    /// is the site's root.
    public init(folder: String) { path = folder.isEmpty ? "index.html" : folder + "/index.html" }

    /// The folder that a page stands for, without a slash at its end; the file itself for anything but an `index.html`.
    public var folder: String {
        if path == "index.html" { return "" }
        return path.hasSuffix("/index.html") ? String(path.dropLast("/index.html".count)) : path
    }

    /// The way from this page up to the site's root: `""`, `"../"`, `"../../"`.
    public var root: String {
        var (path, depth) = (path, 0)
        path.withUTF8 { for byte in $0 where byte == 0x2F { depth += 1 } }
        return depth < Self.roots.count ? Self.roots[depth] : String(repeating: "../", count: depth)
    }

    /// The ways up from the pages of most archives, by depth.
    private static let roots = (0..<8).map { String(repeating: "../", count: $0) }

    /// The relative link from this page to another file.
    /// - Parameter fragment: The anchor there, without `#`; empty for none.
    public func href(to target: SiteAddress, fragment: String = "") -> String {
        let anchor = fragment.isEmpty ? "" : "#" + WebAddress.percentEncoded(fragment)
        if target == self, !anchor.isEmpty { return anchor }
        return root + WebAddress.percentEncoded(target.path) + anchor
    }

    /// The public address below a base that ends in `/`; `nil` where the base is empty.
    public func absolute(base: String) -> String? {
        guard !base.isEmpty else { return nil }
        let isPage = path == "index.html" || path.hasSuffix("/index.html")
        return base + WebAddress.percentEncoded(isPage ? String(path.dropLast("index.html".count)) : path)
    }
}
