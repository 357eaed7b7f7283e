import Foundation

/// A stream of XML that is cleaned while it is read, so that of an export no more is in memory than a piece.
///
/// What it gives at once never goes beyond an item, and what of it the parser has not come to is kept: where the parser
/// gives up, another one can go on from the next item.
final class CleanedXMLStream: InputStream {
    private(set) var cleaner: XMLCleaner
    private var pieces: DecodedStream.Pieces
    /// Why the capture could not be read to its end.
    private(set) var failure: (any Error)?
    private var buffer: [UInt8] = []
    private var position = 0
    /// How many items have been given to the parser, and how many it has come to.
    private var givenItems = 0
    private var begunItems = 0
    /// The XML of items that the parser has not come to.
    private var waiting: [(item: Int, xml: [UInt8])] = []
    /// Whether what comes before the next item is left out.
    private var isSkipping = false

    /// Streams a text from its first piece on.
    init(_ pieces: DecodedStream.Pieces) {
        (cleaner, self.pieces) = (XMLCleaner(), pieces)
        super.init(data: Data())
    }

    /// Streams what another stream has left, from the first item on that its parser has not come to; absent where it has
    /// come to all.
    init?(after other: CleanedXMLStream) {
        (cleaner, pieces, failure) = (other.cleaner, other.pieces, other.failure)
        waiting = other.waiting.filter { $0.item > other.begunItems }
        isSkipping = waiting.isEmpty
        super.init(data: Data())
        while isSkipping {
            guard let xml = nextXML() else { return nil }
            if cleaner.beginsItem {
                waiting = [(1, xml)]
                isSkipping = false
            }
        }
        // The items left are counted from one again.
        let first = waiting[0].item - 1
        waiting = waiting.map { ($0.item - first, $0.xml) }
        givenItems = waiting[waiting.count - 1].item
        buffer = Array("<rss><channel>".utf8) + waiting.flatMap(\.xml)
    }

    /// What is known of the text's characters once it has been read.
    var decoded: DecodedStream.Pieces { pieces }

    override func open() {}

    override func close() {}

    override var hasBytesAvailable: Bool { position < buffer.count || !cleaner.isAtEnd }

    override func read(_ target: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
        if position >= buffer.count {
            guard let xml = nextXML() else { return 0 }
            if cleaner.beginsItem { givenItems += 1 }
            if givenItems > begunItems { waiting.append((givenItems, xml)) }
            buffer = xml
            position = 0
        }
        let count = min(maxLength, endOfLines() - position)
        // The caller owns `maxLength` bytes at `target`, and no more than that is written.
        buffer.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress, count > 0 { target.update(from: start + position, count: count) }
        }
        position += count
        return count
    }

    /// The parser tells the line of the last fault in what it was given, so it is given a few lines at once.
    private func endOfLines() -> Int {
        let start = min(position + 256, buffer.count)
        return buffer[start...].prefix(16_384).firstIndex(of: 0x0A).map { $0 + 1 } ?? min(start + 16_384, buffer.count)
    }

    /// The next clean XML, never empty; absent at the end.
    private func nextXML() -> [UInt8]? {
        while !cleaner.isAtEnd {
            if cleaner.needsMore {
                do {
                    cleaner.add(try pieces.next())
                } catch {
                    failure = error
                    cleaner.add(nil)
                }
            }
            let xml = cleaner.next()
            if !xml.isEmpty { return xml }
        }
        return nil
    }

    /// The place of the next item, which the parser comes to now.
    func takeItemPlace() -> XMLCleaner.Place? {
        begunItems += 1
        waiting.removeAll { $0.item <= begunItems }
        return cleaner.takeItemPlace()
    }
}
