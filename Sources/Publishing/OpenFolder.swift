import Glibc

/// A folder held open, so that what is done in it cannot be led astray by a link put in its path, and so that names
/// that are not UTF-8 keep their bytes.
struct OpenFolder: ~Copyable {
    let descriptor: Int32

    /// One thing in a folder.
    struct Entry {
        enum Sort {
            case file, folder
            /// A link, pipe, socket or device.
            case other
        }

        /// The name's bytes with the zero at their end.
        var name: [CChar]
        /// The name as text, repaired where it is not UTF-8.
        var text: String
        var sort: Sort
    }

    /// Opens a folder by its path; `nil` where that fails, with the reason in `errno`.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0 { return nil }
    }

    /// Opens a folder within another; `nil` where that fails, with the reason in `errno`.
    init?(_ name: [CChar], in folder: borrowing OpenFolder) {
        descriptor = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0 { return nil }
    }

    /// Stands for a folder that is not there: whatever is tried in it fails.
    init() { descriptor = -1 }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// What is in the folder, as it is now; `nil` where it cannot be listed.
    func entries() -> [Entry]? {
        // `fdopendir` takes the descriptor over, so it gets one of its own; the two share their place in the listing.
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0, let stream = fdopendir(copy) else {
            if copy >= 0 { close(copy) }
            return nil
        }
        defer { closedir(stream) }
        rewinddir(stream)
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                Array(bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }) + [0]
            }
            if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
            let text = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            entries.append(Entry(name: name, text: text, sort: sort(of: name, type: Int(entry.pointee.d_type))))
        }
        return entries
    }

    private func sort(of name: [CChar], type: Int) -> Entry.Sort {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        // Some file systems do not say; then the thing itself is asked.
        case Int(DT_UNKNOWN): status(of: name).map { $0.isFolder ? .folder : $0.isFile ? .file : .other } ?? .other
        default: .other
        }
    }

    /// What a thing in the folder is, symbolic links not followed; `nil` where there is none.
    func status(of name: [CChar]) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Removes a thing that is not a folder.
    func remove(_ name: [CChar]) -> Bool { unlinkat(descriptor, name, 0) == 0 }

    /// Removes an empty folder.
    func removeFolder(_ name: [CChar]) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

    /// Removes everything in the folder, symbolic links themselves and not what they lead to.
    func removeAll() -> Bool {
        guard let entries = entries() else { return false }
        var isEmpty = true
        for entry in entries {
            if entry.sort == .folder {
                // A folder that its owner may not write in is cleared all the same.
                _ = fchmodat(descriptor, entry.name, 0o700, 0)
                let isCleared = OpenFolder(entry.name, in: self)?.removeAll() == true
                isEmpty = removeFolder(entry.name) && isCleared && isEmpty
            } else {
                isEmpty = remove(entry.name) && isEmpty
            }
        }
        return isEmpty
    }
}
