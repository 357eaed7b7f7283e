import Foundation

/// Colours for a person at a terminal; none in a pipe, and none where `NO_COLOR` is set to anything (no-color.org).
struct TerminalStyle {
    /// What a piece of text is, which decides its colour.
    enum Meaning {
        case heading, kept, removed, rule, source, aside, error, warning, note

        /// The parameters of ECMA-48's Select Graphic Rendition.
        fileprivate var parameters: String {
            switch self {
            case .heading: "1"
            case .kept: "32"
            case .removed: "31"
            case .rule, .error: "1;31"
            case .source: "36"
            case .aside: "2"
            case .warning: "1;33"
            case .note: "1;36"
            }
        }
    }

    private let isColoured: Bool

    /// The style of what is written to a stream.
    init(for stream: Console.Stream) {
        let isRefused = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = stream.isTerminal && !isRefused && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// The style with colours or without.
    init(isColoured: Bool) { self.isColoured = isColoured }

    /// A text in the colour of its meaning.
    func paint(_ text: String, _ meaning: Meaning) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(meaning.parameters)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    /// The text as it may be shown on a terminal: control characters, which captured text may hold to take the terminal
    /// over, and characters that reverse the order of others, as escapes such as `\u{1B}`. Tabs become spaces.
    var printable: String {
        guard unicodeScalars.contains(where: Self.isHarmful) else { return self }
        var output = ""
        for scalar in unicodeScalars {
            if scalar == "\t" {
                output += " "
            } else if Self.isHarmful(scalar) {
                output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
