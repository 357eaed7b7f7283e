/// A stretch of the source as it is being read: a range of the source itself as long as nothing in it has to be changed,
/// from then on a decoded copy. Most text and nearly all attributes thus are never copied.
struct Run {
    /// Where the stretch begins in the source.
    let start: Int
    /// Where its copy begins in the bytes of the tokenizer, once there is one.
    var copyStart: Int?
    /// What comes before this place of the source is in the copy.
    var copiedEnd: Int

    init(from start: Int) {
        self.start = start
        copiedEnd = start
    }
}

extension Tokenizer {
    /// Takes what `run` has up to the current position into its copy. Whoever calls it appends a replacement to `bytes`
    /// and sets `copiedEnd` to the place after what is replaced.
    mutating func copy(_ run: inout Run) {
        if run.copyStart == nil { run.copyStart = bytes.count }
        bytes.append(contentsOf: input[run.copiedEnd..<position])
        run.copiedEnd = position
    }

    /// Replaces the byte at the current position and moves on.
    mutating func replace(_ run: inout Run, with byte: UInt8) {
        copy(&run)
        bytes.append(byte)
        position += 1
        run.copiedEnd = position
    }

    /// Replaces the NUL at the current position by U+FFFD and moves on.
    mutating func replaceNull(_ run: inout Run) {
        copy(&run)
        bytes.append(scalar: "\u{FFFD}")
        position += 1
        run.copiedEnd = position
    }

    /// Replaces the carriage return at the current position, with a line feed after it, by one line feed and moves on.
    mutating func replaceNewline(_ run: inout Run) {
        if position + 1 < end, input[position + 1] == .lineFeed {
            copy(&run)
            position += 2
            run.copiedEnd = position - 1
        } else {
            replace(&run, with: .lineFeed)
        }
    }

    /// Reads the `&` at the current position: the reference it begins, or itself.
    mutating func readAmpersand(_ run: inout Run, in place: CharacterReference.Place) {
        guard let reference = CharacterReference(at: position, of: input, to: end, in: place) else {
            position += 1
            return
        }
        copy(&run)
        reference.append(to: &bytes)
        position = reference.end
        run.copiedEnd = position
    }

    /// The place in `bytes` of `run`, which ends at the current position.
    mutating func finish(_ run: Run) -> Range<Int> {
        guard let copyStart = run.copyStart else { return run.start..<position }
        bytes.append(contentsOf: input[run.copiedEnd..<position])
        return copyStart..<bytes.count
    }
}
