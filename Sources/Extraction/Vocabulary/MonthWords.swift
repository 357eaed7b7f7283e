import Text

/// The months by the hashes of their names: those of ``MonthName`` and those of languages that only dates in articles have.
enum MonthWords {
    /// The month of a word, 1 to 12; absent where it is none.
    static func number(of hash: UInt64) -> Int? { numbers[hash] }

    /// January to December, in the case and with the preposition that dates have.
    private static let others = [
        """
        січня студзеня януари јануар января январь leden ledna január januára januari tammikuuta ianuarie ocak ιανουαρίου
        ιανουάριος gener siječnja jaanuar sausio janvāris يناير كانون ژانویه ינואר בינואר जनवरी januara
        """,
        """
        лютого лютага февруари фебруар февраль únor února február februára februari helmikuuta februarie şubat φεβρουαρίου
        φεβρουάριος febrer veljače veebruar vasario februāris فبراير شباط فوریه פברואר בפברואר फ़रवरी फरवरी
        """,
        """
        березня сакавіка март март marec března marca március marts maaliskuuta martie mart μαρτίου μάρτιος març ožujka
        märts kovo مارس آذار מרץ במרץ מרס במרס मार्च maret
        """,
        """
        квітня красавіка април апрель dubna apríla április huhtikuuta aprilie nisan απριλίου απρίλιος travnja aprill
        balandžio aprīlis أبريل إبريل نيسان آوریل אפריל באפריל अप्रैल
        """,
        """
        травня май мај května mája május maj toukokuuta mayıs μαΐου μάιος maig svibnja gegužės maijs مايو أيار ماي مه
        מאי במאי मई
        """,
        """
        червня чэрвеня юни јун июнь června júna június kesäkuuta iunie haziran ιουνίου ιούνιος juny lipnja juuni birželio
        jūnijs يونيو يونيه حزيران ژوئن יוני ביוני जून
        """,
        """
        липня ліпеня юли јул июль července júla július heinäkuuta iulie temmuz ιουλίου ιούλιος juliol srpnja juuli liepos
        jūlijs يوليو يوليه تموز ژوئیه יולי ביולי जुलाई
        """,
        """
        серпня жніўня август avgust srpna augusta augusztus elokuuta ağustos αυγούστου αύγουστος agost kolovoza rugpjūčio
        augusts أغسطس آب اوت אוגוסט באוגוסט अगस्त agustus
        """,
        """
        вересня верасня септември септембар сентябрь září szeptember syyskuuta septembrie eylül σεπτεμβρίου σεπτέμβριος
        setembre rujna rugsėjo septembris سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर septembra
        """,
        """
        жовтня кастрычніка октомври октобар октябрь října október októbra lokakuuta octombrie ekim οκτωβρίου οκτώβριος
        oktoober spalio oktobris أكتوبر تشرين اکتبر אוקטובר באוקטובר अक्टूबर
        """,
        """
        листопада лістапада ноември новембар ноябрь listopadu novembra marraskuuta noiembrie kasım νοεμβρίου νοέμβριος
        studenoga lapkričio novembris نوفمبر نوامبر נובמבר בנובמבר नवंबर
        """,
        """
        грудня снежня декември децембар декабрь prosince decembra joulukuuta decembrie aralık δεκεμβρίου δεκέμβριος
        desembre desember prosinca detsember gruodžio decembris ديسمبر دسامبر דצמבר בדצמבר दिसंबर
        """,
    ]

    private static let numbers: [UInt64: Int] = {
        var numbers: [UInt64: Int] = [:]
        for list in [others, MonthName.all] {
            for (index, names) in list.enumerated() {
                for hash in LineToken.hashes(of: names) { numbers[hash] = index + 1 }
            }
        }
        // `كانون` and `تشرين` are two months each, of which the next word says which.
        for name in ["كانون", "تشرين"] { for hash in LineToken.hashes(of: name) { numbers[hash] = nil } }
        return numbers
    }()
}
