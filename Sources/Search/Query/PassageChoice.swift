/// Chooses the passages of a page that say most about a query.
struct PassageChoice {
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
                    keys[name.key] = PassageRules.nameWorth
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
            let worth =
                min(marks.count, PassageRules.marks) + keys.values.reduce(0) { $0 + $1 * PassageRules.wordFactor }
            ranked.append((passage, worth * (passage.role == .heading ? 1 : PassageRules.textFactor), marks))
        }
        let order = ranked.indices.sorted {
            ranked[$0].worth != ranked[$1].worth ? ranked[$0].worth > ranked[$1].worth : $0 < $1
        }
        if order.isEmpty {
            let opening = passages.first { $0.role == .text } ?? passages.first
            return opening.map { [Excerpt(of: $0, marks: []).passage] } ?? []
        }
        return order.prefix(PassageRules.most).map {
            Excerpt(of: ranked[$0].passage, marks: ranked[$0].marks).passage
        }
    }
}
