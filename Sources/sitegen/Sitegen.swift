import ArgumentParser

/// The program: captures in, evidence out.
@main
struct Sitegen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Turns captured articles into an annotated, searchable briefing archive: a static site.",
        discussion: """
            Reads Content/, writes a complete site into Public/. Run without a command it builds.

            Exit status: 0 fine, or warnings only; 1 errors in the editor's files (nothing is published) or, with \
            --strict, any warning, or output that cannot be written; 64 usage; 141 nobody reads the output.
            """,
        version: ProgramVersion.text,
        subcommands: [
            BuildCommand.self, ExtractCommand.self, CheckCommand.self, SearchCommand.self, ListCommand.self,
            WorkerCommand.self,
        ],
        defaultSubcommand: BuildCommand.self)
}
