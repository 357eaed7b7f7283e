import Foundation
import HTML
import Testing

/// The tokenizer tests of html5lib-tests.
struct ConformanceTests {
    static let files = SharedData.files(in: "data/html5lib/tokenizer", suffix: ".test")

    /// The only cases left out: a lone surrogate cannot be written in UTF-8.
    static let inexpressible: Set<String> = [
        "Invalid Unicode character U+DFFF", "Invalid Unicode character U+D800",
        "Invalid Unicode character U+DFFF with valid preceding character",
        "Invalid Unicode character U+D800 with valid following character",
    ]

    @Test(.enabled(if: !files.isEmpty, "html5lib-tests are absent"), arguments: files)
    func tokensAreThoseOfTheStandard(file: URL) throws {
        let (cases, inexpressible) = try ConformanceCase.read(file)
        #expect(!cases.isEmpty)
        #expect(Self.inexpressible.isSuperset(of: inexpressible))
        for test in cases {
            for name in test.initialStates {
                let state = try #require(Self.states[name], "unknown state \(name)")
                var tokenizer = Tokenizer(Array(test.input.utf8), state: state, lastStartTag: test.lastStartTag)
                tokenizer.allowsCDATA = name == "CDATA section state"
                var tokens = ConformanceToken.all(of: tokenizer)
                if file.lastPathComponent == "xmlViolation.test" { tokens = tokens.map(\.coercedToXML) }
                #expect(tokens == test.output, "\(test.description): \(test.input) in \(name)")
            }
        }
    }

    private static let states: [String: Tokenizer.State] = [
        "Data state": .data, "PLAINTEXT state": .plaintext, "RCDATA state": .rcdata, "RAWTEXT state": .rawtext,
        "Script data state": .scriptData, "CDATA section state": .cdataSection,
    ]
}

extension ConformanceToken {
    /// What `xmlViolation.test` expects on top of the tokens: XML can express neither U+FFFF nor form feeds, and no
    /// `--` in comments.
    fileprivate var coercedToXML: ConformanceToken {
        switch self {
        case .text(let bytes):
            .text(
                Array(
                    String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\u{FFFF}", with: "\u{FFFD}")
                        .replacingOccurrences(of: "\u{C}", with: " ").utf8))
        case .comment(let bytes):
            .comment(
                Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "--", with: "- -").utf8))
        default: self
        }
    }
}
