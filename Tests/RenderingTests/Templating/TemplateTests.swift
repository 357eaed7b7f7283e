import Foundation
import Model
import Testing
import Text

@testable import Rendering

private func rendered(_ files: [String: String], _ context: Context) throws -> String {
    try TemplateFolder.with(files) { folder in
        let library = try TemplateLibrary(directory: folder, required: ["page"])
        return String(decoding: try library.render("page", context), as: UTF8.self)
    }
}

/// The faults of templates as `file:line:column summary`, folders left out.
private func faults(_ files: [String: String], required: [String] = [], render context: Context? = nil) throws
    -> [String]
{
    try TemplateFolder.with(files) { folder in
        do {
            let library = try TemplateLibrary(directory: folder, required: required)
            if let context { _ = try library.render("page", context) }
            return []
        } catch let failure as TemplateFailure {
            return failure.diagnostics.map {
                let file = $0.location.path.split(separator: "/").last ?? ""
                return "\(file):\($0.location.line):\($0.location.column) \($0.summary)"
            }
        }
    }
}

@Suite struct TemplateTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let template: String
        let context: Context
        let expected: String

        init(_ name: String, _ template: String, _ context: Context, _ expected: String) {
            (testDescription, self.template, self.context, self.expected) = (name, template, context, expected)
        }
    }

    /// What our contexts come to in the library's language (github.com/mustache/spec).
    static let cases: [Case] = [
        Case("text alone", "a {b} c\n", [:], "a {b} c\n"),
        Case("escaped", "{{x}}", ["x": .text("<\"&'>")], "&lt;&quot;&amp;&#39;&gt;"),
        Case("as it is, three braces", "{{{prose}}}", ["prose": .html("<b>&</b>")], "<b>&</b>"),
        Case("as it is, ampersand", "{{&prose}}", ["prose": .html("<b>")], "<b>"),
        Case("a byte-order mark is not the page's", "\u{FEFF}{{x}}", ["x": .text("1")], "1"),
        Case("spaces in tags", "{{ x }}{{{ svg }}}{{# x }}y{{/ x }}", ["x": .text("1"), "svg": .html("1")], "11y"),
        Case("absent shows nothing", "[{{x}}]", ["x": .absent], "[]"),
        Case(
            "section of a context", "{{#a}}{{b}}{{c}}{{/a}}", ["a": .section(["b": .text("1")]), "c": .text("2")], "12"),
        Case("inner names win", "{{#a}}{{b}}{{/a}}", ["a": .section(["b": .text("in")]), "b": .text("out")], "in"),
        Case(
            "absent inner names hide outer ones", "{{#a}}[{{b}}]{{/a}}",
            ["a": .section(["b": .absent]), "b": .text("out")], "[]"),
        Case(
            "section of a list", "{{#a}}<{{b}}>{{/a}}", ["a": .list([["b": .text("1")], ["b": .text("2")]])], "<1><2>"),
        Case("empty list", "{{#a}}x{{/a}}{{^a}}none{{/a}}", ["a": .list([])], "none"),
        Case("text as a section", "{{#a}}[{{a}}]{{/a}}{{^a}}none{{/a}}", ["a": .text("x")], "[x]"),
        Case("empty text as a section", "{{#a}}[{{a}}]{{/a}}{{^a}}none{{/a}}", ["a": .text("")], "none"),
        Case("flags", "{{#a}}yes{{/a}}{{^b}}no{{/b}}", ["a": .flag(true), "b": .flag(false)], "yesno"),
        Case(
            "nested of one name", "{{#a}}{{#a}}{{b}}{{/a}}{{/a}}", ["a": .section(["a": .section(["b": .text("x")])])],
            "x"),
        Case("comment", "a{{! no\nmatter }}b", [:], "ab"),
        Case("lines of tags leave no lines", "a\n  {{#x}}\n  b\n  {{/x}}\nc\n", ["x": .flag(true)], "a\nb\nc\n"),
        Case("a value alone on its line keeps the line", "{{x}}\n{{x}}\n", ["x": .absent], "\n\n"),
        Case("a flag as a value", "{{x}} {{y}}", ["x": .flag(true), "y": .flag(false)], "true false"),
        Case("HTML as a section", "{{#prose}}yes{{/prose}}", ["prose": .html("")], "yes"),
        Case("lines end as they do", "a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", ["x": .flag(true)], "a\r\nb\r\nc"),
        Case(
            "tags beside each other keep their line", "{{#x}}{{#x}}\na\n{{/x}}{{/x}}\n", ["x": .flag(true)], "\na\n\n"),
        Case("a comment of two lines leaves none", "a\n{{! b\n c }}\nd", [:], "a\nd"),
        Case("a section at the end", "a\n{{#x}}\nb\n{{/x}}", ["x": .flag(true)], "a\nb\n"),
        Case("the last value of a name counts", "{{x}}", ["x": .text("1"), "x": .text("2")], "2"),
    ]

    @Test(arguments: cases)
    func followsTheLanguage(_ example: Case) throws {
        #expect(try rendered(["page": example.template], example.context) == example.expected)
    }

    @Test func partialsSeeTheContextAndAddNoIndentation() throws {
        let files = ["page": "{{#a}}\n    {{>parts/line}}\n{{/a}}\n", "parts/line": "<p>{{b}}</p>\n"]
        #expect(try rendered(files, ["a": .list([["b": .text("1\n2")]])]) == "<p>1\n2</p>\n")
    }

    @Test func pagesFillTheBlocksOfTheirLayout() throws {
        let files = [
            "page": "{{<layout}}\n{{$main}}\n<p>{{x}}</p>\n{{/main}}\n{{/layout}}\n",
            "layout": "<head>{{$head}}default{{/head}}</head>\n{{#inner}}\n{{$main}}{{/main}}\n{{/inner}}\n",
        ]
        let context: Context = ["inner": .section(["x": .text("1")])]
        let page = try rendered(files, context)
        #expect(page.split(separator: "\n") == ["<head>default</head>", "<p>1</p>"], "\(page.debugDescription)")
    }

    /// A line of its own is what the specification calls so: what stood on other lines has no say in it.
    @Test func everyTagThatIsAloneOnItsLineTakesTheLine() throws {
        let context: Context = ["x": .flag(true), "y": .flag(true)]
        #expect(try rendered(["page": "{{#x}}a\n{{/x}}\n{{#y}}\nb\n{{/y}}\n"], context) == "a\nb\n")
        #expect(try rendered(["page": "{{#x}}\na{{/x}} {{#y}}\nb\n{{/y}}\n"], context) == "a \nb\n")
        #expect(try rendered(["page": "{{#x}}\na\n{{/x}}  "], context) == "a\n")
    }

    @Test func textIsEscapedWhateverTagAsksForIt() throws {
        #expect(try rendered(["page": "{{{prose}}}{{x}}"], ["prose": .text("<"), "x": .html("<")]) == "&lt;&lt;")
    }

    @Test func sectionsAndListsHaveNothingToShowAsValues() throws {
        #expect(try rendered(["page": "[{{x}}{{y}}]"], ["x": .section([:]), "y": .list([[:]])]) == "[]")
    }

    @Test func blocksOfPartialsAreFilledAndTheOutermostWins() throws {
        let files = [
            "page": "{{<middle}}{{$a}}page{{/a}}{{/middle}}",
            "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}b{{/b}}{{/base}}",
            "base": "{{>part}} {{$b}}{{/b}}", "part": "{{$a}}part{{/a}}",
        ]
        #expect(try rendered(files, [:]) == "page b")
        #expect(try rendered(files.merging(["page": "{{>part}}"]) { $1 }, [:]) == "part")
    }

    @Test func whatOnlyShowsOnceTemplatesArePutTogetherIsRefused() throws {
        #expect(
            try faults([
                "page": "{{<layout}}{{$main}}{{>part}}{{/main}}{{/layout}}", "layout": "{{$main}}{{/main}}",
                "part": "{{$main}}{{/main}}",
            ]) == ["part.mustache:1:1 the block main is put into itself by this tag"])
        let deep = (0...210).map { ("t\($0)", $0 < 210 ? "{{>t\($0 + 1)}}" : "") }
        let found = try faults(Dictionary(uniqueKeysWithValues: deep))
        #expect(!found.isEmpty && found.allSatisfy { $0.contains("nest more than 200 deep") }, "\(found)")
        let wide = (0...40).map { ("t\($0)", $0 < 40 ? "{{>t\($0 + 1)}}{{>t\($0 + 1)}}" : "") }
        #expect(try faults(Dictionary(uniqueKeysWithValues: wide)).contains { $0.contains("more than 20000 tags") })
    }

    @Test func aDigestTellsOfATemplateAndAllThatItIncludes() throws {
        let files = ["page": "{{>a}}{{<l}}{{/l}}", "a": "{{>b}}", "b": "b", "l": "l", "other": "o"]
        func digest(_ changes: [String: String]) throws -> String {
            try TemplateFolder.with(files.merging(changes) { $1 }) {
                try TemplateLibrary(directory: $0, required: []).digest(of: "page").hexadecimal
            }
        }
        let plain = try digest([:])
        #expect(try digest(["other": "p"]) == plain)
        for name in ["a", "b", "l", "page"] {
            #expect(try digest([name: (files[name] ?? "") + " "]) != plain, "\(name)")
        }
        #expect(try Set([plain, digest(["b": "l", "l": "b"])]).count == 2)
    }

    @Test func theDigestOfNotesLeavesOutOtherTemplates() throws {
        let templates = try TemplateLibrary(directory: SampleSite.templates, required: [])
        let renderer = try Renderer(templates: SampleSite.templates)
        #expect(renderer.noteTemplateDigest == templates.digest(of: "partials/note"))
        #expect(renderer.noteTemplateDigest != templates.digest(of: "pages/briefing"))
    }

    @Test func faultsComeWithTheirPlace() throws {
        let files = [
            "a": "line\n   {{#open}} text\n", "b": "{{#one}}{{/two}}", "c": "\n{{>nowhere}}", "d": "text {{unfinished",
            "e": "{{a.b}}", "f": "{{>g}}", "g": "x {{>f}}",
        ]
        #expect(
            try faults(files, required: ["missing"]) == [
                "a.mustache:2:4 the section open is never closed",
                "b.mustache:1:9 this tag does not close the section that is open: one",
                "c.mustache:2:1 there is no template nowhere", "d.mustache:1:6 the tag is not closed",
                "e.mustache:1:1 a.b is more than a name", "g.mustache:1:3 f includes itself by this tag",
                "missing.mustache:1:1 the template missing is missing",
            ])
    }

    /// What the engine understands and templates here may not use, or what it passes over in silence.
    static let refused: [(template: String, place: String, words: String)] = [
        ("{{=<% %>=}}\n<%title%>", "1:1", "may not set other delimiters"),
        ("x\n  {{= | | =}}", "2:3", "may not set other delimiters"),
        ("{{={{ }}=}}", "1:1", "may not set other delimiters"),
        ("{{% CONTENT_TYPE:TEXT}}", "1:1", "may not set how text is escaped"),
        ("{{%CONTENT_TYPE: HTML }}", "1:1", "may not set how text is escaped"),
        ("{{{title}}}", "1:1", "may not be put in unescaped"), ("{{&title}}", "1:1", "may not be put in unescaped"),
        ("{{& title }}", "1:1", "may not be put in unescaped"), ("{{prose}}", "1:1", "holds HTML"),
        ("{{>*title}}", "1:1", "may not depend on a value"),
        ("{{<*title}}{{/*title}}", "1:1", "may not depend on a value"),
        ("{{}}", "1:1", "names nothing"), ("{{ }}", "1:1", "names nothing"), ("{{.}}", "1:1", "is more than a name"),
        ("{{#reversed(rows)}}{{/reversed(rows)}}", "1:1", "is more than a name"), ("{{a b}}", "1:1", "is not a name"),
        ("{{title", "1:1", "is not closed"), ("{{title}\n{{name}}", "1:1", "is not closed"),
        ("{{! a comment", "1:1", "is not closed"), ("{{{prose}}", "1:1", "is not closed"),
        ("a {{#x}}{{#y}}{{/x}}", "1:15", "does not close the section that is open: y"),
        ("{{/x}}", "1:1", "no section is open"),
        ("{{#x}}", "1:1", "is never closed"), ("{{^x}}", "1:1", "is never closed"),
        ("{{<layout}}words{{$main}}{{/main}}{{/layout}}", "1:12", "may stand between"),
        ("{{<layout}}\n{{title}}{{/layout}}", "2:1", "may stand between"),
        ("{{<layout}}{{$mian}}words{{/mian}}{{/layout}}", "1:12", "layout has no block mian"),
        ("{{<layout}}{{$main}}{{/main}}{{$main}}{{/main}}{{/layout}}", "1:30", "is given twice"),
        ("{{<nowhere}}{{/nowhere}}", "1:1", "there is no template nowhere"),
        (String(repeating: "{{#x}}", count: 5_000), "1:601", "nest more than 100 deep"),
    ]

    @Test(arguments: refused.indices)
    func whatTemplatesMayNotUseIsRefusedWithItsPlace(_ index: Int) throws {
        let (template, place, words) = Self.refused[index]
        let found = try faults(["page": template, "layout": "{{$main}}{{/main}}"])
        #expect(found.contains { $0.hasPrefix("page.mustache:\(place) ") && $0.contains(words) }, "\(found)")
    }

    @Test func allFaultsOfAllTemplatesAreFoundInOneRun() throws {
        let files = ["a": "{{=| |=}}", "b": "{{#x}}\n{{{title}}}\n{{y", "c": "{{>d}}", "e": "{{}}\n{{ }}"]
        #expect(
            try faults(files).map { $0.prefix { $0 != " " } } == [
                "a.mustache:1:1", "b.mustache:1:1", "b.mustache:2:1", "b.mustache:3:1", "c.mustache:1:1",
                "e.mustache:1:1", "e.mustache:2:1",
            ])
    }

    @Test func aFolderWithoutTemplatesIsOneFault() throws {
        let empty = FileManager.default.temporaryDirectory.path + "/empty-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: empty) }
        let failure = #expect(throws: TemplateFailure.self) { try Renderer(templates: empty) }
        #expect(failure?.diagnostics.map(\.summary) == ["there is no template in this folder"])
    }

    @Test func aTemplateThatIsNoTextIsAFault() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/bytes-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: folder + "/page.mustache"))
        let failure = #expect(throws: TemplateFailure.self) { try TemplateLibrary(directory: folder, required: []) }
        #expect(failure?.diagnostics.map(\.summary) == ["the template is not UTF-8 text"])
    }

    @Test func aNameThatNothingGivesIsAFault() throws {
        let files = ["page": "{{known}}\n{{#known}}  {{unknwon}}{{/known}}"]
        #expect(
            try faults(files, render: ["known": .text("x")]) == [
                "page.mustache:2:13 unknwon is not among the names that page can show"
            ])
    }

    @Test func aMissingFolderIsAFault() {
        #expect(throws: TemplateFailure.self) { try Renderer(templates: "/nowhere/at/all") }
    }
}
