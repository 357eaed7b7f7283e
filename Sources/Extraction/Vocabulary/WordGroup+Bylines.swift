/// Words of the line that says who wrote an article.
extension WordGroup {
    /// The groups of this file.
    static let bylines: [WordGroup] = [
        announcers, signedAnnouncers, pictureMakers, published, updated, otherDays, purposes, conjunctions,
        nameParticles, personRoles, bodyRoles,
    ]

    static let announcers = WordGroup(
        "announcers", "a name follows",
        [
            "en": """
            view all posts by|all posts by|posts by|written by|words by|story by|author|authors|posted by
            published by|reviewed by|by|a guest post by|guest post by|analysis by|opinion by|review by
            essay by|commentary by|column by|report by|reporting by|perspective by|video by|interview by
            additional reporting by|edited by|story and photos by|text and photos by
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

    /// Who made the pictures is no author of the text.
    static let pictureMakers = WordGroup(
        "picture-makers", "it names who made the pictures",
        [
            "en": """
            photo|photos|photograph|photographs|photography|picture|pictures|image|images|illustration|illustrations
            illustrated|graphic|graphics
            """,
            "de": "foto|fotos|bild|bilder|grafik|fotografie|titelbild",
            "fr": "photographie|photographies|crédit|crédits",
            "es": "fotografía|fotografías|imagen|ilustración", "it": "fotografia|immagine", "ru": "фото|иллюстрация",
            "uk": "ілюстрація", "ar": "تصوير|صورة|الصورة", "he": "צילום|תמונה",
        ])

    static let published = WordGroup(
        "published", "the day of publication follows",
        [
            "en": "posted|published|filed|created|first published|originally|publication|issued",
            "de": "erstellt|veröffentlicht|veröffentlichung|erschienen",
            "fr": "publié|publiée|paru", "es": "publicado|publicada", "pt": "postado", "it": "pubblicato|pubblicata",
            "nl": "gepubliceerd|geplaatst", "pl": "opublikowano|opublikowane", "sv": "publicerad|publicerat",
            "no": "publisert", "da": "offentliggjort|udgivet", "fi": "julkaistu",
            "ru": "опубликовано|опубликован|опубликована", "uk": "опубліковано", "ar": "نشر|نشرت|تاريخ النشر|تم النشر",
            "he": "פורסם", "tr": "yayınlanma",
        ])

    static let updated = WordGroup(
        "updated", "the day of a change follows",
        [
            "en": "updated|modified|last updated|last modified|edited|changed|last edited",
            "de": "aktualisiert|stand|geändert|bearbeitet",
            "fr": "mis à jour|mise à jour|actualisé|modifié|jour", "es": "actualizado|actualizada|modificado",
            "pt": "atualizado|atualizada", "it": "aggiornato|aggiornata", "nl": "bijgewerkt",
            "pl": "zaktualizowano|aktualizacja",
            "sv": "uppdaterad", "no": "oppdatert", "da": "opdateret", "fi": "päivitetty",
            "ru": "обновлено|обновлён|изменено",
            "uk": "оновлено", "ar": "تحديث|آخر تحديث", "he": "עודכן", "tr": "güncelleme",
        ])

    /// Days that are neither of publication nor of a change.
    static let otherDays = WordGroup(
        "other-days", "another day follows",
        [
            "en": """
            received|accepted|revised|submitted|retrieved|accessed|expires|deadline|born|died|archived|captured|founded|since
            copyright|rebuilt
            """,
            "de": "eingegangen|angenommen|abgerufen|geboren|gestorben|archiviert", "fr": "reçu|accepté|consulté",
            "es": "recibido|aceptado|consultado", "it": "ricevuto|accettato", "ru": "получено|принято", "und": "©",
        ])

    /// What stands after a name and leads to where or for whom it was written.
    static let purposes = WordGroup(
        "purposes", "no name goes on after it",
        [
            "en": "of the|for|in|from|at|on|via|about|special to|special for|exclusive to|reporting from",
            "de": "für|aus|bei|im|vom|am|um", "fr": "pour|à|au|pour le|pour la|le", "es": "para|desde|el",
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
