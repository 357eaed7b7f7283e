import Foundation
import Text

/// What stands directly in one folder.
struct FolderListing {
    /// What an entry is, symbolic links not followed.
    enum Sort {
        case file, folder, link, other
    }

    /// One entry.
    struct Entry {
        var name: String
        var sort: Sort
    }

    /// The entries in the order of their names' bytes, without those whose names begin with a dot.
    private(set) var entries: [Entry] = []
    /// The names that are not UTF-8, repaired for display.
    private(set) var unreadableNames: [String] = []

    /// Lists a folder; `nil` where it cannot be opened, with the reason in `errno`.
    init?(_ path: String) {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let bytes = Self.nameBytes(of: entry)
            guard bytes.first != 0x2E else { continue }
            if let name = String(validating: bytes, as: UTF8.self) {
                entries.append(Entry(name: name, sort: Self.sort(of: entry, named: name, in: path)))
            } else {
                unreadableNames.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        entries.sort { ByteOrder.precedes($0.name, $1.name) }
        unreadableNames.sort(by: ByteOrder.precedes)
    }

    private static func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafeBytes(of: &entry.pointee.d_name) { name in Array(name.prefix { $0 != 0 }) }
    }

    private static func sort(of entry: UnsafeMutablePointer<dirent>, named name: String, in path: String) -> Sort {
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            // Some file systems do not say; then the file itself is asked.
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0 else { return .other }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }
}
