import Commands
import Dashboard
import Foundation
import Glibc
import People
import Runtime
import Scoring
import Screen
import Storage
import TestSupport
import Testing
import Views

/// A terminal of no glass: everything that will be typed is there at once.
private final class ScriptedConsole: Console {
  let size = Size(columns: 120, rows: 36)
  let inputDescriptor: Int32
  let signalDescriptor: Int32
  let blockedOutput: Int32? = nil
  let escapeDeadline: Int? = nil
  private(set) var didSuspend = false
  private var typed: [ConsoleInput]
  private var signals: [ConsoleSignal]

  /// - Parameter descriptor: one that poll calls readable, so that the loop never sleeps.
  init(typed: [ConsoleInput], signals: [ConsoleSignal] = [], descriptor: Int32) {
    self.typed = typed
    self.signals = signals
    inputDescriptor = descriptor
    signalDescriptor = descriptor
  }

  func readInput() throws(ConsoleLost) -> [ConsoleInput] {
    guard !typed.isEmpty else { throw ConsoleLost() }
    defer { typed = [] }
    return typed
  }

  func readSignals() -> [ConsoleSignal] {
    defer { signals = [] }
    return signals
  }

  func suspend() { didSuspend = true }
  func leaveScreen() {}
  func returnToScreen() {}
  func flushEscape() -> [ConsoleInput] { [] }
  func say(_ speech: Speech) {}
  func paint(_ grid: Grid) {}
  func repaint() {}
  func wear(_ theme: ThemeWish) {}
  func drain() {}
  func resized() {}
  func copy(_ text: String) {}
  func end() {}
}

@Suite("When several things come at once")
struct LoopTests {
  private let root = NSTemporaryDirectory() + "perch-loop-" + UUID().uuidString

  /// Runs the loop on what was typed. Returns its status, its loss and the acts that are on disk.
  private func run(
    _ typed: [Key], _ signals: [ConsoleSignal] = []
  ) throws -> (status: Int32, loss: String?, acts: [String], didSuspend: Bool) {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let ready = open("/dev/zero", O_RDONLY)
    defer { close(ready) }
    let store = try Store.open(
      Store.Location(data: root + "/data", cache: root + "/cache", state: root + "/state"),
      clock: { SampleBooks.now }, access: .readWrite)
    let console = ScriptedConsole(
      typed: typed.map { .key($0) }, signals: signals, descriptor: ready)
    let state = State(
      book: SampleBooks.small, relations: Relations(book: SampleBooks.small, now: SampleBooks.now),
      queue: QueueBuilder(), now: SampleBooks.now, zone: .utc, size: console.size, seed: 1,
      hasBrowser: false)
    var loop = Loop(
      state: state, console: console,
      effects: EffectRunner(store: store, mailbox: Mailbox(), browser: nil), symbols: .ascii,
      clock: { SampleBooks.now })
    let status = loop.run()
    var acts: [String] = []
    try store.dump { acts.append($0) }
    return (status, loop.loss, acts, console.didSuspend)
  }

  @Test("what was typed before leaving is saved, what came behind it counts no more")
  func leaving() throws {
    let end = try run([.tab, .character("e"), .control("q"), .character("e"), .character("e")])
    #expect(end.status == 0)
    #expect(end.loss == nil)
    #expect(end.acts.count == 1)
  }

  @Test("an act that comes with the end of the terminal is saved")
  func hangUp() throws {
    let end = try run([.tab, .character("e"), .control("z")], [.hungUp])
    #expect(end.status == 128 + SIGHUP)
    #expect(end.loss == nil)
    #expect(end.acts.count == 1)
    #expect(!end.didSuspend)
  }
}
