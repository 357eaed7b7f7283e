import Text

/// Writes rows of a table in CSV (RFC 4180) that no spreadsheet takes for formulas.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-` or `@`, also behind white space, quotation marks and control
/// characters, and some in their full-width forms. Such a cell gets an apostrophe before it, as OWASP advises ("CSV
/// Injection"): spreadsheets then take it for text. Who reads the table with a program takes one apostrophe away from
/// a cell that begins with one and, behind that, in the way described; no other cell is changed.
enum CSVRow {
    /// What the page of downloads says of it.
    static let meaning =
        "A cell that a spreadsheet would take for a formula, because it begins with =, +, - or @, has an apostrophe "
        + "before it; spreadsheets show it as text, and programs should take that one apostrophe away."

    /// Appends one row.
    static func append(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(field, to: &bytes)
        }
        bytes += [0x0D, 0x0A]
    }

    /// A field stands in quotation marks where it holds one, a comma, a semicolon, which some take for one, a tab, a
    /// line break, or a space at an end, and where it has an apostrophe put before it.
    private static func append(_ field: String, to bytes: inout [UInt8]) {
        let isFormula = isFormula(field)
        let start = bytes.count
        bytes += field.utf8
        var needsMarks = isFormula || bytes[start...].first == 0x20 || bytes[start...].last == 0x20
        var hasMark = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == 0x22 { hasMark = true }
            needsMarks = needsMarks || byte == 0x22 || byte == 0x2C || byte == 0x3B || byte < 0x20
        }
        guard needsMarks else { return }
        bytes.insert(contentsOf: isFormula ? [0x22, 0x27] : [0x22], at: start)
        if hasMark {
            bytes.removeSubrange((start + (isFormula ? 2 : 1))...)
            for byte in field.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    /// Whether a spreadsheet may run a cell: the first scalar that it does not pass over is a sign of a formula.
    static func isFormula(_ field: String) -> Bool {
        for scalar in field.unicodeScalars {
            switch scalar.value {
            case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x2212, 0xFE62, 0xFE63, 0xFE66, 0xFE6B:
                return true
            case 0x22, 0x27, 0x60, 0x00...0x20, 0x7F...0xA0, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFF02,
                0xFF07:
                continue
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
            default:
                if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
                    || scalar.properties.isVariationSelector
                {
                    continue
                }
                return false
            }
        }
        return false
    }
}
