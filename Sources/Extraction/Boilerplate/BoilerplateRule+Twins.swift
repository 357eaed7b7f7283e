/// What repeats other parts of the page, or stands outside the article.
extension BoilerplateRule {
    static let twins: [BoilerplateRule] = [
        BoilerplateRule(
            "caption", "it is shown with its picture and is no part of the running text",
            marks: [
                .tokens("wp-caption-text"),
                .words(
                    """
                    caption captions image-caption photo-caption caption-text media-caption img-caption figure-caption
                    photo-credit image-credit picture-credit img-credit credit credits image-source photocredit
                    """),
            ]),
        BoilerplateRule(
            "table-of-contents", "it repeats the headings", leadsElsewhere: true,
            marks: [
                .tokens(
                    "toc_container ez-toc-container lwptoc wp-block-table-of-contents rank-math-toc elementor-toc__body elementor-widget-table-of-contents"
                ),
                .words("toc-container ez-toc table-of-contents tableofcontents toc lwptoc toc-list"),
            ]),
        BoilerplateRule("title-repeated", "it repeats the title"),
        BoilerplateRule("repeated-text", "it stands in the article already"),
        BoilerplateRule(
            "further-article", "another article begins there, with a heading and an author or day of its own"),
        BoilerplateRule("teaser", "it announces another article"),
        BoilerplateRule("not-in-body", "the page itself does not count it among the article's text"),
        BoilerplateRule("related-link", "it leads to another article in the midst of this one"),
        BoilerplateRule("promotion", "it speaks for the site"),
        BoilerplateRule("head-matter", "it stands between the title and the first sentence"),
        BoilerplateRule("end-matter", "it follows the last sentence"),
        BoilerplateRule("heading-alone", "nothing of what it heads is left"),
        BoilerplateRule("outside-article", "it stands outside the article"),
    ]
}
