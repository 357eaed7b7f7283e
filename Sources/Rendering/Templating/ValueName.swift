/// A name that templates show values by, such as `href`. A number stands for it, so that looking up compares no text.
struct ValueName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as templates write it.
    let text: String
    /// The number: FNV-1a in 64 bits over the name's UTF-8. Names come from templates and from this program, some hundreds
    /// in all and never from a capture, so no two share a number by chance.
    let number: UInt64

    /// The name that a text is.
    init(_ text: String) {
        self.text = text
        var number: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.number = number
    }

    init(stringLiteral text: String) { self.init(text) }

    /// The name as templates write it.
    var description: String { text }
}
