/// Words of dates and times.
extension WordGroup {
    /// The groups of this file.
    static let days: [WordGroup] = [weekdays, clockWords, durations, beforeDays]

    static let weekdays = WordGroup(
        "weekdays", "it is a day of the week",
        [
            "en": """
            monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun
            today|yesterday
            """,
            "de": "heute|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag",
            "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
            "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
            "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato",
            "pt": "segunda|terça|quarta|quinta|sexta|feira",
            "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
            "pl": "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
            "sv": "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag", "da": "mandag|tirsdag|lørdag|søndag",
            "ru": "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
            "uk": "понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя",
            "ar": "الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
            "he": "שני|שלישי|רביעי|חמישי|שישי|שבת|ראשון|יום",
            "tr": "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
        ])

    /// Halves of the day and zones.
    static let clockWords = WordGroup(
        "clock-words", "it belongs to a time of day",
        [
            "en": "am|pm|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|bst|ist|cet|cest|hrs", "de": "uhr",
            "ru": "мск", "ar": "توقيت|غرينتش|الساعة|مساء|صباحا",
        ])

    /// What is counted of times: minutes of reading, hours ago.
    static let durations = WordGroup(
        "durations", "it is a span of time",
        [
            "en":
                "minute|minutes|min|mins|second|seconds|hour|hours|day|days|week|weeks|month|months|year|years|ago|read",
            "de": "minuten|stunden|stunde|tagen|lesezeit", "fr": "minutes|heures|jours", "es": "minutos|horas|días",
            "it": "minuti|ore", "pt": "minutos|leitura", "nl": "minuten|uur", "ru": "мин|минут|минуты|часов",
            "pl": "minut",
        ])

    /// Words that lead from a name to a day.
    static let beforeDays = WordGroup(
        "before-days", "a day follows",
        [
            "en": "on|at|date", "de": "am|um|den|vom", "fr": "le", "es": "el|del", "it": "il|alle", "pt": "em",
            "ru": "от",
            "ar": "في|يوم", "he": "ב|בתאריך",
        ])
}
