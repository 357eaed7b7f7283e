import Model
import Text

extension YAMLMapping {
    /// Identifiers that must point to something of a sort.
    mutating func references(_ key: String, to target: Reference.Target) -> [String] {
        placedTexts(key).map { placed in
            references.append(Reference(placed.text, to: target, at: file.location(at: placed.offset), key: key))
            return placed.text
        }
    }

    /// An identifier that must point to something of a sort.
    mutating func reference(_ key: String, to target: Reference.Target) -> String? {
        guard let placed = placedText(key) else { return nil }
        references.append(Reference(placed.text, to: target, at: file.location(at: placed.offset), key: key))
        return placed.text
    }

    /// An identifier that this block gives to something.
    mutating func identifier(_ key: String) -> PlacedText? { placedText(key).flatMap { checkedIdentifier($0) } }

    /// An identifier that this block must give.
    mutating func requiredIdentifier(_ key: String, of owner: String) -> PlacedText? {
        requiredText(key, of: owner).flatMap { checkedIdentifier($0) }
    }

    private mutating func checkedIdentifier(_ placed: PlacedText) -> PlacedText? {
        if Slug.isValid(placed.text) { return placed }
        let suggestion = Slug.make(placed.text).map { "write \($0)" } ?? "write it in letters a to z"
        report(
            ReadingDiagnostics.invalidID, at: placed.offset, "“\(placed.text)” cannot be an identifier",
            hint: suggestion + "; identifiers have lower-case letters, digits and hyphens")
        return nil
    }

    /// A web address.
    mutating func address(_ key: String) -> String? { placedText(key).flatMap { checkedAddress($0, key: key) } }

    /// The address of a site.
    mutating func baseAddress(_ key: String) -> String? {
        guard let placed = placedText(key) else { return nil }
        if let address = BaseAddress.normalised(placed.text) { return address }
        report(
            ReadingDiagnostics.invalidAddress, at: placed.offset,
            "“\(key)” is not the address of a site: \(placed.text)", hint: BaseAddress.form)
        return nil
    }

    /// Web addresses.
    mutating func addresses(_ key: String) -> [String] {
        placedTexts(key).compactMap { checkedAddress($0, key: key) }
    }

    private mutating func checkedAddress(_ placed: PlacedText, key: String) -> String? {
        if WebAddress.isUsable(placed.text) { return placed.text }
        report(
            ReadingDiagnostics.invalidAddress, at: placed.offset, "“\(key)” is not a web address: \(placed.text)",
            hint: "an address begins with https:// or http://, then the host, and has no spaces")
        return nil
    }

    /// A language tag.
    mutating func language(_ key: String) -> String? {
        guard let placed = placedText(key) else { return nil }
        if isCaptured, let tag = LooseLanguage.tag(placed.text) { return tag }
        if LanguageTag.isWellFormed(placed.text) { return placed.text }
        report(
            ReadingDiagnostics.invalidLanguage, at: placed.offset, "“\(placed.text)” is not a language tag",
            hint: "write a BCP 47 tag such as en, en-AU or zh-Hans")
        return nil
    }

    /// Paths of the site itself.
    mutating func sitePaths(_ key: String) -> [String] {
        placedTexts(key).compactMap { placed in
            if EarlierAddress(placed.text) != nil { return placed.text }
            report(
                ReadingDiagnostics.invalidAddress, at: placed.offset,
                "“\(key)” is not a path of this site: \(placed.text)",
                hint: "write the path alone, such as /2018/04/old-address/, without host, “..” or “?”")
            return nil
        }
    }
}

/// The address a site is served from, in `site.yaml` or on the command line.
public enum BaseAddress {
    /// What such an address looks like, for hints.
    public static let form =
        "it begins with https:// or http://, then the host and perhaps folders, without “?” and “#”"

    /// The address with `/` at its end; `nil` where it is none.
    public static func normalised(_ text: String) -> String? {
        guard WebAddress.isUsable(text), !text.contains("?"), !text.contains("#") else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }
}

/// Web addresses as editors give them.
enum WebAddress {
    /// Whether a text is an `http` or `https` address with a host and nothing that breaks out of an attribute.
    static func isUsable(_ text: String) -> Bool {
        guard let host = host(of: text) else { return false }
        return !host.isEmpty && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value > 0x20 }
            && !text.utf8.contains { $0 == 0x22 || $0 == 0x3C || $0 == 0x3E || $0 == 0x5C || $0 == 0x7F }
    }

    private static func host(of text: String) -> Substring? {
        let lowered = text.lowercased()
        for scheme in ["https://", "http://"] where lowered.hasPrefix(scheme) {
            return lowered.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        }
        return nil
    }

    /// Whether a text is a host's name, such as `www.example.org`, or an internationalised one.
    static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && text.utf8.count <= 253
            && labels.allSatisfy { label in
                !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy { $0 == "-" || ScalarClass($0.value).isOfWord }
            }
    }
}

extension ScalarClass {
    /// Whether it is a letter, digit or mark.
    fileprivate var isOfWord: Bool { self == .word || self == .continuous || self == .mark }
}

/// Language tags.
enum LanguageTag {
    /// Whether a text has the form of a BCP 47 tag (RFC 5646, section 2.1, without its list of exceptions).
    static func isWellFormed(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
