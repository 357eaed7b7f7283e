import HTML

/// A token as html5lib-tests writes it. Strings are compared byte by byte, for Swift's `==` folds Unicode forms.
enum ConformanceToken: Equatable {
    case doctype(name: [UInt8]?, publicIdentifier: [UInt8]?, systemIdentifier: [UInt8]?, isCorrect: Bool)
    case startTag(name: [UInt8], attributes: [[UInt8]: [UInt8]], isSelfClosing: Bool)
    case endTag([UInt8])
    case comment([UInt8])
    case text([UInt8])

    /// Reads `["StartTag", "a", {"b": "c"}]`.
    init?(_ json: [Any], unescape: (String) -> String?) {
        func string(_ index: Int) -> [UInt8]? {
            guard json.count > index, let string = json[index] as? String else { return nil }
            return unescape(string).map { Array($0.utf8) }
        }
        switch json.first as? String {
        case "DOCTYPE":
            self = .doctype(
                name: string(1), publicIdentifier: string(2), systemIdentifier: string(3),
                isCorrect: json[4] as? Bool ?? false)
        case "StartTag":
            guard let name = string(1), let pairs = json[2] as? [String: String] else { return nil }
            var attributes: [[UInt8]: [UInt8]] = [:]
            for (key, value) in pairs {
                guard let key = unescape(key), let value = unescape(value) else { return nil }
                attributes[Array(key.utf8)] = Array(value.utf8)
            }
            self = .startTag(name: name, attributes: attributes, isSelfClosing: json.count > 3)
        case "EndTag":
            guard let name = string(1) else { return nil }
            self = .endTag(name)
        case "Comment":
            guard let data = string(1) else { return nil }
            self = .comment(data)
        case "Character":
            guard let data = string(1) else { return nil }
            self = .text(data)
        default: return nil
        }
    }

    init(_ token: Token, of tokenizer: Tokenizer) {
        func bytes(_ range: Range<Int>) -> [UInt8] { Array(tokenizer.bytes[range]) }
        switch token {
        case .text(let range): self = .text(bytes(range))
        case .comment(let range): self = .comment(bytes(range))
        case .endTag(let name): self = .endTag(Array(tokenizer.names.spelling(of: name)))
        case .startTag(let name, let attributes, let isSelfClosing):
            self = .startTag(
                name: Array(tokenizer.names.spelling(of: name)),
                attributes: Dictionary(
                    tokenizer.attributes[attributes].map { (bytes($0.name), bytes($0.value)) },
                    uniquingKeysWith: { first, _ in first + Array("(twice)".utf8) }),
                isSelfClosing: isSelfClosing)
        case .doctype(let doctype):
            self = .doctype(
                name: doctype.name.map(bytes), publicIdentifier: doctype.publicIdentifier.map(bytes),
                systemIdentifier: doctype.systemIdentifier.map(bytes), isCorrect: !doctype.forcesQuirks)
        }
    }

    /// All tokens of `tokenizer`, adjacent texts as one.
    static func all(of start: Tokenizer) -> [ConformanceToken] {
        var tokenizer = start
        var tokens: [ConformanceToken] = []
        while let token = tokenizer.next() {
            let token = ConformanceToken(token, of: tokenizer)
            if case .text(let next) = token, case .text(let last) = tokens.last {
                tokens[tokens.count - 1] = .text(last + next)
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }
}
