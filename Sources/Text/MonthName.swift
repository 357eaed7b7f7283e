/// The names of the months, as dates in running text and in other programs' files have them.
public enum MonthName {
    /// January to December, each with its names in English, German, French, Spanish, Italian, Portuguese, Dutch, Russian
    /// and Polish, and with their usual short forms, set apart by spaces.
    public static let all = [
        "january jan januar janvier enero gennaio janeiro januari января stycznia jänner ene gen",
        "february feb februar février febrero febbraio fevereiro februari февраля lutego févr",
        "march mar märz mars marzo março maart марта marca mär",
        "april apr avril abril aprile апреля kwietnia avr abr",
        "may mai mayo maggio maio mei мая maja mag", "june jun juni juin junio giugno junho июня czerwca giu",
        "july jul juli juillet julio luglio julho июля lipca juil lug",
        "august aug août agosto augustus августа sierpnia ago",
        "september sep sept septembre septiembre settembre setembro сентября września set",
        "october oct oktober octobre octubre ottobre outubro октября października okt ott out",
        "november nov novembre noviembre novembro ноября listopada",
        "december dec dezember décembre diciembre dicembre dezembro декабря grudnia dez dic déc",
    ]

    /// The month of a name in either case, 1 to 12; absent where it is none.
    public static func number(of name: some StringProtocol) -> Int? { numbers[name.lowercased()] }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in all.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()
}
