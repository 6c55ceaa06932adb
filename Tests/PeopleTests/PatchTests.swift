import People
import TestSupport
import Testing

/// Merge patches and what takes them back.
@Suite struct PatchTests {
  /// The examples of RFC 7396, appendix A, that objects can show.
  @Test("merge as RFC 7396 has it")
  func examples() {
    let cases: [(Fields, Fields, Fields)] = [
      (["a": "b"], ["a": "c"], ["a": "c"]), (["a": "b"], ["b": "c"], ["a": "b", "b": "c"]),
      (["a": "b"], ["a": nil], [:]), (["a": "b", "b": "c"], ["a": nil], ["b": "c"]),
      (["a": .list(["b"])], ["a": "c"], ["a": "c"]),
      (["a": "c"], ["a": .list(["b"])], ["a": .list(["b"])]),
      (["a": ["b": "c"]], ["a": ["b": "d", "c": nil]], ["a": ["b": "d"]]),
      (["e": nil], ["a": 1], ["e": nil, "a": 1]),
      ([:], ["a": ["bb": ["ccc": nil]]], ["a": ["bb": [:]]]),
      (["a": "b"], ["a": ["c": nil, "d": 1]], ["a": ["d": 1]]),
    ]
    for (old, patch, expected) in cases {
      var merged = old
      merged.merge(patch: patch)
      #expect(merged == expected, "\(old) and \(patch)")
    }
  }

  @Test("the same twice is the same once")
  func twice() {
    var random = SeededGenerator(5)
    for _ in 0..<2000 {
      var fields = anyFields(&random)
      let patch = anyFields(&random, isPatch: true)
      fields.merge(patch: patch)
      let once = fields
      fields.merge(patch: patch)
      #expect(fields == once)
      fields.merge(patch: [:])
      #expect(fields == once)
    }
  }

  @Test("and their inverse give back what was there")
  func inverse() throws {
    var random = SeededGenerator(7396)
    for _ in 0..<5000 {
      let (old, patch) = (anyFields(&random), anyFields(&random, isPatch: true))
      var fields = old
      fields.merge(patch: patch)
      let new = fields
      let inverse = old.inverse(of: patch)
      fields.merge(patch: inverse)
      try #require(fields == old, "\(old) after \(patch) and \(inverse)")
      fields.merge(patch: new.inverse(of: inverse))
      try #require(fields == new)
    }
  }

  private func anyFields(
    _ random: inout SeededGenerator, isPatch: Bool = false, depth: Int = 3
  ) -> Fields {
    var fields: Fields = [:]
    for key in ["a", "b", "c", "d"] where Bool.random(using: &random) {
      fields[key] = anyValue(&random, isPatch, depth)
    }
    return fields
  }

  private func anyValue(
    _ random: inout SeededGenerator, _ isPatch: Bool, _ depth: Int
  ) -> FieldValue {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .integer(Int64.random(in: 0...2, using: &random))
    case 1: return .text(["", "x", "y"].randomElement(using: &random) ?? "")
    case 2: return isPatch ? .null : .bool(true)
    case 3: return .list([.null, 1])
    default:
      return depth == 0
        ? .real(0.5) : .object(anyFields(&random, isPatch: isPatch, depth: depth - 1))
    }
  }
}

/// Acts on a book, and taking them back.
@Suite struct BookActsTests {
  @Test("Any run of acts is taken back, one by one, to each book there was")
  func backAndForth() throws {
    var random = SeededGenerator(11)
    for round in 0..<60 {
      var book = SampleBooks.small
      var trail:
        [(before: [String: Fields], after: [String: Fields], act: [Patch], back: [Patch])] =
          []
      for _ in 0..<12 {
        let act = anyAct(&random).map(book.reviving)
        let (before, back) = (records(book), book.inverse(of: act))
        book.apply(act)
        trail.append((before, records(book), act, back))
      }
      for step in trail.reversed() {
        try #require(records(book) == step.after, "round \(round)")
        let again = book.inverse(of: step.back)
        book.apply(step.back)
        try #require(records(book) == step.before, "round \(round), \(step.act)")
        book.apply(again)
        try #require(records(book) == step.after, "round \(round), \(step.act) again")
        book.apply(step.back)
      }
    }
  }

  @Test("A handle that moves to another contact, or goes, is found where it is")
  func handles() {
    var book = SampleBooks.small
    let act = [
      Patch(.contact, "c-sam", ["handles": ["twitter:sambaker": nil]]),
      Patch(.contact, "c-pat", ["handles": ["twitter:sambaker": true]]),
    ]
    let back = book.inverse(of: act)
    let handle = Handle("twitter:sambaker")!
    book.apply(act)
    #expect(book.contact(of: handle)?.id == ContactID("c-pat"))
    book.apply(back)
    #expect(book.contact(of: handle)?.id == ContactID("c-sam"))
    book.apply([Patch(.contact, "c-sam", ["deleted": true])])
    #expect(book.contact(of: handle) == nil && book.contact(ContactID("c-sam")) == nil)
  }

  /// One to three patches to records that are there, were there, or are new.
  private func anyAct(_ random: inout SeededGenerator) -> [Patch] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in anyPatch(&random) }
  }

  private func anyPatch(_ random: inout SeededGenerator) -> Patch {
    let flag: FieldValue = Bool.random(using: &random) ? true : .null
    let text: FieldValue = ["x", "y", .null].randomElement(using: &random) ?? .null
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let fields: [Fields] = [
        ["star": flag, "note": text], ["tags": ["press": flag, "new": flag]], ["deleted": flag],
        ["met": ["where": text]], ["handles": ["twitter:other": flag]], ["name": text],
      ]
      return Patch(.contact, pick(["c-sam", "c-jo", "c-new"], &random), pick(fields, &random))
    case 1:
      let fields: [Fields] = [
        ["what": text, "contact": "c-jo"], ["due": "2026-12-04"],
        ["done": "2026-11-21T09:00:00.000Z"],
        ["deleted": flag], ["done": nil],
      ]
      return Patch(.followUp, pick(["f-1", "f-2", "f-new"], &random), pick(fields, &random))
    case 2:
      return Patch(
        .interaction, pick(["i-1", "i-new"], &random),
        ["note": text, "channel": "coffee", "direction": "both", "deleted": flag])
    default:
      let states: [Fields] = [
        ["state": "done", "until": nil],
        ["state": "snoozed", "until": "2026-11-22T09:00:00.000Z"], ["state": nil, "until": nil],
      ]
      return Patch(.queue, pick(["twitter:130", "twitter:131"], &random), pick(states, &random))
    }
  }

  private func pick<Element>(_ all: [Element], _ random: inout SeededGenerator) -> Element {
    all[Int.random(in: all.indices, using: &random)]
  }

  /// The records that are to be seen, by kind and id.
  private func records(_ book: Book) -> [String: Fields] {
    let contacts = book.contacts.map { ("contact \($0.id)", $0.fields) }
    let followUps = book.followUps.map { ("follow-up \($0.id)", $0.fields) }
    let interactions = book.interactions.map { ("interaction \($0.id)", $0.fields) }
    let states = book.queueStates.map { ("queue \($0.key)", $0.value.fields) }
    let all = (contacts + followUps + interactions + states)
      .filter { $0.1["deleted"] != true && !$0.1.isEmpty }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }
}
