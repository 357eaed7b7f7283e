import Model
import Testing
import Text

@testable import Extraction

/// Lines as people write them around the world, and what they say of authors.
@Suite("Bylines")
struct BylineTests {
    @Test(
        "What leads to names and what follows them is no name",
        arguments: [
            ("Thursday March 14, 2019 10:05 am PDT by Ada Shore", ["Ada Shore"]),
            ("March 14, 2019 | Written by Dr. Ada Shore & Emil Brink | 6 min read", ["Dr. Ada Shore", "Emil Brink"]),
            ("Published March 14, 2019", []), ("Monday, 4 March 2019 at 9:15 a.m. EST — By Ada Shore", ["Ada Shore"]),
            ("By Ada Shore for the Tarnholt Courier", ["Ada Shore"]),
            ("By ADA SHORE, Special to the Gull", ["ADA SHORE"]),
            ("By Ada Shore in London and Emil Brink in Rome", ["Ada Shore", "Emil Brink"]),
            ("By the Institute for Ice", ["the Institute for Ice"]),
            ("By Ada Shore Updated 3:15 PM ET, Tue March 5, 2019", ["Ada Shore"]), ("5 min read", []),
            ("3 hours ago", []), ("Photo by Emil Brink", []), ("Foto: Emil Brink", []), ("14.84 KB", []),
            ("Story and photos by Ada Shore", ["Ada Shore"]),
            ("Byby ADA SHORE and EMIL BRINK", ["ADA SHORE", "EMIL BRINK"]),
            ("By June Field, 5 September 2016", ["June Field"]), ("By April May, 3 May 2019", ["April May"]),
            ("Por Plácido Domingo, domingo 5 de mayo de 2019", ["Plácido Domingo"]),
            ("Ada Shore Staff Writer", ["Ada Shore"]), ("Gull Staff", ["Gull Staff"]),
            ("Ada Shore / GNN", ["Ada Shore"]),
            ("Ada Shore 5 minute read", ["Ada Shore"]),
            ("Von Ada Shore und Emil Brink, Berlin", ["Ada Shore", "Emil Brink"]),
            ("Von Ada Shore für den Boten | 3. März 2024, 10:15 Uhr", ["Ada Shore"]),
            ("Par Ada Shore et Emil Brink, le 1er mai 2023 à 10h15", ["Ada Shore", "Emil Brink"]),
            ("Publié le 3 août 2021 à 09h00 par Ada Shore", ["Ada Shore"]),
            ("Di Ada Shore 12 maggio 2023", ["Ada Shore"]),
            ("Por Ada Shore, Lisboa, 1º de maio de 2023", ["Ada Shore"]),
            ("Door Ada Shore en Emil Brink", ["Ada Shore", "Emil Brink"]),
            ("Yazan: Ayşe Kıyı - 12 Mayıs 2023", ["Ayşe Kıyı"]),
            ("Автор: Анна Берег, 12 мая 2023", ["Анна Берег"]), ("Автор: Ганна Берег, 12 травня 2023", ["Ганна Берег"]),
            ("بقلم: سارة خالد ١٤ مارس ٢٠١٩", ["سارة خالد"]), ("كتب: محمد علي", ["محمد علي"]),
            ("نویسنده: علی رضایی", ["علی رضایی"]), ("מאת: יוסי כהן, 12 במאי 2023", ["יוסי כהן"]),
            ("文｜王小明", ["王小明"]), ("作者：王小明 李四 来源：海港网 2023-05-12", ["王小明", "李四"]),
            ("本报记者 张三 北京报道", ["张三"]), ("記者張三／台北報導", ["張三"]), ("文＝田中宏昌", ["田中宏昌"]),
            ("令和5年5月12日　田中 宏昌 記者", ["田中 宏昌"]), ("著者：田中宏昌、山田花子", ["田中宏昌", "山田花子"]),
            ("[田中宏昌，ITmedia]", ["田中宏昌"]), ("김민수 기자", ["김민수"]), ("글 김민수", ["김민수"]),
        ])
    func names(_ line: String, names: [String]) {
        #expect(AuthorNames.names(in: line) == names)
    }

    @Test(
        "Sentences and headings are no bylines",
        arguments: [
            "By Christmas in the north the ice had gone.", "By Monday the ferry sailed.", "Von Januar bis März",
            "记者从公安局获悉港口已经关闭", "Ice in the sound",
        ])
    func sentences(_ line: String) {
        #expect(!AuthorNames.isByline(line))
    }

    @Test(
        "Days in many languages and digits",
        arguments: [
            ("3. März 2024", "2024-03-03"), ("le 1er mai 2023", "2023-05-01"), ("1º de maio de 2023", "2023-05-01"),
            ("١٢ مايو ٢٠٢٣", "2023-05-12"), ("12 آذار/مارس 2021", "2021-03-12"), ("12 كانون الثاني 2021", "2021-01-12"),
            ("۱۲ مه ۲۰۲۳", "2023-05-12"), ("14 במרץ 2019", "2019-03-14"), ("12 травня 2023", "2023-05-12"),
            ("12 мая 2023", "2023-05-12"), ("12 Μαΐου 2023", "2023-05-12"), ("12 Mayıs 2023", "2023-05-12"),
            ("2023年5月12日", "2023-05-12"), ("令和5年5月12日", "2023-05-12"), ("令和元年5月12日", "2019-05-12"),
            ("民國112年5月12日", "2023-05-12"), ("二〇二三年五月十二日", "2023-05-12"), ("２０２３年５月１２日", "2023-05-12"),
            ("2023년 5월 12일", "2023-05-12"), ("12 tháng 5, 2023", "2023-05-12"), ("2019. március 14.", "2019-03-14"),
            ("14. maaliskuuta 2019", "2019-03-14"), ("۲۳ اسفند ۱۳۹۷", nil), ("2023年13月12日", nil), ("5/10/18", nil),
        ] as [(String, String?)])
    func days(_ line: String, day: String?) {
        let bytes = Array(line.utf8)
        #expect(TextDate(LineToken.words(of: bytes, in: 0..<bytes.count), in: bytes)?.edtf == day)
    }

    @Test(
        "schema.org names a person in many shapes",
        arguments: [
            #"{"@type":"Person","givenName":"Ada","familyName":"Shore"}"#, #"["Ada Shore"]"#, #"[["Ada Shore"]]"#,
            #"{"name":{"@type":"Person","name":"Ada Shore"}}"#, #"{"name":["Ada Shore"]}"#,
            #"{"name":{"@value":"Ada Shore"}}"#, #"{"@list":[{"name":"Ada Shore"}]}"#,
            ##"{"@id":"#ada"}"##, #"{"name":"By Ada Shore, Staff Writer"}"#,
        ])
    func shapes(_ author: String) throws {
        let data =
            ##"{"@graph":[{"@type":"NewsArticle","headline":"Ice","author":\##(author)},{"@id":"#ada","name":"Ada Shore"}]}"##
        #expect(try article(head: structured(data)).metadata.authors == ["Ada Shore"])
    }

    @Test("A line ten times as long takes no more than some thirty times as long", .timeLimit(.minutes(1)))
    func cost() {
        for line in ["by ", "and ", "5 May ", "in Rome and Ada Shore in ", "文／", "記者 ", "(", "Published "] {
            _ = AuthorNames.names(in: String(repeating: line, count: 20_000))
        }
    }
}
