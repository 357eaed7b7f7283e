import Foundation
import Model
import Rendering

/// The sample archive as a site.
enum SampleSite {
    /// The package's own templates.
    static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates").path

    static func outputs(baseURL: String = "https://archive.example/base/") throws -> [Output] {
        let renderer = try Renderer(templates: templates)
        let sample = SampleArchive.make(renderer, baseURL: baseURL)
        return renderer.outputs(for: sample.archive, bodies: sample.bodies, media: MediaLibrary())
    }

    /// The text of one file.
    static func text(_ path: String, baseURL: String = "https://archive.example/base/") throws -> String {
        let output = try outputs(baseURL: baseURL).first { $0.path == path }
        return String(decoding: try output?.bytes() ?? [], as: UTF8.self)
    }
}
