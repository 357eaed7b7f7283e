/// The choices that a generator makes: the bytes it is given while there are any, then numbers that follow from them. The
/// same bytes give the same choices, and a fuzzer that changes a byte changes one choice.
struct Choices {
    private var bytes: ArraySlice<UInt8>
    private var state: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
        // FNV-1a (Fowler, Noll and Vo).
        state = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    init(seed: Int) { self.init((0..<8).map { UInt8(truncatingIfNeeded: seed >> (8 * $0)) }) }

    /// A number from 0 to one less than `count`; 0 where `count` is less than 2.
    mutating func below(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        if count <= 256, let byte = bytes.popFirst() { return Int(byte) % count }
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }

    /// Whether one of `count` equally likely things comes about.
    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Up to `count` of what `make` makes.
    mutating func some<Element>(upTo count: Int, _ make: (inout Choices) -> Element) -> [Element] {
        (0..<below(count + 1)).map { _ in make(&self) }
    }
}
