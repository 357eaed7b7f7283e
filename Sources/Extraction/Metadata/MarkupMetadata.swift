import HTML
import Text

/// What the visible markup of a page says about its article.
struct MarkupMetadata {
    let document: Document
    let head: PageHead
    let removals: ElementRemovals

    func read(into claims: inout MetadataClaims) {
        readItems(into: &claims)
        for byline in head.bylines { readByline(byline.node, isName: byline.rank == 1, into: &claims) }
        for time in head.times { readTime(time, into: &claims) }
        for date in head.dates { readDate(date, into: &claims) }
        claims.add(head.titleElement, to: .title, from: .titleElement)
        for heading in head.headings where !isInFurniture(heading) {
            // A second heading may be the title too, but is not a title on its own account.
            let isFirst = document.nodes[heading].tag == .h1
            claims.add(text(of: heading), to: .title, from: isFirst ? .heading : .text)
        }
    }

    private func readItems(into claims: inout MetadataClaims) {
        for item in head.itemProperties {
            switch item.name {
            case "headline": claims.add(text(of: item.node), to: .title, from: .markup)
            case "author", "creator": readAuthorItem(item.node, into: &claims)
            case "datePublished":
                claims.add(machineDate(item.node) ?? writtenDate(item.node), to: .issued, from: .markup)
            case "dateModified": claims.add(machineDate(item.node), to: .modified, from: .markup)
            default: break
            }
        }
    }

    /// An author is a name, or an item of its own that has one.
    private func readAuthorItem(_ node: Int, into claims: inout MetadataClaims) {
        let end = document.nodes[node].end
        let name = head.itemProperties.first { $0.node > node && $0.node < end && $0.name == "name" }
        if let name {
            claims.add(
                document.attributeString("content", of: name.node) ?? text(of: name.node), to: .author, from: .markup)
        } else {
            claims.add(document.attributeString("content", of: node) ?? text(of: node), to: .author, from: .markup)
        }
    }

    private func readByline(_ node: Int, isName: Bool, into claims: inout MetadataClaims) {
        guard !isInFurniture(node) else { return }
        var words = text(of: node)
        guard words.utf8.count < 300 else { return }
        // A byline that links a name needs no reading.
        let links = document.descendants(of: node).filter { document.nodes[$0].tag == .a && isAuthorLink($0) }
        if !isName, let link = links.first { words = text(of: link) }
        guard words.utf8.count < 120 else { return }
        claims.add(words, to: .author, from: isName || !links.isEmpty ? .markup : .byline)
    }

    private func isAuthorLink(_ node: Int) -> Bool {
        document.attribute("rel", of: node, hasToken: "author") || document.hasClass("fn", of: node)
            || (document.attribute("href", of: node)?.contains(sequence: "/author") ?? false)
    }

    private func readTime(_ node: Int, into claims: inout MetadataClaims) {
        guard !isInFurniture(node) else { return }
        let isChange = document.hasClass("updated", of: node) && !document.hasClass("published", of: node)
        guard let date = machineDate(node) ?? writtenDate(node) else { return }
        claims.add(date, to: isChange ? .modified : .issued, from: .dateElement)
    }

    private func readDate(_ node: Int, into claims: inout MetadataClaims) {
        guard !isInFurniture(node) else { return }
        claims.add(machineDate(node) ?? writtenDate(node), to: .issued, from: .dateElement)
    }

    /// Comments and lists of other articles have authors and dates of their own.
    private func isInFurniture(_ node: Int) -> Bool {
        if let rule = removals.rule(of: node), Self.othersMatter.contains(rule) { return true }
        return document.ancestors(of: node).contains { ancestor in
            removals.rule(of: ancestor).map(Self.othersMatter.contains) ?? false
        }
    }

    private static let othersMatter = Set(
        ["comments", "related-posts", "sidebar", "post-navigation"].map {
            BoilerplateRule.place(of: $0)
        })

    /// The date that an element gives for machines.
    private func machineDate(_ node: Int) -> String? {
        for name in ["datetime", "content", "title"] {
            if let value = document.attributeString(name, of: node), PageDate.date(value) != nil { return value }
        }
        return nil
    }

    /// The date that an element shows.
    private func writtenDate(_ node: Int) -> String? {
        let bytes = document.text(of: node)
        guard bytes.count < 200 else { return nil }
        return TextDate(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 40), in: bytes)?.edtf
    }

    private func text(of node: Int) -> String {
        var output: [UInt8] = []
        var place = node
        while place < document.nodes[node].end {
            let entry = document.nodes[place]
            if entry.kind == .element,
                entry.tag == .script || entry.tag == .style || entry.tag == .svg || entry.tag == .noscript
            {
                place = entry.end
                continue
            }
            if entry.kind == .element, entry.tag.isBlock || entry.tag == .br { output.append(Byte.space) }
            output += document.bytes[document.textRange(of: place)]
            place += 1
        }
        return String(decoding: output, as: UTF8.self)
    }
}
