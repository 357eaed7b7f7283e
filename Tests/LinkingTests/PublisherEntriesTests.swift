import Linking
import Model
import Testing
import Text

@Suite("Publishers")
struct PublisherEntriesTests {
    static func publishers(_ names: [String], registered: [Publisher] = []) throws -> [PublisherEntry] {
        let entries = try names.enumerated().map { index, name in
            var entry = try AssemblyTests.entry("b\(index)", "x")
            entry.publisherName = name
            return entry
        }
        return ArchiveAssembler(content: Content(site: Site(title: "s"), publishers: registered)).assemble(entries)
            .publishers
    }

    @Test(
        "Two names are two publishers with pages of their own",
        arguments: [
            ["C", "C+"], ["C#", "C+"], ["Новости", "新聞"], ["Novosti", "Новости"], ["!!!", "???"], ["+", "🙂"],
            ["Port & Shore", "Port + Shore"], ["Port Shore", "Port/Shore"], ["Café", "Cafe"], ["", "x"],
            ["O'Neil", "Oneil"],
        ])
    func two(names: [String]) throws {
        let publishers = try Self.publishers(names)
        #expect(publishers.count == 2)
        #expect(Set(publishers.map(\.publisher.id)).count == 2)
        #expect(publishers.allSatisfy { Slug.isValid($0.publisher.id) && $0.briefings.count == 1 })
    }

    @Test(
        "Spellings of one name are one publisher",
        arguments: [
            ["Port Times", "PORT  times"], ["Asia-Pacific News", "Asia–Pacific News"], ["a.example", "A.example"],
        ])
    func one(names: [String]) throws {
        #expect(try Self.publishers(names).map(\.briefings.count) == [2])
    }

    @Test("An id is the same whatever else the archive holds", arguments: ["Port Times", "C+", "C", "Новости", "Café"])
    func stable(name: String) throws {
        let alone = try Self.publishers([name])[0].publisher.id
        let others = ["C#", "C", "C+", "Port-Times Ltd", "Cafe", "新聞", "Novosti"]
        let among = try Self.publishers(others + [name]).first {
            $0.briefings.contains(others.count) || $0.publisher.name == name
        }
        #expect(among?.publisher.id == alone)
        #expect(alone == PublisherName(name).id)
    }

    @Test("A plain name has a plain address, and a registered id stays the registered publisher's")
    func plain() throws {
        #expect(try Self.publishers(["Port Times"]).map(\.publisher.id) == ["port-times"])
        let registered = Publisher(id: "port-times", name: "Harbour Press")
        let publishers = try Self.publishers(["Port Times"], registered: [registered])
        #expect(publishers.map(\.publisher.name) == ["Harbour Press", "Port Times"])
        #expect(publishers[1].publisher.id.hasPrefix("port-times-"))
    }
}
