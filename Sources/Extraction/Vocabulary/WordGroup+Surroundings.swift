/// Words that say what stands around an article.
extension WordGroup {
    /// The groups of this file.
    static let surroundings: [WordGroup] = [
        legal, contributors, contributions, credits, creditLabels, advertisements, comments, commentForms, citations,
        subjects, authorBoxes,
    ]

    static let legal = WordGroup(
        "legal", "it a legal or cookie notice of the site",
        [
            "en": """
            all rights reserved|registered trademark|registered trademarks|trademark of|trademarks of
            may not be published|may not be reproduced|may not be copied|unauthorised use|unauthorized use
            we and our partners use|advertising disclosure|advertising disclaimer|unless otherwise noted
            except where otherwise noted|licensed under a creative commons|privacy policy and|terms of use and
            terms of service and|by signing up you|by subscribing you|by continuing to use|by using this site
            by using our site|responsible for the content of external|information provided on this website
            information on this website|copyright ©|copyright 20
            """,
            "de": """
            impressum datenschutz|datenschutz impressum|sofern nicht anders|alle rechte vorbehalten
            haftungsausschluss
            """,
            "fr": "sauf mention contraire|tous droits réservés",
            "es": "salvo indicación contraria|todos los derechos reservados",
            "pt": "todos os direitos reservados",
            "it": "tutti i diritti riservati",
            "nl": "alle rechten voorbehouden",
            "pl": "wszelkie prawa zastrzeżone",
            "tr": "tüm hakları saklıdır",
            "ru": "все права защищены",
            "ja": "無断転載|著作権",
            "zh": "版权所有|版權所有",
            "ko": "무단전재|저작권자",
        ])

    static let contributors = WordGroup(
        "contributors", "it names who else reported",
        [
            "en": """
            reporting by|additional reporting by|editing by|writing by|compiled by|associated press writer
            associated press writers|with files from|with reporting by
            """,
            "de": "mit material von|mit agenturmaterial",
        ])

    static let contributions = WordGroup(
        "contributions", "it names who else reported",
        [
            "en": """
            contributed to this report|contributed to this story|contributed to this article
            contributed reporting
            """
        ])

    static let credits = WordGroup(
        "credits", "it a picture's caption or credit",
        [
            "en": """
            ap photo|afp photo|reuters photo|epa photo|file photo|photo credit|photo by|photo illustration
            photo courtesy|photograph by|photograph courtesy|photographs by|image credit|image source
            image courtesy|images courtesy|image getty|image reuters|image epa|image ap|image afp|getty images
            getty|shutterstock|istock|istockphoto|photo reuters|photo ap|photo afp|photo getty|photo epa
            picture reuters|picture getty|handout via reuters|image ©|screenshot via|screenshot by|screengrab
            courtesy photo
            """,
            "de": "bildquelle|foto von|bild dpa|foto dpa|foto imago",
            "fr": "crédit photo|photo d'archives",
            "es": "foto de|fotografía de",
            "it": "foto di",
            "ja": "写真提供",
            "zh": "图片来源",
            "ko": "사진제공",
        ])

    static let creditLabels = WordGroup(
        "credit-labels", "it a picture's caption or credit",
        [
            "en": """
            header image|cover image|featured image|photo|photos|photograph|image|images|picture|credit
            credits
            """,
            "de": "beitragsbild|titelbild|bildnachweis|bildrechte|foto|fotos|bild",
            "fr": "crédit|crédits",
            "es": "imagen",
            "pt": "imagem",
            "it": "immagine",
            "pl": "zdjęcie",
            "ru": "фото",
            "ja": "写真",
            "ko": "사진",
        ])

    static let advertisements = WordGroup(
        "advertisements", "it marks an advertisement",
        [
            "en": """
            advertisement|advertisements|advertisment|ads by|story continues|article continues
            continue reading below
            """,
            "de": "anzeige|werbung",
            "fr": "publicité",
            "es": "publicidad",
            "pt": "publicidade",
            "it": "pubblicità",
            "pl": "reklama",
            "ru": "реклама",
            "ja": "広告",
            "zh": "广告",
            "ko": "광고",
        ])

    static let comments = WordGroup(
        "comments", "it begins the readers' comments",
        [
            "en": "comment|comments|response|responses|replies|thoughts",
            "de": "kommentar|kommentare",
            "fr": "commentaire|commentaires",
            "es": "comentario|comentarios",
            "pt": "comentário|comentários",
            "it": "commenti|commento",
            "nl": "reacties",
            "pl": "komentarz|komentarze",
            "cs": "komentáře",
            "sv": "kommentarer",
            "tr": "yorumlar",
            "ru": "комментарии|комментарий|комментария|отзывы",
            "ja": "コメント",
            "zh": "评论|評論",
            "ko": "댓글",
        ])

    static let commentForms = WordGroup(
        "comment-forms", "it begins the readers' comments",
        [
            "en": """
            thoughts on|thought on|responses to|comments on|leave a comment|leave a reply|leave your comment
            post a comment|post your comment|add your comment|add a comment|add new comment|write a comment
            recent comments|most recent comments|join the conversation|join the discussion|view comments
            view all comments|show comments|load comments|load more comments|read comments|read the comments
            see comments|hide comments|comments are closed|your email address will not|you must be logged in
            please log in|please sign in|this site uses akismet|trackbacks|pingbacks|what do you think
            have your say|risposte a
            """,
            "de": """
            antworten zu|antwort zu|antworten auf|gedanken zu|keine kommentare|kommentar verfassen
            kommentar schreiben|hinterlassen sie eine|diese website verwendet akismet|deine meinung
            was denkst du|sag uns deine meinung|kommentar abschicken|schreibe einen kommentar
            schreib einen kommentar|hinterlasse einen|deine e-mail-adresse wird nicht
            """,
            "fr": """
            réponses à|réponse à|pas de commentaire|laisser un commentaire|votre adresse de messagerie ne sera
            votre adresse e-mail ne sera
            """,
            "es": """
            respuestas a|respuesta a|sin comentarios|deja un comentario|deja una respuesta
            tu dirección de correo
            """,
            "pt": """
            respostas para|sem comentários|deixe um comentário|deixe uma resposta|o seu endereço de e-mail
            o seu endereço de email
            """,
            "it": "nessun commento|lascia un commento|devi essere connesso|il tuo indirizzo email",
            "nl": "geef een reactie",
            "pl": "brak komentarzy|odpowiedzi na|dodaj komentarz",
            "ru": """
            ответов на|добавить отзыв|добавить комментарий|оставить комментарий|ваш e-mail не будет
            ваш адрес email не будет
            """,
            "ja": "コメントを",
            "zh": "发表评论",
        ])

    static let citations = WordGroup(
        "citations", "it says how to cite the article",
        [
            "en": "suggested citation|recommended citation|how to cite|cite this article|cite as",
            "de": "zitiervorschlag|zitierweise",
        ])

    static let subjects = WordGroup(
        "subjects", "it lists subjects or tags",
        [
            "en": """
            posted in|filed under|filed in|tagged|tags|tag|topics|related tags|related topics|category
            this entry was posted|this post was posted|this article was posted|categories
            """,
            "de": """
            dieser beitrag wurde|dieser eintrag wurde|getaggt mit|veröffentlicht unter|verschlagwortet mit
            verschlagwortet|abgelegt unter|geschrieben in|stichworte|kategorie|schlagwörter|schlagworte
            kategorien|themen
            """,
            "fr": "cet article a été|cette entrée a été|publié dans|mots clés|étiquettes",
            "es": "esta entrada fue|publicado en|etiquetas",
            "pt": "publicado em|palavras chave",
            "it": "questo articolo è stato pubblicato|pubblicato in|tag correlati",
            "pl": "tagi",
            "ru": "опубликовано в|теги|метки|рубрика|рубрики",
            "ja": "タグ|カテゴリ",
            "zh": "标签|標籤",
            "ko": "태그",
        ])

    static let authorBoxes = WordGroup(
        "author-boxes", "it tells about the author",
        [
            "en": """
            about the author|about the authors|about the writer|about author|written by|posted by
            meet the author
            """,
            "de": """
            geschrieben von|veröffentlicht von|über mich|zum autor|zur autorin|über den autor|über die autorin
            über den verfasser
            """,
            "fr": "à propos de l'auteur",
            "es": "sobre el autor|sobre la autora|acerca del autor",
            "pt": "sobre o autor|sobre a autora",
            "it": "sull'autore",
            "nl": "over de auteur",
            "pl": "o autorze",
            "ru": "об авторе",
            "ja": "著者",
            "zh": "作者简介",
        ])
}
