import Foundation

/// A stream of XML that is cleaned while it is read, so that no second copy of an export is ever made.
final class CleanedXMLStream: InputStream {
    private(set) var cleaner: XMLCleaner
    private var buffer: [UInt8] = []
    private var position = 0

    /// Streams a text in UTF-8.
    init(_ source: [UInt8]) {
        cleaner = XMLCleaner(source)
        super.init(data: Data())
    }

    /// How much is cleaned at once, in bytes.
    private static let chunk = 65_536

    override func open() {}

    override func close() {}

    override var hasBytesAvailable: Bool { position < buffer.count || !cleaner.isAtEnd }

    override func read(_ target: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
        if position >= buffer.count {
            buffer = cleaner.next(limit: Self.chunk)
            position = 0
        }
        let count = min(maxLength, buffer.count - position)
        // The caller owns `maxLength` bytes at `target`, and no more than that is written.
        for offset in 0..<count { target[offset] = buffer[position + offset] }
        position += count
        return count
    }
}
