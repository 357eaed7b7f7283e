public import Text

// What linking finds, and what is to be said, as bytes: types whose fields are fixed once they are made, and
// enumerations whose cases hold values.

extension AuthorityID: ByteCodable {
    /// No actor.
    public static var blank: AuthorityID { AuthorityID(.actor, "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var (isAgreement, id) = (kind == .agreement, id)
        coder.code(&isAgreement)
        coder.code(&id)
        self = AuthorityID(isAgreement ? .agreement : .actor, id)
    }
}

extension Mention: ByteCodable {
    /// No mention.
    public static var blank: Mention {
        Mention(
            authority: .blank, name: "", paragraph: "", anchor: "", sentence: "", nameRange: 0..<0, isLinked: false,
            place: nil)
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&authority)
        coder.code(&name)
        coder.code(&paragraph)
        coder.code(&anchor)
        coder.code(&sentence)
        coder.code(&nameRange)
        coder.code(&isLinked)
        coder.code(&place)
    }
}

extension Anchor: ByteCodable {
    /// A note without a place.
    public static var blank: Anchor { .orphan }

    /// Hands the case's word and its values to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var (word, places, count) = (word, places, 0)
        if case .ambiguous(let number) = self { count = number }
        coder.code(&word)
        coder.code(&places)
        coder.code(&count)
        switch word {
        case "exact": self = .exact(places)
        case "normalised": self = .normalised(places)
        case "ambiguous": self = .ambiguous(count)
        case "orphan": self = .orphan
        case "withdrawn": self = .withdrawn
        default: coder.refuse()
        }
    }
}

extension Article.PublicationStatus: ByteCodable {
    /// Published.
    public static var blank: Article.PublicationStatus { .published }

    /// Hands the capture's word to the coder, where it is not published.
    public mutating func code(with coder: inout ByteCoder) {
        var word: String?
        if case .unpublished(let reason) = self { word = reason }
        coder.code(&word)
        self = word.map { .unpublished($0) } ?? .published
    }
}

extension BriefingEntry: ByteCodable {
    /// An entry of a briefing without text.
    public static var blank: BriefingEntry {
        BriefingEntry(
            briefing: .blank, publisherName: nil, opening: "", wordCount: 0, headings: [], mentions: [], notes: [])
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&briefing)
        coder.code(&publisherName)
        coder.code(&opening)
        coder.code(&wordCount)
        coder.code(&headings)
        coder.code(&mentions)
        coder.code(&notes)
        coder.code(&pictures)
        coder.code(&unregisteredHost)
        coder.code(&revision)
    }
}

extension Diagnostic: ByteCodable {
    /// Nothing said.
    public static var blank: Diagnostic { Diagnostic(Kind("", .note, ""), at: .blank, "", hint: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var (id, severity, meaning) = (kind.id, kind.severity, kind.meaning)
        var (location, summary, hint) = (location, summary, hint)
        coder.code(&id)
        coder.code(word: &severity)
        coder.code(&meaning)
        coder.code(&location)
        coder.code(&summary)
        coder.code(&hint)
        self = Diagnostic(Kind(id, severity, meaning), at: location, summary, hint: hint)
    }
}

extension MediaLibrary.Picture: ByteCodable {
    /// No picture.
    public static var blank: MediaLibrary.Picture {
        MediaLibrary.Picture(path: "", outputPath: "", width: 0, height: 0)
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&path)
        coder.code(&outputPath)
        coder.code(&width)
        coder.code(&height)
    }
}
