import Testing
import Text

@Suite struct LooseDateTests {
    @Test(arguments: [
        ("2015-09-28 10:00:00 +0900", "2015-09-28T10:00:00+09:00"),
        ("2015-09-28  10:00  +09:00", "2015-09-28T10:00+09:00"),
        ("2015-09-28 10:00:00 UTC", "2015-09-28T10:00:00Z"), ("2015-09-28 10:00:00 GMT", "2015-09-28T10:00:00Z"),
        ("2015-09-28 10:00:00 -5", "2015-09-28T10:00:00-05:00"),
        ("2015-09-28 10:00:00.25 Z", "2015-09-28T10:00:00.25Z"),
        ("2015/09/28", "2015-09-28"), ("2015.9.8", "2015-09-08"), ("2015/09/28 10:00", "2015-09-28T10:00"),
        ("20150928", "2015-09-28"), ("20150928100000", "2015-09-28T10:00:00"), ("2015/09", "2015-09"),
        ("2015年9月28日", "2015-09-28"), ("2015年9月", "2015-09"), ("28.09.2015", "2015-09-28"),
        ("28/09/2015", "2015-09-28"),
        ("09/28/2015", "2015-09-28"), ("28-Sep-2015", "2015-09-28"), ("2015-Sep-28", "2015-09-28"),
        ("September 28, 2015", "2015-09-28"), ("Sept. 28th 2015, 10:05 pm", "2015-09-28T22:05"),
        ("28 de septiembre de 2015", "2015-09-28"), ("28. Oktober 2015", "2015-10-28"), ("Sep 2015", "2015-09"),
        ("Mon, 28 Sep 2015 10:00:00 +0900", "2015-09-28T10:00:00+09:00"),
        ("Mon Sep 28 10:00:00 2015", "2015-09-28T10:00:00"),
        ("Mon Sep 28 10:00:00 +0900 2015", "2015-09-28T10:00:00+09:00"),
        ("Mon Sep 28 2015 10:00:00 GMT+0900 (JST)", "2015-09-28T10:00:00+09:00"), ("[[2015-09-28]]", "2015-09-28"),
        ("\"2015-09-28 10:00\"", "2015-09-28T10:00"), ("2015-09-28 10:00:00 CEST", "2015-09-28T10:00:00"),
        ("2015-09-28 25:99", "2015-09-28"), ("2015-09-28T10:00:00Z", "2015-09-28T10:00:00Z"), ("2015-09~", "2015-09~"),
    ])
    func isReadAsOtherProgramsWriteIt(text: String, expected: String) {
        #expect(LooseDate.date(text)?.text == expected)
    }

    @Test(arguments: ["03/04/2015", "2015-13-40", "soon", "", "Port 2015", "31 February 2015", "12", "v1.2.3"])
    func isAbsentWhereNothingIsSure(text: String) {
        #expect(LooseDate.date(text) == nil)
    }
}

@Suite struct LooseLanguageTests {
    @Test(arguments: [
        ("zh_tw", "zh-TW"), ("en_US", "en-US"), ("EN-us", "en-US"), ("sr@latin", "sr-Latn"), ("pt_BR.UTF-8", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"), ("sr_RS@latin", "sr-Latn-RS"), ("en, fr", "en"), ("de;q=0.8", "de"),
        ("ca@valencia", "ca"),
        ("es-419", "es-419"), ("English", "en"), ("Português", "pt"), ("DE", "de"),
        ("en-u-ca-buddhist", "en-u-ca-buddhist"),
    ])
    func isReadAsATag(text: String, expected: String) { #expect(LooseLanguage.tag(text) == expected) }

    @Test(arguments: ["", "C", "POSIX", "x-default", "Klingonese", "12", "e", "en-waytoolongsubtag"])
    func isAbsentWhereItIsNone(text: String) { #expect(LooseLanguage.tag(text) == nil) }
}
