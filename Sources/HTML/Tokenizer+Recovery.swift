/// Where a mark ends that the source does not end, for readers that must not lose what follows it (``MarkupFault``).
extension Tokenizer {
    /// How many faults are kept one by one.
    static let mostFaults = 100

    mutating func note(_ kind: MarkupFault.Kind, at source: Int) {
        faultCount += 1
        if faults.count < Self.mostFaults { faults.append(MarkupFault(kind: kind, source: source)) }
    }

    /// Whether the `<` at `place` begins a tag or comment: in a tag, this can only be the next one.
    func beginsTag(at place: Int) -> Bool {
        guard place + 2 < end, input[place] == .lessThan else { return false }
        let next = input[place + 1]
        if next == .slash { return input[place + 2].isASCIILetter }
        return next.isASCIILetter || matches("<!--", at: place)
    }

    /// The first `>` or beginning of a tag in a stretch of the source; its end where there is neither.
    func firstAngle(in stretch: Range<Int>) -> Int {
        var place = stretch.lowerBound
        while true {
            place = input.firstIndex(
                from: place, to: stretch.upperBound, ofAny: .greaterThan, .lessThan, .lessThan, .lessThan)
            if place == stretch.upperBound || input[place] == .greaterThan || beginsTag(at: place) { return place }
            place += 1
        }
    }

    // MARK: Quoted values

    /// Where a quoted value ends that is closed by a quotation mark of another; absent where the mark is its own.
    func endOfUnclosedValue(_ value: Range<Int>) -> Int? {
        let angle = firstAngle(in: value)
        // The first angle bracket is the end of this tag, or begins the end tag of its element; a value that holds markup
        // of its own begins with a start tag.
        guard angle < value.upperBound, input[angle] == .greaterThan || input[angle + 1] == .slash else { return nil }
        guard opensAnotherValue(value.upperBound, after: angle) || holdsTag(after: value.upperBound + 1) else {
            return nil
        }
        return input[angle] == .greaterThan ? angle : endOfWord(in: value.lowerBound..<angle)
    }

    /// How far the rest of a tag is looked at, in bytes: no attribute but those with data of scripts is longer.
    private static let reach = 4096

    /// Whether a tag, of which a value ends before `start`, holds the beginning of another outside of its other values.
    private func holdsTag(after start: Int) -> Bool {
        let limit = min(end, start + Self.reach)
        var place = start
        while place < limit {
            while place < limit, input[place].isHTMLWhitespace || input[place] == .slash { place += 1 }
            guard let value = startOfValue(from: place, to: limit) else { break }
            place = input.firstIndex(from: value, to: limit, ofAny: input[value - 1]) + 1
        }
        guard place < limit else { return false }
        let angle = firstAngle(in: place..<limit)
        return angle < limit && input[angle] == .lessThan
    }

    /// The first byte of the value in `name="…"` where that stands at `place`.
    private func startOfValue(from start: Int, to limit: Int) -> Int? {
        var place = start
        while place < limit, isOfName(input[place]) { place += 1 }
        guard place > start, place + 1 < limit, input[place] == .equals,
            input[place + 1] == .quotationMark || input[place + 1] == .apostrophe
        else { return nil }
        return place + 2
    }

    /// Whether the names of attributes are written with this byte.
    private func isOfName(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || [.hyphen, UInt8(ascii: ":"), UInt8(ascii: "_")].contains(byte)
    }

    /// Whether the quotation mark at `quote` follows `<name … attribute=`, all of it after `start`.
    private func opensAnotherValue(_ quote: Int, after start: Int) -> Bool {
        var place = quote
        while place > start, input[place - 1].isHTMLWhitespace { place -= 1 }
        guard place > start, input[place - 1] == .equals else { return false }
        place -= 1
        while place > start, input[place - 1].isHTMLWhitespace { place -= 1 }
        let nameEnd = place
        while place > start, isOfName(input[place - 1]) { place -= 1 }
        guard place < nameEnd, place > start, input[place - 1].isHTMLWhitespace else { return false }
        var tag = place
        while tag > start + 1, input[tag - 1] != .greaterThan {
            tag -= 1
            if beginsTag(at: tag) { return true }
        }
        return false
    }

    /// Reads on after a value without any closing quotation mark, of which `start` is the first byte.
    ///
    /// - Returns: the place at which the value ends; absent where the source ends within it and holds no more.
    mutating func endOfEndlessValue(from start: Int) -> Int? {
        let angle = firstAngle(in: start..<end)
        if angle < end { return input[angle] == .greaterThan ? angle : endOfWord(in: start..<angle) }
        let rest = input[start..<end]
        guard rest.count > Self.longestCutValue || rest.contains(.lineFeed) else { return nil }
        return rest.firstIndex { $0.isHTMLWhitespace } ?? end
    }

    /// The end of the first word, if that is an address: the words behind it are text. Else the end of all.
    private func endOfWord(in stretch: Range<Int>) -> Int {
        let end = input[stretch].firstIndex { $0.isHTMLWhitespace } ?? stretch.upperBound
        let isAddress = input[stretch.lowerBound..<end].contains {
            $0 == .slash || $0 == UInt8(ascii: ".") || $0 == .numberSign
        }
        return isAddress ? end : stretch.upperBound
    }

    /// What a value is taken for that the source breaks off in, in bytes: a longer one, or one of several lines, is text
    /// behind a value without its mark.
    private static let longestCutValue = 300

    // MARK: Comments

    /// Whether a comment of this content is closed by the mark of another: it holds
    /// the mark that opens another, and before it more words than are put away in comments. Comments for browsers of one
    /// kind hold texts for their readers.
    func isClosedByAnother(_ content: Range<Int>) -> Bool {
        let (start, position) = (content.lowerBound, content.upperBound)
        guard content.count > Self.leastWordsAway * 2, input[start] != UInt8(ascii: "[") else { return false }
        var (words, isTag, isWord, place) = (0, false, false, start)
        while place < position {
            let byte = input[place]
            if byte == .lessThan {
                if matches("<!--", at: place) { return words >= Self.leastWordsAway }
                isTag = true
            }
            let isLetter = !isTag && (byte.isASCIIAlphanumeric || byte >= 0x80)
            if isLetter, !isWord { words += 1 }
            isWord = isLetter
            if byte == .greaterThan { isTag = false }
            place += 1
        }
        return false
    }

    /// In 450 pages no comment that holds another has more than seven words before it.
    private static let leastWordsAway = 12

    /// Where a comment ends, of which the content begins at `start`, that nothing closes.
    ///
    /// - Returns: the end of the content, and where reading goes on.
    func endOfEndlessComment(from start: Int) -> (content: Int, next: Int) {
        var place = start
        while true {
            place = input.firstIndex(
                from: place, to: end, ofAny: .greaterThan, .lessThan, .lineFeed, .carriageReturn)
            if place < end, input[place] == .lessThan, !beginsTag(at: place) {
                place += 1
                continue
            }
            return (place, place < end && input[place] == .greaterThan ? place + 1 : place)
        }
    }

    // MARK: Sections

    /// Reads `<![CDATA[` in HTML, at the current position, as its author meant it: what is in it is text and markup.
    ///
    /// - Returns: whether it was; a section of a single word is the comment that the standard makes of it.
    mutating func skipSectionMark() -> Bool {
        let start = position + 9
        let known = sectionEnd.flatMap { $0 >= start ? $0 : nil }
        guard let close = known ?? endOfSection(from: start) else {
            note(.section, at: position)
            position = start
            return true
        }
        // A section of one word is a mark that some program left.
        let isText = input[start..<close].contains { $0 == .greaterThan || $0.isHTMLWhitespace }
        guard isText else { return false }
        position = start
        sectionEnd = close
        return true
    }

    /// The next `]]>`; absent where there is none.
    mutating func endOfSection(from start: Int) -> Int? {
        guard start < endlessSections else { return nil }
        var place = start
        while place < end {
            place = input.firstIndex(from: place, to: end, ofAny: .rightBracket)
            if place < end, matches("]]>", at: place) { return place }
            place += 1
        }
        endlessSections = start
        return nil
    }
}

/// The bare words behind the last value of a tag, while the tag is being read: text, if the tag has no end.
struct BareWords {
    /// Where the first of them begins that is no attribute of HTML.
    private(set) var start: Int?
    private var count = 0

    /// Takes in an attribute that begins at `place`.
    mutating func add(_ name: ArraySlice<UInt8>, hasValue: Bool, at place: Int) {
        if hasValue {
            // A lone word before an attribute with a value is an attribute as well.
            if count < 2 { (start, count) = (nil, 0) }
        } else if start != nil || !Self.isAttribute(name) {
            start = start ?? place
            count += 1
        }
    }

    /// Whether a name without a value is an attribute: one that HTML has, or that has a hyphen or colon in it.
    private static func isAttribute(_ name: ArraySlice<UInt8>) -> Bool {
        name.contains { $0 == .hyphen || $0 == 0x3A } || flags.contains(Array(name))
    }

    /// The attributes of HTML that need no value (WHATWG HTML, "Attributes"; the old ones of HTML 4 with them).
    private static let flags = Set(
        """
        allowfullscreen async autofocus autoplay checked compact controls crossorigin declare default defer disabled
        download formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noresize noshade
        novalidate nowrap open playsinline readonly required reversed scoped seamless selected webkitallowfullscreen
        mozallowfullscreen
        """.utf8.split { $0 <= 0x20 }.map(Array.init))
}
