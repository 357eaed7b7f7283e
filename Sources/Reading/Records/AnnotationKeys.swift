import Model
import Text

/// Reads `annotations/<briefing-id>.yaml`.
enum AnnotationKeys {
    static func read(_ list: inout YAMLMapping) -> [Annotation] {
        var places = DuplicateIdentifiers("note")
        var notes = list.blocks("notes") { keys in annotation(&keys, places: &places) }
        nameUnnamed(&notes)
        return notes
    }

    private static func annotation(_ keys: inout YAMLMapping, places: inout DuplicateIdentifiers) -> Annotation? {
        let id = keys.identifier("id")
        let quote = keys.requiredText("quote", of: "a note")
        let text = keys.requiredText("note", of: "a note")
        let quoteLocation = quote.map { keys.file.location(at: $0.offset) } ?? keys.location
        var note = Annotation(
            id: id?.text ?? "", quote: quote?.text ?? "", note: text?.text ?? "", location: keys.location,
            quoteLocation: quoteLocation)
        note.motivation = keys.choice("motivation", of: Motivation.self) ?? .commenting
        note.creator = keys.text("creator")
        note.created = keys.date("created")
        note.prefix = keys.text("prefix")
        note.suffix = keys.text("suffix")
        note.about = keys.references("about", to: .clause).map { AnnotationSubject(reading: $0) }
        note.stance = keys.choice("stance", of: Stance.self)
        note.actors = keys.references("actors", to: .actor)
        note.eventDate = keys.date("event-date")
        note.confidence = keys.choice("confidence", of: Confidence.self)
        keys.finish(of: "a note")
        if let id { places.note(id, in: &keys) }
        return quote == nil || text == nil ? nil : note
    }

    /// A note without an id gets one from its words, so that it keeps its address when others are added before it.
    private static func nameUnnamed(_ notes: inout [Annotation]) {
        var taken = Set(notes.map(\.id))
        // Notes of the same words are numbered on, not from the beginning for each of them.
        var next: [String: Int] = [:]
        for index in notes.indices where notes[index].id.isEmpty {
            let words = notes[index].quote + "\n" + notes[index].note
            let base = "note-" + ContentDigest(of: Array(words.utf8)).short
            var (id, number) = (base, next[base] ?? 2)
            while !taken.insert(id).inserted { (id, number) = ("\(base)-\(number)", number + 1) }
            next[base] = number
            notes[index].id = id
        }
    }
}
