/// The words of one partition against which a misspelt word is compared: in byte order, with how common each is.
enum SpellingList {
    /// In an archive of more pages than this, a word of the text of one page alone is no correction.
    static let smallArchive = 2_000

    /// The list, compressed; empty where the partition holds no words.
    static func payload(of groups: [TermGroup], documentCount: Int) throws(IndexFault) -> [UInt8] {
        var forms: [(form: [UInt8], frequency: Int)] = []
        for group in groups {
            if documentCount > smallArchive, group.documentCount < 2 { continue }
            for form in group.forms where isWord(form) {
                forms.append((form, frequencyClass(group.documentCount)))
            }
        }
        if forms.isEmpty { return [] }
        forms.sort { $0.form == $1.form ? $0.frequency > $1.frequency : $0.form.lexicographicallyPrecedes($1.form) }
        var list = ByteWriter()
        var codes = ByteWriter()
        var suffixes: [UInt8] = []
        var last: [UInt8] = []
        var count = 0
        for (form, frequency) in forms where form != last {
            var shared = 0
            while shared < min(last.count, form.count), last[shared] == form[shared] { shared += 1 }
            list.number(shared)
            codes.number((form.count - shared) << 5 | frequency)
            suffixes += form[shared...]
            last = form
            count += 1
        }
        var payload = ByteWriter()
        payload.number(count)
        payload.raw(list)
        payload.raw(codes)
        payload.raw(suffixes)
        return try Deflate.compress(try payload.finished())
    }

    /// Words of three letters or more without digits; facets and pairs of characters are none.
    static func isWord(_ form: [UInt8]) -> Bool {
        form.count >= QueryRules.leastCorrection && form[0] != 0x3A
            && !form.contains { (0x30...0x39).contains($0) || $0 >= QueryRules.noCorrection }
    }

    /// How many bits the number of pages has: at most 31, so that it takes five bits itself.
    private static func frequencyClass(_ count: Int) -> Int { min(31, Int.bitWidth - count.leadingZeroBitCount) }

    /// Reads a list.
    /// - Throws: `IndexFault.damaged` where it is none.
    static func read(_ payload: [UInt8]) throws(IndexFault) -> [(form: [UInt8], frequency: Int)] {
        guard let bytes = Deflate.expand(payload) else { throw .damaged }
        var reader = ByteReader(bytes)
        let count = reader.number()
        let shared = try reader.numbers(count)
        let codes = try reader.numbers(count)
        var words = WordListReader()
        var list: [(form: [UInt8], frequency: Int)] = []
        list.reserveCapacity(count)
        for index in 0..<count {
            list.append((try words.next(shared: shared[index], length: codes[index] >> 5, &reader), codes[index] & 31))
        }
        return list
    }
}
