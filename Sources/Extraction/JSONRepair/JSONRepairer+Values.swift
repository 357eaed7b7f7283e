extension JSONRepairer {
    /// Reads one value and all within it; returns whether the source holds it whole.
    mutating func value() -> Bool {
        repeat {
            position = afterSpace(position)
            guard position < source.count else {
                closeAll()
                return false
            }
            switch expected {
            case .value, .valueOrEnd: readValue()
            case .nameOrEnd: readNameOrEnd()
            case .colon: readColon()
            case .commaOrEnd: readCommaOrEnd()
            }
            if isStrict, !repairs.isEmpty { return false }
        } while !open.isEmpty
        return true
    }

    private mutating func readValue() {
        switch source[position] {
        case 0x7B: push(0x7B, expecting: .nameOrEnd)
        case 0x5B: push(0x5B, expecting: .valueOrEnd)
        case 0x22: if readString(isName: false) { completeValue() }
        case 0x5D where expected == .valueOrEnd: pop()
        case 0x2C, 0x5D, 0x7D:
            replace(0, with: "null", .missingValue)
            completeValue()
        default: readLiteral()
        }
    }

    private mutating func push(_ bracket: UInt8, expecting next: Expectation) {
        guard open.count < maximumDepth else { return leaveOut() }
        open.append(bracket)
        seenNames.append(0)
        if bracket == 0x7B { openObjects += 1 }
        position += 1
        safeLength = written
        isAfterComma = false
        expected = next
    }

    /// Puts `null` in the place of the container here, with all that it holds.
    private mutating func leaveOut() {
        note(.tooDeep)
        flush()
        var depth = 0
        repeat {
            switch source[position] {
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D: depth -= 1
            case 0x22: position = endOfString(from: position) - 1
            default: break
            }
            position += 1
        } while depth > 0 && position < source.count
        copied = position
        output.append(contentsOf: "null".utf8)
        completeValue()
    }

    /// The place after the string at `start`, which is not mended.
    private func endOfString(from start: Int) -> Int {
        var index = start + 1
        while index < source.count, source[index] != 0x22 { index += source[index] == 0x5C ? 2 : 1 }
        return min(index + 1, source.count)
    }

    private mutating func pop() {
        dropComma()
        position += 1
        dropInnermost()
    }

    /// Takes a comma back that no member or element has followed.
    private mutating func dropComma() {
        guard isAfterComma else { return }
        note(.extraComma, at: commaPosition)
        flush()
        output.removeLast(output.count - safeLength)
    }

    private mutating func dropInnermost() {
        seenNames.removeLast()
        if open.removeLast() == 0x7B { openObjects -= 1 }
        completeValue()
    }

    private mutating func completeValue() {
        safeLength = written
        isAfterComma = false
        expected = .commaOrEnd
    }

    private mutating func readNameOrEnd() {
        let byte = source[position]
        switch byte {
        case 0x22:
            let start = position
            if readString(isName: true) {
                noteName(from: start)
                expected = .colon
            }
        case 0x7D: pop()
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: readUnquotedName()
        case 0x5D where open.count > openObjects: closeInnermost()
        default: replace(1, with: "", .strayByte)
        }
    }

    private mutating func readUnquotedName() {
        replace(0, with: "\"", .unquotedKey)
        while position < source.count, Self.isWord(source[position]) { position += 1 }
        flush()
        output.append(0x22)
        expected = .colon
    }

    private mutating func readColon() {
        if source[position] == 0x3A {
            position += 1
        } else {
            replace(0, with: ":", .missingColon)
        }
        expected = .value
    }

    private mutating func readCommaOrEnd() {
        let isObject = open.last == 0x7B
        switch source[position] {
        case 0x2C: readComma(isObject: isObject)
        case 0x7D where isObject, 0x5D where !isObject: pop()
        case 0x7D where openObjects > 0, 0x5D where open.count > openObjects: closeInnermost()
        case 0x22, 0x7B, 0x5B, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            commaPosition = position
            replace(0, with: ",", .missingComma)
            isAfterComma = true
            expected = isObject ? .nameOrEnd : .value
        default: replace(1, with: "", .strayByte)
        }
    }

    private mutating func readComma(isObject: Bool) {
        let next = afterSpace(position + 1)
        if next >= source.count || source[next] == 0x7D || source[next] == 0x5D || source[next] == 0x2C {
            replace(1, with: "", .extraComma)
        } else {
            commaPosition = position
            position += 1
            isAfterComma = true
            expected = isObject ? .nameOrEnd : .value
        }
    }

    /// Closes the innermost container, because a bracket closes one further out.
    private mutating func closeInnermost() {
        dropComma()
        if open.last == 0x7B {
            replace(0, with: "}", .mismatchedBracket)
        } else {
            replace(0, with: "]", .mismatchedBracket)
        }
        dropInnermost()
    }

    private mutating func readLiteral() {
        let start = position
        while position < source.count, Self.isWord(source[position]) { position += 1 }
        if position == source.count { return }
        let word = source[start..<position]
        let length = position - start
        if JSONLiteral.isValid(word) {
            if JSONLiteral.isReadable(word) { return completeValue() }
            position = start
            replace(length, with: "null", .hugeNumber)
            return completeValue()
        }
        position = start
        if length == 0 { return replace(1, with: "", .strayByte) }
        replace(length, with: "null", .unknownLiteral)
        completeValue()
    }

    /// Closes all that is open at the end of the source, after the last whole value.
    private mutating func closeAll() {
        note(.truncated)
        flush()
        output.removeLast(output.count - safeLength)
        for bracket in open.reversed() { output.append(bracket == 0x7B ? 0x7D : 0x5D) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x24: true
        default: byte >= 0x80
        }
    }
}

/// The bare words of JSON.
enum JSONLiteral {
    /// Whether a word is `true`, `false`, `null` or a number as RFC 8259 writes it.
    static func isValid(_ word: ArraySlice<UInt8>) -> Bool {
        switch word.first {
        case 0x74: word.elementsEqual("true".utf8)
        case 0x66: word.elementsEqual("false".utf8)
        case 0x6E: word.elementsEqual("null".utf8)
        default: isNumber(word)
        }
    }

    /// Whether a valid word is no number beyond those of 64 bits of floating point, which decoders refuse with all that
    /// stands around them.
    static func isReadable(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 300 || word.contains(where: { $0 | 0x20 == 0x65 }) else { return true }
        guard word.first != 0x74, word.first != 0x66 else { return true }
        return Double(String(decoding: word, as: UTF8.self)).map { $0.isFinite && !$0.isSubnormal } ?? false
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if rest.first == 0x2D { rest.removeFirst() }
        guard let first = rest.first, isDigit(first) else { return false }
        if first == 0x30 { rest.removeFirst() } else { rest = rest.drop(while: isDigit) }
        if rest.first == 0x2E {
            rest.removeFirst()
            guard let digit = rest.first, isDigit(digit) else { return false }
            rest = rest.drop(while: isDigit)
        }
        if rest.first == 0x65 || rest.first == 0x45 {
            rest.removeFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
            guard let digit = rest.first, isDigit(digit) else { return false }
            rest = rest.drop(while: isDigit)
        }
        return rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
