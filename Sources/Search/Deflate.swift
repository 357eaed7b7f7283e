import CZlib

/// Raw DEFLATE streams (RFC 1951), which browsers and Node read with `DecompressionStream("deflate-raw")`.
enum Deflate {
    /// Compresses bytes, the same ones always to the same stream. Whoever has many calls one `Compressor`.
    /// - Throws: as `Compressor.compress` does.
    static func compress(_ bytes: [UInt8]) throws(IndexFault) -> [UInt8] { try Compressor().compress(bytes) }

    /// Expands a stream; `nil` where it is damaged, cut short, or gives more than `IndexLimits.expandedBytes`.
    static func expand(_ bytes: [UInt8]) -> [UInt8]? {
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
            (stream.next_in, stream.avail_in) = (source.baseAddress, length)
            while true {
                let status = chunk.withUnsafeMutableBufferPointer { target in
                    (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
                    return inflate(&stream, Z_NO_FLUSH)
                }
                output += chunk[..<(chunk.count - Int(stream.avail_out))]
                guard output.count <= IndexLimits.expandedBytes else { return nil }
                if status == Z_STREAM_END { return output }
                guard status == Z_OK, stream.avail_in > 0 || stream.avail_out == 0 else {
                    return nil
                }
            }
        }
    }
}
