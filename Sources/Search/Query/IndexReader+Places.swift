extension IndexReader {
    /// On which pages a group's words stand where.
    func places(of reference: GroupReference) throws -> [(page: Int, places: [Int])] {
        var container = -1
        var ordinal = 0
        for length in manifest.places.prefix(reference.file + 1) {
            // The first of a file is marked by its sign, or by being empty.
            if length <= 0 {
                container += 1
                ordinal = 0
            } else {
                ordinal += 1
            }
        }
        guard container >= 0 else { throw IndexFault.damaged }
        var reader = ByteReader(try payload(Self.name("places", manifest.placeNames, container)))
        for file in reference.file - ordinal..<reference.file {
            let lengths = try shard(file).groups.map { _ in reader.number() }
            _ = reader.raw(lengths.reduce(0, +))
        }
        let shard = try shard(reference.file)
        let lengths = shard.groups.map { _ in reader.number() }
        guard !reader.isDamaged else { throw IndexFault.damaged }
        let start = reader.offset + lengths.prefix(reference.group).reduce(0, +)
        guard lengths[reference.group] > 0 else { return [] }
        var bits = BitReader(reader.bytes, at: start)
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
