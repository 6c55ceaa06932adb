internal import People

/// Who or what may be meant by the `@…` or `#…` before the cursor, and what Tab puts for it.
package struct Completion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    /// What is put: `@sambaker`, `#wildfire`.
    package let text: String
    /// Whose it is, where that is somebody's.
    package let name: String
  }

  package private(set) var candidates: [Candidate] = []
  /// Which of them stands in the text, once Tab put it.
  package private(set) var chosen: Int?
  /// Where the word stands.
  private var place = 0..<0
  /// A beginning for which nothing was found: whatever goes on from it need not be looked for.
  private var vain: String?
  /// The tags in use, once they were looked for.
  private var tags: [String]?

  package static let most = 5

  init() {}
}

extension Completion {
  /// Looks for what fits the word before the cursor, as it was typed.
  mutating func read(_ field: TextField, network: Network, _ state: State, _ thread: [Tweet]) {
    (candidates, chosen) = ([], nil)
    let start = Completion.word(before: field.cursor, in: field.characters)
    let word = field.characters[start..<field.cursor]
    guard let mark = word.first, "@#".contains(mark), word.count > 1, word.count < 60 else {
      vain = nil
      return
    }
    let text = String(word).lowercased()
    if let vain, text.hasPrefix(vain) { return }
    place = start..<field.cursor
    if mark == "@" {
      candidates = state.people(named: String(text.dropFirst()), on: network, thread)
    } else {
      let known = tags ?? state.tagsInUse(thread)
      tags = known
      candidates = known.filter { $0.lowercased().hasPrefix(text) && $0.lowercased() != text }
        .prefix(Completion.most).map { Candidate(text: $0, name: "") }
    }
    vain = candidates.isEmpty ? text : nil
  }

  /// Puts the next candidate in the place of what was typed. False where there is none.
  mutating func complete(_ field: inout TextField) -> Bool {
    guard !candidates.isEmpty else { return false }
    let next = chosen.map { ($0 + 1) % candidates.count } ?? 0
    let put = candidates[next].text + " "
    field.put(put, over: place)
    (chosen, place) = (next, place.lowerBound..<(place.lowerBound + put.count))
    return true
  }

  /// Where the word begins that ends at `end`: behind a space, or an opening sign.
  private static func word(before end: Int, in text: [Character]) -> Int {
    (text[..<end].lastIndex { $0.isWhitespace || "(“\"'".contains($0) } ?? -1) + 1
  }
}

// MARK: - Who and what there is

extension State {
  /// Those whose handle, name or a word of it begins with `start`: who is in the conversation first,
  /// then contacts by strength.
  fileprivate func people(
    named start: String, on network: Network, _ thread: [Tweet]
  ) -> [Completion.Candidate] {
    let near = thread.reversed().flatMap { [$0.author] + $0.mentions }
    var seen: Set<HandleNumber> = []
    var found: [Completion.Candidate] = []
    for handle in near where handle.network == network {
      guard let number = book.handles.existing(handle.description), !book.isMine(number),
        seen.insert(number).inserted
      else { continue }
      let name = book.contact(of: number)?.displayName ?? ""
      if handle.name.hasPrefix(start) || Completion.has(name, start) {
        found.append(Completion.Candidate(text: handle.at, name: name))
      }
    }
    for index in contacts.byStrength where found.count < Completion.most {
      guard let number = handle(of: index, on: network), !seen.contains(number) else { continue }
      let name = book.contacts.displayName(index)
      guard book.name(number, startsWith: start) || Completion.has(name, start),
        let handle = book.handle(number)
      else { continue }
      found.append(Completion.Candidate(text: handle.at, name: name))
    }
    return Array(found.prefix(Completion.most))
  }

  private func handle(of contact: Int, on network: Network) -> HandleNumber? {
    book.contacts.handles(contact).first { number in
      book.handles.withUTF8(number) { $0.starts(with: network.rawValue.utf8) }
    }
  }

  /// The tags of the conversation, and of the newest tweets, the most used first.
  fileprivate func tagsInUse(_ thread: [Tweet]) -> [String] {
    var counts: [String: (text: String, count: Int)] = [:]
    let recent = book.tweets.keys.indices.suffix(300).compactMap { book.text($0) }
    for (text, weight) in thread.map({ ($0.text, 1000) }) + recent.map({ ($0, 1) }) {
      guard text.utf8.contains(UInt8(ascii: "#")) else { continue }
      for word in text.split(whereSeparator: \.isWhitespace) where word.first == "#" {
        let tag = word.prefix { $0 == "#" || $0 == "_" || $0.isLetter || $0.isNumber }
        guard tag.count > 1 else { continue }
        let old = counts[tag.lowercased()] ?? (String(tag), 0)
        counts[tag.lowercased()] = (old.text, old.count + weight)
      }
    }
    return counts.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.map(\.text)
  }
}

extension Completion {
  /// Whether a word of a name begins with `start`, in any case, with or without accents.
  static func has(_ name: String, _ start: String) -> Bool {
    var name = name
    let isPlain = name.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
    guard isPlain else {
      return FoldedName.words(name).contains { $0.hasPrefix(start) }
        || name.lowercased().hasPrefix(start)
    }
    return name.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        if Completion.fits(bytes[at...], start) { return true }
        while at < bytes.count, bytes[at] != 0x20 { at += 1 }
        at += 1
      }
      return false
    }
  }

  private static func fits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ start: String) -> Bool {
    var at = bytes.startIndex
    for wanted in start.utf8 {
      guard at < bytes.endIndex else { return false }
      let byte = bytes[at]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard lower == wanted else { return false }
      at += 1
    }
    return true
  }
}

extension Book {
  /// Whether a handle's name, without its network, begins with `start`.
  fileprivate func name(_ number: HandleNumber, startsWith start: String) -> Bool {
    handles.withUTF8(number) { bytes in
      bytes.firstIndex(of: UInt8(ascii: ":")).map {
        bytes[($0 + 1)...].starts(with: start.utf8)
      } ?? false
    }
  }
}
