import HTML

/// What readers of the page never saw, and what cannot be shown safely.
extension BoilerplateRule {
    static let technical: [BoilerplateRule] = [
        BoilerplateRule(
            "hidden", "the page hides it from readers",
            marks: [
                .attribute("hidden", nil), .hiddenByStyle,
                .tokens("screen-reader-text screen-reader-only sr-only visually-hidden visuallyhidden u-hidden d-none"),
            ]),
        BoilerplateRule(
            "archive-bar", "an archive or a cache put it above the page",
            marks: [
                .tokens(
                    """
                    wm-ipp-base wm-ipp wm-ipp-inside wm-ipp-print wm-toolbar donato ait-client-rewrite-ui
                    google-cache-hdr bN015htcoyT__google-cache-hdr webArchiveInfobox ukwa-ribbon
                    replay-banner wb-replay-banner _wb_frame_top_banner arquivo-banner
                    """)
            ]),
        BoilerplateRule(
            "form-control", "a form cannot be filled in here",
            marks: [.tags([.form, .button, .select, .textarea, .label, .fieldset, .datalist, .option, .dialog])]),
        BoilerplateRule("drawing", "words within a drawing are its labels", marks: [.tags([.svg, .canvas, .map])]),
        BoilerplateRule("noscript-twin", "it stands twice, once for browsers without scripts"),
        BoilerplateRule("frame", "what a frame shows is another page"),
        BoilerplateRule("unsafe-address", "its address is a script or holds data"),
        BoilerplateRule("tracking-pixel", "a picture of one pixel shows nothing and reports readers"),
        BoilerplateRule("orphan-end-tag", "its start tag is lost, so where the link or emphasis began is unknown"),
        BoilerplateRule(
            "skip-link", "it leads past the page's navigation",
            marks: [.tokens("skip-link skip-links skiplink skip-to-content skip-nav skip-navigation skip-main")]),
        BoilerplateRule(
            "heading-anchor", "it only marks the address of a heading",
            marks: [.tokens("headerlink heading-anchor anchorjs-link header-anchor heading-link anchor-link")]),
    ]
}
