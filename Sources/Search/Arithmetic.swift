/// The arithmetic of ranking, in integers, so that every build and every reader come to the same figures.
/// `search-engine` holds the functions that a reader needs under the same names.
enum Arithmetic {
    /// What numbers are cut to before they are reckoned with, so that no product overflows: far more than any archive has.
    private static let most = 1 << 32

    /// The binary logarithm of `numerator / denominator`, in 256ths, rounded down; 0 where the quotient is below 1. Both are
    /// taken to lie between 1 and 2^32.
    static func logarithm(_ numerator: Int, _ denominator: Int) -> Int {
        let (numerator, denominator) = (min(max(1, numerator), most), min(max(1, denominator), most))
        guard numerator >= denominator else { return 0 }
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
        let documents = min(max(0, documents), IndexLimits.highestNumber)
        return logarithm(2 * documents + 2, 2 * min(max(0, containing), documents) + 1)
    }

    /// A word's impact on a page, from 1 to `SearchFormat.impactLevels`: BM25's saturation with k1 = 1.5 and b = 0.7.
    static func impact(weight: Int, length: Int, average: Int) -> Int {
        let weight = min(max(0, weight), IndexLimits.weight)
        let (length, average) = (min(max(0, length), most), min(max(1, average), most))
        // weight / (weight + 2 k1 (1 − b + b · length / average)), weights being halves.
        let gain = 10 * weight * average
        let whole = gain + 3 * (3 * average + 7 * length)
        return max(1, (2 * SearchFormat.impactLevels * gain + whole) / (2 * whole))
    }

    /// An average length rounded to steps of a tenth or so, so that one more page seldom moves every impact.
    static func steadied(average: Int) -> Int {
        let average = min(average, most)
        var step = 64
        while step * 9 / 8 <= average { step = step * 9 / 8 }
        return step
    }
}
