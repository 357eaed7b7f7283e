import Foundation

/// The entry of the fuzzer: `FUZZ_READER` names what reads the bytes that libFuzzer makes up.
@main
enum Fuzz {
    /// Every reader that is fuzzed, by its name.
    static let readers: [String: @Sendable ([UInt8]) -> String?] = [
        "html": HTMLFuzz.fault, "json": JSONFuzz.fault, "text": TextFuzz.fault, "markdown": MarkdownFuzz.fault,
        "archive": ArchiveFuzz.fault,
    ]

    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(runDriver(&count, &arguments, fuzzOne))
    }
}

/// libFuzzer's own loop, which parses the arguments and never comes back from a fault.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The reader chosen for this run.
private let reader = Fuzz.readers[ProcessInfo.processInfo.environment["FUZZ_READER"] ?? "html"]

/// Gives the bytes to the reader; what it finds wrong ends the run, and libFuzzer keeps the bytes.
private func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let reader else {
        print("FUZZ_READER is one of \(Fuzz.readers.keys.sorted())")
        exit(64)
    }
    if let fault = reader(Array(UnsafeBufferPointer(start: start, count: count))) {
        print("FAULT: \(fault)")
        fflush(nil)
        abort()
    }
    return 0
}
