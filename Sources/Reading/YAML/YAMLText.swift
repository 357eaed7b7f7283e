import Model
import Text
import Yams

/// Reads a YAML text into nodes that know where in the file they stand.
struct YAMLText {
    private let file: SourceFile
    private var positions: YAMLPositions
    private var nodeCount = 0

    /// Reads a range of a file, which must be UTF-8.
    /// - Returns: the only document; `nil` where there is none.
    static func read(_ file: SourceFile, range: Range<Int>) throws(Problem) -> YAMLNode? {
        if let violation = YAMLLimits.violation(in: file.bytes, range: range) {
            let location = file.location(at: violation.offset)
            throw Problem(Diagnostic(violation.kind, at: location, violation.summary, hint: violation.hint))
        }
        var reader = YAMLText(file: file, positions: YAMLPositions(of: file.bytes, range: range))
        do {
            let text = String(decoding: file.bytes[range], as: UTF8.self)
            // The basic resolver leaves every scalar a string and spares the regular expressions of the default one.
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
            return try reader.node(root, depth: 0)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(reader.diagnostic(for: error, in: range))
        }
    }

    private mutating func node(_ node: Node, depth: Int) throws(Problem) -> YAMLNode {
        let offset = offset(of: node)
        nodeCount += 1
        if nodeCount > YAMLLimits.nodes || depth > YAMLLimits.depth {
            throw Problem(
                Diagnostic(
                    ReadingDiagnostics.yamlLimit, at: file.location(at: offset),
                    "the YAML has more than \(YAMLLimits.nodes) values or \(YAMLLimits.depth) levels",
                    hint: "split the file, or write out what its aliases repeat"))
        }
        switch node {
        case .scalar(let scalar):
            let isAbsent = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return YAMLNode(content: isAbsent ? .absent : .scalar(scalar.string), offset: offset)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
            return YAMLNode(content: .sequence(items), offset: offset)
        case .mapping(let mapping):
            return YAMLNode(content: .mapping(try entries(of: mapping, depth: depth)), offset: offset)
        case .alias:
            return YAMLNode(content: .absent, offset: offset)
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(Problem) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping {
            let keyOffset = offset(of: key)
            guard case .scalar(let scalar) = key else {
                throw Problem(
                    Diagnostic(
                        ReadingDiagnostics.wrongShape, at: file.location(at: keyOffset),
                        "a key must be a plain word",
                        hint: "if this is text and not a key, put quotation marks around it"))
            }
            let value = try node(value, depth: depth + 1)
            entries.append(YAMLEntry(key: scalar.string, keyOffset: keyOffset, value: value))
        }
        return entries
    }

    private mutating func offset(of node: Node) -> Int {
        guard let mark = node.mark else { return 0 }
        return positions.offset(line: mark.line, column: mark.column)
    }

    private mutating func diagnostic(for error: any Error, in range: Range<Int>) -> Diagnostic {
        let fault = YAMLFault(error)
        let offset = fault.position.map { positions.offset(line: $0.line, column: $0.column) } ?? range.lowerBound
        return Diagnostic(fault.kind, at: file.location(at: offset), fault.summary, hint: fault.hint)
    }
}
