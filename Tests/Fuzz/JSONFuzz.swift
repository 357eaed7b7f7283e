import Foundation

@testable import Extraction

/// What comes of JSON repair is JSON; what was JSON before stays as it was.
enum JSONFuzz {
    static func fault(_ source: [UInt8]) -> String? {
        let text = DecodedText(plain: source).bytes
        let repaired = JSONRepairer.repair(text)
        var end = 0
        for record in repaired.records {
            guard record.range.lowerBound >= end, record.range.upperBound <= repaired.bytes.count else {
                return "the record at \(record.range) follows one that ended at \(end) of \(repaired.bytes.count)"
            }
            end = record.range.upperBound
            // Foundation reads no deeper than this, and the WordPress reader refuses what is.
            guard record.depth <= 500 else { continue }
            let json = Array(repaired.bytes[record.range])
            guard (try? JSONSerialization.jsonObject(with: Data(json))) != nil else {
                return "no JSON: \(String(decoding: json, as: UTF8.self).debugDescription)"
            }
            let whole = Array("{\"a\":".utf8) + json + Array("}".utf8)
            let again = JSONRepairer.repair(whole)
            guard again.records.count == 1, again.records[0].repairs.isEmpty, again.bytes == whole else {
                return "mended twice: \(String(decoding: json, as: UTF8.self).debugDescription)"
            }
        }
        return nil
    }
}
