/// The arithmetic of ranking, in integers, so that every build and every reader come to the same figures.
/// `search-engine` holds the same functions under the same names.
enum Arithmetic {
    /// The binary logarithm of `numerator / denominator`, in 256ths, rounded down; both are positive, the quotient at least 1.
    static func logarithm(_ numerator: Int, _ denominator: Int) -> Int {
        var whole = 0
        while numerator >> (whole + 1) >= denominator { whole += 1 }
        // The quotient over 2^whole as a number of 20 binary places, squared once for each further place.
        var mantissa = (numerator << 20) / (denominator << whole)
        var fraction = 0
        for _ in 0..<8 {
            mantissa = (mantissa * mantissa) >> 20
            fraction <<= 1
            if mantissa >= 2 << 20 {
                mantissa >>= 1
                fraction |= 1
            }
        }
        return whole << 8 | fraction
    }

    /// How much a word says: log2(1 + (N − n + ½) / (n + ½)) in 256ths, for a word in n of N pages
    /// (S. Robertson, K. Spärck Jones, 1976, in the form that is never negative).
    static func rarity(documents: Int, containing: Int) -> Int {
        logarithm(2 * documents + 2, 2 * min(containing, documents) + 1)
    }

    /// A word's impact on a page, from 1 to `SearchFormat.impactLevels`: BM25's saturation with k1 = 1.5 and b = 0.7.
    static func impact(weight: Int, length: Int, average: Int) -> Int {
        // weight / (weight + 2 k1 (1 − b + b · length / average)), weights being halves.
        let gain = 10 * weight * average
        let whole = gain + 3 * (3 * average + 7 * length)
        return max(1, (2 * SearchFormat.impactLevels * gain + whole) / (2 * whole))
    }

    /// An average length rounded to steps of a tenth or so, so that one more page seldom moves every impact.
    static func steadied(average: Int) -> Int {
        var step = 64
        while step * 9 / 8 <= average { step = step * 9 / 8 }
        return step
    }
}
