public import Text

/// What is known of the files of a published site: with which keys they were made, and what the file system says of them.
/// A file whose key is the same and which nobody has touched is neither made nor read again.
public struct PublishedFiles: Sendable, Equatable {
    /// What is known of one file.
    struct File: Sendable, Equatable {
        var key: ContentDigest?
        var stamp = FileStamp.blank
        var digest = ContentDigest.blank
    }

    private(set) var files: [ExactText: File] = [:]

    /// Knows nothing.
    public init() {}

    /// How many files there are.
    public var count: Int { files.count }

    /// The file of a path where it is as it was left and was made with this key; `nil` for all others.
    func untouched(_ path: String, key: ContentDigest?, in site: String) -> File? {
        guard let key, let file = files[ExactText(path)], file.key == key,
            let stamp = FileStamp(of: site + "/" + path), stamp.holdsSameBytes(as: file.stamp)
        else { return nil }
        return file
    }

    /// Whether every file is as it was left, the list of them too.
    /// - Parameters:
    ///   - directory: the folder of the site.
    ///   - jobs: how many threads look.
    public func areUntouched(in directory: String, jobs: Int) -> Bool {
        let all = Array(files)
        guard !all.isEmpty, files[ExactText(Manifest.fileName)] != nil else { return false }
        return Parallel.map(count: all.count, jobs: jobs, chunk: 256) { index in
            FileStamp(of: directory + "/" + all[index].key.text)?.holdsSameBytes(as: all[index].value.stamp) ?? false
        }.allSatisfy { $0 }
    }

    /// Notes a file as it now is; nothing where it is not there.
    mutating func add(_ path: String, key: ContentDigest?, digest: ContentDigest, in site: String) {
        guard let stamp = FileStamp(of: site + "/" + path) else { return }
        files[ExactText(path)] = File(key: key, stamp: stamp, digest: digest)
    }
}

extension PublishedFiles: ByteCodable {
    /// Knows nothing.
    public static var blank: PublishedFiles { PublishedFiles() }

    /// Hands every file to the coder, in the order of their paths' bytes.
    public mutating func code(with coder: inout ByteCoder) {
        var paths = files.keys.sorted().map(\.text)
        coder.code(&paths)
        var read: [ExactText: File] = [:]
        for path in paths {
            var file = files[ExactText(path)] ?? File()
            coder.code(&file.key)
            coder.code(&file.stamp)
            coder.code(&file.digest)
            read[ExactText(path)] = file
        }
        files = read
    }
}
