@testable import Rendering

/// Templates and contexts made by chance, the same for the same seed, of every shape that templates may have.
///
/// Two shapes stay out, in which swift-mustache departs from the specification and we do not: it takes a line that holds
/// only a tag for such a line, or not, by what the section before it began with; and blanks at the end of a template keep
/// the tag before them on its line.
struct RandomTemplates {
    private var state: UInt64
    private static let texts: [ValueName] = ["t", "u", "v"]
    private static let sections: [ValueName] = ["a", "b", "c", "d"]
    /// How deep what is made may still nest.
    private var room = 4

    init(seed: UInt64) { state = seed }

    /// A layout with two blocks, partials that include each other in one direction, and a page.
    mutating func templates() -> [String: String] {
        var files = ["partials/inner": lines(partials: [])]
        files["partials/outer"] = lines(partials: ["partials/inner"])
        let partials = Array(files.keys.sorted())
        let head =
            chance(2) ? "{{$head}}\n\(lines(partials: partials)){{/head}}\n" : "<{{$head}}\(inline([])){{/head}}>\n"
        files["layout"] =
            lines(partials: partials) + head + "{{#a}}\n" + "{{$main}}default{{/main}}\n" + "{{/a}}\n"
            + lines(partials: partials)
        let given = chance(2) ? "  {{$head}}\(inline(partials)){{/head}}\n" : ""
        files["page"] =
            chance(3)
            ? lines(partials: partials)
            : "{{<layout}}\n{{$main}}\n\(lines(partials: partials)){{/main}}\n\(given){{/layout}}\n"
        if chance(3), let page = files["page"], let last = page.lastIndex(where: { !$0.isWhitespace }) {
            files["page"] = String(page[...last])
        }
        return files
    }

    /// A context in which every name has a value.
    mutating func root() -> Context { context(everyName: true) }

    private mutating func context(everyName: Bool) -> Context {
        var context: Context = [:]
        for name in Self.texts where everyName || chance(2) {
            context[name] = pick([.absent, .text(""), .text("plain"), .text("<\"&'>\u{1}"), .text("two\nlines\n")])
        }
        for name in Self.sections where everyName || chance(2) { context[name] = section() }
        if everyName || chance(2) { context["prose"] = pick([.html("<b>&</b>"), .html("")]) }
        return context
    }

    private mutating func section() -> Context.Value {
        guard room > 0 else { return pick([.absent, .flag(true), .flag(false)]) }
        room -= 1
        defer { room += 1 }
        return switch number(below: 6) {
        case 0: .absent
        case 1: .flag(chance(2))
        case 2: .text(chance(2) ? "x" : "")
        case 3: .section(context(everyName: false))
        default: .list((0..<number(below: 4)).map { _ in context(everyName: false) })
        }
    }

    private mutating func lines(partials: [String]) -> String {
        (0..<number(below: 5)).map { _ in line(partials) }.joined()
    }

    private mutating func line(_ partials: [String]) -> String {
        let indentation = pick(["", "  ", "\t"])
        let end = pick(["\n", "\n", " \n", "\r\n"])
        let name = pick(Self.sections)
        switch number(below: 7) {
        case 0 where room > 0:
            room -= 1
            defer { room += 1 }
            let mark = pick(["#", "^"])
            return
                "\(indentation){{\(mark)\(name)}}\(end)\(lines(partials: partials))\(indentation){{/ \(name) }}\(end)"
        case 1 where !partials.isEmpty: return "\(indentation){{> \(pick(partials))}}\(end)"
        case 2: return "\(indentation){{! a comment,\n  alone }}\(end)"
        case 3: return indentation + end
        default: return "\(indentation)\(inline(partials))." + end
        }
    }

    private mutating func inline(_ partials: [String]) -> String {
        (0...number(below: 3)).map { _ in
            let name = pick(Self.sections)
            switch number(below: 8) {
            case 0 where room > 0:
                room -= 1
                defer { room += 1 }
                return "{{#\(name)}}\(inline(partials)){{/\(name)}}"
            case 1 where room > 0:
                room -= 1
                defer { room += 1 }
                return "{{^\(name)}} \(inline(partials)){{/\(name)}}"
            case 2: return "{{{prose}}}"
            case 3: return pick(["{{&prose}}", "{{! no matter }}", "{{#prose}}p{{/prose}}"])
            case 4 where !partials.isEmpty: return "|{{>\(pick(partials))}}|"
            case 5: return pick([" text ", "{ brace }", "naïve — 国", "<p class=\"x\">"])
            default: return "{{\(pick(Self.texts))}}"
            }
        }.joined()
    }

    // MARK: Chance

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    private mutating func chance(_ oneIn: Int) -> Bool { number(below: oneIn) == 0 }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }
}
