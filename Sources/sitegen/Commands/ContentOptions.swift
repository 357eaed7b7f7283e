import ArgumentParser

/// What every command that reads an archive takes.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the archive's sources.", valueName: "folder"))
    var content = "Content"

    @Flag(help: "Treat every warning as an error.")
    var strict = false

    @Flag(help: "Include drafts and briefings dated after today.")
    var drafts = false

    @Option(help: ArgumentHelp("How many captures to work on at once.", valueName: "count"))
    var jobs = SystemFacts.processorCount

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }
}
