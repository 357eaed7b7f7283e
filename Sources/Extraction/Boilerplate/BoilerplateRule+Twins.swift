/// What repeats other parts of the page, or stands outside the article.
extension BoilerplateRule {
    static let twins: [BoilerplateRule] = [
        BoilerplateRule(
            "table-of-contents", "it repeats the headings",
            marks: [
                .tokens("toc_container ez-toc-container lwptoc wp-block-table-of-contents rank-math-toc"),
                .words("toc-container ez-toc table-of-contents tableofcontents toc lwptoc toc-list"),
            ]),
        BoilerplateRule("title-repeated", "it repeats the title"),
        BoilerplateRule("repeated-text", "it stands in the article already"),
        BoilerplateRule("outside-article", "it stands outside the article"),
    ]
}
