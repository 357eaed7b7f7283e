/// The head of a mail: who sent it to whom, when, about what.
///
/// Heads are weighed as mail programs weigh them: the lines of a block are fields if their names are those of mail. One
/// field says nothing, for articles begin with `From: our correspondent` too; a sender with a receiver and a subject or
/// day is a mail, and so are fewer fields that only mail has, or that hold an address.
struct MailHead {
    /// Whether it is the head of a mail.
    var isMail: Bool { weight >= Self.leastWeight && names.count >= 2 && hasAddress }
    /// Whether it is that of a page that a browser saved in mail's clothing (MHTML).
    private(set) var isSavedPage = false

    private var weight = 0
    private var names: Set<Field> = []
    private var hasAddress = false

    private static let leastWeight = 3

    /// What a field of a head tells.
    private enum Field: Hashable {
        case from, to, copy, subject, date
        /// A field that only mail has, by its name.
        case technical(String)
    }

    /// How many lines of text may stand above the head, as a note above a mail that is passed on does, and of how many
    /// bytes.
    private static let (linesAbove, bytesAbove) = (3, 300)
    /// The same above a line such as `-----Original Message-----`, below which the head stands.
    private static let (linesAboveEnvelope, bytesAboveEnvelope) = (8, 800)

    /// Looks for a head at the beginning of a text, given by its lines that are not blank.
    init(_ lines: some Sequence<ArraySlice<UInt8>>) {
        var above = (lines: 0, bytes: 0)
        var (awaitsValue, isBelowEnvelope) = (false, false)
        for (index, raw) in lines.prefix(80).enumerated() {
            if !names.isEmpty, raw.first == Byte.space || raw.first == Byte.tab { continue }
            let line = Self.withoutMarks(raw)
            if line.isEmpty { continue }
            if let (name, value) = Self.field(line) {
                let isNear = above.lines <= Self.linesAbove && above.bytes <= Self.bytesAbove
                if isNear || isBelowEnvelope, let field = Self.meaning(of: name) {
                    add(field, value: value)
                    awaitsValue = value.isEmpty
                    continue
                }
                // Between the fields of a head others may stand.
                if !names.isEmpty { continue }
            }
            let isEnvelope = Self.isEnvelope(line)
            if isEnvelope { isBelowEnvelope = true }
            if awaitsValue || isEnvelope || index == 0 && line.allSatisfy(\.isDigit) {
                awaitsValue = false
                continue
            }
            if isMail { return }
            // What looked like a head is text.
            above.lines += 1
            above.bytes += line.count
            (weight, names, hasAddress) = (0, [], false)
            if above.lines > Self.linesAboveEnvelope || above.bytes > Self.bytesAboveEnvelope { return }
        }
    }

    private mutating func add(_ field: Field, value: ArraySlice<UInt8>) {
        if case .technical("snapshot-content-location") = field { isSavedPage = true }
        if field == .from, value.begins(with: "<saved by") { isSavedPage = true }
        guard names.insert(field).inserted else { return }
        switch field {
        case .from, .to, .copy:
            weight += Self.holdsAddress(value) ? 2 : 1
            hasAddress = true
        case .subject, .date: weight += 1
        case .technical:
            weight += 2
            hasAddress = true
        }
    }

    /// A line without the marks that Markdown, quoting and tables put around fields: `> **From:** Ada`.
    private static func withoutMarks(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = raw
        // A mark of Unicode may stand behind blank lines.
        if line.trimmed.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.trimmed.dropFirst(3) }
        line = line.drop {
            $0.isSpace || [Byte.greaterThan, Byte.asterisk, Byte.pipe, Byte.underscore, Byte.hyphen].contains($0)
        }
        while let last = line.last, last.isSpace || last == Byte.pipe { line.removeLast() }
        return line
    }

    /// The name and the value of `Name: value`, `**Name:** value`, `Name | value`.
    private static func field(_ line: ArraySlice<UInt8>) -> (name: [UInt8], value: ArraySlice<UInt8>)? {
        let name = line.prefix(60).prefix { $0 != Byte.colon && $0 != Byte.pipe && $0 != Byte.tab && $0 != 0xEF }
        var rest = line[name.endIndex...]
        // The colon of full width is three bytes.
        if rest.starts(with: [0xEF, 0xBC, 0x9A]) {
            rest = rest.dropFirst(3)
        } else {
            guard let mark = rest.popFirst(), mark == Byte.colon || mark == Byte.pipe || mark == Byte.tab else {
                return nil
            }
        }
        let bare = name.filter { $0 != Byte.asterisk && $0 != Byte.underscore }
        guard !bare.isEmpty, bare.count <= 40 else { return nil }
        return (bare[...].trimmed.map(\.lowercased), rest.drop { $0.isSpace || $0 == Byte.asterisk || $0 == Byte.pipe })
    }

    /// Whether a line stands above the fields of mails that are kept or passed on: `From ada@port.example Fri May 3 …`,
    /// `-----Original Message-----`, `Begin forwarded message:`.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "From ".utf8), line.contains(0x40) || line.contains(sequence: ":".utf8) { return true }
        let text = Array(String(decoding: line.prefix(120), as: UTF8.self).lowercased().utf8)
        return envelopes.contains { text.contains(sequence: $0) }
    }

    private static let envelopes: [[UInt8]] = [
        "original message", "forwarded message", "weitergeleitete nachricht", "ursprüngliche nachricht",
        "message transféré",
        "message d'origine", "mensaje reenviado", "mensaje original", "messaggio inoltrato", "messaggio originale",
        "doorgestuurd bericht", "oorspronkelijk bericht", "пересланное сообщение", "исходное сообщение", "转发的邮件",
        "原始邮件", "転送されたメッセージ", "mensagem encaminhada", "wiadomość oryginalna",
    ].map { Array($0.utf8) }

    /// Whether a value has an address such as `ada@port.example`.
    private static func holdsAddress(_ value: ArraySlice<UInt8>) -> Bool {
        guard let at = value.firstIndex(of: 0x40), at > value.startIndex,
            value[at - 1].isWordByte || value[at - 1] == Byte.underscore
        else {
            return false
        }
        return value[(at + 1)...].prefix { $0.isWordByte || $0 == Byte.hyphen || $0 == Byte.fullStop }.contains(
            Byte.fullStop)
    }

    private static func meaning(of name: [UInt8]) -> Field? {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        if let field = fields[name] { return field }
        let isTechnical =
            technical.contains(name) || name.hasPrefix("x-") && !name.contains(" ") || name.hasPrefix("arc-")
        return isTechnical ? .technical(name) : nil
    }

    /// The fields that people see, in the languages of mail programs.
    private static let fields: [String: Field] = {
        let words: [(Field, String)] = [
            (
                .from,
                "from|sender|reply-to|resent-from|von|absender|de|expéditeur|da|mittente|remitente|van|afzender|od|от|від|发件人|寄件者|差出人|보낸 사람|من|מאת|från|fra|lähettäjä|kimden|gönderen|από|nadawca|feladó|od kogo"
            ),
            (
                .to,
                "to|an|empfänger|à|para|a|destinataire|destinatario|aan|do|кому|收件人|收件者|宛先|받는 사람|إلى|אל|till|til|vastaanottaja|kime|alıcı|προς|komu|címzett|delivered-to|x-original-to|envelope-to|resent-to|apparently-to"
            ),
            (.copy, "cc|bcc|kopie|copie à|kopia|копия|抄送|副本|참조"),
            (
                .subject,
                "subject|betreff|objet|oggetto|asunto|assunto|onderwerp|temat|předmět|тема|主题|主旨|件名|제목|الموضوع|נושא|ämne|emne|aihe|konu|θέμα|tárgy|re"
            ),
            (
                .date,
                "date|sent|gesendet|datum|envoyé|inviato|data|enviado|enviado el|fecha|verzonden|wysłano|odesláno|дата|отправлено|发送时间|日期|寄件日期|送信日時|날짜|보낸 날짜|تاريخ|נשלח|skickat|sendt|lähetetty|gönderildi|στάλθηκε|elküldve"
            ),
        ]
        var fields: [String: Field] = [:]
        for (field, names) in words {
            for name in names.split(separator: "|") { fields[String(name)] = field }
        }
        return fields
    }()

    /// The fields that only mails and news have (RFC 5322, RFC 2045, RFC 2369, RFC 5536 and mail programs' own).
    private static let technical: Set<String> = [
        "message-id", "received", "return-path", "mime-version", "in-reply-to", "content-type",
        "content-transfer-encoding", "dkim-signature", "domainkey-signature", "authentication-results", "received-spf",
        "list-id", "list-unsubscribe", "list-post", "list-archive", "auto-submitted", "user-agent",
        "thread-topic", "thread-index", "newsgroups", "nntp-posting-host",
        "disposition-notification-to", "return-receipt-to", "errors-to", "feedback-id", "autocrypt",
        "snapshot-content-location", "resent-date", "resent-message-id", "delivery-date", "mailing-list",
    ]
}
