/// The words of one partition against which a misspelt word is compared: in byte order, with how common each is.
enum SpellingList {
    /// In an archive of more pages than this, a word of the text of one page alone is no correction.
    static let smallArchive = 2_000

    /// The list, compressed; empty where the partition holds no words.
    static func payload(of groups: [TermGroup], documentCount: Int) -> [UInt8] {
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
        payload.raw(list.bytes)
        payload.raw(codes.bytes)
        payload.raw(suffixes)
        return Deflate.compress(payload.bytes)
    }

    /// Words of three letters or more without digits; facets and pairs of characters are none.
    static func isWord(_ form: [UInt8]) -> Bool {
        form.count >= 3 && form[0] != 0x3A && !form.contains { (0x30...0x39).contains($0) || $0 >= 0xE0 }
    }

    /// How many bits the number of pages has.
    private static func frequencyClass(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
}
