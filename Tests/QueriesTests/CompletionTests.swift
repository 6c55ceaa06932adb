import Queries
import TestSupport
import Testing

/// What Tab offers in a query.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("ta", ["tag:", "tags:"]), ("is:re", ["is:reach"]), ("tag:", ["tag:customer", "tag:press"]),
    ("#p", ["#press"]), ("near:ha", ["near:halifax"]), ("from:@sa", ["from:@sambaker"]),
    ("from:g", ["from:@graceok"]), ("str", ["strength"]), ("-tag:c", ["tag:customer"]),
    ("tag:press (ne", ["near:", "network:"]), ("nothing:x", []), ("", []),
    ("due:n", ["due:\"next week\""]), ("circle<=a", ["circle<=active", "circle<=acquaintance"]),
  ])
  func candidates(_ text: String, _ wanted: [String]) {
    let found = CompletionTests.complete(text).candidates.map(\.text)
    #expect(found.sorted() == wanted.sorted(), "\(text)")
  }

  @Test func onlyTheWordBeforeTheCursorIsReplaced() {
    #expect(CompletionTests.complete("sam -ta").place == 5..<7)
    #expect(CompletionTests.complete("place:\"new yo").place == 0..<13)
  }

  private static func complete(_ text: String) -> QueryCompletion {
    let vocabulary = QueryVocabulary(Sample.book, ContactWords(Sample.book))
    return QueryCompletion(text, cursor: text.count, vocabulary)
  }
}
