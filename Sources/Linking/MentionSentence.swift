import Model
import Text

/// The sentence around a name as a mention keeps it: on one line, of a long one the words nearest to the name.
struct MentionSentence {
    /// The name.
    let name: String
    /// The sentence, with `…` at an end where words were left out.
    let text: String
    /// The bytes of `text` that are the name.
    let nameRange: Range<Int>

    /// - Parameter sentence: The bytes of the text that are the sentence; they hold those of the name.
    init(of text: [UInt8], sentence: Range<Int>, around name: Range<Int>) {
        let kept = Self.kept(of: text, sentence, around: name)
        let before = Self.oneLine(text[kept.lowerBound..<name.lowerBound])
        let own = Self.oneLine(text[name])
        let after = Self.oneLine(text[name.upperBound..<kept.upperBound])
        let head = kept.lowerBound > sentence.lowerBound ? Array("… ".utf8) + before.drop { $0 == 0x20 } : before
        let tail = kept.upperBound < sentence.upperBound ? Self.withoutLastSpace(after) + Array(" …".utf8) : after
        self.name = String(decoding: own, as: UTF8.self)
        self.text = String(decoding: head + own + tail, as: UTF8.self)
        nameRange = head.count..<head.count + own.count
    }

    /// The part of the sentence that is kept: whole words around the name; of a script without spaces whole letters.
    private static func kept(of text: [UInt8], _ sentence: Range<Int>, around name: Range<Int>) -> Range<Int> {
        guard sentence.count > Limits.sentence.value else { return sentence }
        let margin = max(0, Limits.sentence.value - name.count) / 2
        var start = max(sentence.lowerBound, name.lowerBound - margin)
        var end = min(sentence.upperBound, name.upperBound + margin)
        if start > sentence.lowerBound {
            start =
                firstSpace(in: text, start..<name.lowerBound) ?? letterStart(in: text, from: start, to: name.lowerBound)
        }
        if end < sentence.upperBound {
            end = lastSpace(in: text, name.upperBound..<end) ?? letterEnd(in: text, from: end, to: name.upperBound)
        }
        return start..<end
    }

    /// The first white space of a range, if it comes early in it.
    private static func firstSpace(in text: [UInt8], _ range: Range<Int>) -> Int? {
        let space = range.prefix(range.count / 2).first { text[$0] <= 0x20 }
        return space.map { $0 + 1 }
    }

    private static func lastSpace(in text: [UInt8], _ range: Range<Int>) -> Int? {
        range.suffix(range.count / 2).last { text[$0] <= 0x20 }
    }

    private static func letterStart(in text: [UInt8], from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset < limit, text[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }

    private static func letterEnd(in text: [UInt8], from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset > limit, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// The bytes with line feeds and tabs as spaces.
    private static func oneLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { $0 < 0x20 ? 0x20 : $0 }
    }

    private static func withoutLastSpace(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes[..<(bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0)])
    }
}
