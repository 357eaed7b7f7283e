/// What is shown of a passage: all of it, or a part around its densest marks, cut at spaces.
///
/// It measures in UTF-16 units, as the script does, and gives the same text.
struct Excerpt {
    let passage: SearchAnswer.Passage

    /// - Parameter marks: The bytes of the words found, in order.
    init(of source: SearchDocument.Passage, marks: [Range<Int>]) {
        let text = String(decoding: source.text, as: UTF8.self)
        let units = Array(text.utf16)
        guard units.count > PassageRules.longest else {
            passage = SearchAnswer.Passage(text: text, anchor: source.anchor)
            return
        }
        let range = Self.range(of: units, around: Self.start(of: Self.inUnits(marks, of: source.text)))
        passage = SearchAnswer.Passage(
            text: (range.lowerBound > 0 ? "… " : "") + String(decoding: units[range], as: UTF16.self)
                + (range.upperBound < units.count ? " …" : ""),
            anchor: source.anchor)
    }

    /// Ranges of UTF-16 units in place of ranges of bytes.
    private static func inUnits(_ marks: [Range<Int>], of text: [UInt8]) -> [Range<Int>] {
        var offsets = [Int](repeating: 0, count: text.count + 1)
        var units = 0
        for (index, byte) in text.enumerated() {
            offsets[index] = units
            // A character counts where it begins; one of four bytes is two units.
            if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
        offsets[text.count] = units
        return marks.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    }

    /// Where the mark begins after which most others follow within what is shown; 0 where there is none.
    private static func start(of marks: [Range<Int>]) -> Int {
        var best = (place: 0, count: -1)
        var end = 0
        for (index, mark) in marks.enumerated() {
            end = max(end, index)
            while end < marks.count, marks[end].upperBound <= mark.lowerBound + PassageRules.longest - PassageRules.lead
            {
                end += 1
            }
            if end - index > best.count { best = (mark.lowerBound, end - index) }
        }
        return best.place
    }

    private static func range(of units: [UInt16], around place: Int) -> Range<Int> {
        var start = max(0, min(place - PassageRules.lead, units.count - PassageRules.longest))
        var end = start + PassageRules.longest
        if start > 0, let space = units[start..<start + PassageRules.slack].firstIndex(of: 0x20) { start = space + 1 }
        if end < units.count, let space = units[(end - PassageRules.slack + 1)...end].lastIndex(of: 0x20) {
            end = space
        }
        // Where there is no space, not within a character or before its marks.
        while start < end, start > 0, goesOn(units[start]) { start += 1 }
        while end > start, end < units.count, goesOn(units[end]) { end -= 1 }
        return start..<end
    }

    /// Whether a unit goes on with the character before it.
    private static func goesOn(_ unit: UInt16) -> Bool {
        UTF16.isTrailSurrogate(unit) || ScalarFold.dropped.contains(UInt32(unit))
    }
}
