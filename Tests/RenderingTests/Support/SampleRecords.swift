import Model
import Text

/// The records and texts of the sample archive: states and firms that do not exist.
enum SampleRecords {
    static let nowhere = SourceLocation(path: "sample")

    static func date(_ text: String) -> EDTFDate? { try? EDTFDate(text) }

    static func content(baseURL: String) -> Content {
        Content(
            site: Site(
                title: "Narrow Sea cyber briefings",
                description:
                    "Captured reporting on the 2015 understanding between Norland and Esteria, and an editor’s "
                    + "notes on what each quoted passage says about its clauses.",
                baseURL: baseURL),
            publishers: [
                Publisher(
                    id: "the-harbour", name: "The Harbour", hosts: ["harbour.example"], kind: .researchOrganisation)
            ],
            actors: actors, agreements: agreements,
            pages: [
                SitePage(
                    id: "about", title: "About this archive",
                    markdown: "Notes follow the [agreements](/agreements/). See [Norland](/actors/norland/).\n\n"
                        + "## Method\n\nEvery word of a capture is shown, or listed as left out.",
                    location: nowhere)
            ])
    }

    static var actors: [ActorRecord] {
        var norland = ActorRecord(id: "norland", name: "Norland", kind: .state, location: nowhere)
        norland.aliases = [
            Alias(name: "the Republic of Norland", usedBy: "its own government", location: nowhere),
            Alias(name: "Nordland", cite: "https://harbour.example/style", status: .disputed, location: nowhere),
        ]
        norland.identifiers = [ActorRecord.Identifier(register: "wikidata", value: "Q1")]
        norland.markdown = "A maritime state. Its *Signals Bureau* answers to the cabinet."
        let esteria = ActorRecord(id: "esteria", name: "Esteria", kind: .state, location: nowhere)
        var bureau = ActorRecord(id: "signals-bureau", name: "Signals Bureau", kind: .governmentBody, location: nowhere)
        (bureau.partOf, bureau.country) = ("norland", "norland")
        var heron = ActorRecord(id: "grey-heron", name: "Grey Heron", kind: .threatGroup, location: nowhere)
        heron.aliases = [
            Alias(name: "TG-17", usedBy: "kestrel-labs", location: nowhere),
            Alias(name: "Wader", status: .overlaps, match: .confirm, location: nowhere),
        ]
        heron.identifiers = [ActorRecord.Identifier(register: "mitre-attack", value: "G9999")]
        heron.country = "norland"
        let kestrel = ActorRecord(id: "kestrel-labs", name: "Kestrel Labs", kind: .company, location: nowhere)
        var quiet = ActorRecord(id: "quiet-office", name: "Quiet Office", kind: .governmentBody, location: nowhere)
        quiet.sameAs = ["https://register.example/quiet"]
        return [esteria, heron, kestrel, norland, quiet, bureau]
    }

    static var agreements: [Agreement] {
        var understanding = Agreement(
            id: "narrow-sea-2015", name: "Narrow Sea understanding on commercial cyber theft",
            kind: .politicalCommitment,
            location: nowhere)
        understanding.date = date("2015-09-25")
        understanding.parties = ["norland", "esteria"]
        understanding.aliases = [Alias(name: "Narrow Sea understanding", location: nowhere)]
        understanding.status = "in force"
        understanding.markdown = "Announced at the end of a state visit, in two statements that differ by a word."
        understanding.clauses = [
            Clause(
                id: "commercial-theft",
                text: "Neither government will conduct or knowingly support cyber-enabled theft of trade secrets for "
                    + "commercial advantage.", source: "https://government.example/statement-2015"),
            Clause(id: "requests", text: "Each government will answer requests for help in a timely way."),
        ]
        understanding.related = ["coastal-norms-2017"]
        understanding.sameAs = ["https://register.example/understanding"]
        var norms = Agreement(id: "coastal-norms-2017", name: "Coastal norms", kind: .norm, location: nowhere)
        norms.date = date("2017-05~")
        let plan = Agreement(id: "five-year-plan", name: "Five-year industry plan", kind: .strategy, location: nowhere)
        return [understanding, norms, plan]
    }

    static func note(_ id: String, quote: String, note: String, _ change: (inout Annotation) -> Void) -> Annotation {
        var annotation = Annotation(id: id, quote: quote, note: note, location: nowhere, quoteLocation: nowhere)
        change(&annotation)
        return annotation
    }

    static func metadata(_ change: (inout BriefingMetadata) -> Void) -> BriefingMetadata {
        var metadata = BriefingMetadata()
        change(&metadata)
        return metadata
    }
}
