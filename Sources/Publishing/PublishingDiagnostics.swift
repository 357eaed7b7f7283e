public import Model

/// Every kind of problem that publishing can find.
public enum PublishingDiagnostics {
    /// All kinds, errors first.
    public static let all: [Diagnostic.Kind] = [
        outputCollision, outputPathUnsafe, outputFailed, outputFolderUnusable, outputForeignFile, manifestDamaged,
        writeFailed, leftoverUnknown, leftoverKept,
    ]

    static let outputCollision = Diagnostic.Kind(
        "output-collision", .error, "Two files of the site have one path, or paths that some disks cannot tell apart.")
    static let outputPathUnsafe = Diagnostic.Kind(
        "output-path-unsafe", .error, "A file of the site would lie outside the output folder or has an unusable path.")
    static let outputFailed = Diagnostic.Kind("output-failed", .error, "A file of the site could not be made.")
    static let outputFolderUnusable = Diagnostic.Kind(
        "output-folder-unusable", .error, "The output folder cannot be written or exchanged.")
    static let outputForeignFile = Diagnostic.Kind(
        "output-foreign-file", .error, "A file that sitegen did not write stands where one of the site belongs.")
    static let manifestDamaged = Diagnostic.Kind(
        "manifest-damaged", .error, "The list of the files that sitegen wrote cannot be read.")
    static let writeFailed = Diagnostic.Kind("write-failed", .error, "The new site could not be written.")
    static let leftoverUnknown = Diagnostic.Kind(
        "leftover-unknown", .error, "A folder beside the site looks like an interrupted run's, but nothing proves it.")
    static let leftoverKept = Diagnostic.Kind(
        "leftover-kept", .warning, "Part of the old site could not be cleared away and was left beside the new one.")
}
