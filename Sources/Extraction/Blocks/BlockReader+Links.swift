import HTML

/// Links, pictures and what stands in frames.
extension BlockReader {
    mutating func enterLink(_ node: Int) {
        var link: Int?
        if let address = document.attribute("href", of: node) {
            switch Address.resolve(address, against: context.address) {
            case .address(let resolved):
                let original =
                    context.isCopy ? ArchivedAddress(String(decoding: resolved, as: UTF8.self))?.original : nil
                list.links.append(BlockList.Link(address: original.map { Array($0.utf8) } ?? resolved, node: node))
                link = list.links.count - 1
            case .unsafe: if state.rule == nil { list.wordlessRemovals.insert(Self.unsafeAddress) }
            case .none: break
            }
        }
        open(node, asBlock: false) { $0.link = link }
    }

    mutating func addImage(_ node: Int) {
        if let character = emoji(node) ?? drawnCapital(node) {
            addWord(character, node: node)
            return
        }
        guard !isTrackingPixel(node) else {
            if state.rule == nil { list.wordlessRemovals.insert(Self.trackingPixel) }
            return
        }
        guard let address = PictureAddress(of: node, in: document)?.bytes else {
            if state.rule == nil { list.wordlessRemovals.insert(Self.unsafeAddress) }
            return
        }
        guard case .address(let resolved) = Address.resolve(address[...], against: context.address) else { return }
        let before = state
        // The twin of a picture that scripts load may be the only one that has an address.
        if state.rule == Self.noscriptTwin { state.rule = nil }
        defer { state = before }
        guard !isTwin(resolved) else { return }
        let alternative = document.attribute("alt", of: node) ?? []
        addPicture(BlockList.Picture(address: resolved, alternative: Array(alternative)), node: node)
    }

    /// The character that a picture of an emoji stands for.
    private func emoji(_ node: Int) -> ArraySlice<UInt8>? {
        guard let alternative = document.attribute("alt", of: node), !alternative.isEmpty, alternative.count < 40,
            alternative.contains(where: { $0 >= 0x80 })
        else { return nil }
        let isEmoji =
            document.hasClass("emoji", of: node) || document.hasClass("wp-smiley", of: node)
            || document.attribute("src", of: node).map { $0.contains(sequence: "/emoji/") } ?? false
        return isEmoji ? alternative : nil
    }

    /// A picture of at most two pixels across is there to be fetched, not to be seen.
    private func isTrackingPixel(_ node: Int) -> Bool {
        ["width", "height"].allSatisfy { name in
            guard let value = document.attributeString(name, of: node), let size = Int(value) else { return false }
            return size <= 2
        }
    }

    /// Whether the picture just before this is the same one, as where one is for scripts and one for `noscript`.
    private func isTwin(_ address: [UInt8]) -> Bool {
        guard let last = list.pictures.last, let run = list.runs.last, run.text.upperBound == list.text.count,
            case .picture = run.kind
        else { return false }
        return PictureIdentity.areAlike(last.address, address)
    }

    /// A film, a sound or a frame that shows one becomes a picture that only a link can stand for; its content, if it
    /// has any, is for browsers that cannot show it.
    mutating func enterEmbedded(_ node: Int, _ tag: TagName) -> Int {
        let end = document.nodes[node].end
        guard let embedded = EmbeddedMedia(node: node, tag: tag, in: document),
            case .address(let address) = Address.resolve(embedded.address[...], against: context.address)
        else {
            if state.rule == nil { list.wordlessRemovals.insert(Self.frame) }
            open(node, asBlock: false) { $0.rule = $0.rule ?? Self.frame }
            return tag == .iframe ? end : node + 1
        }
        addPicture(BlockList.Picture(address: address, alternative: embedded.description), node: node)
        open(node, asBlock: false) { $0.rule = $0.rule ?? Self.frame }
        return tag == .iframe ? end : node + 1
    }
}
