import Model
import Text

/// Finds the faults of templates before they are compiled: all of them, each with its place.
///
/// Mustache knows more than templates here may use. Tags that set other delimiters or another escaping,
/// names of templates that come from a value, transforms and paths of names are refused, and unescaped tags may name
/// only what holds HTML: so no text of a capture reaches a page unescaped.
struct TemplateCheck {
    /// Every fault, in no order.
    private(set) var faults: [Diagnostic] = []

    /// The deepest that sections may nest: the compiler follows them by recursion.
    private static let deepest = 100

    private let byName: [String: TemplateSource]

    init(_ sources: [TemplateSource]) {
        byName = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for source in sources { check(source) }
        checkIncluded(by: sources)
        checkCircles(in: sources)
    }

    private mutating func add(
        _ kind: Diagnostic.Kind = RenderingDiagnostics.templateSyntax, at location: SourceLocation, _ summary: String,
        hint: String = ""
    ) {
        faults.append(Diagnostic(kind, at: location, summary, hint: hint))
    }

    // MARK: One template

    private mutating func check(_ source: TemplateSource) {
        var open: [TemplateTag] = []
        var end = 0
        for tag in source.tags {
            if let parent = open.last, parent.mark == "<" {
                checkBetween(end..<tag.range.lowerBound, of: parent, source)
            }
            end = tag.range.upperBound
            guard check(tag) else { continue }
            // Behind a tag that sets delimiters nothing is what it seems.
            if tag.mark == "=" { return }
            if let parent = open.last, parent.mark == "<", tag.mark != "$", tag.mark != "/" {
                addForeign(to: parent, at: tag.location)
            }
            if tag.opensSection {
                guard open.count < Self.deepest else {
                    return add(at: tag.location, "sections nest more than \(Self.deepest) deep")
                }
                open.append(tag)
            } else if tag.mark == "/" {
                close(tag, &open)
            }
        }
        for tag in open {
            add(at: tag.location, "the section \(tag.name) is never closed", hint: "close it with {{/\(tag.name)}}")
        }
    }

    private mutating func close(_ tag: TemplateTag, _ open: inout [TemplateTag]) {
        guard let last = open.last else {
            return add(at: tag.location, "no section is open that {{/\(tag.name)}} could close")
        }
        guard last.name != tag.name else { return _ = open.removeLast() }
        add(
            at: tag.location, "this tag does not close the section that is open: \(last.name)",
            hint: "\(last.name) opens in line \(last.location.line); close it with {{/\(last.name)}} before this tag")
        // Where an outer section has the name, the inner ones were forgotten; else the tag itself is misspelt.
        let matching = open.lastIndex { $0.name == tag.name } ?? open.endIndex - 1
        open.removeSubrange(matching...)
    }

    /// - Returns: whether the tag counts for what is open and closed.
    private mutating func check(_ tag: TemplateTag) -> Bool {
        guard tag.isClosed else {
            let braces = tag.mark == "{" ? "}}}" : "}}"
            add(at: tag.location, "the tag is not closed", hint: "close it with \(braces)")
            return false
        }
        switch tag.mark {
        case "!": return false
        case "=":
            add(
                at: tag.location, "a template may not set other delimiters",
                hint: "write tags with {{ and }}, and take this tag out")
        case "%":
            add(
                at: tag.location, "a template may not set how text is escaped",
                hint: "take this tag out: all text is escaped for HTML and XML alike")
        case ">", "<": checkName(of: tag, allowed: "-_/.", what: "a template")
        default:
            guard checkName(of: tag, allowed: "-_", what: "a name") else { break }
            checkEscaping(of: tag)
        }
        return true
    }

    @discardableResult
    private mutating func checkName(of tag: TemplateTag, allowed: String, what: String) -> Bool {
        let isPlain = tag.name.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || allowed.unicodeScalars.contains(scalar)
        }
        if isPlain, !tag.name.isEmpty { return true }
        if tag.name.isEmpty {
            add(at: tag.location, "the tag names nothing", hint: "write \(what) into it, or take it out")
        } else if tag.asksForTemplate, tag.name.hasPrefix("*") {
            add(
                at: tag.location, "which template is included may not depend on a value: \(tag.name)",
                hint: "name the template itself; sections choose between several")
        } else if tag.name.contains(".") || tag.name.contains("(") {
            add(
                at: tag.location, "\(tag.name) is more than a name",
                hint: "open a section for the first part and use the second inside it")
        } else {
            add(
                at: tag.location, "“\(English.shortened(tag.name, to: 60))” is not \(what)",
                hint: "names are made of letters, digits and hyphens")
        }
        return false
    }

    private mutating func checkEscaping(of tag: TemplateTag) {
        let holdsHTML = Context.namesOfHTML.contains(tag.name)
        if tag.mark == "{" || tag.mark == "&", !holdsHTML {
            let names = Context.namesOfHTML.sorted(by: ByteOrder.precedes).joined(separator: ", ")
            add(
                at: tag.location, "\(tag.name) is text and may not be put in unescaped",
                hint: "write {{\(tag.name)}}; what holds HTML is: \(names)")
        } else if tag.mark == " ", holdsHTML {
            add(
                at: tag.location, "\(tag.name) holds HTML, which this tag would show as text",
                hint: "write {{{\(tag.name)}}}")
        }
    }

    // MARK: Parents

    /// Between `{{<parent}}` and `{{/parent}}` only blocks are looked at, whatever else stands there would be lost.
    private mutating func checkBetween(_ range: Range<Int>, of parent: TemplateTag, _ source: TemplateSource) {
        let bytes = source.file.bytes
        guard let first = range.first(where: { !" \t\r\n".utf8.contains(bytes[$0]) }) else { return }
        addForeign(to: parent, at: source.file.location(at: first))
    }

    private mutating func addForeign(to parent: TemplateTag, at location: SourceLocation) {
        add(
            at: location,
            "only {{$block}}…{{/block}} may stand between {{<\(parent.name)}} and {{/\(parent.name)}}",
            hint: "put this into one of the blocks of \(parent.name), or behind {{/\(parent.name)}}")
    }

    /// A template that is included must exist, and have the blocks that it is given.
    private mutating func checkIncluded(by sources: [TemplateSource]) {
        for source in sources {
            var open: [TemplateTag] = []
            var given: [Set<String>] = []
            for tag in source.tags where tag.isClosed {
                if tag.asksForTemplate, !tag.name.hasPrefix("*"), !tag.name.isEmpty, byName[tag.name] == nil {
                    add(
                        RenderingDiagnostics.unknownPartial, at: tag.location, "there is no template \(tag.name)",
                        hint: "a template is named by its path below the folder, such as partials/note")
                }
                if tag.mark == "$", let parent = open.last, parent.mark == "<", byName[parent.name] != nil {
                    let blocks = blocks(of: parent.name)
                    if !blocks.contains(tag.name) {
                        let names = blocks.sorted(by: ByteOrder.precedes).joined(separator: ", ")
                        add(
                            at: tag.location, "\(parent.name) has no block \(tag.name): this would not be shown",
                            hint: names.isEmpty ? "it has no blocks" : "its blocks are: \(names)")
                    } else if !given[given.count - 1].insert(tag.name).inserted {
                        add(at: tag.location, "the block \(tag.name) is given twice", hint: "only one would be shown")
                    }
                }
                if tag.opensSection {
                    open.append(tag)
                    given.append([])
                } else if tag.mark == "/", !open.isEmpty {
                    open.removeLast()
                    given.removeLast()
                }
            }
        }
    }

    /// The names of the blocks in a template and in what it includes.
    private func blocks(of template: String) -> Set<String> {
        var blocks: Set<String> = []
        var found: Set<String> = []
        var waiting = [template]
        while let next = waiting.popLast() {
            guard found.insert(next).inserted, let source = byName[next] else { continue }
            blocks.formUnion(source.tags.filter { $0.mark == "$" }.map(\.name))
            waiting += source.tags.filter(\.asksForTemplate).map(\.name)
        }
        return blocks
    }

    /// A template that includes itself, at whatever remove, would never end.
    private mutating func checkCircles(in sources: [TemplateSource]) {
        var isFinished: [String: Bool] = [:]
        func visit(_ source: TemplateSource, _ faults: inout [SourceLocation: String]) {
            isFinished[source.name] = false
            for tag in source.tags where tag.asksForTemplate {
                guard let next = byName[tag.name] else { continue }
                if isFinished[next.name] == false {
                    faults[tag.location] = tag.name
                } else if isFinished[next.name] == nil {
                    visit(next, &faults)
                }
            }
            isFinished[source.name] = true
        }
        var circles: [SourceLocation: String] = [:]
        for source in sources where isFinished[source.name] == nil { visit(source, &circles) }
        for (location, name) in circles { add(at: location, "\(name) includes itself by this tag") }
    }
}
