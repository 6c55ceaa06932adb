internal import Dashboard
internal import Glibc
internal import JSONText
internal import People
package import Storage

/// Starts the program that talks to networks, and reads how it ended.
package struct SyncChild: Sendable {
  private let program: String
  /// Where its places lie.
  private let places: String

  /// Nil where there is no such program.
  package init?(_ program: String, _ location: Store.Location) {
    guard access(program, X_OK) == 0 else { return nil }
    (self.program, places) = (program, "\(location.state)/sync")
  }

  /// Syncs all accounts, and waits for the end.
  func run() -> SyncOutcome {
    guard let ended = ChildProgram(program).run(["sync", "--json"]) else {
      var outcome = SyncOutcome()
      outcome.trouble = "\(program) could not be started"
      return outcome
    }
    return SyncChild.outcome(ended.output, status: ended.status)
  }

  /// - Parameter output: a JSON object an account, and sentences that begin with `perch: `.
  static func outcome(_ output: String, status: Int32) -> SyncOutcome {
    var outcome = SyncOutcome()
    let reader = JSONReader()
    for line in output.split(separator: "\n") {
      if line.hasPrefix("perch: ") {
        outcome.trouble = outcome.trouble ?? String(line.dropFirst(7))
      } else {
        try? reader.read(String(line)) { json in
          outcome.came += Int((json["tweets"]?.integer ?? 0) + (json["messages"]?.integer ?? 0))
          outcome.sent += json["sent"]?.count ?? 0
          outcome.left += json["left"]?.count ?? 0
        }
      }
    }
    if status != 0, outcome.trouble == nil { outcome.trouble = "exit status \(status)" }
    return outcome
  }

  /// When the newest of the places was written, and whose they are.
  func known() -> DashboardEvent {
    var newest: Moment?
    var accounts: [Handle] = []
    let names = names()
    let folder = names.isEmpty ? nil : try? PrivateFolder(places)
    for name in names {
      var status = stat()
      guard stat("\(places)/\(name)", &status) == 0 else { continue }
      let time = Moment(seconds: Int64(status.st_mtim.tv_sec))
      newest = max(newest ?? time, time)
      let bytes = (try? folder?.read(name)) ?? nil
      if let handle = bytes.flatMap(SyncChild.handle) { accounts.append(handle) }
    }
    return .syncKnown(last: newest, accounts: accounts)
  }

  /// Whose place it is.
  private static func handle(_ place: [UInt8]) -> Handle? {
    let found = place.withUnsafeBytes { bytes in
      try? JSONReader().read(bytes) { $0["handle"]?.text.flatMap { Handle($0) } }
    }
    return found ?? nil
  }

  private func names() -> [String] {
    guard let folder = opendir(places) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names
  }
}
