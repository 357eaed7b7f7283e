import Model
import Text

/// Reads the keys of one block: each getter notes its key as known, so that `finish` can report the others.
///
/// Problems and references gather in the value itself; whoever reads a file takes them out at the end.
struct YAMLMapping {
    let file: SourceFile
    /// Where the block begins.
    let location: SourceLocation
    var entries: [YAMLEntry]
    private var knownKeys: [String] = []
    /// Whether other programs may have written it: dates, languages and words of theirs are read, too.
    var isCaptured = false
    /// What was found wrong so far.
    var diagnostics: [Diagnostic] = []
    /// The identifiers read so far that must point to something.
    var references: [Reference] = []

    /// Wraps a block; `nil` stands for an empty one.
    init(_ entries: [YAMLEntry], at offset: Int, in file: SourceFile) {
        (self.entries, self.file) = (entries, file)
        location = file.location(at: offset)
    }

    /// The keys in the file's order.
    var keys: [String] { entries.map(\.key) }

    /// The first of the block's keys, or of a block within it that is called so, that keeps the text from readers.
    func withholding(within blocks: Set<String>) -> Withholding? {
        for entry in entries {
            switch entry.value.content {
            case .scalar(let text):
                if let found = Withholding(key: entry.key, value: text) { return found }
            case .sequence(let items):
                guard case .scalar(let text)? = items.first?.content else { continue }
                if let found = Withholding(key: entry.key, value: text) { return found }
            case .mapping(let inner) where blocks.contains(entry.key.lowercased()):
                if let found = YAMLMapping(inner, at: entry.keyOffset, in: file).withholding(within: []) {
                    return found
                }
            case .mapping, .absent: continue
            }
        }
        return nil
    }

    /// The value of a key, `nil` where it is absent or empty.
    mutating func node(_ key: String) -> YAMLNode? {
        knownKeys.append(key)
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        if case .absent = entry.value.content { return nil }
        return entry.value
    }

    /// Takes a problem note of a value.
    mutating func report(_ kind: Diagnostic.Kind, at offset: Int, _ summary: String, hint: String) {
        diagnostics.append(Diagnostic(kind, at: file.location(at: offset), summary, hint: hint))
    }

    /// Reports every key that no getter asked for.
    mutating func finish(of owner: String) {
        for entry in entries where !knownKeys.contains(entry.key) {
            let unused = knownKeys.filter { known in !entries.contains { $0.key == known } }
            let all = "the keys of \(owner) are: " + knownKeys.joined(separator: ", ")
            report(
                ReadingDiagnostics.unknownKey, at: entry.keyOffset, "\(owner) has no key “\(entry.key)”",
                hint: Suggestion.hint(for: entry.key, among: unused, otherwise: all))
        }
    }

    /// Takes over what a block within this one gathered.
    mutating func adopt(_ inner: YAMLMapping) {
        diagnostics += inner.diagnostics
        references += inner.references
    }
}

/// A text of the file with its place.
struct PlacedText {
    var text: String
    var offset: Int
}

extension YAMLMapping {
    /// The text of a key without white space at its ends; `nil` where it is absent or empty.
    mutating func placedText(_ key: String) -> PlacedText? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let text) = node.content else {
            report(
                ReadingDiagnostics.wrongShape, at: node.offset, "“\(key)” needs a text and has \(node.sortInWords)",
                hint: "if the text has a colon, comma or bracket in it, put quotation marks around it")
            return nil
        }
        let trimmed = text.trimmingWhitespace
        return trimmed.isEmpty ? nil : PlacedText(text: trimmed, offset: node.offset)
    }

    /// The text of a key.
    mutating func text(_ key: String) -> String? { placedText(key)?.text }

    /// The text of a key that must be there.
    mutating func requiredText(_ key: String, of owner: String) -> PlacedText? {
        let isWrong = entries.contains { $0.key == key && !$0.value.isEmptyText && !$0.value.isText }
        if let text = placedText(key) { return text }
        if !isWrong {
            diagnostics.append(
                Diagnostic(
                    ReadingDiagnostics.missingKey, at: location, "\(owner) needs the key “\(key)”",
                    hint: "add a line such as \(key): …"))
        }
        return nil
    }

    /// Whether a key is there and has nothing in it.
    func isEmpty(_ key: String) -> Bool { entries.contains { $0.key == key && $0.value.isEmptyText } }

    /// The texts of a key; one text stands for a list of one.
    mutating func placedTexts(_ key: String) -> [PlacedText] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node.content else { return placedText(key).map { [$0] } ?? [] }
        return items.compactMap { item in
            switch item.content {
            case .scalar(let text):
                let trimmed = text.trimmingWhitespace
                if trimmed.isEmpty { reportEmptyItem(item, of: key) }
                return trimmed.isEmpty ? nil : PlacedText(text: trimmed, offset: item.offset)
            case .absent:
                reportEmptyItem(item, of: key)
                return nil
            case .sequence, .mapping:
                report(
                    ReadingDiagnostics.wrongShape, at: item.offset,
                    "“\(key)” needs texts and has \(item.sortInWords) among them",
                    hint: "if a text has a colon, comma or bracket in it, put quotation marks around it")
                return nil
            }
        }
    }

    /// The texts of a key.
    mutating func texts(_ key: String) -> [String] { placedTexts(key).map(\.text) }

    /// The date of a key.
    mutating func date(_ key: String) -> EDTFDate? {
        guard let placed = placedText(key) else { return nil }
        if isCaptured, let date = LooseDate.date(placed.text) { return date }
        do {
            return try EDTFDate(placed.text)
        } catch {
            report(
                ReadingDiagnostics.impossibleDate, at: placed.offset, "“\(key)” is no date: \(error.reason)",
                hint: "write 2015, 2015-09, 2015-09-25, 2015-09~ (about) or 2015/2017")
            return nil
        }
    }

    /// The value of a key that allows only some.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        placedText(key).flatMap { choice($0, for: key) }
    }

    /// The value of a key that must be there and allows only some.
    mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of: Choice.Type, owner: String
    ) -> Choice? where Choice.RawValue == String {
        requiredText(key, of: owner).flatMap { choice($0, for: key) }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ placed: PlacedText, for key: String
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: placed.text) { return choice }
        let allowed = Choice.allCases.map(\.rawValue)
        let suggestion = Suggestion.nearest(to: placed.text, among: allowed)
        // Other programs have words of their own for these keys, which are no mistakes.
        if isCaptured, suggestion == nil || Withholding(key: key, value: placed.text) != nil { return nil }
        let nearest = suggestion.map { "did you mean “\($0)”? " } ?? ""
        report(
            ReadingDiagnostics.unknownValue, at: placed.offset, "“\(key)” cannot be “\(placed.text)”",
            hint: nearest + "allowed are: " + allowed.joined(separator: ", "))
        return nil
    }

    /// Reads every block in the list of a key; items that are not blocks go to `text`, where it is given.
    mutating func blocks<Value>(
        _ key: String, text: ((PlacedText, inout YAMLMapping) -> Value?)? = nil,
        block: (inout YAMLMapping) -> Value?
    ) -> [Value] {
        guard let node = node(key) else { return [] }
        let items: [YAMLNode] = if case .sequence(let items) = node.content { items } else { [node] }
        var values: [Value] = []
        for item in items {
            switch item.content {
            case .mapping(let entries):
                var inner = YAMLMapping(entries, at: item.offset, in: file)
                inner.isCaptured = isCaptured
                if let value = block(&inner) { values.append(value) }
                adopt(inner)
            case .scalar(let string):
                let placed = PlacedText(text: string.trimmingWhitespace, offset: item.offset)
                if text == nil {
                    reportWrongItem(item, of: key)
                } else if placed.text.isEmpty {
                    reportEmptyItem(item, of: key)
                } else if let value = text?(placed, &self) {
                    values.append(value)
                }
            case .absent: reportEmptyItem(item, of: key)
            case .sequence: reportWrongItem(item, of: key)
            }
        }
        return values
    }

    private mutating func reportEmptyItem(_ item: YAMLNode, of key: String) {
        report(
            ReadingDiagnostics.emptyItem, at: item.offset, "an item of “\(key)” is empty",
            hint: "write the text that is missing, or delete the item")
    }

    private mutating func reportWrongItem(_ item: YAMLNode, of key: String) {
        report(
            ReadingDiagnostics.wrongShape, at: item.offset,
            "“\(key)” needs blocks of keys and has \(item.sortInWords) among them",
            hint: "begin each item with a hyphen and give its keys below one another")
    }
}

extension YAMLNode {
    fileprivate var isText: Bool { if case .scalar = content { true } else { false } }
    fileprivate var isEmptyText: Bool {
        switch content {
        case .absent: true
        case .scalar(let text): text.trimmingWhitespace.isEmpty
        case .sequence, .mapping: false
        }
    }
}
