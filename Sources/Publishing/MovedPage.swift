import Model
import Text

/// A page that the published site has at one address and the new one at another.
public struct MovedPage: Sendable, Equatable {
    /// The file below `Content/` that the page presents.
    public let source: String
    /// The path below the site's folder that it has had.
    public let from: String
    /// The path that it has now.
    public let to: String

    /// The file that each page presents, by the page's path.
    static func sources(of outputs: [Output]) -> [ExactText: String] {
        Dictionary(
            outputs.compactMap { output in output.source.map { (ExactText(output.path), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The pages that move, by their old paths in byte order. An old address that still leads somewhere has not moved.
    static func all(from old: Manifest, to outputs: [Output]) -> [MovedPage] {
        guard !old.sources.isEmpty else { return [] }
        let paths = Set(outputs.map { ExactText($0.path) })
        let vanished = Dictionary(grouping: old.sources.filter { !paths.contains($0.key) }, by: \.value)
        let appeared = Dictionary(
            grouping: sources(of: outputs).filter { old.digests[$0.key] == nil }, by: \.value)
        return vanished.compactMap { source, pages -> MovedPage? in
            // Of a capture of many articles nothing tells which page is which, unless one alone has changed.
            guard pages.count == 1, let now = appeared[source], now.count == 1 else { return nil }
            return MovedPage(source: source, from: pages[0].key.text, to: now[0].key.text)
        }.sorted { ByteOrder.precedes($0.from, $1.from) }
    }
}
