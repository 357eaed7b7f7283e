/// Guesses what somebody meant to type.
public enum Suggestion {
    /// The candidate nearest to a word, if one is near enough to be meant; among equals, the first in byte order.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().utf8.prefix(80))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let bytes = Array(candidate.lowercased().utf8.prefix(80))
            let allowed = max(1, min(4, max(word.count, bytes.count) / 3))
            guard abs(word.count - bytes.count) <= allowed else { continue }
            let distance = EditDistance.between(word, bytes)
            guard distance <= allowed else { continue }
            if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// `did you mean “issued”?`, or the alternative where nothing is near.
    public static func hint(for word: String, among candidates: some Sequence<String>, otherwise: String) -> String {
        nearest(to: word, among: candidates).map { "did you mean “\($0)”?" } ?? otherwise
    }
}
