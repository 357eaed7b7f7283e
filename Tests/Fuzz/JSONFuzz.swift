import Foundation

@testable import Extraction

/// What comes of JSON repair is JSON; what was JSON before stays as it was.
enum JSONFuzz {
    /// How deep lists and objects may lie in each other; Foundation reads no deeper than 512.
    private static let depth = 500

    static func fault(_ source: [UInt8]) -> String? {
        let text = DecodedText(plain: source).bytes
        let repaired = JSONRepairer.repair(text, maximumDepth: depth)
        var end = 0
        for record in repaired.records {
            guard record.range.lowerBound >= end, record.range.upperBound <= repaired.bytes.count else {
                return "the record at \(record.range) follows one that ended at \(end) of \(repaired.bytes.count)"
            }
            end = record.range.upperBound
            let json = Array(repaired.bytes[record.range])
            guard (try? JSONSerialization.jsonObject(with: Data(json))) != nil else {
                return "no JSON: \(String(decoding: json, as: UTF8.self).debugDescription)"
            }
            let whole = Array("{\"a\":".utf8) + json + Array("}".utf8)
            let again = JSONRepairer.repair(whole, maximumDepth: depth + 1)
            guard again.records.count == 1, again.records[0].repairs.isEmpty, again.bytes == whole else {
                return "mended twice: \(String(decoding: json, as: UTF8.self).debugDescription)"
            }
        }
        return nil
    }
}
