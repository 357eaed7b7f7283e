import HTML

/// Puts the text of declarative shadow roots where readers see it.
///
/// A page made of components keeps their text in `<template shadowrootmode>`, and what stands in their slots beside it.
/// Browsers show the template in the place of its element's children, and each child at the slot of its name.
struct ShadowRoots {
    private let document: Document
    private var output: [UInt8] = []
    private var work: [Work] = []
    /// The children of each host that no slot has shown yet, by the host and the name of the slot.
    private var slotted: [Int: [[UInt8]: [Int]]] = [:]

    /// What is still to be written, the next last.
    private enum Work {
        case node(Int, host: Int)
        case close(Int)
        case unslotted(Int)
    }

    /// The page with all roots in their places; absent where it has none.
    static func composed(_ document: Document) -> Document? {
        guard document.nodes.indices.contains(where: { isRoot($0, document) }) else { return nil }
        var roots = ShadowRoots(document: document)
        roots.output.reserveCapacity(document.bytes.count)
        roots.push(childrenOf: 0, host: 0)
        while let next = roots.work.popLast() { roots.write(next) }
        return Document(parsing: roots.output)
    }

    private init(document: Document) { self.document = document }

    private static func isRoot(_ node: Int, _ document: Document) -> Bool {
        guard document.nodes[node].kind == .element, document.nodes[node].tag == .template else { return false }
        return ["shadowrootmode", "shadowroot", "shadowmode"].contains { document.attribute($0, of: node) != nil }
    }

    private mutating func push(childrenOf node: Int, host: Int) {
        for child in Array(document.children(of: node)).reversed() { work.append(.node(child, host: host)) }
    }

    private mutating func write(_ next: Work) {
        switch next {
        case .close(let node): writeEndTag(node)
        case .unslotted(let host):
            for children in (slotted.removeValue(forKey: host) ?? [:]).values.flatMap({ $0 }).sorted().reversed() {
                work.append(.node(children, host: 0))
            }
        case .node(let node, let host): writeNode(node, host: host)
        }
    }

    private mutating func writeNode(_ node: Int, host: Int) {
        switch document.nodes[node].kind {
        case .text: writeText(node)
        case .orphanEndTag: writeEndTag(node)
        case .element: writeElement(node, host: host)
        case .comment:
            output += "<!--".utf8
            output += document.bytes[document.textRange(of: node)]
            output += "-->".utf8
        case .document: break
        }
    }

    private mutating func writeElement(_ node: Int, host: Int) {
        if document.nodes[node].tag == .slot, host != 0 {
            let name = Array(document.attribute("name", of: node) ?? [])
            if let children = slotted[host]?.removeValue(forKey: name) {
                for child in children.reversed() { work.append(.node(child, host: 0)) }
                return
            }
        }
        writeStartTag(node)
        if !Self.isVoid(document.nodes[node].tag) { work.append(.close(node)) }
        guard let root = document.children(of: node).first(where: { Self.isRoot($0, document) }) else {
            push(childrenOf: node, host: host)
            return
        }
        var children: [[UInt8]: [Int]] = [:]
        for child in document.children(of: node) where child != root {
            children[Array(document.attribute("slot", of: child) ?? []), default: []].append(child)
        }
        slotted[node] = children
        work.append(.unslotted(node))
        push(childrenOf: root, host: node)
    }

    private mutating func writeStartTag(_ node: Int) {
        output.append(Byte.lessThan)
        output += document.name(of: node).utf8
        for attribute in document.attributes(of: node) {
            output.append(Byte.space)
            output += document.bytes[attribute.name]
            output += "=\"".utf8
            for byte in document.bytes[attribute.value] {
                switch byte {
                case Byte.ampersand: output += "&amp;".utf8
                case UInt8(ascii: "\""): output += "&quot;".utf8
                default: output.append(byte)
                }
            }
            output.append(UInt8(ascii: "\""))
        }
        output.append(Byte.greaterThan)
    }

    private mutating func writeEndTag(_ node: Int) {
        output += "</".utf8
        output += document.name(of: node).utf8
        output.append(Byte.greaterThan)
    }

    private mutating func writeText(_ node: Int) {
        let text = document.bytes[document.textRange(of: node)]
        if Self.isRaw(document.nodes[document.nodes[node].parent].tag) {
            output += text
            return
        }
        for byte in text {
            switch byte {
            case Byte.ampersand: output += "&amp;".utf8
            case Byte.lessThan: output += "&lt;".utf8
            default: output.append(byte)
            }
        }
    }

    private static func isVoid(_ tag: TagName) -> Bool {
        [.area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr].contains(tag)
    }

    private static func isRaw(_ tag: TagName) -> Bool {
        [.script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext].contains(tag)
    }
}
