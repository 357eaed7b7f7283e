extension [UInt8] {
    /// The first place in `start..<end` of one of four bytes, `end` where there is none.
    ///
    /// Compares eight bytes at a time, for most of a page is scripts and text in which nothing is found for long:
    /// subtracting one from each byte borrows into the top bit where the byte is zero, that is, where it agrees
    /// (Warren, Hacker's Delight, 6-1). The lowest such bit is exact.
    @inline(__always)
    func firstIndex(
        from start: Int, to end: Int, ofAny first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8
    ) -> Int {
        precondition(start >= 0 && end <= count)
        return withUnsafeBytes { source in
            var position = start
            while position + 8 <= end {
                let block = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                let hits =
                    block.zeroBytes(minus: first) | block.zeroBytes(minus: second) | block.zeroBytes(minus: third)
                    | block.zeroBytes(minus: fourth)
                if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
                position += 8
            }
            while position < end {
                let byte = source[position]
                if byte == first || byte == second || byte == third || byte == fourth { break }
                position += 1
            }
            return position
        }
    }

    /// The first place in `start..<end` of a byte, `end` where there is none.
    @inline(__always)
    func firstIndex(from start: Int, to end: Int, ofAny byte: UInt8) -> Int {
        firstIndex(from: start, to: end, ofAny: byte, byte, byte, byte)
    }
}

extension UInt64 {
    /// The top bit of each of the eight bytes that equals `byte`, and perhaps of bytes above one that does.
    @inline(__always)
    fileprivate func zeroBytes(minus byte: UInt8) -> UInt64 {
        let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
