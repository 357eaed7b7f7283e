import HTML

/// The marks of all rules, made ready to be looked up: each class and identifier of a page is read once.
struct RuleMarks: Sendable {
    /// The marks of ``BoilerplateRule/all``.
    static let all = RuleMarks(BoilerplateRule.all)

    struct Match {
        let rule: Int
        /// Whether the mark means nothing else.
        let isCertain: Bool
        /// What kind of mark it is.
        var evidence: FurnitureEvidence = []
    }

    /// Words in a row, and the rule they tell of.
    private struct Phrase {
        let words: [UInt64]
        let rule: Int
    }

    private var tags = [Int](repeating: -1, count: TagName.allCases.count)
    private var tokens: [UInt64: Int] = [:]
    private var phrases: [UInt64: [Phrase]] = [:]
    private var roles: [String: Int] = [:]
    private var attributes: [(name: [UInt8], value: [UInt8]?, rule: Int)] = []
    /// Whether attributes whose names have so many bytes are looked at: those of most others hold addresses and data.
    private var mayBeAttribute = [Bool](repeating: false, count: 16)
    private var links: [(text: [UInt8], rule: Int)] = []
    private var hiddenByStyle: Int?
    /// Which hashes may be known, by their lowest bits: most words of most pages are not.
    private var mayBeKnown = [Bool](repeating: false, count: 4096)

    private init(_ rules: [BoilerplateRule]) {
        for name in [Self.className, Self.identifier, Self.style, Self.role, Self.reference] {
            mayBeAttribute[name.count] = true
        }
        for (place, rule) in rules.enumerated() {
            for mark in rule.marks { add(mark, place) }
        }
    }

    private mutating func add(_ mark: BoilerplateRule.Mark, _ rule: Int) {
        switch mark {
        case .tags(let names): for name in names { tags[Int(name.rawValue)] = rule }
        case .tokens(let list):
            for token in Self.items(list) {
                let hash = ClassWords.hash(token)
                if tokens[hash] == nil { tokens[hash] = rule }
                mayBeKnown[Int(hash & 4095)] = true
            }
        case .words(let list):
            for item in Self.items(list) {
                let words = ClassWords.words(in: item)
                guard let first = words.first else { continue }
                phrases[first, default: []].append(Phrase(words: words, rule: rule))
                mayBeKnown[Int(first & 4095)] = true
            }
        case .roles(let list): for role in Self.items(list) { roles[String(decoding: role, as: UTF8.self)] = rule }
        case .attribute(let name, let value):
            attributes.append((Array(name.utf8), value.map { Array($0.utf8) }, rule))
            mayBeAttribute[name.utf8.count] = true
        case .hiddenByStyle: hiddenByStyle = rule
        case .linksTo(let list): for item in Self.items(list) { links.append((item, rule)) }
        }
    }

    private static func items(_ list: String) -> [[UInt8]] { list.utf8.split { $0.isSpace }.map(Array.init) }

    /// The first rule that applies to an element, those with certain marks before others.
    func match(_ node: Int, in document: Document) -> Match? {
        var possible: Match?
        let tag = document.nodes[node].tag
        for attribute in document.attributes(of: node) {
            let length = attribute.name.count
            guard length < mayBeAttribute.count, mayBeAttribute[length] else { continue }
            let name = document.bytes[attribute.name]
            let value = document.bytes[attribute.value]
            if length == 5 && name.elementsEqual(Self.className) || length == 2 && name.elementsEqual(Self.identifier) {
                if value.elementsEqual(Self.hidden) { return hiddenByStyle.map { Match(rule: $0, isCertain: true) } }
                if let match = match(names: value) {
                    if match.isCertain { return match }
                    possible = Self.first(possible, match)
                }
            } else if let rule = rule(attribute: name, value: value, tag: tag) {
                return Match(rule: rule, isCertain: true)
            }
        }
        let rule = tags[Int(tag.rawValue)]
        if var possible {
            if rule >= 0 { possible.evidence.insert(.isElement) }
            return possible
        }
        return rule < 0 ? nil : Match(rule: rule, isCertain: false, evidence: .isElement)
    }

    /// Of two marks the one whose rule comes first, with the evidence of both.
    private static func first(_ left: Match?, _ right: Match) -> Match {
        guard let left else { return right }
        return Match(
            rule: min(left.rule, right.rule), isCertain: false, evidence: left.evidence.union(right.evidence))
    }

    /// Whether the classes or the identifier of an element are those of furniture and nothing else.
    func isNamed(_ node: Int, in document: Document) -> Bool {
        for name in ["class", "id"] {
            guard let value = document.attribute(name, of: node), let match = match(names: value) else { continue }
            if match.rule == hiddenByStyle { continue }
            if match.isCertain || !match.evidence.isDisjoint(with: [.isCalled, .hasName]) { return true }
        }
        return false
    }

    private func rule(attribute name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, tag: TagName) -> Int? {
        if name.elementsEqual(Self.style) { return ClassWords.hides(value) ? hiddenByStyle : nil }
        if name.elementsEqual(Self.role) { return roles[String(decoding: value, as: UTF8.self)] }
        if tag == .a, name.elementsEqual(Self.reference) { return linkRule(value) }
        for attribute in attributes where name.elementsEqual(attribute.name) {
            if attribute.value.map({ value.elementsEqual($0) }) ?? true { return attribute.rule }
        }
        return nil
    }

    /// The rule of an address that is known by how it begins, after `https://www.`.
    private func linkRule(_ address: ArraySlice<UInt8>) -> Int? {
        guard address.count > 8 else { return nil }
        var rest = address
        if let slashes = rest.prefix(8).firstIndex(of: Byte.slash) { rest = rest[slashes...].drop { $0 == Byte.slash } }
        if rest.starts(with: Self.www) { rest = rest.dropFirst(Self.www.count) }
        for link in links where rest.count >= link.text.count {
            var index = rest.startIndex
            for byte in link.text {
                if rest[index].lowercased != byte { break }
                index += 1
            }
            if index - rest.startIndex == link.text.count { return link.rule }
        }
        return nil
    }

    private static let www = Array("www.".utf8)
    private static let className = Array("class".utf8)
    private static let identifier = Array("id".utf8)
    private static let hidden = Array("hidden".utf8)
    private static let style = Array("style".utf8)
    private static let role = Array("role".utf8)
    private static let reference = Array("href".utf8)

    /// The rule that a `class` or `id` tells of.
    private func match(names: ArraySlice<UInt8>) -> Match? {
        var possible: Match?
        var words: [UInt64] = []
        var position = names.startIndex
        while position < names.endIndex {
            let start = position
            while position < names.endIndex, !names[position].isSpace { position += 1 }
            let name = names[start..<position]
            position += 1
            if name.isEmpty || ClassWords.isAboutOthers(name) { continue }
            let hash = ClassWords.hash(name)
            if mayBeKnown[Int(hash & 4095)], let rule = tokens[hash] {
                if rule == hiddenByStyle, Self.isShownOnSomeScreens(names) { continue }
                return Match(rule: rule, isCertain: true, evidence: .hasName)
            }
            ClassWords.split(name, into: &words)
            for index in words.indices where mayBeKnown[Int(words[index] & 4095)] {
                guard let phrase = phrase(in: words, at: index) else { continue }
                let match = Match(
                    rule: phrase.rule, isCertain: false, evidence: Self.evidence(of: phrase, in: words, at: index))
                possible = Self.first(possible, match)
            }
        }
        return possible
    }

    /// What a phrase at a place of a name says: more where it is all of the name but for words such as `box`.
    private static func evidence(of phrase: Phrase, in words: [UInt64], at index: Int) -> FurnitureEvidence {
        let end = index + phrase.words.count
        let isAll = words.indices.allSatisfy { place in
            index..<end ~= place || ClassWords.structural.contains(words[place])
        }
        if phrase.words.count > 1 { return isAll || phrase.words.count > 2 ? .hasName : [.isCalled] }
        return isAll ? .isCalled : .isCalledInPart
    }

    private func phrase(in words: [UInt64], at index: Int) -> Phrase? {
        var best: Phrase?
        for phrase in phrases[words[index]] ?? [] where words[index...].starts(with: phrase.words) {
            if phrase.words.count > best?.words.count ?? 0 { best = phrase }
        }
        return best
    }

    /// Whether classes show on screens of a kind what another of them hides: `d-none d-md-block`, `hidden lg:flex`.
    private static func isShownOnSomeScreens(_ names: ArraySlice<UInt8>) -> Bool {
        names.split(whereSeparator: \.isSpace).contains { name in screens.contains { name.starts(with: $0) } }
    }

    /// How such classes of Bootstrap and Tailwind begin.
    private static let screens = ["sm", "md", "lg", "xl", "xxl", "2xl"].flatMap { screen in
        ["d-\(screen)-", "\(screen):block", "\(screen):flex", "\(screen):grid", "\(screen):inline"].map {
            Array($0.utf8)
        }
    }
}
