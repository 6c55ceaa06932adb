import Foundation
import People
import Testing

@testable import Storage

@Suite("Watching the folder", .timeLimit(.minutes(1)))
struct WatchTests {
  let folder = TemporaryStore()

  /// Runs a watch until it has told of each of these changes, one after the other.
  private func tells(
    of changes: [@Sendable () throws -> Void], interval: Int32? = nil
  ) throws {
    let store = try folder.open()
    let watch = FolderWatch(store.folder, interval: interval)
    let left = Locked(changes[...])
    let next: @Sendable () -> Void = {
      guard let change = left.withLock({ $0.popFirst() }) else { return watch.stop() }
      do { try change() } catch {
        Issue.record(error)
        watch.stop()
      }
    }
    next()
    watch.run(next)
    #expect(left.withLock { $0.isEmpty })
  }

  private func changes() throws -> [@Sendable () throws -> Void] {
    let (folder, other) = (folder, try folder.open())
    return [
      { try other.append([Patch(.contact, "c-1", ["name": "Sam"])]) },
      { try other.append([Patch(.interaction, "i-1", ["time": "2026-11-20"])]) },
      { try other.append([Patch(.interaction, "i-2", ["time": "2026-11-21"])]) },
      { try folder.write("contacts.jsonl", "") },
      { try FileManager.default.removeItem(atPath: folder.path("interactions/2026.jsonl")) },
    ]
  }

  @Test("hears of appends, new folders, replaced and removed files from the kernel")
  func kernel() throws { try tells(of: changes()) }

  @Test("sees them by itself where the kernel tells nothing")
  func bySight() throws { try tells(of: changes(), interval: 5) }
}
