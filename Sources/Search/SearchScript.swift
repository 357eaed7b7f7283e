/// The part of the script `search-engine` that is written from the lists here, so that the numbers, tables and names that Swift and
/// the script share stand in one place.
public enum SearchScript {
    /// The constants as files of `Templates/assets/`: for the script, and for the module of the same parts. Their names put them after
    /// the part that opens the script.
    public static let files = ["search-engine/1-constants.js": bytes, "search/1-constants.mjs": bytes]

    /// The constants as JavaScript, in the order of `constants`.
    static let bytes = Array(
        constants.map { "const \($0.name) = \($0.value.script);\n" }.joined().utf8)

    struct Constant {
        let name: String
        let value: Value

        init(_ name: String, _ value: Value) { (self.name, self.value) = (name, value) }
    }

    /// What a constant can be in the script.
    enum Value {
        case number(Int)
        /// A text of these scalars.
        case text([UInt32])
        /// A pattern that one of these scalars matches.
        case pattern(ScalarSet)
        case list([Value])
        /// Keys and values.
        case table([(key: Value, value: Value)])

        var script: String {
            switch self {
            case .number(let number): "\(number)"
            case .text(let scalars): "\"\(scalars.map(Self.escaped).joined())\""
            case .pattern(let set):
                "/["
                    + set.ranges.map {
                        $0.count == 1
                            ? Self.escaped($0.lowerBound)
                            : Self.escaped($0.lowerBound) + "-" + Self.escaped($0.upperBound)
                    }.joined() + "]/u"
            case .list(let values): "[" + values.map(\.script).joined(separator: ", ") + "]"
            case .table(let rows):
                "{ " + rows.map { "\($0.key.script): \($0.value.script)" }.joined(separator: ", ") + " }"
            }
        }

        static func words(_ text: String) -> Value { .text(text.unicodeScalars.map(\.value)) }

        /// A scalar in a text or pattern: letters, digits and spaces as they are.
        private static func escaped(_ scalar: UInt32) -> String {
            let digits = String(scalar, radix: 16)
            switch scalar {
            case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return Unicode.Scalar(scalar).map(String.init) ?? ""
            case 0..<0x10000: return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: return "\\u{\(digits)}"
            }
        }
    }

    static let constants: [Constant] = [
        Constant("FORMAT", .number(SearchFormat.version)),
        Constant("IMPACT_LEVELS", .number(SearchFormat.impactLevels)),
        Constant("FOLDER", .words(SearchFormat.folder)),
        Constant("UNIT", .number(SharedFiles.unit)),
        Constant("PARTITIONS", .list(TermPartition.starts.map { .number(Int($0)) })),
        Constant("TEXT", .text([UInt32(Fragment.letter(.text))])),
        Constant("HEADING", .text([UInt32(Fragment.letter(.heading))])),
        Constant("NOTE", .text([UInt32(Fragment.letter(.note))])),

        Constant("HIGHEST_NUMBER", .number(IndexLimits.highestNumber)),
        Constant("EXPANDED_BYTES", .number(IndexLimits.expandedBytes)),
        Constant("TERM_BYTES", .number(IndexLimits.termBytes)),
        Constant("RICE_PARAMETER", .number(IndexLimits.riceParameter)),

        Constant("DROPPED", .pattern(ScalarFold.dropped)),
        Constant("UNSPACED", .pattern(ScalarFold.unspaced)),
        Constant(
            "LETTERS",
            .table(ScalarFold.letters.sorted { $0.key < $1.key }.map { (.text([$0.key]), .words($0.value)) })),
        Constant("LONGEST_WORD", .number(WordRules.longestWord)),
        Constant("HYPHENS", .text(WordRules.hyphens)),
        Constant("SPACES", .text(WordRules.spaces)),
        Constant("APOSTROPHES", .text(WordRules.apostrophes)),
        Constant("NAME_LETTERS", .number(WordRules.nameLetters)),
        Constant("NAME_DIGITS", .number(WordRules.nameDigits)),

        Constant("FIELDS", .list(QueryRules.fields.map { .list([.words($0.name), .words($0.label)]) })),
        Constant("MOST_WORDS", .number(QueryRules.mostWords)),
        Constant("LONGEST_QUERY", .number(QueryRules.longestQuery)),
        Constant("QUOTATION_MARKS", .text(QueryRules.quotationMarks)),
        Constant("LONGEST_NAME", .number(QueryRules.longestName)),
        Constant("COMPLETIONS", .number(QueryRules.completions)),
        Constant("COMPLETION_RUNS", .number(QueryRules.completionRuns)),
        Constant("LEAST_BEGINNING", .number(QueryRules.leastBeginning)),
        Constant("LEAST_STEM", .number(QueryRules.leastStem)),
        Constant("ONE_EDIT", .number(QueryRules.oneEdit)),
        Constant("TWO_EDITS", .number(QueryRules.twoEdits)),
        Constant("LEAST_CORRECTION", .number(QueryRules.leastCorrection)),
        Constant("NO_CORRECTION", .number(Int(QueryRules.noCorrection))),
        Constant("MASK_BITS", .number(QueryRules.maskBits)),
        Constant("BEST_PAGES", .number(QueryRules.bestPages)),

        Constant("PASSAGES", .number(PassageRules.most)),
        Constant("PASSAGE_LENGTH", .number(PassageRules.longest)),
        Constant("PASSAGE_LEAD", .number(PassageRules.lead)),
        Constant("PASSAGE_SLACK", .number(PassageRules.slack)),
        Constant("PASSAGE_MARKS", .number(PassageRules.marks)),
        Constant("WORD_FACTOR", .number(PassageRules.wordFactor)),
        Constant("NAME_WORTH", .number(PassageRules.nameWorth)),
        Constant("TEXT_FACTOR", .number(PassageRules.textFactor)),
    ]
}
