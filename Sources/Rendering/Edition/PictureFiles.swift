import Foundation
import Model
import Text

/// The local copies of pictures as files of the site.
enum PictureFiles {
    /// A picture that could no longer be read when it was to be copied.
    struct Unreadable: Error, CustomStringConvertible {
        let path: String
        var description: String { "the picture \(path) cannot be read" }
    }

    /// The files of those pictures that a page shows; no others are published.
    static func outputs(of media: MediaLibrary, shown: Set<String>) -> [Output] {
        let all = media.all.filter { shown.contains($0.outputPath) }
        let byOutput = Dictionary(
            all.map { ($0.outputPath, $0.path) }, uniquingKeysWith: { ByteOrder.precedes($0, $1) ? $0 : $1 })
        return byOutput.sorted { ByteOrder.precedes($0.key, $1.key) }.map { outputPath, path in
            Output(path: outputPath) {
                guard let bytes = FileManager.default.contents(atPath: path) else { throw Unreadable(path: path) }
                return [UInt8](bytes)
            }
        }
    }
}
