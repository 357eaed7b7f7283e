@testable import Search

/// Pages in several scripts with paragraphs long enough to be cut, and queries for them.
enum Scripts {
    static let pages = [
        page(
            "russian", "ru", "Соглашение о пошлинах",
            [
                "Корабль стоял у причала весь день без остановки, и никто не выходил на палубу до самого вечера, пока не зажгли огни. "
                    + "Соглашение запрещает промышленный шпионаж. Последнее слово осталось за министром, который приехал ночным поездом из "
                    + "столицы и до утра читал бумаги. Промышленный шпионаж назван в нём дважды."
            ]),
        page(
            "arabic", "ar", "اتفاق الموانئ",
            [
                "وصلت السفينة إلى المرفأ عند الفجر ولم ينزل أحد من الركاب قبل المساء حتى أضاءت المدينة مصابيحها على طول الساحل القديم. "
                    + "ينص الاتفاق على حماية الموانئ من التجسس الصناعي، ويطلب من كل دولة أن تبلغ جيرانها. وقّعت الاتفاق ثلاث دول فقط، ثم "
                    + "أُرسل النص إلى البرلمان ليقرأه النواب في الجلسة القادمة قبل نهاية الشهر."
            ]),
        page(
            "chinese", "zh", "港口协定",
            [
                String(repeating: "船在码头停了一整天没有人走上甲板直到傍晚灯火亮起。", count: 9) + "协定禁止工业间谍活动。"
                    + String(repeating: "部长乘夜车从首都赶来读文件到天亮。", count: 12) + "工业间谍活动在协定中出现两次。"
            ]),
        page(
            "emoji", "en", "Signals 🚢",
            [
                String(repeating: "🚢⚓️👩‍🚀🏴‍☠️", count: 20) + " lantern " + String(repeating: "🇩🇪👍🏽", count: 60) + "lantern 🚢",
                String(repeating: "𝔸𝔹", count: 150) + " harbour " + String(repeating: "é\u{301}", count: 150),
            ]),
        page(
            "thai", "th", "ข้อตกลงท่าเรือ",
            [
                String(repeating: "เรือจอดอยู่ที่ท่าเรือทั้งวัน", count: 14) + "ข้อตกลงห้ามจารกรรม"
                    + String(repeating: "รัฐมนตรีมาถึง", count: 20)
            ]),
        page(
            "english", "en", "A harbour accord",
            [
                String(repeating: "The ship lay at the quay all day and nobody came on deck. ", count: 6)
                    + "The accord forbids industrial espionage. "
                    + String(repeating: "The minister came by the night train and read. ", count: 7)
                    + "Espionage is named twice.",
                "Nothing to see here.", "Espionage, industrial and other; détente, naïve façades and Łódź’s harbour.",
            ]),
    ]

    static let queries = [
        "промышленный шпионаж", "шпионаж", "соглашение", "огни", "министром столицы", "الاتفاق", "التجسس الصناعي",
        "المرفأ", "工业间谍",
        "部长", "港口", "间谍活动在协定", "lantern", "harbour", "🚢", "จารกรรม", "ท่าเรือ", "industrial espionage", "minister",
        "\"industrial espionage\"", "detente", "lodz", "kind:briefing", "quay twice",
    ]

    private static func page(_ id: String, _ language: String, _ title: String, _ paragraphs: [String])
        -> SearchDocument
    {
        SearchDocument(
            kind: .briefing, id: id, title: title, language: language,
            passages: paragraphs.enumerated().map { .init(anchor: "p\($0 + 1)", text: Array($1.utf8)) })
    }
}
