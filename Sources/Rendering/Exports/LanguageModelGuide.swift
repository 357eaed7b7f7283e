import Model
import Text

extension OutputKind {
    static let languageModels = OutputKind(
        "llms", .export, at: "/llms.txt",
        "The archive’s parts for language models and other readers of plain text (llmstxt.org)."
    ) { edition in
        [Output(path: "llms.txt") { [edition] in Array(LanguageModelGuide(edition: edition).text.utf8) }]
    }
}

/// The archive's parts as a list in Markdown.
struct LanguageModelGuide {
    let edition: Edition

    var text: String {
        let archive = edition.archive
        var lines = ["# " + Self.plain(edition.site.title), ""]
        if !edition.site.description.isEmpty { lines += ["> " + Self.plain(edition.site.description), ""] }
        lines += [
            "Each briefing is a captured article or an editor’s own text in which the actors and agreements it names "
                + "are linked and quoted passages carry an editor’s note. A note says whether its passage supports, "
                + "contradicts, qualifies or reports a clause of an agreement. Cite the original publication.", "",
        ]
        lines += section(
            "Parts",
            [
                item("Briefings", .briefings, "all, newest first"), item("Actors", .actors, "A to Z, with other names"),
                item("Agreements", .agreements, "by date"), item("Mentions", .mentionsTable, "every mention, CSV"),
                item("State of the archive", .state, "coverage and open questions"),
            ])
        lines += section(
            "Agreements",
            archive.agreements.map { agreement in
                let record = agreement.record
                let date = record.date.map { ", \($0.english)" } ?? ""
                return item(record.name, .authority(AuthorityID(.agreement, record.id)), record.kind.words + date)
            })
        lines += section(
            "Most mentioned actors",
            edition.mostMentioned(PagingLimit.preview).map { actor in
                item(actor.record.name, .authority(AuthorityID(.actor, actor.record.id)), actor.record.kind.words)
            })
        lines += section(
            "Newest briefings",
            archive.briefings.prefix(FeedEntries.limit).map { entry in
                let source = entry.isCaptured ? entry.publisherName : "editor’s briefing"
                let detail = [source, entry.briefing.metadata.issued?.english].compactMap { $0 }.joined(separator: ", ")
                return item(entry.briefing.title, .briefing(entry.id), detail)
            })
        return lines.joined(separator: "\n")
    }

    private func section(_ heading: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["## " + heading, ""] + items + [""]
    }

    private func item(_ name: String, _ address: SiteAddress, _ detail: String) -> String {
        let link = address.absolute(base: edition.site.baseURL) ?? SiteAddress.home.href(to: address)
        return "- [\(Self.plain(name))](\(link))" + (detail.isEmpty ? "" : ": " + Self.plain(detail))
    }

    /// A text on one line, with Markdown's brackets escaped.
    private static func plain(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
}
