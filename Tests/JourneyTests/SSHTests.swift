import Foundation
import Testing

/// From elsewhere, by ssh.
@Suite(
  .timeLimit(.minutes(2)),
  .enabled(if: SSHServer.obstacle == nil, "\(SSHServer.obstacle ?? "")"))
struct SSHTests {
  private let home: Home
  private let server: SSHServer

  init() throws {
    home = try Home()
    try home.importAnna()
    server = try SSHServer(home)
  }

  @Test("A session from afar, to its end")
  func session() throws {
    let terminal = try Terminal(home, running: server.login(perchProgram))
    try terminal.waits(for: "4 to answer")
    try terminal.types("e")
    try terminal.waits(for: "3 to answer")
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
    try terminal.waits(for: "The terminal is as it was.")
    #expect(try home.waiting().count == 3)
  }

  @Test("The connection goes in the middle of an answer: perch goes too, what was done is kept")
  func cut() throws {
    let terminal = try Terminal(home, running: server.login(perchProgram))
    try terminal.waits(for: "4 to answer")
    try terminal.types("e")
    try terminal.waits(for: "3 to answer")
    try terminal.types("jrhalf an ans")
    try terminal.waits(for: "half an ans")
    #expect(server.isProgramThere)
    try terminal.closes()
    let start = ContinuousClock.now
    #expect(!look({ server.isProgramThere }) { !$0 })
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try home.waiting().count == 3)
  }
}
