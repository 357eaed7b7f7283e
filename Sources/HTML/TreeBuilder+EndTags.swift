/// What an end tag closes.
extension TreeBuilder {
    mutating func end(_ name: ElementName) {
        let boundaries = open.top.boundaries
        switch name.tag {
        case .html, .body:
            // The standard keeps both open, so that what follows, against the rules, has its place.
            if open.position(of: name) < 0 { addOrphan(name) }
        case .br:
            addLeaf(.element, name, content: 0..<0)
        case .p:
            end(name, within: boundaries.button)
        case .li:
            end(name, within: boundaries.listItem)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            endHeading(name)
        case .form:
            endInline(name)
        case .table, .caption, .colgroup, .tbody, .tfoot, .thead, .tr, .td, .th, .svg, .math:
            end(name, within: boundaries.table)
        case .template:
            end(name, within: 1)
        default:
            if name.tag.traits.contains(.special) {
                end(name, within: boundaries.scope)
            } else {
                endInline(name)
            }
        }
    }

    private mutating func addOrphan(_ name: ElementName) { addLeaf(.orphanEndTag, name, content: 0..<0) }

    private mutating func end(_ name: ElementName, within boundary: OpenElements.Position) {
        let position = open.position(of: name)
        if position >= max(boundary, 1) { close(to: position) } else { addOrphan(name) }
    }

    /// Any heading's end tag closes the innermost heading.
    private mutating func endHeading(_ name: ElementName) {
        var position: OpenElements.Position = -1
        for tag in [TagName.h1, .h2, .h3, .h4, .h5, .h6] { position = max(position, open.position(of: tag)) }
        if position >= max(open.top.boundaries.scope, 1) { close(to: position) } else { addOrphan(name) }
    }

    /// Closes an element unless one within it, of the kind it cannot close, is still open: then it ends with that one.
    private mutating func endInline(_ name: ElementName) {
        let position = open.position(of: name)
        if position >= max(open.top.boundaries.special, 1) {
            close(to: position)
            return
        }
        if position >= max(open.top.boundaries.scope, 1) { open.endWithChild(at: position) }
        addOrphan(name)
    }
}
