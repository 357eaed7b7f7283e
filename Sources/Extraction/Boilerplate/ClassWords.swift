import HTML

/// Classes and identifiers as the words they are made of: `td-relatedPosts_box` is `td related posts box`.
enum ClassWords {
    /// The FNV-1a hash of a name in lower case. Two names that share one would share a rule, which harms nobody.
    static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The hashes of the words of a list, which are set apart by white space.
    static func set(_ list: String) -> Set<UInt64> { Set(list.utf8.split { $0.isSpace }.map { hash($0) }) }

    /// Whether some attributes of an element, its class and identifier if nothing else is said, have one of some words.
    static func hasAny(
        of wanted: Set<UInt64>, _ node: Int, in document: Document, attributes: [String] = ["class", "id"]
    ) -> Bool {
        attributes.contains { name in
            guard let value = document.attribute(name, of: node) else { return false }
            return words(in: Array(value)).contains(where: wanted.contains)
        }
    }

    /// The hashes of a name's words.
    static func words(in name: [UInt8]) -> [UInt64] {
        var words: [UInt64] = []
        split(name[...], into: &words)
        return words
    }

    /// Replaces `words` by the hashes of a name's words. A capital after a small letter begins a word.
    static func split(_ name: ArraySlice<UInt8>, into words: inout [UInt64]) {
        words.removeAll(keepingCapacity: true)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isInWord = false
        var isAfterSmall = false
        for byte in name {
            let isCapital = byte &- 0x41 < 26
            if isInWord, !byte.isWordByte || isCapital && isAfterSmall {
                words.append(hash)
                isInWord = false
            }
            guard byte.isWordByte else { continue }
            if !isInWord {
                hash = 0xCBF2_9CE4_8422_2325
                isInWord = true
            }
            hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01B3
            isAfterSmall = !isCapital
        }
        if isInWord { words.append(hash) }
    }

    /// Whether a class says what is elsewhere: what a post is about (`category-`, `tag-`, which WordPress puts on every
    /// post), or what the page has besides (`has-sidebar`, `no-comments`). Page builders call all their parts widgets.
    static func isAboutOthers(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, mayBeginOthers[Int(first)] else { return false }
        for prefix in prefixesOfOthers where name.starts(with: prefix) { return true }
        return false
    }

    private static let prefixesOfOthers = [
        "category-", "tag-", "has-", "no-", "with-", "hide-", "js-", "post_tag-", "without-", "elementor", "so-widget",
        "siteorigin", "widget_sow", "panel-",
    ].map { Array($0.utf8) }

    /// Whether one of these begins with a byte.
    private static let mayBeginOthers = (0..<256).map { byte in prefixesOfOthers.contains { Int($0[0]) == byte } }

    /// Words that say of a part of a page how it is built or placed, and nothing of what it holds.
    static let structural = Set(
        """
        box wrap wrapper wrappers container containers area section block blocks module row list items item bar inner
        outer content contents main top bottom left right header heading footer title text links link button buttons
        icon icons holder group panel region component el element div span view col column columns grid card cards
        mobile desktop tablet small large sm md lg xl xs new old default primary secondary single post page entry
        article site wp td tdb tdi jp js css id amp block1 block2 inline float floating fixed sticky bottom1 shortcode
        widget widgets
        """.utf8.split { $0.isSpace }.map { hash($0) } + (0...20).map { hash("\($0)".utf8) })

    /// Whether an inline style hides its element: it is not shown, clipped to nothing, or put off the page.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let compact = style.prefix(400).filter { !$0.isSpace }.map(\.lowercased)
        for sign in hidingSigns where compact.contains(sequence: sign) { return true }
        let isPlaced = compact.contains(sequence: "position:absolute") || compact.contains(sequence: "position:fixed")
        return isPlaced && (isFar(compact, "left:-") || isFar(compact, "top:-"))
    }

    private static let hidingSigns = [
        "display:none", "visibility:hidden", "mso-hide:all", "clip:rect(0", "clip:rect(1px", "clip-path:inset(50%",
        "clip-path:inset(100%",
    ]

    /// Whether a style puts something at least a thousand pixels to a side.
    private static func isFar(_ style: [UInt8], _ side: String) -> Bool {
        guard let start = style.firstIndex(ofAnyCase: side) else { return false }
        return style[(start + side.utf8.count)...].prefix { $0.isDigit }.count > 3
    }

    /// Whether an inline style sets its element on lines of its own.
    static func setsAsBlock(_ style: ArraySlice<UInt8>) -> Bool {
        let compact = style.prefix(400).filter { !$0.isSpace }.map(\.lowercased)
        return ["display:block", "display:flex", "display:grid", "display:table;", "display:list-item"].contains {
            compact.contains(sequence: $0)
        }
    }
}
