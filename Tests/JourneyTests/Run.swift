import Foundation
import Glibc

/// Runs a program to its end with these variables and no others; returns what it wrote to standard
/// output and error, which go by way of a file in `folder`, and its exit status.
///
/// Foundation's `Process` waits for all that a program leaves behind, as a pipe would: for ever,
/// where tmux leaves its server.
func run(
  _ program: String, _ arguments: [String], _ environment: [String: String], in folder: String
) -> (output: String, status: Int32) {
  let path = "\(folder)/output-\(UUID().uuidString)"
  defer { unlink(path) }
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&files, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_adddup2(&files, 1, 2)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  restoreSignals(&attributes)
  var process = pid_t()
  let code = withPointers([program] + arguments) { words in
    withPointers(environment.map { "\($0)=\($1)" }) { variables in
      posix_spawn(&process, program, &files, &attributes, words, variables)
    }
  }
  guard code == 0 else { return (String(cString: strerror(code)), 127) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let output = FileManager.default.contents(atPath: path) ?? Data()
  let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  return (String(decoding: output, as: UTF8.self), exit)
}

/// The threads that tests run on block most signals: a tmux that inherits that never ends.
private func restoreSignals(_ attributes: inout posix_spawnattr_t) {
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
}

private func withPointers<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  return body(pointers + [nil])
}
