public import Text

// The editor's records as bytes: workers are handed them, and their digests tell whether they have changed.

extension Site: ByteCodable {
    /// An archive without a name.
    public static var blank: Site { Site(title: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&title)
        coder.code(&description)
        coder.code(&baseURL)
        coder.code(&language)
        coder.code(word: &publish)
    }
}

extension Publisher: ByteCodable {
    /// A publisher without a name.
    public static var blank: Publisher { Publisher(id: "", name: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&name)
        coder.code(&hosts)
        coder.code(word: &kind)
    }
}

extension Alias: ByteCodable {
    /// No name.
    public static var blank: Alias { Alias(name: "", location: .blank) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&name)
        coder.code(&usedBy)
        coder.code(&cite)
        coder.code(word: &status)
        coder.code(word: &match)
        coder.code(word: &letterCase)
        coder.code(&location)
    }
}

extension ActorRecord: ByteCodable {
    /// A record without a name.
    public static var blank: ActorRecord { ActorRecord(id: "", name: "", kind: .state, location: .blank) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&name)
        coder.code(word: &kind)
        coder.code(&aliases)
        coder.code(&partOf)
        coder.code(&country)
        coder.code(&identifiers)
        coder.code(&excludedPhrases)
        coder.code(&sameAs)
        coder.code(&markdown)
        coder.code(&textLine)
        coder.code(&location)
        coder.code(&nameLocation)
    }
}

extension ActorRecord.Identifier: ByteCodable {
    /// No identifier.
    public static var blank: ActorRecord.Identifier { ActorRecord.Identifier(register: "", value: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&register)
        coder.code(&value)
    }
}

extension Agreement: ByteCodable {
    /// A record without a name.
    public static var blank: Agreement { Agreement(id: "", name: "", kind: .treaty, location: .blank) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&name)
        coder.code(word: &kind)
        coder.code(&date)
        coder.code(&parties)
        coder.code(&aliases)
        coder.code(&clauses)
        coder.code(&related)
        coder.code(&status)
        coder.code(&excludedPhrases)
        coder.code(&sameAs)
        coder.code(&markdown)
        coder.code(&textLine)
        coder.code(&location)
        coder.code(&nameLocation)
    }
}

extension Clause: ByteCodable {
    /// A clause without words.
    public static var blank: Clause { Clause(id: "", text: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&text)
        coder.code(&source)
    }
}

extension AnnotationSubject: ByteCodable {
    /// No subject.
    public static var blank: AnnotationSubject { AnnotationSubject(agreement: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&agreement)
        coder.code(&clause)
    }
}

extension Annotation: ByteCodable {
    /// A note without words.
    public static var blank: Annotation {
        Annotation(id: "", quote: "", note: "", location: .blank, quoteLocation: .blank)
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(word: &motivation)
        coder.code(&creator)
        coder.code(&created)
        coder.code(&quote)
        coder.code(&prefix)
        coder.code(&suffix)
        coder.code(&note)
        coder.code(&about)
        coder.code(word: &stance)
        coder.code(&actors)
        coder.code(&eventDate)
        coder.code(word: &confidence)
        coder.code(&location)
        coder.code(&quoteLocation)
    }
}

extension SitePage: ByteCodable {
    /// A page without text.
    public static var blank: SitePage { SitePage(id: "", title: "", markdown: "", location: .blank) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&title)
        coder.code(&markdown)
        coder.code(&textLine)
        coder.code(&location)
    }
}
