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
}
