import Foundation
import People
import Testing

@testable import Storage

@Suite("The history of acts")
struct ActLogTests {
  let folder = TemporaryStore()

  private func log(_ session: String = "1.gone") -> ActLog {
    ActLog(folder.location, session: session)
  }

  private func act(_ id: String, _ text: String = "x") -> Act {
    Act(
      id: id, label: "did \(id)",
      patches: [
        Patch(.contact, "c-1", ["note": .text(text), "tags": ["a": true], "met": ["on": .null]])
      ],
      inverse: [Patch(.contact, "c-1", ["note": .null, "followers": 7])],
      handled: [
        Act.Handled(id: "twitter:1", how: "done"), Act.Handled(id: "f-1", how: "moved"),
      ])
  }

  private var file: String {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.root + "/state")
    return folder.root + "/state/" + (names?.first { $0.hasPrefix("undo-") } ?? "")
  }

  @Test("gives the acts of earlier sessions back as they were")
  func recalls() {
    log().add(ActEntry(.done, act("a-1")))
    log("2.gone").add(ActEntry(.done, act("a-2")))
    #expect(log("3.new").recall().done == [act("a-1"), act("a-2")])
    log("3.new").add(ActEntry(.undone, act("a-2")))
    #expect(log("4.new").recall().done == [act("a-1")])
    #expect(log("4.new").recall().undone == [act("a-2")])
    log("4.new").add(ActEntry(.redone, act("a-2")))
    #expect(log().recall().done == [act("a-1"), act("a-2")])
    #expect(log().recall().undone.isEmpty)
  }

  @Test("leaves acts of sessions that still run to them")
  func running() {
    let running = ActLog(folder.location, session: SessionMark.mine)
    log().add(ActEntry(.done, act("a-1")))
    running.add(ActEntry(.done, act("a-2")))
    running.add(ActEntry(.undone, act("a-1")))
    #expect(log("3.new").recall().done.isEmpty && log("3.new").recall().undone.isEmpty)
    #expect(running.recall().done == [act("a-2")])
  }

  @Test("passes over what it cannot read")
  func damage() throws {
    log().add(ActEntry(.done, act("a-1")))
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    try handle.write(
      contentsOf: Data("nonsense\n{\"id\":\"a-9\",\"event\":\"done\"}\n{\"id\":\"a".utf8))
    try handle.close()
    log().add(ActEntry(.done, act("a-2")))
    #expect(log().recall().done == [act("a-1"), act("a-2")])
  }

  @Test("does not grow for ever")
  func bounded() throws {
    for number in 0..<700 {
      log().add(ActEntry(.done, act("a-\(number)", String(repeating: "x", count: 1000))))
    }
    let done = log().recall().done
    #expect(done.last?.id == "a-699")
    #expect((100...500).contains(done.count))
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    #expect(try #require(size) <= 2 * ActLog.most.bytes + 2000)
  }

  @Test("is one for each data folder")
  func others() {
    log().add(ActEntry(.done, act("a-1")))
    var location = folder.location
    location.data += "2"
    #expect(ActLog(location, session: "2.gone").recall().done.isEmpty)
  }
}
