import Foundation

/// Reads JSON whose fields vary in kind from plugin to plugin: what has another kind than expected counts as absent.
extension KeyedDecodingContainer {
    /// A string, or a number written as one.
    func text(_ key: Key) -> String? {
        guard contains(key) else { return nil }
        if let text = try? decode(String.self, forKey: key) { return text.isEmpty ? nil : text }
        if let number = try? decode(Int.self, forKey: key) { return String(number) }
        return nil
    }

    /// A string, or a list of strings.
    func texts(_ key: Key) -> [String] {
        guard contains(key) else { return [] }
        if let text = try? decode(String.self, forKey: key) { return [text] }
        return list(String.self, key)
    }

    /// Whether the field is a whole number, such as the id of what it refers to.
    func isNumber(_ key: Key) -> Bool { contains(key) && (try? decode(Int.self, forKey: key)) != nil }

    /// A truth value, also as a number or a word.
    func flag(_ key: Key) -> Bool? {
        guard contains(key) else { return nil }
        if let flag = try? decode(Bool.self, forKey: key) { return flag }
        return text(key).map { $0 == "1" || $0 == "true" }
    }

    /// A value of another type.
    func value<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
        contains(key) ? try? decode(type, forKey: key) : nil
    }

    /// A list, also as an object with numbers for names, as PHP writes lists with gaps, or as its only element.
    /// Elements of another kind are left out.
    func list<Element: Decodable>(_ type: Element.Type, _ key: Key) -> [Element] {
        guard contains(key) else { return [] }
        return (try? decode(LooseList<Element>.self, forKey: key))?.elements ?? []
    }
}

/// A list that PHP may have written as an object.
///
/// What it is shows before anything in it is decoded: lists lie in lists, and to decode each a second time would double
/// the time at each level.
struct LooseList<Element: Decodable>: Decodable {
    let elements: [Element]

    init(from decoder: any Decoder) throws {
        if let list = try? decoder.singleValueContainer().decode([Optionally<Element>].self) {
            elements = list.compactMap(\.value)
        } else if let table = try? decoder.container(keyedBy: ListPlace.self),
            table.allKeys.allSatisfy({ $0.intValue != nil })
        {
            var elements: [Element] = []
            for place in table.allKeys.sorted(by: ListPlace.precede) {
                if let element = try table.decode(Optionally<Element>.self, forKey: place).value {
                    elements.append(element)
                }
            }
            self.elements = elements
        } else {
            elements = [try Element(from: decoder)]
        }
    }
}

/// The name of a member, of which only this matters: whether it is a place in a list.
private struct ListPlace: CodingKey {
    let stringValue: String
    var intValue: Int? { Int(stringValue) }

    init(stringValue: String) { self.stringValue = stringValue }
    init(intValue: Int) { stringValue = String(intValue) }

    /// By number; of two spellings of one number, by their bytes.
    static func precede(_ left: ListPlace, _ right: ListPlace) -> Bool {
        let numbers = (left.intValue ?? 0, right.intValue ?? 0)
        return numbers.0 == numbers.1
            ? left.stringValue.utf8.lexicographicallyPrecedes(right.stringValue.utf8) : numbers.0 < numbers.1
    }
}

/// A value, or nothing where it has another kind.
struct Optionally<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}

/// A field that WordPress gives as `{"rendered": …}` and mirrors flatten to a string.
struct RenderedField: Decodable {
    private enum Key: String, CodingKey { case rendered, raw, protected }

    /// The HTML; that of several pieces, one after another.
    let html: String
    /// Whether a password guards the whole.
    let isProtected: Bool
    /// Whether it is of no kind that could be read.
    let isUnknown: Bool

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: Key.self), fields.contains(.rendered) || fields.contains(.raw) {
            let pieces = fields.pieces(.rendered) ?? fields.pieces(.raw)
            html = (pieces ?? []).joined(separator: "\n\n")
            isProtected = fields.flag(.protected) ?? false
            isUnknown = pieces == nil
        } else {
            let pieces = try? LooseList<LoosePiece>(from: decoder).elements.compactMap(\.html)
            html = (pieces ?? []).joined(separator: "\n\n")
            isProtected = false
            isUnknown =
                pieces == nil || (html.isEmpty && (try? decoder.singleValueContainer().decode(String.self)) == nil)
        }
    }
}

/// A piece of HTML within a list of them.
private struct LoosePiece: Decodable {
    private enum Key: String, CodingKey { case rendered, raw }

    let html: String?

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            html = text
        } else {
            let fields = try decoder.container(keyedBy: Key.self)
            html = fields.text(.rendered) ?? fields.text(.raw)
        }
    }
}

extension KeyedDecodingContainer {
    /// The pieces of HTML in a field: a string, or a list of strings or of objects with one; absent where it has another
    /// kind.
    fileprivate func pieces(_ key: Key) -> [String]? {
        guard contains(key), (try? decodeNil(forKey: key)) == false else { return contains(key) ? [] : nil }
        if let text = try? decode(String.self, forKey: key) { return [text] }
        let pieces = (try? decode(LooseList<LoosePiece>.self, forKey: key))?.elements.compactMap(\.html)
        return pieces?.isEmpty == true ? nil : pieces
    }
}
