extension IndexReader {
    /// On which pages a group's words stand where.
    func places(of reference: GroupReference) throws -> [(page: Int, places: [Int])] {
        let firsts = manifest.places.firsts
        let file = Self.lastNotAfter(firsts.count) { firsts[$0] <= reference.run }
        guard firsts.indices.contains(file), firsts[file] <= reference.run else { throw IndexFault.damaged }
        let bytes = try payload(Self.name("places", manifest.places.files, file))
        // The first content is the head.
        guard let content = SharedFiles.content(reference.run - firsts[file] + 1, of: bytes) else {
            throw IndexFault.damaged
        }
        var part = ByteReader(content)
        let shard = try shard(reference.run)
        let lengths = try part.numbers(shard.groups.count)
        guard lengths.indices.contains(reference.group) else { throw IndexFault.damaged }
        for length in lengths.prefix(reference.group) { part.skip(length) }
        let length = lengths[reference.group]
        guard !part.isDamaged, length <= part.rest else { throw IndexFault.damaged }
        if length == 0 { return [] }
        var bits = BitReader(content, part.offset..<part.offset + length)
        let parameter = bits.bits(8)
        var pages: [(page: Int, places: [Int])] = []
        for posting in try shard.postings(of: reference.group) {
            var place = -1
            var places: [Int] = []
            // A count is written in as many ones, so it is no greater than the file.
            for _ in 0..<bits.rice(0) {
                place += bits.rice(parameter) + 1
                guard !bits.isDamaged, place <= IndexLimits.highestNumber else { throw IndexFault.damaged }
                places.append(place)
            }
            pages.append((posting.number, places))
        }
        if bits.isDamaged { throw IndexFault.damaged }
        return pages
    }
}
