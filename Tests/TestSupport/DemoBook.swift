internal import Foundation
package import People
internal import Storage

extension SampleBooks {
  /// The book that comes with the program, as it was made, whole, with `now` as its reference.
  package static func demo(file: String = #filePath) throws -> Book {
    let checkout = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let scratch = NSTemporaryDirectory() + "perch-demo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let now = SampleBooks.now
    let store = try Store.open(
      Store.Location(
        data: checkout.path + "/Resources/demo", cache: scratch + "/cache",
        state: scratch + "/state"), clock: { now }, access: .shipped)
    var book = try store.load(now: now).book
    if !book.isComplete {
      let history = try store.loadHistory(continuing: book, now: now)
      book.replaceTweets(
        history.tweets, handles: history.handles, isComplete: true,
        reader: history.reader)
    }
    return book
  }
}
