/// Words that stand in nearly every text of a language and say little of it.
///
/// They are indexed, so that a query of nothing else still finds, but without places: in a phrase any word may stand for them.
/// The reader's script learns from the manifest which words these are.
enum CommonWords {
    /// The common words of a language by its BCP 47 tag, folded; English ones are those of the reference in
    /// `shared/bench/search/bm25.py`.
    static func words(language tag: String) -> [String] {
        let primary = String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
        return (lists[primary] ?? "").split(separator: " ").map(String.init)
    }

    private static let lists: [String: String] = [
        "en": """
        a an and are as at be but by for if in into is it no not of on or such that the their then there these they \
        this to was will with
        """,
        "de": """
        der die das den dem des ein eine einer eines einem einen und oder in im ist sind war zu zum zur von vom mit auf \
        fur nicht sich es sie er als auch an am bei aus dass wie nach wird
        """,
        "fr":
            "le la les l un une des de du d et ou en dans est sont a au aux que qui qu ce cette pour par sur avec pas ne se il elle s n",
        "es": "el la los las un una unos unas de del y o en es son a al que se por para con no su lo como",
        "it": "il lo la i gli le un una di del della dei e o in e sono a al che si per con non da su",
        "pt": "o a os as um uma de do da dos das e ou em no na que se por para com nao ao",
        "nl": "de het een en of in is zijn van op te aan met voor dat die niet er ook bij om",
    ]
}
