import Model
import Testing

@testable import Reading

@Suite struct IdentifierRegisterTests {
    @Test(arguments: [
        ("wikidata", "https://www.wikidata.org/wiki/Q1", "Q1"),
        ("wikidata", "http://wikidata.org/entity/Q42#P31", "Q42"),
        ("wikidata", "https://m.wikidata.org/wiki/Special:EntityData/Q42.json", "Q42"),
        ("wikidata", "www.wikidata.org/wiki/Q7?uselang=de", "Q7"), ("wikidata", "wikidata.org/wiki/Q7", "Q7"),
        ("mitre-attack", "https://attack.mitre.org/groups/G0045/", "G0045"),
        ("viaf", "http://viaf.org/viaf/113230702/#Name", "113230702"),
        ("isni", "https://isni.org/isni/0000000121032683", "0000000121032683"),
        ("lei", "https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"),
        ("ror", "https://ror.org/05dxps055", "05dxps055"),
        ("orcid", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("wikidata", "Q30", "Q30"), ("archive-number", "https://a.example/1", "https://a.example/1"),
    ])
    func anAddressGivesItsIdentifier(register: String, text: String, value: String) throws {
        let fixture = try ContentFixture(["actors/a.md": .actor("A", "identifiers: {\(register): \"\(text)\"}\n")])
        #expect(fixture.problems() == [])
        #expect(fixture.read().content?.actors.first?.identifiers.map(\.value) == [value])
    }

    @Test(arguments: [
        ("wikidata", "https://en.wikipedia.example/wiki/Q1"), ("wikidata", "https://www.wikidata.org/wiki/Main_Page"),
        ("wikidata", "https://notwikidata.org/wiki/Q1"), ("wikidata", "https://www.wikidata.org/wiki/Q1/Q2"),
        ("mitre-attack", "https://attack.mitre.org/software/S0002/"), ("orcid", "https://orcid.org/"),
        ("ror", "https://www.wikidata.org/wiki/Q1"),
    ])
    func anAddressWithoutOneIsRefusedWithItsPlace(register: String, text: String) throws {
        let fixture = try ContentFixture(["actors/a.md": .actor("A", "identifiers:\n  \(register): \(text)\n")])
        #expect(fixture.problems() == ["actors/a.md:5:\(register.count + 5) invalid-address"])
    }

    @Test func theExampleOfEachRegisterIsFoundInItsAddress() {
        for register in IdentifierRegister.all {
            let address = register.address(of: register.example) { $0 }
            #expect(register.identifier(inAddress: address) == register.example, "\(register.id)")
        }
    }
}
