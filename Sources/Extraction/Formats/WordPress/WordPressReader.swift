import Foundation
import Model
import Text

/// Reads captures of WordPress's REST API: one post, a list, several objects one after another, whole or damaged.
struct WordPressReader {
    private let places: CapturePlaces
    private(set) var articles: [Article] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What holds no article, by what it is, in the order of the first of each kind.
    private var refused: [(what: String, count: Int, offset: Int)] = []
    private var refusedPlaces: [String: Int] = [:]

    /// How deep lists and objects may lie in each other: Foundation's decoder reads no more than 512.
    private static let maximumDepth = 500

    /// Reads a capture.
    init(_ capture: Capture) {
        var text = DecodedText(plain: capture.file.bytes)
        places = CapturePlaces(of: text, in: capture.file)
        diagnostics += EncodingDiagnostics.diagnostics(of: text, in: capture.file)
        if let end = PHPNotice.end(in: text.bytes) {
            diagnostics.append(
                Diagnostic(
                    .strayText, at: capture.file.start, "\(end) bytes of PHP's messages above the JSON are left out",
                    hint: ""))
            // Blanks in their place keep the places of all that follows.
            for index in 0..<end where text.bytes[index] != 0x0A { text.bytes[index] = 0x20 }
        }
        let repaired = JSONRepairer.repair(text.bytes, maximumDepth: Self.maximumDepth)
        for record in repaired.records { read(record, of: repaired) }
        reportRefused()
        report(repaired, of: text)
    }

    private mutating func read(_ record: RepairedJSON.Record, of repaired: RepairedJSON) {
        let offset = record.offset
        do {
            let decoded = try JSONDecoder().decode(WordPressRecord.self, from: Data(repaired.bytes[record.range]))
            for repeated in record.repeatedNames {
                diagnostics.append(
                    Diagnostic(
                        .repeatedName, at: places.location(at: repeated.offset),
                        "“\(repeated.name)” is given a second time, and only one of the two is read",
                        hint: "take the other out of the capture, or capture the page again"))
            }
            switch decoded {
            case .post(let post): add(post, record, offset: offset)
            case .posts(let posts): for post in posts { add(post, record, offset: offset) }
            case .other(let kind): refuse(kind, at: offset)
            }
        } catch {
            refuse("JSON of another kind", at: offset)
        }
    }

    private mutating func add(_ post: WordPressPost, _ record: RepairedJSON.Record, offset: Int) {
        if let type = post.type, WXRItem.skippedTypes.contains(type) {
            return refuse("an item of the type “\(type)”", at: offset)
        }
        if post.content?.isUnknown == true { return refuse("a post whose content is no text", at: offset) }
        var article = WordPressArticle.article(of: post, at: places.location(at: offset))
        if article.status == .published {
            article.removals += record.repairs.map { repair in
                let place = places.location(at: repair.offset)
                let times = repair.count == 1 ? "once" : "\(repair.count) times, first"
                return Removal(
                    rule: "json-repair",
                    why: "mended \(times) at \(place.line):\(place.column): \(repair.kind.rawValue)",
                    text: "")
            }
        }
        articles.append(article)
        reportDoubts(about: post, at: offset)
    }

    /// What the post says of itself that cannot be so.
    private mutating func reportDoubts(about post: WordPressPost, at offset: Int) {
        if let slug = post.slug, slug.contains(where: { "/\\".contains($0) }) || slug.contains("..") {
            let id = WordPressArticle.identifier(slug) ?? "none"
            diagnostics.append(
                Diagnostic(
                    .unsafeSlug, at: places.location(at: offset),
                    "the slug “\(slug)” is not a name: it is read as “\(id)”",
                    hint: "give `id:` in a sidecar if it should be another"))
        }
        let dates = [("date", post.date), ("modified", post.modified)]
        for (field, date) in dates where WordPressDate.isImpossible(date) {
            diagnostics.append(
                Diagnostic(
                    .impossibleDate, at: places.location(at: offset),
                    "the \(field) “\(date ?? "")” is no date and is left out",
                    hint: "give `\(field == "date" ? "issued" : field):` in a sidecar"))
        }
    }

    /// How many kinds of what holds no article are told apart.
    private static let mostRefusedKinds = 100

    private mutating func refuse(_ what: String, at offset: Int) {
        if let place = refusedPlaces[what] {
            refused[place].count += 1
        } else if refused.count < Self.mostRefusedKinds {
            refusedPlaces[what] = refused.count
            refused.append((what, 1, offset))
        } else {
            refused[refused.count - 1].count += 1
        }
    }

    private mutating func reportRefused() {
        for (what, count, offset) in refused {
            let times = count == 1 ? "" : " (\(count) such records, the first here)"
            diagnostics.append(
                Diagnostic(
                    .otherJSON, at: places.location(at: offset), "\(what) holds no article\(times)",
                    hint: "keep captures of posts and pages here, other files elsewhere"))
        }
    }

    private mutating func report(_ repaired: RepairedJSON, of text: DecodedText) {
        if repaired.isTruncated {
            diagnostics.append(
                Diagnostic(
                    .truncatedCapture, at: places.location(at: text.bytes.count), "the JSON ends too early",
                    hint: "what it holds is kept; capture the page again for the rest"))
        }
        for stray in repaired.strays where hasWords(text.bytes[stray]) {
            diagnostics.append(
                Diagnostic(
                    .strayText, at: places.location(at: stray.lowerBound),
                    "\(stray.count) bytes of text outside the JSON objects are left out", hint: ""))
        }
    }

    private func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
    }
}
