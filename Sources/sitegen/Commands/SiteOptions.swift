import ArgumentParser
import Foundation
import Reading

/// What every command that makes a site takes beside the archive.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the templates.", valueName: "folder"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("The folder that the site is written into.", valueName: "folder"))
    var output = "Public"

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address the site will be served from, in place of site.yaml's.", valueName: "url"))
    var baseURL: String?

    /// The address with `/` at its end; `nil` where none is given.
    var normalisedBaseURL: String? { baseURL.flatMap(BaseAddress.normalised) }

    func validate() throws {
        if let baseURL, BaseAddress.normalised(baseURL) == nil {
            throw ValidationError("--base-url takes the address of a site: \(BaseAddress.form).")
        }
    }

    /// Refuses a site that would be written into a folder that is read.
    func validate(apartFrom content: String) throws {
        for (name, source) in [("content", content), ("templates", templates)] where isWithin(source) {
            throw ValidationError("--output may not be the folder of \(name) or lie within it.")
        }
    }

    private func isWithin(_ folder: String) -> Bool {
        let paths = [output, folder].map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path + "/" }
        return paths[0].hasPrefix(paths[1])
    }
}
