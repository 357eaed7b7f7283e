/// The document type declaration.
extension Tokenizer {
    /// Reads a declaration after the word `DOCTYPE`, up to and with its `>`.
    mutating func readDoctype() -> Doctype {
        var doctype = Doctype()
        skipWhitespace()
        guard position < end, input[position] != .greaterThan else {
            return finish(doctype, forcingQuirks: true)
        }
        doctype.name = readDoctypeName()
        skipWhitespace()
        guard position < end else { return finish(doctype, forcingQuirks: true) }
        guard input[position] != .greaterThan else { return finish(doctype, forcingQuirks: false) }
        let isPublic = matchesIgnoringCase("public", at: position)
        guard isPublic || matchesIgnoringCase("system", at: position) else {
            return finish(doctype, forcingQuirks: true)
        }
        position += 6
        skipWhitespace()
        return readIdentifiers(of: doctype, startingWithPublic: isPublic)
    }

    private mutating func readIdentifiers(of declaration: Doctype, startingWithPublic isPublic: Bool) -> Doctype {
        var doctype = declaration
        if isPublic {
            guard isAtQuote else { return finish(doctype, forcingQuirks: true) }
            let isComplete = readIdentifier(into: &doctype.publicIdentifier)
            guard isComplete else { return finish(doctype, forcingQuirks: true) }
            skipWhitespace()
            if position < end, input[position] == .greaterThan { return finish(doctype, forcingQuirks: false) }
        }
        guard isAtQuote else { return finish(doctype, forcingQuirks: true) }
        let isComplete = readIdentifier(into: &doctype.systemIdentifier)
        guard isComplete else { return finish(doctype, forcingQuirks: true) }
        skipWhitespace()
        // What follows the identifiers is dropped and, by the standard, no reason for quirks.
        return finish(doctype, forcingQuirks: position >= end)
    }

    /// Skips the rest of the declaration.
    private mutating func finish(_ declaration: Doctype, forcingQuirks: Bool) -> Doctype {
        var doctype = declaration
        doctype.forcesQuirks = forcingQuirks
        while position < end, input[position] != .greaterThan { position += 1 }
        position = min(position + 1, end)
        return doctype
    }

    private var isAtQuote: Bool {
        position < end && (input[position] == .quotationMark || input[position] == .apostrophe)
    }

    private mutating func readDoctypeName() -> Range<Int> {
        var run = Run(from: position)
        while position < end, !input[position].isHTMLWhitespace, input[position] != .greaterThan {
            readNameByte(&run)
        }
        return finish(run)
    }

    /// Reads a quoted identifier.
    ///
    /// - Returns: whether its closing quotation mark is there; a `>` before it ends the declaration.
    private mutating func readIdentifier(into identifier: inout Range<Int>?) -> Bool {
        let quote = input[position]
        position += 1
        var run = Run(from: position)
        while position < end, input[position] != quote, input[position] != .greaterThan { readCommentByte(&run) }
        identifier = finish(run)
        guard position < end, input[position] == quote else { return false }
        position += 1
        return true
    }
}
