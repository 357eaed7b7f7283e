/// What a name is beside a name: a reader of `SILENCE FELL` or `Silence fell` cannot tell the group from the word.
struct NameLikeness: Sendable {
    /// Whether it is one common word with a capital, such as `Silence`: where a sentence begins, any word has that.
    let isCommonWord: Bool
    /// Whether all its words are common ones, or the editor says that case matters, which it does where such a word is meant.
    let isLikeWords: Bool
    /// Whether it has capitals and no small letters, as `WHO`, and case matters.
    let isInCapitals: Bool
    /// Whether it is a word such as `WHO` or `US`, which in a line of capitals is never a name.
    let isFunctionWord: Bool

    init(_ pattern: NamePattern, among common: CommonEnglishWords) {
        let words = pattern.words
        let areCommon = !words.isEmpty && words.allSatisfy(common.contains)
        isCommonWord = areCommon && words.count == 1
        isInCapitals =
            pattern.exact.map { exact in
                let scalars = String(decoding: exact, as: UTF8.self).unicodeScalars
                return exact != pattern.folded && !scalars.contains { $0.properties.isLowercase }
            } ?? false
        isLikeWords = areCommon || pattern.isExactByWish
        isFunctionWord = words.count == 1 && words.allSatisfy(CommonEnglishWords.isFunctionWord)
    }
}
