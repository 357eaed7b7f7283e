import Testing

@testable import Rendering

@Suite("Directions of writing")
struct WritingDirectionTests {
    @Test(
        "A text says its direction where the page runs the other way",
        arguments: [
            ("ar", "en", "rtl"), ("he-IL", "de", "rtl"), ("fa", "ar", nil), ("en", "en", nil), ("de", "en", nil),
            ("en", "ar", "ltr"), ("az-Arab", "en", "rtl"), ("ur-Latn", "en", nil), ("dv", "en", "rtl"),
        ] as [(String, String, String?)])
    func direction(_ language: String, page: String, direction: String?) {
        #expect(WritingDirection.of(language, beside: page) == direction)
    }

    @Test("A text with letters of the other direction is set apart")
    func isolation() {
        #expect("إلزه".isolated == "\u{2068}إلزه\u{2069}" && "Ada".isolated == "Ada" && "".isolated == "")
        #expect("“מרית.”".isolated.hasPrefix("\u{2068}“"))
    }
}
