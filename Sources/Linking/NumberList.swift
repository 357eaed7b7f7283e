import Text

/// A number that repeats the letters of the name before it: the 29 of `APT28/29` stands for `APT29`.
struct NumberList {
    /// One such number.
    struct Item: Equatable {
        /// The folded name it stands for, such as `apt29`.
        var name: [UInt8]
        /// The bytes of the number in the folded text.
        var range: Range<Int>
    }

    private static let longestLetters = 8
    private static let longestNumber = 6

    /// The numbers in a folded text that follow a name of letters and a number and a slash, with a hyphen after that
    /// (`APT28/-29`) or none; those of a longer list (`APT28/29/33`) likewise. Whether there is such a name is another question.
    static func items(in folded: [UInt8]) -> [Item] {
        guard folded.contains(0x2F) else { return [] }
        var items: [Item] = []
        /// Where the last number found ends, and the letters it stands behind.
        var last: (end: Int, letters: Range<Int>)?
        for (index, byte) in folded.enumerated() where byte == 0x2F {
            let letters = last?.end == index ? last?.letters : Self.letters(before: index, in: folded)
            guard let letters, let number = number(after: index, in: folded) else { continue }
            items.append(Item(name: Array(folded[letters]) + folded[number], range: number))
            last = (number.upperBound, letters)
        }
        return items
    }

    /// The letters of a name of letters and a number that ends at an index: `apt28`, `apt-28` or `apt 28`.
    private static func letters(before end: Int, in folded: [UInt8]) -> Range<Int>? {
        var start = end
        while start > 0, end - start <= longestNumber, isDigit(folded[start - 1]) { start -= 1 }
        guard (1...longestNumber).contains(end - start) else { return nil }
        if start > 0, folded[start - 1] == 0x20 || folded[start - 1] == 0x2D { start -= 1 }
        let lettersEnd = start
        while start > 0, lettersEnd - start <= longestLetters, isLetter(folded[start - 1]) { start -= 1 }
        let letters = start..<lettersEnd
        return (1...longestLetters).contains(letters.count) && Boundary.isWhole(start..<end, in: folded) ? letters : nil
    }

    private static func number(after slash: Int, in folded: [UInt8]) -> Range<Int>? {
        var start = slash + 1
        if start < folded.count, folded[start] == 0x2D { start += 1 }
        var end = start
        while end < folded.count, end - start <= longestNumber, isDigit(folded[end]) { end += 1 }
        let number = start..<end
        return (1...longestNumber).contains(number.count) && Boundary.isWhole(number, in: folded) ? number : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
