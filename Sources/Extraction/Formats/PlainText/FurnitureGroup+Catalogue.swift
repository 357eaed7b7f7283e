extension FurnitureGroup {
    /// All groups; the first that matches a line counts.
    static let all: [FurnitureGroup] =
        [
            consent, legal, contributors, credits, creditLabels, advertisements, inlineLinks, comments, commentForms,
            related,
            relatedWholes,
        ]
        + [
            contributions, adjacent, contents, citations, authorBoxes, newsletters, subjects, promotions, siteLinks,
            calls, callsWithin, controls,
        ]

    static let consent = FurnitureGroup(
        rule: "text-consent", why: "asks for consent to cookies", effect: .barrier, place: .anywhere, longest: .max,
        phrases: """
            we use cookies|we use technologies like cookies|technical storage or access|necessary cookies|third party cookies
            this cookie is set by|cookie is used to|the cookie is set by|cookie consent plugin|dieses cookie wird
            opt out of these cookies|stored on your browser|stored in your browser|cookie settings|cookie preferences
            use of cookies|uses cookies to|cookies and similar technologies|cookies to improve|cookies to ensure|accept cookies
            wir verwenden cookies|wir nutzen cookies|wir setzen cookies|verwendet cookies|nutzt cookies|verwenden cookies
            technologien wie cookies|technische speicherung oder|notwendige cookies|erforderliche cookies|cookie einstellungen
            cookies anfordern|wie wir cookies|cookie zustimmung|cookie richtlinie|arten von cookies|cookies von drittanbietern
            diese cookies|verschiedenen kategorienüberschriften|in ihrem browser gespeichert
            utilise des cookies|utilisons des cookies|stockage ou l'accès technique|cookies nécessaires|ces cookies
            utiliza cookies|utilizamos cookies|almacenamiento o acceso técnico|cookies necesarias|estas cookies
            utilizza i cookie|utilizziamo i cookie|utilizza cookie|archiviazione tecnica o l'accesso|cookie necessari
            os cookies|cookies necessários|armazenamento ou acesso técnico|файлы cookie|файлов cookie|pliki cookie|plików cookie
            deze cookies|gebruikt cookies|maakt gebruik van cookies
            """)

    static let legal = FurnitureGroup(
        rule: "text-legal", why: "a legal or cookie notice of the site", effect: .barrier, place: .anywhere,
        longest: 60,
        phrases: """
            all rights reserved|registered trademark|registered trademarks|trademark of|trademarks of
            may not be published|may not be reproduced|may not be copied|unauthorised use|unauthorized use
            we and our partners use|advertising disclosure|advertising disclaimer
            impressum datenschutz|datenschutz impressum|sofern nicht anders|unless otherwise noted|except where otherwise noted
            sauf mention contraire|salvo indicación contraria|licensed under a creative commons
            privacy policy and|terms of use and|terms of service and|by signing up you|by subscribing you
            by continuing to use|by using this site|by using our site|responsible for the content of external
            information provided on this website|information on this website
            copyright ©|copyright 20|alle rechte vorbehalten|haftungsausschluss
            tous droits réservés
            todos los derechos reservados|todos os direitos reservados
            tutti i diritti riservati
            все права защищены
            wszelkie prawa zastrzeżone|alle rechten voorbehouden|tüm hakları saklıdır
            無断転載|著作権|版权所有|版權所有|무단전재|저작권자
            """)

    static let contributors = FurnitureGroup(
        rule: "text-contributors", why: "names who else reported", effect: .line, further: 45, longest: 50,
        phrases: """
            reporting by|additional reporting by|editing by|writing by|compiled by|associated press writer
            associated press writers|with files from|with reporting by|mit material von|mit agenturmaterial
            """)

    static let contributions = FurnitureGroup(
        rule: "text-contributors", why: "names who else reported", effect: .line, place: .anywhere, longest: 50,
        phrases:
            "contributed to this report|contributed to this story|contributed to this article|contributed reporting")

    static let credits = FurnitureGroup(
        rule: "text-caption", why: "a picture's caption or credit", effect: .line, place: .anywhere, longest: 70,
        phrases: """
            ap photo|afp photo|reuters photo|epa photo|file photo|photo credit|photo by|photo illustration|photo courtesy
            photograph by|photograph courtesy|photographs by|image credit|image source|image courtesy|images courtesy
            image getty|image reuters|image epa|image ap|image afp|getty images|getty|shutterstock|istock|istockphoto
            photo reuters|photo ap|photo afp|photo getty|photo epa|picture reuters|picture getty|handout via reuters
            image ©|screenshot via|screenshot by|screengrab|courtesy photo|bildquelle|foto von|foto di|foto de|bild dpa
            foto dpa|foto imago|crédit photo|photo d'archives|fotografía de|写真提供|图片来源|사진제공
            """)

    static let creditLabels = FurnitureGroup(
        rule: "text-caption", why: "a picture's caption or credit", effect: .line, place: .anywhere, longest: 70,
        needsColon: true,
        phrases:
            "beitragsbild|titelbild|bildnachweis|bildrechte|header image|cover image|featured image|imagen|imagem|immagine|zdjęcie|photo|photos|photograph|image|images|picture|credit|credits|foto|fotos|bild|crédit|crédits|фото|写真|사진"
    )

    static let advertisements = FurnitureGroup(
        rule: "text-advertisement", why: "marks an advertisement", effect: .line, further: 5, longest: 8,
        phrases: """
            advertisement|advertisements|advertisment|ads by|anzeige|werbung|publicité|publicidad|publicidade|pubblicità
            реклама|reklama|広告|광고|广告|story continues|article continues|continue reading below
            """)

    static let comments = FurnitureGroup(
        rule: "text-comments", why: "begins the readers' comments", effect: .barrier, further: 2, longest: 6,
        phrases: """
            comment|comments|response|responses|replies|thoughts|kommentar|kommentare|commentaire|commentaires|comentario
            comentarios|comentário|comentários|commenti|commento|комментарии|комментарий|комментария|отзывы|komentarz
            komentarze|reacties|yorumlar|kommentarer|komentáře|コメント|评论|評論|댓글
            """)

    static let commentForms = FurnitureGroup(
        rule: "text-comments", why: "begins the readers' comments", effect: .barrier, further: 14,
        phrases: """
            thoughts on|thought on|responses to|comments on|leave a comment|leave a reply|leave your comment
            post a comment|post your comment|add your comment|add a comment|add new comment|write a comment
            recent comments|most recent comments|join the conversation|join the discussion|view comments|view all comments
            show comments|load comments|load more comments|read comments|read the comments|see comments|hide comments
            comments are closed|your email address will not|you must be logged in|please log in|please sign in
            this site uses akismet|trackbacks|pingbacks|what do you think|have your say
            antworten zu|antwort zu|antworten auf|gedanken zu|keine kommentare|kommentar verfassen|kommentar schreiben
            hinterlassen sie eine|diese website verwendet akismet|deine meinung|was denkst du|sag uns deine meinung
            kommentar abschicken|réponses à|réponse à|pas de commentaire|respuestas a|respuesta a|sin comentarios
            risposte a|nessun commento|respostas para|sem comentários|ответов на|brak komentarzy|odpowiedzi na
            schreibe einen kommentar|schreib einen kommentar|hinterlasse einen|deine e-mail-adresse wird nicht
            laisser un commentaire|votre adresse de messagerie ne sera|votre adresse e-mail ne sera
            deja un comentario|deja una respuesta|tu dirección de correo|deixe um comentário|deixe uma resposta
            o seu endereço de e-mail|o seu endereço de email|lascia un commento|devi essere connesso|il tuo indirizzo email
            добавить отзыв|добавить комментарий|оставить комментарий|ваш e-mail не будет|ваш адрес email не будет
            dodaj komentarz|geef een reactie|コメントを|发表评论
            """)

    static let citations = FurnitureGroup(
        rule: "text-citation", why: "says how to cite the article", effect: .line, further: 40, longest: 50,
        phrases:
            "suggested citation|recommended citation|how to cite|cite this article|cite as|zitiervorschlag|zitierweise")

    static let subjects = FurnitureGroup(
        rule: "text-subjects", why: "lists subjects or tags", effect: .barrier, further: 14,
        phrases: """
            posted in|filed under|filed in|tagged|tags|tag|topics|related tags|related topics|category
            this entry was posted|this post was posted|this article was posted|dieser beitrag wurde|dieser eintrag wurde
            esta entrada fue|cet article a été|cette entrée a été|questo articolo è stato pubblicato
            categories|getaggt mit|veröffentlicht unter|verschlagwortet mit|verschlagwortet|abgelegt unter|geschrieben in
            stichworte|kategorie|publié dans|publicado en|pubblicato in|publicado em|опубликовано в|schlagwörter|schlagworte|kategorien|themen|mots clés|étiquettes|etiquetas|palavras chave|tag correlati
            теги|метки|рубрика|рубрики|タグ|カテゴリ|标签|標籤|태그|tagi
            """)

    static let authorBoxes = FurnitureGroup(
        rule: "text-author-box", why: "tells about the author", effect: .barrier, further: 3, longest: 8,
        phrases: """
            about the author|about the authors|about the writer|about author|written by|posted by|meet the author
            geschrieben von|veröffentlicht von|über mich|zum autor|zur autorin|über den autor|über die autorin|über den verfasser|à propos de l'auteur|sobre el autor|sobre la autora
            acerca del autor|sobre o autor|sobre a autora|sull'autore|об авторе|o autorze|over de auteur|作者简介|著者
            """)

    static let promotions = FurnitureGroup(
        rule: "text-promotion", why: "speaks for the site itself", effect: .barrier, further: 4, longest: 7,
        phrases: """
            about us|about the blog|our case studies|our services|our products|our partners|our marketing|our newsletter
            poll|polls|quiz|survey|sponsored|sponsored content|sponsored by|promoted|paid content|paid post|from our partners
            deals|special offer|special offers|upcoming events|sobre o blog|sobre nosotros|über uns|chi siamo|о нас
            """)
}
