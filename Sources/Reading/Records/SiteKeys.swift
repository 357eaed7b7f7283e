import Model
import Text

/// Reads `site.yaml`.
enum SiteKeys {
    static func read(_ keys: inout YAMLMapping) -> Site {
        let title = keys.requiredText("title", of: "site.yaml")
        let base = keys.baseAddress("base-url")
        let language = keys.language("language")
        let description = keys.text("description")
        let publish = keys.choice("publish", of: PublishPolicy.self)
        keys.finish(of: "site.yaml")
        return Site(
            title: title?.text ?? "", description: description ?? "", baseURL: base ?? "",
            language: language ?? "en", publish: publish ?? .full)
    }
}
