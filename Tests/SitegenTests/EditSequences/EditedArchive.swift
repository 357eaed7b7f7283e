import Foundation

/// An archive that is edited step by step at random, as editors and nightly imports do it.
struct EditedArchive {
    /// The files by their paths below the archive's folder.
    private(set) var files: [String: [UInt8]]
    /// Texts of templates that differ from those of the package, by their paths below `Templates/`.
    private(set) var templates: [String: String] = [:]
    /// What is given on the command line.
    private(set) var options: [String] = []
    /// The day of the build, in days from the first of 2015-09.
    private(set) var day = 400
    private var choices: Choices
    private var count = 0

    init(_ choices: Choices) {
        self.choices = choices
        files = RandomArchive(choices).files
    }

    /// Changes one thing.
    /// - Returns: what it was, for the report of a fault.
    mutating func edit() -> String {
        count += 1
        switch choices.below(16) {
        case 0, 1: return addCaptures()
        case 2: return changeCapture()
        case 3: return remove(below: "Content/sources/")
        case 4: return rename()
        case 5: return writeSidecar()
        case 6, 7: return changeNames()
        case 8, 9: return changeNotes()
        case 10: return changeTemplate()
        case 11: return changeSettings()
        case 12: return changeDay()
        case 13: return changePictures()
        case 14: return changeBriefing()
        default: return remove(below: "Content/")
        }
    }

    private mutating func paths(below folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder) && !$0.hasSuffix("site.yaml") }.sorted()
    }

    private mutating func other() -> [String: [UInt8]] { RandomArchive(Choices(seed: choices.below(1 << 30))).files }

    private mutating func addCaptures() -> String {
        for (path, bytes) in other() where path.hasPrefix("Content/sources/") {
            let name = path.dropFirst("Content/sources/".count)
            files["Content/sources/more\(count)/\(name)"] = bytes
        }
        return "add captures"
    }

    private mutating func changeCapture() -> String {
        guard let path = paths(below: "Content/sources/").filter({ !$0.hasSuffix(".yaml") }).randomElement(&choices)
        else { return addCaptures() }
        var bytes = files[path] ?? []
        switch choices.below(3) {
        case 0: bytes += Array("\n\nOne more sentence stands here, and it names nobody at all.\n".utf8)
        case 1: bytes = choices.damaged(bytes)
        default: bytes = other().first { $0.key.hasPrefix("Content/sources/") }?.value ?? []
        }
        files[path] = bytes
        return "change \(path)"
    }

    private mutating func remove(below folder: String) -> String {
        guard let path = paths(below: folder).randomElement(&choices) else { return "remove nothing" }
        files[path] = nil
        return "remove \(path)"
    }

    private mutating func rename() -> String {
        guard let path = paths(below: "Content/sources/").randomElement(&choices) else { return "rename nothing" }
        files["Content/sources/moved\(count)/" + (path.split(separator: "/").last ?? "")] = files.removeValue(
            forKey: path)
        return "rename \(path)"
    }

    private mutating func writeSidecar() -> String {
        guard let path = paths(below: "Content/sources/").filter({ !$0.hasSuffix(".yaml") }).randomElement(&choices)
        else { return "no sidecar" }
        let line = choices.pick([
            "title: Corrected \(count)", "publish: excerpt", "publish: citation", "status: withdrawn",
            "status: draft", "issued: 2016-0\(1 + choices.below(9))", "language: fr", "author: [Ann Example]",
        ])
        files[path + ".yaml"] = Array((line + "\n").utf8)
        return "sidecar of \(path): \(line)"
    }

    private mutating func changeNames() -> String {
        let name = choices.pick([
            "Alpha", choices.word(), "the \(choices.word())", "One more", "APT \(choices.below(9))",
        ])
        if choices.oneIn(3) {
            files["Content/agreements/new\(count % 3).md"] = Array(
                "---\nname: \(quoted(name)) Accord\nkind: treaty\naliases: [\(quoted(name))]\nclauses:\n- id: c\n  text: Hold.\n---\n"
                    .utf8)
        } else {
            let match = choices.pick(["auto", "confirm", "never"])
            files["Content/actors/new\(count % 3).md"] = Array(
                "---\nname: \(quoted("New " + name))\nkind: company\naliases: [{name: \(quoted(name)), match: \(match)}]\nnot: [\(quoted(choices.word()))]\n---\n"
                    .utf8)
        }
        return "names: \(name)"
    }

    private mutating func changeNotes() -> String {
        let id = choices.pick(["n0", "n1", "b0", "b1"])
        if choices.oneIn(4) {
            files["Content/annotations/\(id).yaml"] = nil
            return "remove notes on \(id)"
        }
        files["Content/annotations/\(id).yaml"] = Array(
            "- quote: \(quoted(choices.word()))\n  note: Note \(count) on [it](briefing:b0).\n  stance: reports\n".utf8)
        return "notes on \(id)"
    }

    private mutating func changeTemplate() -> String {
        let path = choices.pick(["partials/note", "pages/briefing", "pages/home"])
        templates[path] = "<!-- \(count) -->"
        return "template \(path)"
    }

    private mutating func changeSettings() -> String {
        switch choices.below(3) {
        case 0:
            options = options.isEmpty ? ["--drafts"] : []
            return "drafts"
        case 1:
            let policy = choices.pick(["full", "excerpt", "citation"])
            files["Content/site.yaml"] = Array("title: Archive \(count)\npublish: \(policy)\n".utf8)
            return "site.yaml: \(policy)"
        default:
            files["Content/publishers.yaml"] = Array(
                "- id: pub\n  name: Publisher \(count)\n  hosts: [x.example]\n".utf8)
            return "publishers.yaml"
        }
    }

    private mutating func changeDay() -> String {
        day = choices.below(800)
        return "day \(day)"
    }

    private mutating func changePictures() -> String {
        let path = choices.pick(["Content/media/lock.png", "Content/sources/0-page_files/lock.png"])
        let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        let width = UInt8(1 + choices.below(200))
        files[path] = header + Array("IHDR".utf8) + [0, 0, 0, width, 0, 0, 0, 9, 8, 6, 0, 0, 0]
        return "picture \(path)"
    }

    private mutating func changeBriefing() -> String {
        let issued = choices.pick(["2015-09", "2016-12-01", "2017"])
        files["Content/briefings/b\(choices.below(2)).md"] = Array(
            "---\ntitle: Briefing \(count)\nissued: \(issued)\n---\nAlpha and ![lock](lock.png) and **One more**.\n"
                .utf8)
        return "briefing of \(issued)"
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}

extension Array {
    fileprivate func randomElement(_ choices: inout Choices) -> Element? { isEmpty ? nil : choices.pick(self) }
}
