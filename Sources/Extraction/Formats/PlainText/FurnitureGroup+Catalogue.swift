extension FurnitureGroup {
    /// All groups; the first that matches a line counts.
    static let all: [FurnitureGroup] = [
        consent, legal, contributors, credits, creditLabels, advertisements, inlineLinks, comments, commentForms,
        mailFeet, mailLinks,
        related,
        relatedWholes, contributions, adjacent, contents, citations, authorBoxes, newsletters, subjects, promotions,
        siteLinks, calls, callsWithin, controls,
    ]

    static let consent = FurnitureGroup(
        rule: "text-consent", why: "asks for consent to cookies", words: .consent, effect: .barrier, place: .anywhere,
        longest: .max)
    static let legal = FurnitureGroup(
        rule: "text-legal", why: "a legal or cookie notice of the site", words: .legal, effect: .barrier,
        place: .anywhere, longest: 60)
    static let contributors = FurnitureGroup(
        rule: "text-contributors", why: "names who else reported", words: .contributors, effect: .line, further: 45,
        longest: 50)
    static let contributions = FurnitureGroup(
        rule: "text-contributors", why: "names who else reported", words: .contributions, effect: .line,
        place: .anywhere, longest: 50)
    static let credits = FurnitureGroup(
        rule: "text-caption", why: "a picture's caption or credit", words: .credits, effect: .line, place: .anywhere,
        longest: 70)
    static let creditLabels = FurnitureGroup(
        rule: "text-caption", why: "a picture's caption or credit", words: .creditLabels, effect: .line,
        place: .anywhere, further: 8, longest: 70, needsColon: true)
    static let advertisements = FurnitureGroup(
        rule: "text-advertisement", why: "marks an advertisement", words: .advertisements, effect: .line, further: 5,
        longest: 8)
    static let comments = FurnitureGroup(
        rule: "text-comments", why: "begins the readers' comments", words: .comments, effect: .barrier, further: 2,
        longest: 6)
    static let commentForms = FurnitureGroup(
        rule: "text-comments", why: "begins the readers' comments", words: .commentForms, effect: .barrier,
        further: 14)
    static let mailFeet = FurnitureGroup(
        rule: "text-mail-foot", why: "the foot of a mail: why it came, and how to end that", words: .mailFeet,
        effect: .barrier, place: .anywhere, longest: 60)
    static let mailLinks = FurnitureGroup(
        rule: "text-mail-foot", why: "the foot of a mail: why it came, and how to end that", words: .mailLinks,
        effect: .line, further: 6, longest: 8)
    static let citations = FurnitureGroup(
        rule: "text-citation", why: "says how to cite the article", words: .citations, effect: .line, further: 40,
        longest: 50)
    static let subjects = FurnitureGroup(
        rule: "text-subjects", why: "lists subjects or tags", words: .subjects, effect: .barrier, further: 14)
    static let authorBoxes = FurnitureGroup(
        rule: "text-author-box", why: "tells about the author", words: .authorBoxes, effect: .barrier, further: 3,
        longest: 8)
    static let promotions = FurnitureGroup(
        rule: "text-promotion", why: "speaks for the site itself", words: .promotions, effect: .barrier, further: 4,
        longest: 7)
    static let related = FurnitureGroup(
        rule: "text-related", why: "leads to other articles", words: .related, effect: .barrier, further: 9)
    static let relatedWholes = FurnitureGroup(
        rule: "text-related", why: "leads to other articles", words: .relatedWholes, effect: .barrier, further: 1,
        longest: 4)
    static let adjacent = FurnitureGroup(
        rule: "text-adjacent", why: "leads to the previous or the next article", words: .adjacent, effect: .barrier,
        further: 14)
    static let newsletters = FurnitureGroup(
        rule: "text-newsletter", why: "asks to subscribe", words: .newsletters, effect: .barrier, further: 14,
        longest: 18)
    static let calls = FurnitureGroup(
        rule: "text-call", why: "asks readers to do something for the site", words: .calls, effect: .line, further: 30,
        longest: 40)
    static let callsWithin = FurnitureGroup(
        rule: "text-call", why: "asks readers to do something for the site", words: .callsWithin, effect: .line,
        place: .anywhere, longest: 45)
    static let inlineLinks = FurnitureGroup(
        rule: "text-inline-link", why: "leads to another article from within this one", words: .inlineLinks,
        effect: .line, further: 24, longest: 26, needsColon: true)
    static let contents = FurnitureGroup(
        rule: "text-contents", why: "begins a table of contents, which repeats the headings", words: .contents,
        effect: .line, further: 1, longest: 6)
    static let siteLinks = FurnitureGroup(
        rule: "text-navigation", why: "leads to pages of the site", words: .siteLinks, effect: .barrier, further: 3,
        longest: 6)
    static let controls = FurnitureGroup(
        rule: "text-control", why: "a button or label of the page", words: .controls, effect: .line, further: 2,
        longest: 5)
}
