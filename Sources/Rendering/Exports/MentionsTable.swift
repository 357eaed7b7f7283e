import Model

extension OutputKind {
    static let mentionsTable = OutputKind(
        "mentions", .export, at: "/data/mentions.csv",
        "Every mention of an actor or agreement, with its sentence: a table in CSV (RFC 4180)."
    ) { edition in
        [
            Output(
                path: SiteAddress.mentionsTable.path, key: edition.keys.keyOfMentions,
                pieces: { [edition] sink in try MentionsTable.write(edition.archive, to: sink) })
        ]
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

    /// How many bytes make a piece.
    private static let pieceSize = 1 << 18

    static func write(_ archive: Archive, to sink: Output.Sink) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieceSize + 1 << 12)
        CSVRow.append(columns.map(\.name), to: &bytes)
        for entry in archive.briefings {
            for mention in entry.mentions {
                CSVRow.append(
                    [
                        entry.id, mention.authority.kind.rawValue, mention.authority.id, mention.name,
                        mention.paragraph, mention.sentence,
                    ], to: &bytes)
                guard bytes.count >= pieceSize else { continue }
                try sink(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if !bytes.isEmpty { try sink(bytes) }
    }
}
