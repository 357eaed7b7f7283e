import Model
import Testing
import Text

@testable import Extraction

@Suite("Languages of texts")
struct LanguageTests {
    static let texts: [(String?, String)] = [
        (
            "en",
            "The ferry to the islands will not sail before the ice has gone, and the company said that it was sorry for this."
        ),
        (
            "de",
            "Die Fähre zu den Inseln wird nicht fahren, bevor das Eis geschmolzen ist, und die Reederei bittet um Verständnis für die Lage auf dem Sund."
        ),
        (
            "fr",
            "Le ferry pour les îles ne partira pas avant que la glace ait fondu dans le détroit, et la compagnie est désolée pour les passagers qui attendent."
        ),
        (
            "es",
            "El transbordador a las islas no saldrá antes de que se haya ido el hielo, y la compañía pide perdón por los días que se han perdido en el puerto."
        ),
        (
            "it",
            "Il traghetto per le isole non partirà prima che il ghiaccio si sia sciolto, e la compagnia è spiacente per i giorni che sono andati persi nel porto."
        ),
        (
            "pt",
            "O barco para as ilhas não sairá antes que o gelo tenha ido embora, e a companhia pede desculpa por os dias que se perderam no porto da cidade."
        ),
        (
            "nl",
            "De veerboot naar de eilanden vaart niet voordat het ijs weg is, en de rederij vraagt om begrip voor de dagen die in de haven zijn verloren."
        ),
        (
            "pl",
            "Prom na wyspy nie odpłynie, zanim lód nie zniknie, a firma przeprasza za dni, które stracono w porcie, i mówi, że to jest bardzo przykre dla niej."
        ),
        (
            "sv",
            "Färjan till öarna går inte förrän isen har försvunnit, och rederiet ber om ursäkt för de dagar som har gått förlorade i hamnen och på sundet."
        ),
        (
            "tr",
            "Adalara giden vapur buz çözülmeden kalkmayacak ve şirket limanda kaybedilen günler için özür diliyor, bu durum çok üzücü ve bir süre daha devam edecek gibi."
        ),
        (
            "ru",
            "Паром на острова не отправится, пока не растает лёд, и компания просит прощения за дни, потерянные в порту."
        ),
        (
            "uk",
            "Пором на острови не вирушить, доки не розтане крига, і компанія просить вибачення за дні, втрачені в порту."
        ),
        ("ar", "لن تبحر العبارة إلى الجزر قبل أن يذوب الجليد، واعتذرت الشركة عن الأيام التي ضاعت في الميناء."),
        ("fa", "کشتی به جزیره‌ها نمی‌رود تا یخ آب شود و شرکت برای روزهایی که در بندر گذشت پوزش می‌خواهد."),
        ("he", "המעבורת לאיים לא תפליג לפני שהקרח יימס, והחברה מתנצלת על הימים שאבדו בנמל."),
        ("zh", "在冰融化之前，开往群岛的渡轮不会启航，公司对在港口失去的日子表示歉意，并说会尽快恢复服务。"),
        ("ja", "氷が溶けるまで島へのフェリーは出航しません。会社は港で失われた日々についておわびし、できるだけ早く運航を再開すると述べました。"),
        ("ko", "얼음이 녹기 전에는 섬으로 가는 여객선이 출항하지 않으며 회사는 항구에서 잃은 날들에 대해 사과했다."),
        ("el", "Το πλοίο για τα νησιά δεν θα φύγει πριν λιώσει ο πάγος και η εταιρεία ζητά συγγνώμη για τις ημέρες."),
        (nil, "Ada Shore"), (nil, "12 345 67 89 0"),
        (
            nil,
            "Xyzzy plugh frobnicate quux corge grault garply waldo fred plugh xyzzy thud foo bar baz qux quuz corge grault garply waldo."
        ),
    ]

    @Test("A text shows its language", arguments: texts)
    func found(_ language: String?, text: String) {
        #expect(LanguageProfile(of: text.utf8).language == language)
    }

    private func article(lang: String?, _ text: String) throws -> Article {
        let attribute = lang.map { " lang=\"\($0)\"" } ?? ""
        let html =
            "<!DOCTYPE html><html\(attribute)><article><h1>1</h1>\(String(repeating: "<p>\(text)</p>", count: 4))</article>"
        let capture = Capture(file: SourceFile(path: "page.html", bytes: Array(html.utf8)))
        return try #require(Extractor().extract(capture).articles.first)
    }

    @Test("What the page states is believed, unless it is written otherwise")
    func stated() throws {
        let arabic = "لن تبحر العبارة إلى الجزر قبل أن يذوب الجليد، واعتذرت الشركة عن الأيام التي ضاعت في الميناء."
        #expect(try article(lang: nil, arabic).metadata.language == "ar")
        #expect(try article(lang: "ar-EG", arabic).metadata.language == "ar-EG")
        #expect(try article(lang: "en", arabic).metadata.language == "ar")
        #expect(try article(lang: nil, arabic).source(of: .language) == .text)
        let english = "The ferry to the islands will not sail before the ice has gone, and the company is sorry."
        #expect(try article(lang: "de", english).metadata.language == "de")
    }
}
