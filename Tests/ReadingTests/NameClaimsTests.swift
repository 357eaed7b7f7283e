import Model
import Text
import Testing

@testable import Reading

@Suite struct NameClaimsTests {
    @Test func oneNameForTwoRecordsIsAnErrorAtTheSecond() throws {
        let fixture = try ContentFixture([
            "actors/a.md": .actor("Alpha", "aliases: [\"Xi–Obama\"]\n"),
            "agreements/b.md": "---\nname: Beta\nkind: norm\naliases:\n  - \"xi-obama\"\n---\n",
        ])
        let problems = fixture.read().diagnostics
        #expect(problems.map(fixture.brief) == ["agreements/b.md:5:5 alias-claimed-twice"])
        #expect(problems.first?.hint.contains("actors/a.md:4") == true)
    }

    @Test(arguments: [
        "aliases: [{name: Target, match: confirm}]\n", "aliases: [{name: Target, match: never}]\n",
        "aliases: [{name: Target, status: overlaps}]\n", "aliases: [{name: Target, status: disputed}]\n",
    ])
    func aNameMayBeSharedWhereOnlyOneIsAutomatic(keys: String) throws {
        let fixture = try ContentFixture(["actors/a.md": .actor("Target"), "actors/b.md": .actor("B", keys)])
        #expect(fixture.problems() == [])
    }

    @Test func namesInWhichCaseMattersCollideOnlyWhenWrittenAlike() throws {
        let fixture = try ContentFixture([
            "actors/a.md": .actor("A", "aliases: [{name: IT, case: exact}]\n"),
            "actors/b.md": .actor("B", "aliases: [{name: It, case: exact}]\n"),
            "actors/c.md": .actor("C", "aliases: [{name: IT, case: exact}]\n"),
        ])
        #expect(fixture.problems() == ["actors/c.md:4:18 alias-claimed-twice"])
    }

    @Test func aNameTwiceInOneRecordIsAWarning() throws {
        let fixture = try ContentFixture(["actors/a.md": .actor("A", "aliases: [B, A, B]\n")])
        #expect(fixture.problems() == ["actors/a.md:4:14 name-given-twice", "actors/a.md:4:17 name-given-twice"])
    }

    @Test(arguments: [
        ("aliases: [\"…\"]\n", ["actors/a.md:4:11 name-without-letters"]),
        ("aliases: [{name: \"–\", match: never}]\n", []),
        ("aliases: [the]\n", ["actors/a.md:4:11 name-too-common"]),
        ("aliases: [{name: IT, case: fold}]\n", ["actors/a.md:4:18 name-too-common"]),
        ("aliases: [{name: the, match: confirm}]\n", []), ("aliases: [IT, G7, 중국, 中, ЦРУ]\n", []),
        ("aliases: [\"\"]\n", ["actors/a.md:4:11 empty-item"]),
    ])
    func namesThatAreNone(keys: String, problems: [String]) throws {
        let fixture = try ContentFixture(["actors/a.md": .actor("Alpha", keys)])
        #expect(fixture.problems() == problems)
    }
}
