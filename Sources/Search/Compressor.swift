import CZlib

/// Makes raw DEFLATE streams, one after another, with memory that zlib asks for once: some 270 KB. It belongs to one thread.
final class Compressor {
    /// zlib's state points back at the stream, which therefore has an address of its own until `deinit`.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let hasStarted: Bool
    private var output: [UInt8] = []

    /// How large a buffer for the output may be that is kept.
    private static let kept = 1 << 20

    /// Makes a compressor.
    init() {
        stream.initialize(to: z_stream())
        // A negative window size asks zlib for a raw stream.
        hasStarted =
            deflateInit2_(
                stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            == Z_OK
    }

    deinit {
        if hasStarted { deflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Compresses bytes, the same ones always to the same stream.
    /// - Throws: `IndexFault.refused` for more than `IndexLimits.expandedBytes`, which no reader expands, or where zlib has
    ///   no memory left.
    func compress(_ bytes: [UInt8]) throws(IndexFault) -> [UInt8] {
        guard bytes.count <= IndexLimits.expandedBytes else {
            throw .refused("\(bytes.count) bytes in one piece, more than \(IndexLimits.expandedBytes)")
        }
        guard hasStarted, deflateReset(stream) == Z_OK else { throw .refused("more: zlib has no memory left") }
        let most = Int(deflateBound(stream, UInt(bytes.count)))
        if output.count < most { output = [UInt8](repeating: 0, count: most) }
        let (status, count) = bytes.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                // zlib reads its input only, though the field's type says more.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                (stream.pointee.next_out, stream.pointee.avail_out) = (target.baseAddress, UInt32(target.count))
                // `deflateBound` leaves room for all of it, so one call finishes.
                let status = deflate(stream, Z_FINISH)
                return (status, target.count - Int(stream.pointee.avail_out))
            }
        }
        guard status == Z_STREAM_END else { throw .refused("more: zlib has no memory left") }
        // A copy takes no more room than it needs: these are kept by the ten thousand.
        let result = Array(output[..<count])
        if output.count > Self.kept { output = [] }
        return result
    }
}
