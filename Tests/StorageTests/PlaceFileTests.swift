import Foundation
import People
import Storage
import Testing

/// Where the user was, from visit to visit.
@Suite struct PlaceFileTests {
  private let location: Store.Location
  private let root = NSTemporaryDirectory() + "perch-place-" + UUID().uuidString

  init() {
    location = Store.Location(data: root + "/data", cache: root + "/cache", state: root + "/state")
  }

  @Test func whatIsWrittenIsRead() {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let place: Fields = ["timeline": ["item": "twitter:130", "above": 3], "seen": "2026-11-21"]
    PlaceFile(location).write(["timeline": ["item": "twitter:1", "above": 0]])
    PlaceFile(location).write(place)
    #expect(PlaceFile(location).read() == place)
    var other = location
    other.data += "-of-work"
    #expect(PlaceFile(other).read().isEmpty)
  }

  @Test func whatCannotBeReadIsNowhere() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(PlaceFile(location).read().isEmpty)
    PlaceFile(location).write([:])
    let state = root + "/state"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: state).first)
    try Data("{\"timeline\": [".utf8).write(to: URL(filePath: "\(state)/\(name)"))
    #expect(PlaceFile(location).read().isEmpty)
  }
}
