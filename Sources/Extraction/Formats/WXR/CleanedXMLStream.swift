import Foundation

/// A stream of XML that is cleaned while it is read, so that of an export no more is in memory than a piece.
final class CleanedXMLStream: InputStream {
    private(set) var cleaner: XMLCleaner
    private var pieces: DecodedStream.Pieces
    /// Why the capture could not be read to its end.
    private(set) var failure: (any Error)?
    private var buffer: [UInt8] = []
    private var position = 0

    /// Streams a text from its first piece on.
    init(_ pieces: DecodedStream.Pieces) {
        (cleaner, self.pieces) = (XMLCleaner(), pieces)
        super.init(data: Data())
    }

    /// What is known of the text's characters once it has been read.
    var decoded: DecodedStream.Pieces { pieces }

    override func open() {}

    override func close() {}

    override var hasBytesAvailable: Bool { position < buffer.count || !cleaner.isAtEnd }

    override func read(_ target: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
        while position >= buffer.count, !cleaner.isAtEnd {
            do {
                cleaner.add(try pieces.next())
            } catch {
                failure = error
                cleaner.add(nil)
            }
            buffer = cleaner.next()
            position = 0
        }
        let count = min(maxLength, buffer.count - position)
        // The caller owns `maxLength` bytes at `target`, and no more than that is written.
        buffer.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress, count > 0 { target.update(from: start + position, count: count) }
        }
        position += count
        return count
    }

    /// The place of the next item that the parser comes to.
    func takeItemPlace() -> XMLCleaner.Place? { cleaner.takeItemPlace() }
}
