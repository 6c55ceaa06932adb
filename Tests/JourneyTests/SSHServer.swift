import Foundation
import Glibc
import Testing

/// An ssh server of our own on this machine, for one journey.
final class SSHServer {
  private let home: Home
  private let port: Int
  private var process: pid_t = 0

  private static let program = "/usr/sbin/sshd"

  /// Why there can be none here; nil where there can.
  static var obstacle: String? {
    let programs = [program, "/usr/bin/ssh", "/usr/bin/ssh-keygen"]
    if let missing = programs.first(where: { !FileManager.default.isExecutableFile(atPath: $0) }) {
      return "no \(missing): sudo apt install openssh-server"
    }
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    return FileManager.default.fileExists(atPath: "/run/sshd") ? nil : "no /run/sshd"
  }

  init(_ home: Home) throws {
    self.home = home
    port = try SSHServer.freePort()
    for key in ["host", "id"] {
      try ask(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(home.path)/\(key)"])
    }
    let settings = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(home.path)/host
      AuthorizedKeysFile \(home.path)/id.pub
      StrictModes no
      UsePAM no
      PermitRootLogin prohibit-password
      PasswordAuthentication no
      PidFile \(home.path)/sshd.pid
      """
    try settings.write(
      toFile: home.path + "/sshd.conf", atomically: true, encoding: .utf8)
    // It goes on by itself and leaves its number.
    try ask(SSHServer.program, ["-f", home.path + "/sshd.conf", "-E", home.path + "/sshd.log"])
    process = try #require(number(in: "sshd.pid"), "sshd did not start")
  }

  deinit { if process > 1 { kill(process, SIGTERM) } }

  /// The words that run a program over there, in a terminal; its number is in `program.pid` then.
  func login(_ program: String, _ arguments: String...) -> [String] {
    let variables = home.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
    let words = ([program] + arguments).joined(separator: " ")
    let remote = "echo $$ > \(home.path)/program.pid; exec env -i \(variables) \(words)"
    return [
      "/usr/bin/ssh", "-tt", "-q", "-p", "\(port)", "-i", "\(home.path)/id", "-F", "/dev/null",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "IdentitiesOnly=yes", "127.0.0.1", remote,
    ]
  }

  /// Whether what was run over there still runs.
  var isProgramThere: Bool { number(in: "program.pid").map { kill($0, 0) == 0 } ?? false }

  private func number(in file: String) -> pid_t? {
    let text = look({ try? String(contentsOfFile: "\(home.path)/\(file)", encoding: .utf8) }) {
      $0?.hasSuffix("\n") ?? false
    }
    return text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  private func ask(_ program: String, _ arguments: [String]) throws {
    let (output, status) = run(program, arguments, home.environment, in: home.path)
    try #require(status == 0, "\(program): \(output)")
  }

  private static func freePort() throws -> Int {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) | getsockname(socket, $0, &length)
      }
    }
    try #require(code == 0)
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
