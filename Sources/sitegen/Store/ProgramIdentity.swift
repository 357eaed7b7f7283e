import Foundation
import Text

/// Which program this is, as far as what it makes of a capture depends on it: two of one identity make the same bytes.
enum ProgramIdentity {
    /// The digest of the program's file; then a line for each library that it runs with.
    static func text() -> String {
        let file = try? FileHandle(forReadingFrom: URL(filePath: "/proc/self/exe"))
        let digest = try? ContentDigest(pieces: { try file?.read(upToCount: 1 << 20).map { [UInt8]($0) } })
        let libraries = LoadedLibrary.all.map { "\($0.fileName) \($0.size)" }
        return ([digest?.hexadecimal ?? "unknown"] + libraries).joined(separator: "\n")
    }
}

/// A library of the system that this process runs with. Not every library can say its own version, but the names of their
/// files have it, such as `libz.so.1.2.13`.
struct LoadedLibrary {
    let fileName: String
    /// The size of its file, in bytes.
    let size: Int

    /// All of them, by name.
    static let all: [LoadedLibrary] = {
        // The file says that its size is 0, and comes in pieces.
        var bytes: [UInt8] = []
        let file = try? FileHandle(forReadingFrom: URL(filePath: "/proc/self/maps"))
        while let piece = try? file?.read(upToCount: 1 << 16), !piece.isEmpty { bytes += piece }
        let maps = String(decoding: bytes, as: UTF8.self)
        let paths = Set(
            maps.split(separator: "\n").compactMap { line in
                line.firstRange(of: "/").map { String(line[$0.lowerBound...]) }
            }
        ).filter { $0.contains(".so") }
        return paths.sorted(by: ByteOrder.precedes).map { path in
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            return LoadedLibrary(fileName: String(path.split(separator: "/").last ?? ""), size: size ?? 0)
        }
    }()
}
