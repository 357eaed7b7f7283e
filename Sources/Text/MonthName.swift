/// The names of the months, as dates in running text and in other programs' files have them.
public enum MonthName {
    /// January to December, each with its names in the languages of Europe, in Arabic, Persian, Hebrew and Hindi, in the case and
    /// with the preposition that dates have, and with their usual short forms, set apart by spaces.
    public static let all = [
        """
        january jan januar janvier enero gennaio janeiro januari января stycznia jänner ene gen січня студзеня \
        януари јануар января январь leden ledna január januára januari tammikuuta ianuarie ocak ιανουαρίου \
        ιανουάριος gener siječnja jaanuar sausio janvāris يناير ژانویه ינואר בינואר जनवरी januara
        """,
        """
        february feb februar février febrero febbraio fevereiro februari февраля lutego févr лютого лютага \
        февруари фебруар февраль únor února február februára februari helmikuuta februarie şubat φεβρουαρίου \
        φεβρουάριος febrer veljače veebruar vasario februāris فبراير شباط فوریه פברואר בפברואר फ़रवरी फरवरी
        """,
        """
        march mar märz mars marzo março maart марта marca mär березня сакавіка март март marec března marca \
        március marts maaliskuuta martie mart μαρτίου μάρτιος març ožujka märts kovo مارس آذار מרץ במרץ מרס \
        במרס मार्च maret
        """,
        """
        april apr avril abril aprile апреля kwietnia avr abr квітня красавіка април апрель dubna apríla \
        április huhtikuuta aprilie nisan απριλίου απρίλιος travnja aprill balandžio aprīlis أبريل إبريل نيسان \
        آوریل אפריל באפריל अप्रैल
        """,
        """
        may mai mayo maggio maio mei мая maja mag травня май мај května mája május maj toukokuuta mayıs μαΐου \
        μάιος maig svibnja gegužės maijs مايو أيار ماي مه מאי במאי मई
        """,
        """
        june jun juni juin junio giugno junho июня czerwca giu червня чэрвеня юни јун июнь června júna június \
        kesäkuuta iunie haziran ιουνίου ιούνιος juny lipnja juuni birželio jūnijs يونيو يونيه حزيران ژوئن יוני \
        ביוני जून
        """,
        """
        july jul juli juillet julio luglio julho июля lipca juil lug липня ліпеня юли јул июль července júla \
        július heinäkuuta iulie temmuz ιουλίου ιούλιος juliol srpnja juuli liepos jūlijs يوليو يوليه تموز \
        ژوئیه יולי ביולי जुलाई
        """,
        """
        august aug août agosto augustus августа sierpnia ago серпня жніўня август avgust srpna augusta \
        augusztus elokuuta ağustos αυγούστου αύγουστος agost kolovoza rugpjūčio augusts أغسطس آب اوت אוגוסט \
        באוגוסט अगस्त agustus
        """,
        """
        september sep sept septembre septiembre settembre setembro сентября września set вересня верасня \
        септември септембар сентябрь září szeptember syyskuuta septembrie eylül σεπτεμβρίου σεπτέμβριος \
        setembre rujna rugsėjo septembris سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर septembra
        """,
        """
        october oct oktober octobre octubre ottobre outubro октября października okt ott out жовтня \
        кастрычніка октомври октобар октябрь října október októbra lokakuuta octombrie ekim οκτωβρίου \
        οκτώβριος oktoober spalio oktobris أكتوبر اکتبر אוקטובר באוקטובר अक्टूबर
        """,
        """
        november nov novembre noviembre novembro ноября listopada листопада лістапада ноември новембар ноябрь \
        listopadu novembra marraskuuta noiembrie kasım νοεμβρίου νοέμβριος studenoga lapkričio novembris \
        نوفمبر نوامبر נובמבר בנובמבר नवंबर
        """,
        """
        december dec dezember décembre diciembre dicembre dezembro декабря grudnia dez dic déc грудня снежня \
        декември децембар декабрь prosince decembra joulukuuta decembrie aralık δεκεμβρίου δεκέμβριος desembre \
        desember prosinca detsember gruodžio decembris ديسمبر دسامبر דצמבר בדצמבר दिसंबर
        """,
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
