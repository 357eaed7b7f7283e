import Model
import Text

/// Getters for keys that other programs wrote: in any spelling, of any shape, and never a fault of the editor's.
extension YAMLMapping {
    /// Brings what other programs write into the shape that our getters read: a link without quotation marks, which YAML
    /// takes for a list in a list, becomes its text; the keys of some blocks become keys of the whole.
    mutating func tidy(blocks: Set<String>) {
        var added: [YAMLEntry] = []
        for index in entries.indices {
            if case .mapping(let inner) = entries[index].value.content, blocks.contains(entries[index].key.lowercased())
            {
                added += inner
            }
            entries[index].value = entries[index].value.withoutNestedLists
        }
        for entry in added where !entries.contains(where: { $0.key == entry.key }) {
            entries.append(YAMLEntry(key: entry.key, keyOffset: entry.keyOffset, value: entry.value.withoutNestedLists))
        }
    }

    /// The texts of a field under any of its names, the most telling name first.
    func texts(of field: CapturedField) -> [String] {
        field.names.flatMap { name in
            entries.filter { CapturedField.normalised($0.key) == name }.flatMap { $0.value.texts }
        }
    }

    /// The days of a field under any of its names.
    func days(of field: CapturedField) -> [EDTFDate] { texts(of: field).compactMap { LooseDate.date($0) } }

    /// The day of one key; absent where it holds none.
    func capturedDay(_ key: String) -> EDTFDate? {
        entries.first { $0.key == key }?.value.texts.lazy.compactMap { LooseDate.date($0) }.first
    }
}

extension YAMLNode {
    /// The texts of a value: its own, those of a list, and the names of people that blocks give.
    fileprivate var texts: [String] {
        switch content {
        case .scalar(let text):
            let text = text.trimmingWhitespace
            return text.isEmpty ? [] : [text]
        case .sequence(let items): return items.flatMap(\.texts)
        case .mapping(let entries):
            let named = entries.first { ["name", "title", "display_name", "url"].contains($0.key.lowercased()) }
            return named?.value.texts ?? []
        case .absent: return []
        }
    }

    /// The value with `[[Ada Lovelace]]`, a list in a list of texts, as the text that it links to.
    fileprivate var withoutNestedLists: YAMLNode {
        guard case .sequence(let items) = content else { return self }
        let flat = items.flatMap { item -> [YAMLNode] in
            guard case .sequence(let inner) = item.content else { return [item] }
            let texts = inner.flatMap(\.texts)
            return texts.isEmpty ? [] : [YAMLNode(content: .scalar(texts.joined(separator: ", ")), offset: item.offset)]
        }
        return YAMLNode(content: .sequence(flat), offset: offset)
    }
}
