extension String {
    /// The text up to a white space before the byte at `limit`, the whole where it is no longer than that.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        let head = utf8.prefix(limit)
        guard let space = head.lastIndex(where: { $0 <= 0x20 }), space > head.startIndex else {
            // A letter of several bytes ends with the last that goes on with it.
            let end =
                utf8[utf8.index(utf8.startIndex, offsetBy: limit)] & 0xC0 == 0x80
                ? head.lastIndex { $0 & 0xC0 != 0x80 } ?? head.startIndex : head.endIndex
            return String(self[..<end])
        }
        return String(self[..<space])
    }
}
