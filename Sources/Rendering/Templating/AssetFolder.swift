import Foundation
import Model
import Text

/// The style sheet, scripts and icon of `Templates/assets/`, each under a name made from its content so that it may
/// be cached for ever. The files of a folder in there become one file, joined in order of name; of joined scripts neither the
/// lines that are comments nor the indentation are served (so no text in them may run over several lines).
struct AssetFolder: Sendable {
    struct Asset: Sendable {
        /// The name by which templates ask for it, such as `style.css`.
        let name: String
        let bytes: [UInt8]

        /// Where it goes, such as `assets/style-0123456789.css`.
        var address: SiteAddress {
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            return SiteAddress(path: "assets/\(name[..<dot])-\(ContentDigest(of: bytes).short)\(name[dot...])")
        }
    }

    /// In order of name.
    let assets: [Asset]
    private let addresses: [String: SiteAddress]

    init(directory: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        assets = names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
            Self.asset(named: name, at: directory + "/" + name)
        }
        addresses = Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.address) })
    }

    /// The value of a template's name such as `asset-style-css`, for a page at an address.
    func context(from page: SiteAddress) -> Context {
        var context: Context = [:]
        for asset in assets {
            let key = "asset-" + String(asset.name.map { $0 == "." ? "-" : $0 })
            context[key] = .text(page.href(to: addresses[asset.name] ?? asset.address))
        }
        return context
    }

    /// The assets as files of the site.
    var outputs: [Output] {
        assets.map { asset in
            let bytes = asset.bytes
            return Output(path: asset.address.path) { bytes }
        }
    }

    private static func asset(named name: String, at path: String) -> Asset? {
        if let bytes = FileManager.default.contents(atPath: path) { return Asset(name: name, bytes: [UInt8](bytes)) }
        let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = contents.filter { !$0.hasPrefix(".") }.sorted()
        guard let first = files.first, let dot = first.lastIndex(of: ".") else { return nil }
        let bytes = files.flatMap { [UInt8](FileManager.default.contents(atPath: path + "/" + $0) ?? Data()) }
        let isScript = first[dot...] == ".js" || first[dot...] == ".mjs"
        return Asset(name: name + first[dot...], bytes: isScript ? withoutComments(bytes) : bytes)
    }

    private static func withoutComments(_ script: [UInt8]) -> [UInt8] {
        var served: [UInt8] = []
        for line in script.split(separator: 0x0A) {
            let code = line.drop { $0 == 0x20 }
            if code.isEmpty || code.starts(with: [0x2F, 0x2F]) { continue }
            served += code + [0x0A]
        }
        return served
    }
}
