import Model
import Text

extension SampleRecords {
    /// Newest first, the undated one last.
    static var briefings: [SampleBriefing] { [editorial, lull, brief, withdrawn, undated] }

    private static func provenance(_ path: String, bytes: Int) -> Provenance {
        Provenance(
            path: path, format: "wordpress", mediaType: "application/json", byteCount: bytes,
            digest: ContentDigest(of: Array(path.utf8)))
    }

    private static var lull: SampleBriefing {
        let metadata = metadata {
            ($0.authors, $0.issued, $0.modified) = (
                ["Ana Doe", "Ib Roe"], date("2018-04-09T14:30:28+10:00"), date("2018-04-11")
            )
            ($0.url, $0.archiveURL) = (
                "https://harbour.example/after-the-lull/", "https://keep.example/1/after-the-lull"
            )
            ($0.accessed, $0.language) = (date("2026-11-02"), "en-AU")
            ($0.keywords, $0.rights) = (["espionage", "trade secrets"], "© The Harbour; quoted for comment")
            $0.redirectFrom = ["2018/04/after-the-lull/", "old/lull.html"]
        }
        var briefing = Briefing(
            id: "after-the-lull",
            title: "After the lull: what changed—and what did not—in Norland’s use of the network",
            metadata: metadata, markdown: "", provenance: provenance("sources/lull.json", bytes: 18_734),
            location: nowhere)
        briefing.removals = [
            Removal(
                rule: "share-links", why: "links for sharing belong to the page, not to the article", text: "Share this"
            ),
            Removal(
                rule: "newsletter", why: "a call to subscribe is not part of the article",
                text: "Get our weekly letter. " + String(repeating: "Sign up now. ", count: 30)),
            Removal(rule: "share-links", why: "links for sharing belong to the page, not to the article", text: ""),
        ]
        return SampleBriefing(
            briefing: briefing, publisher: "The Harbour",
            paragraphs: [
                "For two years after the [Narrow Sea understanding|agreement:narrow-sea-2015] the ports were quiet. {1:By the spring of 2017 there was fairly little to show that [Norland|actor:norland] had broken its word}, and officials in [Esteria|actor:esteria] said so in public, though seldom with figures and never with names.",
                "The quiet did not last. {2:[Grey Heron|actor:grey-heron], which [Kestrel Labs|actor:kestrel-labs] calls [TG-17|actor:grey-heron], was again found inside two shipyards}, and both of them built for the open market. A third yard, which asked not to be named, had lost the drawings of a hull that it had spent six years on and that appeared, rivet for rivet, at a trade fair the following summer.",
                "What had changed was less the aim than the hand. Work that the army had done in daylight passed to the [Signals Bureau|actor:signals-bureau], whose people took more care. {3:The bureau’s tasks are set by the cabinet}, as its own statute says; [Norland|actor:norland] has never denied that, and [Norland|actor:norland]’s lawyers have at times insisted on it.",
                "Whether any of this broke the [Narrow Sea understanding|agreement:narrow-sea-2015] turns on a word. A government that does not *knowingly* support a theft may still profit by one, and the [Five-year industry plan|agreement:five-year-plan] gives it every reason to.",
                "That leaves [Esteria|actor:esteria] with an awkward choice. It can publish what it knows and lose its sources, or say nothing and let the [understanding|agreement:narrow-sea-2015] become a habit of not asking.",
                "Requests for help, at least, are answered. {4:Of the forty-one that [Esteria|actor:esteria] sent in 2017, thirty-eight had a reply within the month}, a better record than that of several allies.",
            ],
            notes: [
                note("quiet", quote: "fairly little to show", note: "Written *before* the shipyard cases were known.") {
                    ($0.motivation, $0.stance) = (.assessing, .supports)
                    $0.about = [AnnotationSubject(agreement: "narrow-sea-2015", clause: "commercial-theft")]
                    ($0.creator, $0.created, $0.confidence) = ("archive editors", date("2026-11-03"), .moderate)
                },
                note(
                    "shipyards", quote: "inside two shipyards",
                    note:
                        "Victims without a military tie weigh against compliance. One unnamed source; commercial motive is inferred, not shown."
                ) {
                    ($0.motivation, $0.stance) = (.assessing, .contradicts)
                    $0.about = [AnnotationSubject(agreement: "narrow-sea-2015", clause: "commercial-theft")]
                    ($0.actors, $0.eventDate, $0.confidence) = (["grey-heron", "norland"], date("2017-06~"), .low)
                },
                note("statute", quote: "set by the cabinet", note: "The statute is public since 2011.") {
                    $0.motivation = .describing
                    $0.actors = ["signals-bureau"]
                },
                note("replies", quote: "Of the forty-one", note: "Figures are the ministry’s own.") {
                    ($0.motivation, $0.stance) = (.assessing, .reports)
                    $0.about = [
                        AnnotationSubject(agreement: "narrow-sea-2015", clause: "requests"),
                        AnnotationSubject(agreement: "coastal-norms-2017"),
                    ]
                    $0.eventDate = date("2017")
                },
                note("dangling", quote: "this sentence was never in the article", note: "An orphan on purpose.") {
                    $0.motivation = .questioning
                    $0.about = [AnnotationSubject(agreement: "narrow-sea-2015")]
                },
            ])
    }

    private static var editorial: SampleBriefing {
        let metadata = metadata {
            ($0.authors, $0.issued) = (["The editors"], date("2026-10"))
            $0.abstract = "Three years of captures, one clause, and what can fairly be said."
        }
        return SampleBriefing(
            briefing: Briefing(
                id: "what-the-record-shows", title: "What the record shows", metadata: metadata, markdown: "",
                location: nowhere),
            publisher: nil,
            paragraphs: [
                "## What was promised",
                "The [Narrow Sea understanding|agreement:narrow-sea-2015] binds [Norland|actor:norland] and [Esteria|actor:esteria].",
                "## What is known",
                "The record is thin: [the Republic of Norland|actor:norland] publishes nothing, and [Kestrel Labs|actor:kestrel-labs] has something to sell.",
                "## What is open", "Whether the word was kept.",
            ])
    }

    private static var brief: SampleBriefing {
        let metadata = metadata {
            ($0.authors, $0.issued, $0.language) = (["Cy Loe"], date("2015-09-28"), "en")
            ($0.publish, $0.url) = (.excerpt, "https://courier.example/2015/09/28/brief?id=1&b=\"x\"")
        }
        return SampleBriefing(
            briefing: Briefing(
                id: "dont-bet-on-it", title: "A new détente? <Don’t> bet on it & other “wagers”", metadata: metadata,
                markdown: "", provenance: provenance("sources/brief.html", bytes: 912_004), disclosure: .excerpt,
                location: nowhere),
            publisher: "Evening Courier",
            paragraphs: [
                "{1:The words of [Norland|actor:norland] & [Esteria|actor:esteria] are unlikely to mean an end to espionage} <either> side."
            ],
            notes: [
                note(
                    "not-the-end", quote: "unlikely to mean an end", note: "Written three days after the announcement."
                ) {
                    ($0.motivation, $0.stance) = (.assessing, .qualifies)
                    $0.about = [AnnotationSubject(agreement: "narrow-sea-2015", clause: "commercial-theft")]
                },
                note("twice", quote: "either", note: "Which of the two is meant?") { $0.motivation = .commenting },
            ], unplaced: .ambiguous(2))
    }

    private static var withdrawn: SampleBriefing {
        let metadata = metadata {
            ($0.issued, $0.status, $0.url) = (date("2014"), .withdrawn, "https://harbour.example/gone")
        }
        return SampleBriefing(
            briefing: Briefing(
                id: "gone", title: "A text that was withdrawn", metadata: metadata, markdown: "",
                provenance: provenance("sources/gone.json", bytes: 400), disclosure: .withdrawn, location: nowhere),
            publisher: "The Harbour", paragraphs: [])
    }

    private static var undated: SampleBriefing {
        SampleBriefing(
            briefing: Briefing(
                id: "page-scrape", title: "Page scrape without a date", metadata: metadata { $0.language = "de" },
                markdown: "", provenance: provenance("sources/scrape.txt", bytes: 2_100), location: nowhere),
            publisher: nil, paragraphs: ["In [Norland|actor:norland] steht die [Nordland|actor:norland]-Frage offen."])
    }
}
