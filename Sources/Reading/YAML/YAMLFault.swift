import Model
import Yams

/// An error of the YAML parser in words that help somebody who does not know YAML's grammar.
struct YAMLFault {
    private(set) var kind: Diagnostic.Kind = ReadingDiagnostics.yamlSyntax
    private(set) var summary: String
    private(set) var hint: String
    /// The parser's line and column, both from 1.
    private(set) var position: (line: Int, column: Int)?

    init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _)?, .parser(let context, let problem, let mark, _)?,
            .composer(let context, let problem, let mark, _)?:
            self.init(problem: problem, context: context, mark: mark)
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            let keys = duplicates.map { "“\($0)”" }.joined(separator: ", ")
            self.init(
                "the key \(keys) stands twice in this block",
                hint: "keep one of the two; several values of one key go into a list: [one, two]")
            kind = ReadingDiagnostics.yamlDuplicateKey
            position = (context.mark.line, context.mark.column)
        case .reader(let problem, _, _, _)?:
            self.init("the text cannot be read as YAML: \(problem)", hint: "look for invisible characters")
        default:
            self.init("the text cannot be read as YAML", hint: "\(error)")
        }
    }

    private init(_ summary: String, hint: String) { (self.summary, self.hint) = (summary, hint) }

    private init(problem: String, context: YamlError.Context?, mark: Mark) {
        let line = context.map { " that begins in line \($0.mark.line)" } ?? ""
        self.init("this is not YAML: \(problem)", hint: Self.generalHint)
        position = (mark.line, mark.column)
        for phrase in Self.phrasebook where problem.contains(phrase.problem) {
            if let wanted = phrase.context, context?.text.contains(wanted) != true { continue }
            (summary, hint) = (phrase.summary, phrase.hint)
            if phrase.isAtContext, let context {
                position = (context.mark.line, context.mark.column)
            } else if phrase.namesLine {
                summary += line
            }
            return
        }
    }

    private static let generalHint =
        "text with a colon, a hash or a bracket in it is safest in quotation marks: title: \"Norms: a review\""
}

extension YAMLFault {
    /// What the parser says, and what it means.
    private struct Phrase {
        var problem: String
        var context: String?
        var summary: String
        var hint: String
        /// Whether the place of the fault is where the construct begins.
        var isAtContext = false
        /// Whether the place where the construct begins is worth naming.
        var namesLine = false
    }

    private static let phrasebook = [
        Phrase(
            problem: "cannot start any token",
            summary: "a tab, or a character with a meaning of its own, begins a value",
            hint: "indent with spaces, never with tabs; put a value that begins with @, ` or % in quotation marks"),
        Phrase(
            problem: "tab character", summary: "a tab stands where YAML wants spaces",
            hint: "indent with spaces, never with tabs"),
        Phrase(
            problem: "unexpected end of stream", context: "quoted scalar",
            summary: "the quotation mark that opens here is never closed",
            hint: "add the closing mark; inside \"…\" a straight \" is written \\\"", isAtContext: true),
        Phrase(
            problem: "unexpected document indicator", context: "quoted scalar",
            summary: "the quotation mark that opens here is never closed",
            hint: "add the closing mark; inside \"…\" a straight \" is written \\\"", isAtContext: true),
        Phrase(
            problem: "unknown escape character", summary: "a backslash inside \"…\" begins an escape that YAML lacks",
            hint: "write two backslashes, or use single quotation marks"),
        Phrase(
            problem: "mapping values are not allowed", summary: "a second colon makes YAML see a key inside a value",
            hint: "put quotation marks around a value with a colon and a space in it: title: \"Norms: a review\""),
        Phrase(
            problem: "could not find expected ':'",
            summary: "a line here is neither a key with a colon nor part of a value",
            hint: "write key: value, and indent the lines that continue a value", isAtContext: true),
        Phrase(
            problem: "did not find expected key",
            summary: "a key is expected here; the line is indented unlike the block",
            hint: "give all keys of one block the same indentation; close every quotation mark before more text",
            namesLine: true),
        Phrase(
            problem: "did not find expected '-'",
            summary: "a list item is expected here; the line is indented unlike the list",
            hint: "begin every item with a hyphen in the same column", namesLine: true),
        Phrase(
            problem: "did not find expected ',' or ']'", summary: "the list in [brackets] that opens here goes wrong",
            hint:
                "separate its items by commas, close it with ], put quotation marks around items with commas or colons",
            isAtContext: true),
        Phrase(
            problem: "did not find expected ',' or '}'", summary: "the block in {braces} that opens here goes wrong",
            hint:
                "separate its keys by commas, close it with }, put quotation marks around values with commas or colons",
            isAtContext: true),
        Phrase(
            problem: "did not find expected node content",
            summary: "a value is expected here and nothing usable stands",
            hint: "close every [ and {; put quotation marks around values that begin with , ] } or |"),
        Phrase(
            problem: "block sequence entries are not allowed", summary: "a list item stands where none can",
            hint: "begin the list on the line after its key; put quotation marks around text that begins with a hyphen"),
        Phrase(
            problem: "found undefined alias", summary: "a value begins with *, which YAML takes for an alias",
            hint: "put quotation marks around text that begins with an asterisk"),
        Phrase(
            problem: "expected alphabetic or numeric",
            summary: "a value begins with * or &, which mean something in YAML",
            hint: "put quotation marks around text that begins with an asterisk or an ampersand", isAtContext: true),
        Phrase(
            problem: "another document", summary: "a second YAML document begins here",
            hint: "keep one document in a file; a line --- begins a new one"),
        Phrase(
            problem: "Maximum nesting level", summary: "the YAML is nested too deeply", hint: "simplify it"),
    ]
}
