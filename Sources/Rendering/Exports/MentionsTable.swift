import Model

extension OutputKind {
    static let mentionsTable = OutputKind(
        "mentions", .export, at: "/data/mentions.csv",
        "Every mention of an actor or agreement, with its sentence: a table in CSV (RFC 4180)."
    ) { edition in
        [Output(path: SiteAddress.mentionsTable.path) { [edition] in MentionsTable.bytes(of: edition.archive) }]
    }
}

/// Every mention as a row of a table.
enum MentionsTable {
    /// The columns in order.
    static let columns: [(name: String, meaning: String)] = [
        ("briefing", "the briefing’s id, as in its address"), ("kind", "actor or agreement"),
        ("id", "the actor’s or agreement’s id, as in its address"), ("name", "the name as the text has it"),
        ("paragraph", "title, or the paragraph’s anchor on the page, such as p7"),
        ("sentence", "the sentence around the name"),
    ]

    static func bytes(of archive: Archive) -> [UInt8] {
        var bytes: [UInt8] = []
        // Room that is not written to costs no memory; growing would for a moment take that of two tables.
        bytes.reserveCapacity(512 * archive.briefings.reduce(1) { $0 + $1.mentions.count })
        CSVRow.append(columns.map(\.name), to: &bytes)
        for entry in archive.briefings {
            for mention in entry.mentions {
                CSVRow.append(
                    [
                        entry.id, mention.authority.kind.rawValue, mention.authority.id, mention.name,
                        mention.paragraph, mention.sentence,
                    ], to: &bytes)
            }
        }
        return bytes
    }
}
