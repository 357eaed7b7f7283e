import HTML

/// What stands around articles on the pages of a site.
extension BoilerplateRule {
    static let surroundings: [BoilerplateRule] = [
        BoilerplateRule(
            "breadcrumbs", "it shows where on the site the page is", leadsElsewhere: true,
            marks: [
                .words("breadcrumb breadcrumbs breadcrumbtrail crumbs bread-crumb bread-crumbs"),
                .attribute("itemtype", "http://schema.org/BreadcrumbList"),
                .attribute("itemtype", "https://schema.org/BreadcrumbList"),
            ]),
        BoilerplateRule(
            "post-navigation", "it leads to other articles", leadsElsewhere: true,
            marks: [
                .tokens("elementor-widget-post-navigation"),
                .words(
                    """
                    post-navigation nav-links nav-previous nav-next nav-single nav-below nav-above posts-navigation
                    post-nav prev-next prevnext next-post previous-post next-prev pagination pager page-numbers
                    page-links nextpage entry-navigation post-pagination single-navigation
                    """),
            ]),
        BoilerplateRule(
            "comments", "readers' comments are not the article",
            marks: [
                .tokens(
                    "comments respond disqus_thread comment-respond comments-area commentlist fb-comments wpdiscuz"),
                .words(
                    """
                    comments comment-list comment-form comment-section comment-respond commentlist disqus-thread
                    comments-area post-comments leave-reply comment-count comments-link comment-wrapper comments-wrap
                    livefyre spot-im coral-talk comment-reply comments-title reply-title
                    """),
                .attribute("itemprop", "comment"), .attribute("data-component", "comments"),
            ]),
        BoilerplateRule(
            "related-posts", "it lists other articles",
            marks: [
                .tokens(
                    """
                    jp-relatedposts yarpp yarpp-related crp_related outbrain OUTBRAIN taboola
                    trc_related_container elementor-widget-posts elementor-posts-container
                    """),
                .words(
                    """
                    related-posts relatedposts related-articles related-content related-stories related-post
                    related-article related-news related-links related-items related-topics related-story related-list
                    related-entries related-wrapper related-box related-module related-block related-items similar-posts
                    recommended-posts recommended-articles recommendations recommended read-next more-stories
                    more-articles more-posts most-read most-popular popular-posts latest-posts recent-posts latest-news
                    top-stories trending outbrain taboola also-like see-also you-may-like up-next
                    further-reading read-also also-read readmore-posts article-recirc recirc recirculation zergnet
                    more-from more-on more-news related
                    """),
            ],
            phrases: Phrases(
                beginning: """
                    also read:
                    read also:
                    read more:
                    read next:
                    see also:
                    related:
                    related article:
                    related articles:
                    more on this:
                    auch interessant:
                    lesen sie auch:
                    lies auch:
                    mehr zum thema:
                    siehe auch:
                    à lire aussi :
                    à lire aussi:
                    lire aussi :
                    lire aussi:
                    lea también:
                    lee también:
                    leggi anche:
                    leia também:
                    lees ook:
                    """)),
        BoilerplateRule(
            "author-box", "it introduces the author",
            marks: [
                .tokens("elementor-widget-author-box elementor-author-box"),
                .words(
                    """
                    author-box author-bio author-info author-card author-description about-author about-the-author
                    author-profile post-author-bio author-details author-block bio-box biobox saboxplugin-wrap
                    abh-box author-widget author-area author-section author-about author-intro author-container
                    writer-bio contributor-bio article-author-bio molongui-author-box pp-author-boxes guest-author
                    """),
            ]),
        BoilerplateRule(
            "post-details", "it states the date, author or subjects, which the archive keeps as metadata",
            marks: [
                .words(
                    """
                    entry-meta post-meta article-meta postmetadata byline post-byline entry-footer post-footer posted-on
                    post-info entry-info entry-utility article-info meta-info post-date entry-date publish-date
                    post-tags entry-tags tag-links cat-links tags-links post-categories entry-categories tagcloud
                    article-tags tag-list taglist post-tag-list td-post-source-tags dateline-wrapper timestamp
                    article-byline article-date published-date pub-date article-header-meta meta-data post-details
                    author-name author-date story-meta byline-author
                    """),
                .attribute("rel", "tag"),
            ]),
        BoilerplateRule(
            "reading-time", "it counts what the article itself shows",
            marks: [
                .words("reading-time read-time readtime post-views view-count views-count rt-reading-time word-count")
            ]),
        BoilerplateRule(
            "advertisement", "it advertises",
            marks: [
                .tokens("adsbygoogle adsense wpadvert wp-block-adsense code-block ai_widget"),
                .words(
                    """
                    advert adverts advertisement advertisements advertising advertorial ad-container ad-wrapper ad-slot
                    ad-unit ad-box ad-block ad-banner google-ad google-ads dfp-ad dfp gpt-ad leaderboard-ad ads adsense
                    sponsored sponsor promo promotion promo-box affiliate-box sponsored-content ad-label ad-placeholder
                    """),
            ]),
        BoilerplateRule(
            "navigation", "it leads to other parts of the site",
            marks: [
                .tags([.nav]), .roles("navigation menu menubar menuitem tablist banner contentinfo search"),
                .words(
                    """
                    navbar navigation nav main-menu menu-item site-nav topnav subnav nav-menu mega-menu megamenu
                    mobile-menu menu-container main-nav top-bar topbar site-header masthead site-footer page-footer
                    footer-widgets colophon global-header global-footer
                    """),
            ]),
        BoilerplateRule(
            "sidebar", "it stands beside the article",
            marks: [
                .tags([.aside]), .roles("complementary"),
                .words(
                    "sidebar side-bar widget widgets widget-area rightcol right-rail left-rail rail secondary-content"),
            ]),
        BoilerplateRule(
            "page-foot", "it closes the page or the article and tells nothing of its subject",
            marks: [.tags([.footer]), .words("footer article-footer copyright legal disclaimer")]),
    ]
}
