/// The attribute names of one tag, so that the second of a name can be dropped.
///
/// A few names are compared one by one; a tag with very many would make that quadratic, so then they go into a set.
struct SeenNames {
    private static let fewNames = 16
    private var names: Set<[UInt8]> = []

    /// Whether `name` is among the names of `attributes` from the place `first` on; from now on it counts as seen.
    mutating func contains(
        _ name: Range<Int>, in bytes: [UInt8], among attributes: [Attribute], from first: Int
    ) -> Bool {
        if attributes.count - first < Self.fewNames {
            for index in first..<attributes.count where Self.areEqual(bytes, attributes[index].name, name) {
                return true
            }
            return false
        }
        if names.isEmpty { for attribute in attributes[first...] { names.insert(Array(bytes[attribute.name])) } }
        return !names.insert(Array(bytes[name])).inserted
    }

    private static func areEqual(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
            return false
        }
        return true
    }
}
