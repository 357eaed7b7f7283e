/// What asks the reader to do something.
extension BoilerplateRule {
    static let invitations: [BoilerplateRule] = [
        BoilerplateRule(
            "share", "it invites to share the page",
            marks: [
                .tokens(
                    """
                    sharedaddy sd-sharing-enabled addtoany_share_save_container a2a_kit shariff
                    heateor_sss_sharing_container ssba swp_social_panel essb_links
                    elementor-widget-share-buttons elementor-widget-social-icons
                    """),
                .words(
                    """
                    share sharing share-buttons social-share sharebar share-bar share-links share-this sharethis
                    addthis addtoany social-sharing social-media social-icons social-links social-buttons shariff
                    shareaholic share-post post-share post-sharing article-share sharedaddy social-bar follow-us
                    social-follow socials social mashsb swp-social-panel ssba jssocials sociable monarch
                    """),
                .linksTo(
                    """
                    facebook.com/sharer twitter.com/intent twitter.com/share twitter.com/home?status
                    linkedin.com/sharearticle linkedin.com/cws/share pinterest.com/pin/create reddit.com/submit
                    plus.google.com/share whatsapp://send api.whatsapp.com/send t.me/share/url tumblr.com/share
                    getpocket.com/save vk.com/share xing.com/spi/shares xing.com/app/user mailto:?subject mailto:?body
                    facebook.com/dialog/share share.flipboard.com
                    """),
            ],
            phrases: Phrases(
                whole: """
                    share
                    share this
                    share this:
                    share this article
                    share this post
                    share this story
                    share on facebook
                    share on twitter
                    tweet
                    teilen
                    teilen mit:
                    artikel teilen
                    beitrag teilen
                    partager
                    partager :
                    partagez cet article
                    compartir
                    comparte esto:
                    compartilhe
                    condividi
                    udostępnij
                    delen
                    like this:
                    gefällt mir:
                    loading...
                    lade...
                    wird geladen...
                    me gusta esto:
                    follow us on twitter
                    follow us on facebook
                    """,
                beginning: """
                    share this:
                    teilen mit:
                    click to share on
                    share on facebook
                    follow us on
                    """)),
        BoilerplateRule(
            "newsletter", "it invites to subscribe",
            marks: [
                .tokens(
                    """
                    mc_embed_signup mc4wp-form jetpack_subscription_widget wp-block-jetpack-subscriptions
                    """),
                .words(
                    """
                    newsletter newsletters subscribe subscription signup sign-up mailchimp mailing-list email-signup
                    optin opt-in subscribe-box newsletter-signup subscribe-form
                    """),
            ],
            phrases: Phrases(
                beginning: """
                    subscribe now to
                    to view the full story, please subscribe
                    to continue reading, please subscribe
                    subscribe to our newsletter
                    sign up for our newsletter
                    sign up for the
                    get our newsletter
                    newsletter abonnieren
                    abonniere unseren newsletter
                    abonnez-vous à notre newsletter
                    suscríbete a nuestro newsletter
                    zapisz się do newslettera
                    """)),
        BoilerplateRule(
            "cookie-notice", "it asks for consent",
            marks: [
                .words(
                    """
                    cookie cookies cookie-notice cookie-banner cookie-consent consent gdpr cookiebar cookie-bar
                    privacy-notice cmplz cookie-law-info-bar
                    """)
            ],
            phrases: Phrases(
                beginning: """
                    this website uses cookies
                    this site uses cookies
                    we use cookies
                    wir verwenden cookies
                    diese website verwendet cookies
                    diese website benutzt cookies
                    ce site utilise des cookies
                    este sitio utiliza cookies
                    """)),
        BoilerplateRule(
            "pop-up", "it covers the page",
            marks: [.roles("dialog alertdialog alert"), .words("popup pop-up modal overlay lightbox paywall-prompt")]),
        BoilerplateRule(
            "rating", "it counts votes",
            marks: [
                .tokens(
                    """
                    sd-like jetpack-likes-widget-wrapper kk-star-ratings yasr-visitor-votes post-ratings
                    """),
                .words(
                    """
                    star-rating star-ratings post-ratings rating-stars kksr post-rating wpulike
                    wp-ulike likes-widget reactions post-like like-button
                    """),
            ]),
        BoilerplateRule(
            "more-link", "it leads on to what is not here",
            marks: [.tokens("more-link read-more readmore continue-reading moretag read-more-link")],
            phrases: Phrases(
                whole: """
                    read more
                    continue reading
                    weiterlesen
                    mehr lesen
                    lire la suite
                    leer más
                    seguir leyendo
                    leia mais
                    czytaj więcej
                    czytaj dalej
                    lees meer
                    leggi tutto
                    """)),
        BoilerplateRule(
            "feed-footer", "WordPress adds it to copies of the post, in the language of the site",
            phrases: Phrases(
                around: """
                    the post … appeared first on
                    the post … first appeared on
                    der beitrag … erschien zuerst auf
                    l'article … est apparu en premier sur
                    cet article … est apparu en premier sur
                    la entrada … se publicó primero en
                    la entrada … apareció primero en
                    el cargo … apareció primero en
                    l'articolo … proviene da
                    l'articolo … sembra essere il primo su
                    o post … apareceu primeiro em
                    het bericht … verscheen eerst op
                    artykuł … pochodzi z serwisu
                    сообщение … появились сначала на
                    запись … впервые появилась
                    inlägget … dök först upp på
                    indlægget … blev først udgivet på
                    innlegget … dukket først opp på
                    """)),
        BoilerplateRule(
            "print-and-mail", "it prints or mails the page",
            marks: [.words("print-button print-link printfriendly email-link print-article")]),
    ]
}
