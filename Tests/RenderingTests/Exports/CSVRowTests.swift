import Testing

@testable import Rendering

@Suite struct CSVRowTests {
    static func row(_ fields: [String]) -> String {
        var bytes: [UInt8] = []
        CSVRow.append(fields, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "−1", "﹦1"])
    func whatASpreadsheetWouldRunGetsAnApostrophe(formula: String) {
        let openings = [
            "", " ", "\t", "\r", "\n", "\"", "'", "“", "\u{FEFF}", "\u{A0}", "\u{200B}", "\u{0}", "\"\t '", "\u{3000}",
        ]
        for opening in openings {
            let field = opening + formula
            #expect(Self.row(["a", field]).hasPrefix("a,\"'"), "\(field.debugDescription)")
            #expect(Self.read(Self.row([field]))[0] == "'" + field)
        }
    }

    @Test(arguments: ["China = x", "a-b", "'tis so", "“We said”, he wrote", "3 - 2", "é=1", "x", "", "国家=", "'"])
    func otherCellsStayAsTheyAre(field: String) {
        #expect(Self.read(Self.row([field]))[0] == field)
    }

    @Test func oneApostropheTakenAwayGivesEveryTextBack() {
        let pieces = ["'", "\"", "=", "x", " ", "-", "\t", "＝", "“", ",", "\n", ";"]
        var state: UInt64 = 3
        for _ in 0..<3_000 {
            var field = ""
            for _ in 0..<5 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                field += pieces[Int(state >> 33) % pieces.count]
            }
            var cell = Self.read(Self.row([field, "end"]))[0]
            if cell.hasPrefix("'"), CSVRow.isFormula(String(cell.dropFirst())) { cell.removeFirst() }
            #expect(cell == field, "\(field.debugDescription)")
        }
    }

    /// The fields of one row, as RFC 4180 reads them.
    static func read(_ row: String) -> [String] {
        var fields: [[UInt8]] = [[]]
        var isQuoted = false
        let bytes = Array(row.utf8.dropLast(2))
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22, isQuoted, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                fields[fields.count - 1].append(byte)
                index += 1
            } else if byte == 0x22 {
                isQuoted.toggle()
            } else if byte == 0x2C, !isQuoted {
                fields.append([])
            } else {
                fields[fields.count - 1].append(byte)
            }
            index += 1
        }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }
}
