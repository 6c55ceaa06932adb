internal import Glibc
internal import Storage
internal import Sync

/// A timer of the user's systemd.
enum Timer {
  static func install(minutes: Int) throws {
    let surroundings = try World.failing { () throws(SurroundingsProblem) in
      try Surroundings.ofProcess()
    } _: {
      $0.sentence
    }
    let home = surroundings["HOME"].map { "\($0)/.config" }
    guard let config = surroundings["XDG_CONFIG_HOME"] ?? home, config.hasPrefix("/") else {
      throw Failure(["Perch does not know where systemd’s user units are: set HOME."])
    }
    let folder = "\(config)/systemd/user"
    let service = """
      [Unit]
      Description=Perch fetches what is new, and sends what is queued
      After=network-online.target

      [Service]
      Type=oneshot
      ExecStart=\(quoted(program)) sync
      LimitCORE=0
      NoNewPrivileges=yes

      """
    let timer = """
      [Unit]
      Description=A sync of Perch every \(minutes) minutes

      [Timer]
      OnBootSec=2min
      OnUnitActiveSec=\(minutes)min
      RandomizedDelaySec=30
      Persistent=true

      [Install]
      WantedBy=timers.target

      """
    try World.failing { () throws(StorageError) in
      let units = try PrivateFolder(folder)
      try units.replace("perch-sync.service", Array(service.utf8))
      try units.replace("perch-sync.timer", Array(timer.utf8))
    } _: {
      $0.sentence
    }
    Output.line("Written: \(folder)/perch-sync.service and perch-sync.timer. Start it with")
    Output.line("systemctl --user daemon-reload && systemctl --user enable --now perch-sync.timer")
  }

  private static func quoted(_ path: String) -> String {
    let inner = path.map { character -> String in
      switch character {
      case "\"", "\\": "\\\(character)"
      case "%": "%%"
      default: String(character)
      }
    }
    return "\"\(inner.joined())\""
  }

  /// This program's own file.
  private static var program: String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "perch-sync"
  }
}
