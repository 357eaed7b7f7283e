import Text

/// A message of a worker process: the first byte says what it is.
enum PassAnswer {
    case part(CapturePass)
    case end

    private static let partMark: UInt8 = 1
    private static let endMark: UInt8 = 2

    /// Reads a message; `nil` where it is none.
    init?(message: [UInt8]) {
        switch message.first {
        case Self.partMark:
            guard let pass = ByteCoder.value(CapturePass.self, of: Array(message.dropFirst())) else { return nil }
            self = .part(pass)
        case Self.endMark: self = .end
        default: return nil
        }
    }

    /// The message.
    var message: [UInt8] {
        switch self {
        case .part(let pass): [Self.partMark] + ByteCoder.bytes(of: pass)
        case .end: [Self.endMark]
        }
    }
}
