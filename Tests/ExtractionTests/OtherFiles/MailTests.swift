import Model
import Testing
import Text

@testable import Extraction

@Suite("A mail is never published")
struct MailTests {
    private static let body = """
        Dear reader,

        The ferries of Vellmark sail again since Friday morning, nine days after their crews had walked out over the new rota.

        The harbour office said that both sides had agreed on a rota of ten days, and that the talks would go on in the autumn.
        """

    static let mails = [
        "From: Port Letter <letter@port.example>\nTo: Ada Brisk <ada.brisk@institute.example>\nSubject: Quay\n\n",
        "To: Ada Brisk <ada.brisk@institute.example>\nSubject: Quay\n\n",
        "Subject: Quay\nTo: ada.brisk@institute.example\n\n",
        "\n\n\u{FEFF}Received: from mx.example\n\tby port.example for <ada.brisk@institute.example>;\n\tFri, 3 May 2024 10:00:00 +0000\nFrom: a@b.example\n\n",
        "MIME-Version: 1.0\nContent-Type: text/plain\nX-Mailer: Quay\nTo: \"Ada Brisk\"\n\t<ada.brisk@institute.example>\n\n",
        "From ada.brisk@institute.example Fri May  3 10:00:00 2024\nReturn-Path: <ada.brisk@institute.example>\nSubject: Quay\nDate: Fri, 3 May 2024\n\n",
        "4821\nReturn-Path: <a@b.example>\nDelivered-To: ada.brisk@institute.example\n\n",
        "FYI\n\n-----Original Message-----\nFrom: Port Letter\nSent: Friday, 3 May 2024 10:00\nTo: Ada Brisk\nSubject: RE: Quay\n\n",
        "Von: Hafenbrief\nGesendet: Freitag, 3. Mai 2024 10:00\nAn: Ada Brisk\nBetreff: Kai\n\n",
        "De : Lettre <l@port.example>\nEnvoyé : vendredi 3 mai 2024\nÀ : Ada Brisk\nObjet : Quai\n\n",
        "发件人: 港口通讯\n发送时间: 2024年5月3日\n收件人: Ada Brisk\n主题: 码头\n\n",
        "# Quay\n\n**From:** Port Letter <letter@port.example>\n**To:** Ada Brisk <ada.brisk@institute.example>\n**Date:** 3 May 2024\n\n",
        "> From: Port Letter <letter@port.example>\n> To: Ada Brisk <ada.brisk@institute.example>\n> Subject: Quay\n\n",
        "Path: news.example!not-for-mail\nFrom: ada.brisk@institute.example\nNewsgroups: misc.quay\nSubject: Quay\n\n",
    ]

    @Test(arguments: mails)
    func inWhateverForm(head: String) {
        for text in [head + Self.body, (head + Self.body).replacing("\n", with: "\r\n")] {
            let found = extraction(of: text)
            #expect(found.articles.isEmpty)
            #expect(found.diagnostics.map(\.summary) == ["this is a mail, not an article"])
        }
        let wide: [UInt8] = [0xFF, 0xFE] + (head + Self.body).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(extraction(of: wide).articles.isEmpty)
    }

    @Test(arguments: [
        "<html><body><p><b>From:</b> Port Letter &lt;letter@port.example&gt;<br><b>Sent:</b> Friday<br><b>To:</b> Ada Brisk<br><b>Subject:</b> Quay</p><p>",
        "<!DOCTYPE html><table><tr><td>Subject:</td><td>Quay</td></tr><tr><td>From:</td><td>letter@port.example</td></tr><tr><td>To:</td><td>Ada Brisk</td></tr></table><p>",
    ])
    func asAPageToo(head: String) {
        let found = extraction(of: head + Self.body + "</p></body></html>")
        #expect(found.articles.isEmpty && found.diagnostics.map(\.summary) == ["this is a mail, not an article"])
    }

    @Test func aPageSavedAsOneFileIsCalledSo() {
        let found = extraction(
            of: "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n\n"
                + Self.body)
        #expect(found.diagnostics.map(\.summary) == ["this is a page saved as one file (MHTML), not an article"])
    }

    @Test(arguments: [
        "From: our correspondent in Vellmark\n\n", "From: desk@paper.example\n\n",
        "From: The Courier\nDate: 3 May 2024\n\n",
        "To: the editor\n\n", "Subject: Quay\nDate: 3 May 2024\n\n", "Title: Quay\nDate: 3 May 2024\nTags: port\n\n",
        "By Ada Brisk\nPublished: 3 May 2024\nUpdated: 4 May 2024\n\n",
        "Quay opens again\n\n\(body)\n\nThe office had written:\n\nFrom: Port Letter\nTo: All crews\nSubject: Rota\n\n",
    ])
    func anArticleThatBeginsLikeOneIsRead(head: String) {
        #expect(extraction(of: head + Self.body).articles.count == 1)
    }
}
