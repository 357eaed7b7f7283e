public import Text

// Briefings and what is found in them as bytes.

extension BriefingMetadata: ByteCodable {
    /// Knows nothing.
    public static var blank: BriefingMetadata { BriefingMetadata() }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&title)
        coder.code(&authors)
        coder.code(&issued)
        coder.code(&modified)
        coder.code(&containerTitle)
        coder.code(&publisher)
        coder.code(&url)
        coder.code(&archiveURL)
        coder.code(&accessed)
        coder.code(&language)
        coder.code(&abstract)
        coder.code(&keywords)
        coder.code(&rights)
        coder.code(word: &publish)
        coder.code(word: &status)
        coder.code(&redirectFrom)
        coder.code(&actors)
        coder.code(&agreements)
        coder.code(&notMentions)
    }
}

extension CaptureFile: ByteCodable {
    /// No file.
    public static var blank: CaptureFile {
        CaptureFile(path: "", displayPath: "", corrections: .blank, location: .blank)
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&path)
        coder.code(&displayPath)
        coder.code(&corrections)
        coder.code(&location)
    }
}

extension Provenance: ByteCodable {
    /// No capture.
    public static var blank: Provenance {
        Provenance(path: "", format: "", mediaType: "", byteCount: 0, digest: .blank)
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&path)
        coder.code(&format)
        coder.code(&mediaType)
        coder.code(&byteCount)
        coder.code(&digest)
    }
}

extension Removal: ByteCodable {
    /// Nothing removed.
    public static var blank: Removal { Removal(rule: "", why: "", text: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&rule)
        coder.code(&why)
        coder.code(&text)
        coder.code(&place)
        coder.code(&evidence)
    }
}

extension Briefing: ByteCodable {
    /// A briefing without text.
    public static var blank: Briefing { Briefing(id: "", title: "", metadata: .blank, markdown: "", location: .blank) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&id)
        coder.code(&title)
        coder.code(&metadata)
        coder.code(&markdown)
        coder.code(&provenance)
        coder.code(&removals)
        coder.code(word: &disclosure)
        coder.code(&ownFile)
        coder.code(&location)
        coder.code(&textLine)
    }
}

extension Article: ByteCodable {
    /// An article without text.
    public static var blank: Article { Article(format: "", mediaType: "", metadata: .blank, markdown: "", text: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&format)
        coder.code(&mediaType)
        coder.code(&metadata)
        coder.code(&uncorrected)
        // Where each field was found is told by `sitegen extract` alone.
        coder.code(&markdown)
        coder.code(&text)
        coder.code(&removals)
        coder.code(&status)
        coder.code(&location)
    }
}

extension TextPlace: ByteCodable {
    /// No place.
    public static var blank: TextPlace { TextPlace(block: 0, range: 0..<0) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&block)
        coder.code(&range)
    }
}

extension UnregisteredHost: ByteCodable {
    /// No host.
    public static var blank: UnregisteredHost { UnregisteredHost(host: "", publisher: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&host)
        coder.code(&publisher)
        coder.code(&looksLike)
    }
}

extension AnchoredNote: ByteCodable {
    /// A note without words.
    public static var blank: AnchoredNote {
        AnchoredNote(annotation: .blank, anchor: .orphan, number: 0, paragraph: nil, passage: "")
    }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&annotation)
        coder.code(&anchor)
        coder.code(&number)
        coder.code(&paragraph)
        coder.code(&passage)
    }
}

extension BriefingEntry.Heading: ByteCodable {
    /// A heading without words.
    public static var blank: BriefingEntry.Heading { BriefingEntry.Heading(anchor: "", text: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&anchor)
        coder.code(&text)
    }
}
