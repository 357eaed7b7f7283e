/// The numbers that the index's writer and its readers, here and in `search-engine`, agree on.
enum SearchFormat {
    /// The version of the format. A reader refuses any other.
    static let version = 2
    /// How many steps an impact has, from 1.
    static let impactLevels = 15
    /// The folder of the index below `Public/`.
    static let folder = "search"
    /// The manifest's path below `Public/`: the one file of the index whose name stays.
    static let manifestPath = "search/manifest.js"
}
