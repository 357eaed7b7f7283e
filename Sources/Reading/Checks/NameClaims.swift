import Model
import Text

/// Finds names that two records claim, names that one record gives twice, and names that are none.
struct NameClaims {
    /// One record's claim to a name.
    private struct Claim {
        var owner: AuthorityID
        var name: String
        var isExact: Bool
        var location: SourceLocation
    }

    private var claims: [[UInt8]: [Claim]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Checks all records, actors first, each sort by id.
    static func check(actors: [ActorRecord], agreements: [Agreement]) -> [Diagnostic] {
        var claims = NameClaims()
        for actor in actors {
            claims.add(
                AuthorityID(.actor, actor.id), name: actor.name, at: actor.nameLocation, aliases: actor.aliases)
        }
        for agreement in agreements {
            claims.add(
                AuthorityID(.agreement, agreement.id), name: agreement.name, at: agreement.nameLocation,
                aliases: agreement.aliases)
        }
        return claims.diagnostics
    }

    private mutating func add(_ owner: AuthorityID, name: String, at location: SourceLocation, aliases: [Alias]) {
        var own: [String: SourceLocation] = [:]
        for alias in [Alias(name: name, location: location)] + aliases {
            // Within a record the very same text is a slip; a variant in case or hyphens may be meant.
            if let first = own.updateValue(alias.location, forKey: alias.name) {
                own[alias.name] = first
                diagnostics.append(
                    Diagnostic(
                        ReadingDiagnostics.nameGivenTwice, at: alias.location,
                        "“\(alias.name)” is given twice in this record",
                        hint: "it stands in line \(first.line) already; delete one"))
            }
            check(alias)
            // A name that overlaps or is disputed may be shared: linking then calls a mention ambiguous.
            if [.auto, .inflected].contains(alias.match), alias.status == .same { claim(alias, for: owner) }
        }
    }

    /// The length, in letters, up to which a word of small letters is more likely an article or a pronoun than a name.
    private static let shortWord = 3

    private mutating func check(_ alias: Alias) {
        guard alias.match != .never else { return }
        let letters = alias.name.unicodeScalars.filter {
            ScalarClass($0.value) == .word || ScalarClass($0.value) == .continuous
        }
        if letters.isEmpty {
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.nameWithoutLetters, at: alias.location,
                    "“\(alias.name)” cannot be a name: it has neither letters nor digits",
                    hint: "delete it, or give it match: never to show it on the page and no more"))
        } else if [.auto, .inflected].contains(alias.match), letters.count <= Self.shortWord,
            letters.allSatisfy({ $0.properties.isLowercase || ($0.properties.isUppercase && alias.letterCase == .fold) }
            )
        {
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.nameTooCommon, at: alias.location,
                    "“\(alias.name)” will be found wherever that short word stands",
                    hint: "give it case: exact as the name is written, or match: confirm"))
        }
    }

    private mutating func claim(_ alias: Alias, for owner: AuthorityID) {
        let folded = FoldedText.bytes(of: alias.name)
        let new = Claim(
            owner: owner, name: alias.name, isExact: alias.letterCase == .exact, location: alias.location)
        let rival = claims[folded, default: []].first { $0.owner != owner && Self.collide($0, new) }
        if let rival {
            let name = rival.name == new.name ? "" : ", as “\(rival.name)”,"
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.aliasClaimedTwice, at: new.location,
                    "“\(new.name)” is a name of two records: \(rival.owner.id) and \(owner.id)",
                    hint:
                        "\(rival.owner.id) claims it\(name) at \(rival.location.path):\(rival.location.line); give it "
                        + "match: confirm in one of them, or status: disputed"))
        } else {
            claims[folded, default: []].append(new)
        }
    }

    /// Two names in which case matters collide only where they are written alike.
    private static func collide(_ left: Claim, _ right: Claim) -> Bool {
        guard left.isExact, right.isExact else { return true }
        return FoldedText.bytes(of: left.name, letterCase: .kept)
            == FoldedText.bytes(of: right.name, letterCase: .kept)
    }
}
