package import People

extension TextFeatures {
  func pack(into packer: inout Packer) {
    packer.pack([isQuestion ? 1 : 0, isPraiseOnly ? 1 : 0, words, unhappyWords.count])
    for word in unhappyWords { packer.pack(word) }
  }

  /// What `pack` wrote; nil where it is not all there.
  init?(unpacking unpacker: inout Unpacker) {
    guard let numbers = unpacker.unpack(Int.self), numbers.count == 4 else { return nil }
    self = .unread
    (isQuestion, isPraiseOnly, words) = (numbers[0] == 1, numbers[1] == 1, numbers[2])
    for _ in 0..<numbers[3] {
      guard let word = unpacker.unpackText() else { return nil }
      unhappyWords.append(word)
    }
  }
}

// MARK: - In the cache

extension QueueBuilder {
  /// Writes what the texts of those who wait say, so that the next start need not read them.
  package func pack(into packer: inout Packer) {
    packer.pack(texts.count)
    // In order, so that equal books make equal caches.
    for (id, features) in texts.sorted(by: { $0.key < $1.key }) {
      packer.pack(id.description)
      features.pack(into: &packer)
    }
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker, weights: Weights = .standard) {
    self.init(weights: weights)
    guard let count = unpacker.unpackOne(Int.self) else { return nil }
    texts.reserveCapacity(min(count, 100_000))
    for _ in 0..<count {
      guard let id = unpacker.unpackText(), let features = TextFeatures(unpacking: &unpacker) else {
        return nil
      }
      texts[TweetID(id)] = features
    }
  }
}
