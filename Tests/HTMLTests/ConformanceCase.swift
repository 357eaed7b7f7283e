import Foundation

/// A test case of html5lib-tests; its format is described in that project's `tokenizer/README.md`.
struct ConformanceCase {
    let description: String
    let input: String
    let output: [ConformanceToken]
    let initialStates: [String]
    let lastStartTag: String?

    /// The cases of a file, and the descriptions of those that no UTF-8 can express: they hold lone surrogates.
    static func read(_ file: URL) throws -> (cases: [ConformanceCase], inexpressible: [String]) {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
        let tests = (object["tests"] ?? object["xmlViolationTests"]) as? [[String: Any]] ?? []
        var cases: [ConformanceCase] = []
        var inexpressible: [String] = []
        for test in tests {
            if let read = ConformanceCase(test) {
                cases.append(read)
            } else {
                inexpressible.append(test["description"] as? String ?? "")
            }
        }
        return (cases, inexpressible)
    }

    private init?(_ test: [String: Any]) {
        let isEscaped = test["doubleEscaped"] as? Bool ?? false
        let unescape: (String) -> String? = { isEscaped ? Self.unescaped($0) : $0 }
        guard let written = test["input"] as? String, let input = unescape(written) else { return nil }
        var output: [ConformanceToken] = []
        for token in test["output"] as? [[Any]] ?? [] {
            guard let token = ConformanceToken(token, unescape: unescape) else { return nil }
            output.append(token)
        }
        self.description = test["description"] as? String ?? ""
        self.input = input
        self.output = output
        self.initialStates = test["initialStates"] as? [String] ?? ["Data state"]
        self.lastStartTag = test["lastStartTag"] as? String
    }

    /// `string` with `\uHHHH` replaced; absent where that gives a lone surrogate.
    private static func unescaped(_ string: String) -> String? {
        var units: [UInt16] = []
        var rest = Array(string.utf16)[...]
        while let unit = rest.popFirst() {
            if unit == 0x5C, rest.first == 0x75,
                let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
            {
                units.append(value)
                rest = rest.dropFirst(5)
            } else {
                units.append(unit)
            }
        }
        return String(validating: units, as: UTF16.self)
    }
}
