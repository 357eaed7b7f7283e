import Foundation
import Model
import Testing
import Text

@testable import Rendering

/// A folder of templates for one test.
private func withTemplates<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
        let file = folder.appendingPathComponent(name + ".mustache")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return try body(folder.path)
}

private func rendered(_ files: [String: String], _ context: Context) throws -> String {
    try withTemplates(files) { folder in
        let library = try TemplateLibrary(directory: folder, required: ["page"])
        return String(decoding: try library.render("page", context), as: UTF8.self)
    }
}

/// The faults of templates as `file:line:column summary`, folders left out.
private func faults(_ files: [String: String], required: [String] = [], render context: Context? = nil) throws
    -> [String]
{
    try withTemplates(files) { folder in
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
        Case("as it is, three braces", "{{{x}}}", ["x": .html("<b>&</b>")], "<b>&</b>"),
        Case("as it is, ampersand", "{{&x}}", ["x": .text("<b>")], "<b>"),
        Case("spaces in tags", "{{ x }}{{{ x }}}{{# x }}y{{/ x }}", ["x": .text("1")], "11y"),
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

    @Test func faultsComeWithTheirPlace() throws {
        let files = [
            "a": "line\n   {{#open}} text\n", "b": "{{#one}}{{/two}}", "c": "\n{{>nowhere}}", "d": "text {{unfinished",
            "e": "{{a.b}}", "f": "{{>g}}", "g": "x {{>f}}",
        ]
        #expect(
            try faults(files, required: ["missing"]) == [
                "a.mustache:3:1 a section is still open at the end of the template",
                "b.mustache:1:12 this tag does not close the section that is open",
                "c.mustache:2:1 there is no template nowhere", "d.mustache:1:18 this is not Mustache",
                "e.mustache:1:1 a.b is more than a name", "g.mustache:1:3 f includes itself by this tag",
                "missing.mustache:1:1 the template missing is missing",
            ])
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
