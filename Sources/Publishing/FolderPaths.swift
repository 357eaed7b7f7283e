import Text

/// The folders that paths lie in.
enum FolderPaths {
    /// Every folder above some of the paths, those above folders too; the site itself is none.
    static func above(_ paths: some Collection<ExactText>) -> Set<ExactText> {
        var folders: Set<ExactText> = []
        folders.reserveCapacity(paths.count)
        for path in paths {
            var folder = path.text.folder
            while let one = folder, folders.insert(ExactText(one)).inserted { folder = one.folder }
        }
        return folders
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// What stands before the last slash of a path; `nil` where there is none.
    var folder: SubSequence? { utf8.lastIndex(of: 0x2F).map { self[..<$0] } }
}
