import ArgumentParser
import Model

/// `sitegen list`: the registries.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print what sitegen knows: formats, rules, pages, kinds, diagnostics.")

    @Argument(help: ArgumentHelp("One registry; all without it.", valueName: "registry"))
    var registry: String?

    func run() throws {
        let registries = Registries.all
        if let registry {
            guard let found = registries.first(where: { $0.name == registry }) else {
                throw ValidationError(
                    "There is no registry \(registry); there are \(registries.map(\.name).joined(separator: ", ")).")
            }
            Console.print(found.text)
        } else {
            Console.print(registries.map { "\($0.name)\n\($0.indentedText)" }.joined(separator: "\n\n"))
        }
    }
}
