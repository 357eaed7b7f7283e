/// The limits of linking: what a text that is no article could cost is bounded by them, and no article comes near them.
public enum LinkingLimits {
    /// The most mentions kept of one briefing. Names beyond them are not linked or counted, which a warning says.
    public static let mentions = 10_000
    /// The most bytes of a sentence or title kept with a mention; of a longer one the words around the name are kept,
    /// with `…` where others were left out. A quarter of a page, in any script.
    public static let sentence = 600
}
