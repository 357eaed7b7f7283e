/// Chooses the passages of a page that say most about a query.
struct PassageChoice {
    /// The most passages given.
    static let most = 3
    /// About how many bytes of a passage are shown.
    static let longest = 280

    private var worths: [[UInt8]: (key: [UInt8], worth: Int)] = [:]
    /// Names by their first word. One of several words is marked as a whole.
    private var names: [[UInt8]: [(forms: [[UInt8]], key: [UInt8])]] = [:]

    init(_ run: SearchRun) {
        for word in run.words {
            for reference in word.found.groups {
                // The file has been read: that is how the group was found.
                guard let shard = try? run.index.shard(reference.run) else { continue }
                for form in shard.groups[reference.group].forms where worths[form] == nil {
                    worths[form] = (word.word.form, max(1, word.rarity))
                }
            }
        }
        for named in run.entities {
            for name in named.entity.names {
                let forms = WordReader.words(of: Array(name.utf8)).filter { !$0.isVariant }.map(\.form)
                guard let first = forms.first, forms.count > 1 || !run.index.common.contains(first) else { continue }
                names[first, default: []].append((forms, Array(named.entity.id.utf8)))
            }
        }
    }

    func best(of passages: [SearchDocument.Passage]) -> [SearchAnswer.Passage] {
        var ranked: [(passage: SearchDocument.Passage, worth: Int, marks: [Range<Int>])] = []
        for passage in passages {
            var keys: [[UInt8]: Int] = [:]
            var marks: [Range<Int>] = []
            let words = WordReader.words(of: passage.text)
            let plain = words.filter { !$0.isVariant }
            for (start, word) in plain.enumerated() {
                for name in names[word.form] ?? []
                where plain[start...].prefix(name.forms.count).map(\.form) == name.forms {
                    marks.append(word.source.lowerBound..<plain[start + name.forms.count - 1].source.upperBound)
                    keys[name.key] = 256
                }
            }
            for word in words {
                guard let known = worths[word.form] else { continue }
                marks.append(word.source)
                keys[known.key] = known.worth
            }
            if marks.isEmpty { continue }
            marks.sort {
                $0.lowerBound == $1.lowerBound ? $0.upperBound > $1.upperBound : $0.lowerBound < $1.lowerBound
            }
            let worth = min(marks.count, 8) + keys.values.reduce(0) { $0 + $1 * 16 }
            ranked.append((passage, worth * (passage.role == .heading ? 1 : 2), marks))
        }
        let order = ranked.indices.sorted {
            ranked[$0].worth != ranked[$1].worth ? ranked[$0].worth > ranked[$1].worth : $0 < $1
        }
        if order.isEmpty {
            let opening = passages.first { $0.role == .text } ?? passages.first
            return opening.map { [Self.excerpt($0, [])] } ?? []
        }
        return order.prefix(Self.most).map { Self.excerpt(ranked[$0].passage, ranked[$0].marks) }
    }

    /// A passage cut at spaces around its densest marks.
    private static func excerpt(_ passage: SearchDocument.Passage, _ marks: [Range<Int>]) -> SearchAnswer.Passage {
        let text = passage.text
        var range = 0..<text.count
        if text.count > longest {
            var best = (place: 0, count: -1)
            for (index, mark) in marks.enumerated() {
                let count = marks[index...].prefix { $0.upperBound <= mark.lowerBound + longest - 60 }.count
                if count > best.count { best = (mark.lowerBound, count) }
            }
            var start = max(0, min(best.place - 60, text.count - longest))
            var end = min(text.count, start + longest)
            if start > 0, let space = text[start..<min(text.count, start + 40)].firstIndex(of: 0x20) {
                start = space + 1
            }
            if end < text.count, let space = text[max(start, end - 40)..<end].lastIndex(of: 0x20) { end = space }
            while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
            while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
            range = start..<end
        }
        let shown = String(decoding: text[range], as: UTF8.self)
        return SearchAnswer.Passage(
            text: (range.lowerBound > 0 ? "… " : "") + shown + (range.upperBound < text.count ? " …" : ""),
            anchor: passage.anchor)
    }
}
