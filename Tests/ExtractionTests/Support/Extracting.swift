import Model
import Text

@testable import Extraction

/// What the extractor finds in bytes.
func extraction(of bytes: [UInt8], named path: String = "capture") -> Extraction {
    Extractor().extract(Capture(file: SourceFile(path: path, bytes: bytes)))
}

/// What the extractor finds in a text.
func extraction(of text: String) -> Extraction { extraction(of: Array(text.utf8)) }

/// The words of a text: runs of letters and digits.
func words(of text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber) } }

/// Whether `part` occurs within `whole` in the same order, with gaps.
func isSubsequence(_ part: [Substring], of whole: [Substring]) -> Bool {
    var rest = part[...]
    for word in whole where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
}
