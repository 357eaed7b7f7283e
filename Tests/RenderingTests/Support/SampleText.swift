import Model
import Rendering
import Text

/// A briefing's text in a notation of this test's own: `[China|actor:china]` is a mention, `{2:…}` a passage with the
/// number of its note. It stands in for what reading and linking make of a capture.
struct SampleText {
    var paragraphs: [String]
    private(set) var mentions: [Mention] = []
    private(set) var body = ""
    private(set) var plain: [String] = []
    private(set) var headings: [BriefingEntry.Heading] = []
    private(set) var passages: [Int: (text: String, paragraph: String)] = [:]

    init(_ paragraphs: [String], notes: (Int) -> String) {
        self.paragraphs = paragraphs
        var linked: Set<AuthorityID> = []
        var number = 0
        for source in paragraphs {
            if source.hasPrefix("## ") {
                addHeading(String(source.dropFirst(3)))
                linked = []
            } else {
                number += 1
                add(source, anchor: "p\(number)", linked: &linked, notes: notes)
            }
        }
    }

    private mutating func addHeading(_ text: String) {
        let anchor = "s\(headings.count + 1)"
        headings.append(BriefingEntry.Heading(anchor: anchor, text: text))
        body += "<h2><a class=\"section-number\" id=\"\(anchor)\" href=\"#\(anchor)\" aria-label=\"Section "
        body += "\(headings.count)\"></a>\(text)</h2>\n"
    }

    private mutating func add(
        _ source: String, anchor: String, linked: inout Set<AuthorityID>, notes: (Int) -> String
    ) {
        var html = "<p><a class=\"paragraph-number\" id=\"\(anchor)\" href=\"#\(anchor)\" aria-label=\"Paragraph "
        html += "\(anchor.dropFirst())\"></a>"
        var text = ""
        var asides = ""
        var open: (number: Int, start: String.Index)?
        var found: [(AuthorityID, String, Range<Int>, String, Bool)] = []
        var rest = source[...]
        while let character = rest.first {
            switch character {
            case "[":
                let inner = rest.dropFirst().prefix { $0 != "]" }
                rest = rest.dropFirst(inner.count + 2)
                let parts = inner.split(separator: "|")
                let target = parts[1].split(separator: ":")
                let authority = AuthorityID(target[0] == "actor" ? .actor : .agreement, String(target[1]))
                let name = String(parts[0])
                let id = "m\(mentions.count + found.count + 1)"
                let start = text.utf8.count
                text += name
                let isFirst = linked.insert(authority).inserted
                found.append((authority, name, start..<text.utf8.count, id, isFirst))
                let address = SiteAddress.briefing("x").href(to: .authority(authority))
                html +=
                    isFirst
                    ? "<a class=\"name \(authority.kind.rawValue)\" id=\"\(id)\" href=\"\(address)\">\(name)</a>"
                    : "<span class=\"name \(authority.kind.rawValue)\" id=\"\(id)\">\(name)</span>"
            case "{":
                let number = rest.dropFirst().prefix { $0 != ":" }
                rest = rest.dropFirst(number.count + 2)
                open = (Int(number) ?? 0, text.endIndex)
                html += "<mark class=\"passage\" id=\"passage-\(number)\">"
            case "}":
                rest = rest.dropFirst()
                guard let passage = open else { continue }
                passages[passage.number] = (String(text[passage.start...]), anchor)
                html += "</mark><sup class=\"note-reference\"><a href=\"#note-\(passage.number)\" aria-label=\"Note "
                html += "\(passage.number)\">\(passage.number)</a></sup>"
                asides += notes(passage.number)
                open = nil
            default:
                rest = rest.dropFirst()
                text.append(character)
                html += character == "&" ? "&amp;" : character == "<" ? "&lt;" : String(character)
            }
        }
        body += html + "</p>\n" + asides
        plain.append(text)
        for (authority, name, range, id, isFirst) in found {
            let sentence = Sentences(of: Array(text.utf8)).range(around: range)
            mentions.append(
                Mention(
                    authority: authority, name: name, paragraph: anchor, anchor: id,
                    sentence: String(decoding: Array(text.utf8)[sentence], as: UTF8.self),
                    nameRange: (range.lowerBound - sentence.lowerBound)..<(range.upperBound - sentence.lowerBound),
                    isLinked: isFirst, place: TextPlace(block: 0, range: range)))
        }
    }
}
