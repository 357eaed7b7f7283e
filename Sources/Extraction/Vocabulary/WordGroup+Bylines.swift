/// Words of the line that says who wrote an article.
extension WordGroup {
    /// The groups of this file.
    static let bylines: [WordGroup] = [
        announcers, signedAnnouncers, publishing, purposes, conjunctions, nameParticles, personRoles, bodyRoles,
    ]

    static let announcers = WordGroup(
        "announcers", "a name follows",
        [
            "en": """
            view all posts by|all posts by|posts by|written by|words by|story by|author|authors|posted by
            published by|reviewed by|by|a guest post by|guest post by|analysis by|opinion by|review by
            essay by|commentary by|column by|report by|reporting by|perspective by|video by|interview by
            additional reporting by|edited by|photographs by
            """,
            "de": """
            alles von|alle beiträge von|beiträge von|ein beitrag von|von|text von|autor|autorin|autoren
            geschrieben von|veröffentlicht von|verfasst von|erstellt von|ein artikel von|artikel von|gastbeitrag von
            ein gastbeitrag von
            """,
            "fr": "par|auteur|auteure|auteurs|publié par|écrit par|de la rédaction de|propos recueillis par",
            "es": "por|autora|autores|escrito por|publicado por",
            "it": "di|da|autore|autrice|scritto da|pubblicato da|a cura di",
            "pt": "escrita por|postado por",
            "nl": "door|geschreven door|geplaatst door", "pl": "przez|napisał|napisała|napisane przez",
            "sv": "av|skriven av", "no": "skrevet av", "da": "af|skrevet af", "fi": "kirjoittanut|kirjoittaja",
            "cs": "napsal|napsala", "hu": "szerző|írta", "ro": "scris de|de către", "tr": "yazan|yazar",
            "ca": "per|escrit per", "id": "oleh|penulis", "vi": "tác giả|bởi",
            "ru": "автор|авторы|написано автором|автор текста|автор статьи|подготовил|подготовила",
            "uk": "автори|авторка|авторка тексту", "be": "аўтар", "bg": "автор на|от", "sr": "аутор|пише",
            "el": "του|της|γράφει ο|γράφει η|συντάκτης|συντάκτρια|από τον|από την", "he": "מאת|כתב|כתבה",
            "ar": "بقلم|بواسطة|إعداد|كتابة|تحرير|الكاتب|الكاتبة|تأليف", "fa": "به قلم|نویسنده|نوشته|نگارنده",
            "ur": "تحریر|از", "hi": "लेखक|द्वारा",
        ])

    /// Words that announce a name only before a colon, a bar or the like: alone they mean other things too.
    static let signedAnnouncers = WordGroup(
        "signed-announcers", "a name follows, after a sign",
        [
            "ar": "كتب|كتبت|المصدر|المؤلف|حوار|تقرير", "fa": "گزارش|خبرنگار", "he": "כתבתנו|כתבנו",
            "en": "text|words|interview|reported", "de": "bericht|text und fotos|durch|vom", "fr": "texte",
            "es": "texto",
            "pl": "tekst", "fi": "teksti", "ru": "текст|текст и фото",
        ])

    static let publishing = WordGroup(
        "publishing", "it tells of publication",
        [
            "en": """
            posted|published|filed|updated|modified|created|last updated|last modified|first published|originally
            """,
            "de": "erstellt|veröffentlicht|aktualisiert|veröffentlichung|stand",
            "fr": "publié|publiée|mis à jour|mise à jour", "es": "publicado|publicada|actualizado|actualizada",
            "pt": "atualizado|atualizada|postado", "it": "pubblicato|pubblicata|aggiornato|aggiornata",
            "nl": "gepubliceerd|geplaatst|bijgewerkt", "pl": "opublikowano|opublikowane|zaktualizowano|aktualizacja",
            "sv": "publicerad|publicerat|uppdaterad", "no": "publisert|oppdatert", "da": "offentliggjort|opdateret",
            "ru": "опубликовано|опубликован|обновлено|обновлён", "uk": "опубліковано|оновлено",
            "ar": "نشر|نشرت|تاريخ النشر|آخر تحديث|تم النشر", "he": "פורסם|עודכן|פורסם בתאריך",
            "tr": "yayınlanma|güncelleme",
        ])

    /// What stands after a name and leads to where or for whom it was written.
    static let purposes = WordGroup(
        "purposes", "no name goes on after it",
        [
            "en": "for|in|from|at|on|via|about|special to|special for|exclusive to|reporting from",
            "de": "für|aus|bei|im|vom|am|um", "fr": "pour|à|au|pour le|pour la|le", "es": "para|desde|en|el",
            "pt": "em|no|na", "it": "per", "nl": "voor|uit|op", "ru": "для|из", "uk": "для", "sv": "för|på",
            "no": "på", "da": "til",
        ])

    static let conjunctions = WordGroup(
        "conjunctions", "another name follows",
        [
            "en": "and|with", "de": "und|mit", "fr": "et|avec", "es": "y", "it": "e", "nl": "en", "ru": "и",
            "uk": "та|і",
            "sv": "och", "no": "og", "tr": "ve", "el": "και", "hu": "és", "ro": "și", "vi": "và", "id": "dan",
            "ar": "و",
            "ca": "i",
        ])

    static let nameParticles = WordGroup(
        "name-particles", "it stands within names in small letters",
        [
            "und": """
            de|la|del|der|den|van|von|zu|zur|di|da|dos|das|du|le|el|al|bin|ibn|ter|ten|of|af|av|ben|bint|abu|y|e|i
            """
        ])

    /// What a person is who writes.
    static let personRoles = WordGroup(
        "person-roles", "it says what a person is",
        [
            "en": """
            staff|writer|writers|editor|editors|reporter|reporters|correspondent|correspondents|columnist|columnists
            contributor|contributors|contributing|chief|senior|junior|director|professor|president|founder|ceo|cto
            expert|author|analyst|producer|photographer|journalist|freelance
            """,
            "de": """
            redakteur|redakteurin|chefredakteur|chefredakteurin|autor|autorin|korrespondent|korrespondentin|journalistin
            kolumnist|kolumnistin
            """,
            "fr": "rédacteur|rédactrice|journaliste|correspondant|correspondante",
            "es": "redactor|redactora|periodista",
            "it": "giornalista|redattore|redattrice", "ru": "корреспондент|редактор|журналист|обозреватель",
            "uk": "кореспондент|журналістка", "ar": "مراسل|محرر|صحفي|كاتب", "he": "עיתונאי|עיתונאית|עורך",
        ])

    /// What a body of people is that publishes.
    static let bodyRoles = WordGroup(
        "body-roles", "it says what a body is",
        [
            "en": """
            bureau|press|news|desk|newsroom|magazine|online|team|agency|associated|university|institute|views|comments
            shares
            """,
            "de": "redaktion", "es": "redacción", "it": "redazione", "ru": "редакция",
        ])
}
