import Foundation
import Model
import Text

/// The style sheet, scripts and icon of `Templates/assets/`, each under a name made from its content so that it may
/// be cached for ever. The files of a folder in there become one file, joined in order of name. Of scripts neither the lines that
/// are comments nor the indentation are served, so no text in them may run over several lines.
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
    /// A fault for each name that a file and a folder give, or two files in two spellings.
    let faults: [Diagnostic]

    /// Reads a folder.
    /// - Parameter written: Files that the program writes itself, by their path in the folder, such as `scripts/1-numbers.js`: they
    ///   are joined with those of their folder. A file of the same path is left out.
    init(directory: String, written: [String: [UInt8]] = [:]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        assets = names.filter { !$0.hasPrefix(".") }.sorted(by: ByteOrder.precedes).compactMap {
            name in
            let prefix = name + "/"
            let added = written.filter { $0.key.hasPrefix(prefix) }
            return Self.asset(
                named: name, at: directory + "/" + name,
                added: Dictionary(
                    added.map { (String($0.key.dropFirst(prefix.count)), $0.value) },
                    uniquingKeysWith: { one, _ in one }))
        }
        addresses = Dictionary(assets.map { ($0.name, $0.address) }, uniquingKeysWith: { first, _ in first })
        let twice = Dictionary(grouping: assets, by: \.name).filter { $0.value.count > 1 }.keys
        faults = twice.map { name in
            Diagnostic(
                RenderingDiagnostics.assetTwice, at: SourceLocation(path: directory + "/" + name),
                "two files or folders give the asset \(name)", hint: "take one of them out of the folder, or rename it")
        }
    }

    /// The value of a template's name such as `asset-style-css`, for a page at an address.
    func context(from page: SiteAddress) -> Context {
        var context: Context = [:]
        for asset in assets {
            let key = ValueName("asset-" + String(asset.name.map { $0 == "." ? "-" : $0 }))
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

    private static func asset(named name: String, at path: String, added: [String: [UInt8]]) -> Asset? {
        if let bytes = FileManager.default.contents(atPath: path) {
            return Asset(name: name, bytes: served([UInt8](bytes), as: name))
        }
        let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = Set(contents.filter { !$0.hasPrefix(".") } + added.keys)
            .sorted(by: ByteOrder.precedes)
        guard let first = files.first, let dot = first.lastIndex(of: ".") else { return nil }
        let bytes = files.flatMap {
            added[$0] ?? [UInt8](FileManager.default.contents(atPath: path + "/" + $0) ?? Data())
        }
        return Asset(name: name + first[dot...], bytes: served(bytes, as: first))
    }

    private static func served(_ bytes: [UInt8], as name: String) -> [UInt8] {
        guard name.hasSuffix(".js") || name.hasSuffix(".mjs") else { return bytes }
        var served: [UInt8] = []
        for line in bytes.split(separator: 0x0A) {
            let code = line.drop { $0 == 0x20 }
            if code.isEmpty || code.starts(with: [0x2F, 0x2F]) { continue }
            served += code + [0x0A]
        }
        return served
    }
}
