import Model
import Text

extension PassItem: ByteCodable {
    static var blank: PassItem { .own(.blank) }

    mutating func code(with coder: inout ByteCoder) {
        var (file, briefing): (CaptureFile?, Briefing?) = (nil, nil)
        switch self {
        case .capture(let capture): file = capture
        case .own(let own): briefing = own
        }
        coder.code(&file)
        coder.code(&briefing)
        if let file {
            self = .capture(file)
        } else if let briefing {
            self = .own(briefing)
        } else {
            coder.refuse()
        }
    }
}

extension CapturePass: ByteCodable {
    static var blank: CapturePass { CapturePass() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&briefings)
        coder.code(&leftOut)
        coder.code(&diagnostics)
        coder.code(&extraction)
        coder.code(&content)
        coder.code(&conditions)
    }
}

extension BriefingPass: ByteCodable {
    static var blank: BriefingPass { BriefingPass(entry: .blank) }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&entry)
        coder.code(&body)
        coder.code(&postings)
        coder.code(&fragment)
        coder.code(&words)
    }
}

extension PassConditions: ByteCodable {
    static var blank: PassConditions { PassConditions() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&pictures)
        coder.code(&namesRecords)
        coder.code(&latestPast)
        coder.code(&earliestFuture)
    }
}
