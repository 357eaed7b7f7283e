import Model

/// An identifier of an actor as its page shows it.
enum ActorIdentifier {
    /// The address of an identifier; `nil` for registers without one, and for an identifier that is an address itself
    /// and none that a page may link to.
    static func link(_ identifier: ActorRecord.Identifier) -> String? {
        if IdentifierRegister.isAddress(identifier.value) { return WebAddress.link(identifier.value) }
        guard !identifier.value.isEmpty else { return nil }
        return IdentifierRegister.named(identifier.register)?.address(
            of: identifier.value, encode: WebAddress.percentEncoded)
    }

    static func context(_ identifier: ActorRecord.Identifier) -> Context {
        let register = IdentifierRegister.named(identifier.register)?.name ?? identifier.register
        return ["text": .text("\(register) \(identifier.value)"), "href": .optional(link(identifier))]
    }
}
