import People
import Runtime
import TestSupport
import Testing

/// Finding words in all tweets.
@Suite struct TweetSearchTests {
  private func find(_ text: String) -> [String] {
    let book = SampleBooks.small
    return TweetSearch.find(text, in: book).map { book.tweets.id(of: $0).description }
  }

  @Test("Texts and handles are searched in any case, newest first")
  func anyCase() {
    #expect(find("THURSDAY") == ["twitter:130", "twitter:100"])
    #expect(find("love your maps") == ["twitter:121"])
    #expect(find("PatD") == ["twitter:131"])
    #expect(find("zebra").isEmpty)
  }
}
