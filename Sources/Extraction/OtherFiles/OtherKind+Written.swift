extension OtherKind {
    /// Kinds that are text, and known by the shape of their lines.
    static let written = [
        OtherKind("mhtml", "a page saved as one file (MHTML)", .singleFile) { MailHead($0.lines).isSavedPage },
        OtherKind("mail", "a mail", .mail) { MailHead($0.lines).isMail },
        OtherKind("table", "a table (CSV)", .records) { !$0.isMarkup && TableShape.isTable($0.text) },
        OtherKind("log", "a log", .elsewhere) { $0.share(of: 2, where: LineShape.isLogged) > 0.6 },
        OtherKind("chat", "a chat", .mail) { $0.share(of: 2, where: LineShape.isChat) > 0.6 },
        OtherKind("settings", "a file of settings", .elsewhere) { head in
            !head.isMarkup && head.shapes.count >= 2 && head.settings > 0.7
        },
        OtherKind("code", "source code", .elsewhere) { $0.isCode },
    ]
}

extension FileHead {
    /// Whether it begins as HTML or XML does.
    var isMarkup: Bool { text.first == Byte.lessThan && !begins(with: "<?php") }

    /// Whether it begins with `[section]` of one of these names in small letters, or is settings with such a section.
    func opensSection(_ names: Set<String>) -> Bool {
        let first = lines.prefix(40).first { !LineShape.isComment($0) }
        return first.map { isSection($0, of: names) } == true
            || isSettings && lines.prefix(40).contains { isSection($0, of: names) }
    }

    private func isSection(_ line: ArraySlice<UInt8>, of names: Set<String>) -> Bool {
        let line = line.trimmed
        return line.first == Byte.leftBracket && line.last == Byte.rightBracket
            && names.contains(String(decoding: line.dropFirst().dropLast().map(\.lowercased), as: UTF8.self))
    }

    /// Whether it is a file of `[section]` lines with `key=value` lines below them.
    var isSettings: Bool {
        let lines = lines.filter { !LineShape.isComment($0) }.map(\.trimmed)
        guard let first = lines.first, first.first == Byte.leftBracket, first.last == Byte.rightBracket else {
            return false
        }
        let (sections, pairs) = lines.reduce(into: (0, 0)) { counts, line in
            if line.first == Byte.leftBracket && line.last == Byte.rightBracket { counts.0 += 1 }
            if LineShape.isPair(line) { counts.1 += 1 }
        }
        return pairs >= 1 && (sections + pairs) * 4 >= lines.count * 3
    }

    /// The lines that a shape can be seen of: no comments, no headings, and nothing between the fences of Markdown.
    var shapes: [ArraySlice<UInt8>] {
        var isFenced = false
        return lines.filter { line in
            let line = line.trimmed
            if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
                isFenced.toggle()
                return false
            }
            return !isFenced && line.first != Byte.numberSign
                && line.contains { $0.isWordByte || $0 == 0x7B || $0 == 0x7D || $0 == Byte.slash }
        }
    }

    /// The share of the lines that are keys with values, or items of lists among them, and no sentences.
    var settings: Double {
        let lines = shapes
        let pairs = lines.count { line in
            (LineShape.isPair(line) || LineShape.isKey(line)) && !Prose.endsSentence(line)
        }
        guard pairs * 3 >= lines.count else { return 0 }
        let items = lines.count { line in
            let line = line.trimmed
            return line.starts(with: "- ".utf8) && !LineShape.isKey(line) && !Prose.endsSentence(line)
        }
        return Double(pairs + items) / Double(max(1, lines.count))
    }

    /// Whether most lines are those of a program.
    var isCode: Bool {
        if begins(with: "#!/") || begins(with: "<?php") || begins(with: "#include") { return true }
        if isMarkup { return false }
        let lines = shapes
        guard lines.count >= 3 else { return false }
        var isComment = false
        let code = lines.count { line in
            let line = line.trimmed
            if line.starts(with: "/*".utf8) { isComment = true }
            defer { if line.contains(sequence: "*/".utf8) { isComment = false } }
            return isComment || LineShape.isCode(line)
        }
        let sentences = lines.count { Prose.endsSentence($0) && !LineShape.isCode($0.trimmed) && $0.count > 40 }
        return code * 2 >= lines.count && sentences * 3 <= code
            || code * 10 >= lines.count * 3 && code >= 4 && sentences == 0
    }
}

/// What a line of a text is by its shape.
enum LineShape {
    /// A comment of a settings file.
    static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        line.trimmed.first.map { $0 == Byte.semicolon || $0 == Byte.numberSign } ?? true
    }

    /// `key=value`
    static func isPair(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        let key = line.prefix {
            $0.isWordByte
                || [
                    Byte.underscore, Byte.fullStop, Byte.hyphen, Byte.leftBracket, Byte.rightBracket, 0x40, 0x22,
                    Byte.colon, Byte.slash,
                ].contains($0)
        }
        let sign = line[key.endIndex...].drop { $0 == Byte.space || $0 == Byte.tab }
        return !key.isEmpty && key.count <= 60 && sign.first == Byte.equals
    }

    /// `key: value` or `key:`, also in a list; a key is a word without spaces.
    static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line.trimmed
        if line.starts(with: "- ".utf8) { line = line.dropFirst(2) }
        let key = line.prefix {
            $0.isWordByte || [Byte.underscore, Byte.fullStop, Byte.hyphen, 0x22, 0x27, Byte.slash].contains($0)
        }
        let rest = line[key.endIndex...]
        return !key.isEmpty && key.count <= 60 && rest.first == Byte.colon
            && (rest.count == 1 || rest.dropFirst().first == Byte.space)
    }

    /// A line that begins with the day and the time, as programs write them, or with an address of the internet.
    static func isLogged(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        let start = (line.first == Byte.leftBracket || line.first == 0x3C ? line.dropFirst() : line).prefix(40)
        // 2024-05-03 10:00:00, 2024/05/03T10:00
        let digits = start.map { $0.isDigit ? UInt8(ascii: "0") : $0 }
        for form in [
            "0000-00-00 00:00", "0000-00-00T00:00", "0000/00/00 00:00", "00/Mon/0000:00:00", "00-00 00:00:00.",
        ]
        where digits.starts(with: form.utf8) { return true }
        // May  3 10:00:00
        let words = start.split(separator: Byte.space, omittingEmptySubsequences: true).prefix(4)
        if let month = words.first, month.count == 3, months.contains(String(decoding: month, as: UTF8.self)),
            words.dropFirst().first.map({ $0.allSatisfy(\.isDigit) && $0.count <= 2 }) == true,
            words.dropFirst(2).first.map({ $0.count >= 8 && $0.filter { $0 == Byte.colon }.count == 2 }) == true
        {
            return true
        }
        // 192.0.2.7 - - [03/May/2024:10:00:00 +0000] "GET …
        let first = words.first ?? []
        let isAddress =
            first.filter { $0 == Byte.fullStop }.count == 3 && first.allSatisfy { $0.isDigit || $0 == Byte.fullStop }
        return isAddress && words.dropFirst().first?.elementsEqual("-".utf8) == true
    }

    private static let months: Set<String> = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `[10:00] <ada> words`, `03/05/2024, 10:00 - Ada: words`, `[03.05.24, 10:00:12] Ada: words`.
    static func isChat(_ line: ArraySlice<UInt8>) -> Bool {
        let digits = line.trimmed.prefix(60).map { $0.isDigit ? UInt8(ascii: "0") : $0 }
        let start = digits.first == Byte.leftBracket ? Array(digits.dropFirst()) : digits
        // The day, if any, then a comma.
        var rest = start[...]
        let day = start.prefix {
            $0 == UInt8(ascii: "0") || $0 == Byte.slash || $0 == Byte.fullStop || $0 == Byte.hyphen
        }
        let hasDay = day.count >= 6
        if hasDay { rest = start[day.endIndex...].drop { $0 == 0x2C || $0 == Byte.space } }
        let clock = rest.prefix { $0 == UInt8(ascii: "0") || $0 == Byte.colon }
        guard clock.count >= 4, clock.contains(Byte.colon) else { return false }
        rest = rest[clock.endIndex...].drop {
            $0 == Byte.space || $0 >= 0x80 || $0.isLetter && [0x61, 0x6D, 0x70].contains($0.lowercased)
                || $0 == Byte.rightBracket
        }
        if rest.first == Byte.lessThan { return rest.prefix(30).contains(Byte.greaterThan) }
        guard hasDay else { return false }
        rest = rest.drop { $0 == Byte.hyphen || $0 == Byte.space }
        return line.trimmed.prefix(100).split(separator: Byte.colon).count > 2 && rest.first != nil
    }

    /// A line of a program.
    static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last else { return false }
        if [Byte.semicolon, 0x7B, 0x7D].contains(last) || line.first == 0x7D { return true }
        if line.starts(with: "//".utf8) || line.starts(with: "--".utf8) && line.dropFirst(2).first == Byte.space {
            return true
        }
        if openings.contains(where: { line.starts(with: $0) }) { return true }
        // A call, or a value that is given to a name.
        let isCall =
            last == Byte.rightParenthesis
            && line.firstIndex(of: Byte.leftParenthesis).map { $0 > line.startIndex && line[$0 - 1].isAlphanumeric }
                == true
        return isCall || line.contains(sequence: " = ".utf8) || line.contains(sequence: " := ".utf8)
            || line.contains(sequence: " => ".utf8)
            || line.contains(sequence: " -> ".utf8) && last == Byte.colon
    }

    /// What lines of programs begin with, in the languages in common use.
    private static let openings = [
        "#include", "#define", "#import", "import ", "from . import", "def ", "class ", "function ", "return ",
        "package ",
        "using ", "let ", "var ", "const ", "public ", "private ", "protected ", "static ", "if (", "if(", "for (",
        "for(",
        "while (", "while(", "switch (", "} else", "elif ", "else:", "try:", "except", "func ", "fn ", "impl ",
        "struct ",
        "enum ", "interface ", "export ", "module ", "require ", "require(", "SELECT ", "INSERT ", "CREATE TABLE",
        "UPDATE ",
        "@import", "@media", "echo ", "print(", "console.", "self.", "this.", "async ", "await ", "namespace ",
        "\"\"\"", "'''", "@Override", "throw ", "raise ", "yield ", "with open(", "assert ",
    ].map { Array($0.utf8) }
}
