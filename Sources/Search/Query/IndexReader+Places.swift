extension IndexReader {
    /// On which pages a group's words stand where.
    func places(of reference: GroupReference) throws -> [(page: Int, places: [Int])] {
        let firsts = manifest.places.firsts
        let file = Self.lastNotAfter(firsts.count) { firsts[$0] <= reference.run }
        guard firsts.indices.contains(file) else { throw IndexFault.damaged }
        let bytes = try payload(Self.name("places", manifest.places.files, file))
        // The first content is the head.
        guard let content = SharedFiles.content(reference.run - firsts[file] + 1, of: bytes) else {
            throw IndexFault.damaged
        }
        var part = ByteReader(content)
        let shard = try shard(reference.run)
        let lengths = shard.groups.map { _ in part.number() }
        guard !part.isDamaged else { throw IndexFault.damaged }
        let start = part.offset + lengths.prefix(reference.group).reduce(0, +)
        guard lengths[reference.group] > 0 else { return [] }
        var bits = BitReader(part.bytes, at: start)
        let parameter = bits.bits(8)
        return shard.postings(of: reference.group).map { posting in
            var place = -1
            let count = bits.rice(0)
            let places = (0..<count).map { _ in
                place += bits.rice(parameter) + 1
                return place
            }
            return (posting.number, places)
        }
    }
}
