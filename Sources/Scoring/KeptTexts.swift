package import People

/// What the texts of those who wait say, as the cache has it: nothing of it is made before it is
/// asked for.
struct KeptTexts: Sendable {
  /// In order, so that a key is found by halving.
  private var keys = Column<TweetKey>()
  private var marks = Column<Mark>()
  /// Where the words of each that sound unhappy start, one behind the other in `words`.
  private var starts = Column<UInt32>([0])
  /// A line each: some are of several words.
  private var words = Column<UInt8>()

  private struct Mark: BitwiseCopyable, Sendable {
    var words: Int32
    var isQuestion: Bool
    var isPraiseOnly: Bool
  }

  init() {}

  init(_ texts: [TweetKey: TextFeatures]) {
    for (key, features) in texts.sorted(by: { $0.key < $1.key }) {
      keys.append(key)
      marks.append(
        Mark(
          words: Int32(clamping: features.words), isQuestion: features.isQuestion,
          isPraiseOnly: features.isPraiseOnly))
      words.append(contentsOf: features.unhappyWords.joined(separator: "\n").utf8)
      starts.append(UInt32(words.count))
    }
  }

  subscript(key: TweetKey) -> TextFeatures? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? features(low) : nil
  }

  /// All of it.
  var all: [TweetKey: TextFeatures] {
    Dictionary(uniqueKeysWithValues: keys.indices.map { (keys[$0], features($0)) })
  }

  private func features(_ at: Int) -> TextFeatures {
    var features = TextFeatures.unread
    features.words = Int(marks[at].words)
    features.isQuestion = marks[at].isQuestion
    features.isPraiseOnly = marks[at].isPraiseOnly
    let range = Int(starts[at])..<Int(starts[at + 1])
    guard !range.isEmpty else { return features }
    features.unhappyWords = String(decoding: words[range], as: UTF8.self)
      .split(separator: "\n").map(String.init)
    return features
  }
}

extension KeptTexts {
  func pack(into packer: inout Packer) {
    packer.pack(keys)
    packer.pack(marks)
    packer.pack(starts)
    packer.pack(words)
  }

  /// What `pack` wrote; nil where it is not all there.
  init?(unpacking unpacker: inout Unpacker) {
    guard let keys = unpacker.unpackColumn(TweetKey.self),
      let marks = unpacker.unpackColumn(Mark.self), marks.count == keys.count,
      let starts = unpacker.unpackColumn(UInt32.self), starts.count == keys.count + 1,
      let words = unpacker.unpackColumn(UInt8.self)
    else { return nil }
    (self.keys, self.marks, self.starts, self.words) = (keys, marks, starts, words)
  }
}

// MARK: - In the cache

extension QueueBuilder {
  /// Writes what the texts of those who wait say, so that the next start need not read them.
  package func pack(into packer: inout Packer) {
    KeptTexts(kept.all.merging(texts) { $1 }).pack(into: &packer)
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker, weights: Weights = .standard) {
    self.init(weights: weights)
    guard let kept = KeptTexts(unpacking: &unpacker) else { return nil }
    self.kept = kept
  }
}
