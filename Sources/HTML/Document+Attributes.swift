extension Document {
    /// The attributes of an element in the order of the source; empty for other kinds of node.
    public func attributes(of node: Int) -> ArraySlice<Attribute> {
        allAttributes[attributeRange(of: node)]
    }

    /// The value of the attribute `name`, given in lower case; absent where the node has no such attribute.
    public func attribute(_ name: String, of node: Int) -> ArraySlice<UInt8>? {
        attributeValue(name, of: node).map { bytes[$0] }
    }

    /// The value of the attribute `name` as a string; absent where the node has no such attribute.
    public func attributeString(_ name: String, of node: Int) -> String? {
        attributeValue(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Whether `token` is one of the words, set apart by white space, of the attribute `name`: a class, a `rel`.
    public func attribute(_ name: String, of node: Int, hasToken token: String) -> Bool {
        guard let value = attributeValue(name, of: node) else { return false }
        var position = value.lowerBound
        while position < value.upperBound {
            let start = position
            while position < value.upperBound, !bytes[position].isHTMLWhitespace { position += 1 }
            if isEqual(start..<position, token), position > start { return true }
            position += 1
        }
        return false
    }

    /// Whether the node has the class `name`, in this case of letters.
    public func hasClass(_ name: String, of node: Int) -> Bool {
        attribute("class", of: node, hasToken: name)
    }

    private func attributeRange(of node: Int) -> Range<Int> {
        guard nodes[node].kind == .element else { return 0..<0 }
        return Int(nodes[node].content.lowerBound)..<Int(nodes[node].content.upperBound)
    }

    private func attributeValue(_ name: String, of node: Int) -> Range<Int>? {
        for index in attributeRange(of: node) where isEqual(allAttributes[index].name, name) {
            return allAttributes[index].value
        }
        return nil
    }

    private func isEqual(_ range: Range<Int>, _ word: String) -> Bool {
        let word = word.utf8
        guard word.count == range.count else { return false }
        var position = range.lowerBound
        for byte in word {
            guard bytes[position] == byte else { return false }
            position += 1
        }
        return true
    }
}
