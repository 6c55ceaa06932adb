internal import Glibc
internal import Intake

/// Tells how an import comes along: on a terminal in one line of standard error that is written
/// over again and again, in a log in a line every few seconds.
final class ProgressLine {
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private static let pause = (terminal: Duration.milliseconds(100), log: Duration.seconds(5))

  init() { isTerminal = perch.isTerminal(STDERR_FILENO) }

  func show(_ progress: ImportProgress) {
    let now = ContinuousClock.now
    let pause = isTerminal ? ProgressLine.pause.terminal : ProgressLine.pause.log
    // Nothing in a log before the first pause: most imports are over by then.
    guard now - (last ?? (isTerminal ? start - pause : start)) >= pause else { return }
    last = now
    let line = progress.line(seconds: (now - start) / .seconds(1))
    if isTerminal { Output.progress(line) } else { Output.complain(line) }
  }

  /// A step that has no measure.
  func show(_ words: String) {
    if isTerminal { Output.progress(words) }
  }

  func clear() {
    if isTerminal { Output.progress("") }
  }
}
