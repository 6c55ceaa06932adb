import Glibc

/// Gives the terminal back as it was found: the one way, for the end, a signal and a crash alike.
///
/// All that a crash needs is prepared beforehand, because a crashed program can call nothing but
/// `write` and its like.
package enum Restore {
  private struct Plan {
    var output: Int32
    var modes: termios
    var bytes: UnsafeMutableBufferPointer<UInt8>
  }

  nonisolated(unsafe) private static var plan: UnsafeMutablePointer<Plan>?

  private static let crashes = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP]
  private static let stackSize = 64 * 1024

  /// From now on `now()` and a crash write `bytes` to the terminal and set its modes.
  static func arm(output: Int32, modes: termios, bytes: [UInt8]) {
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = kept.initialize(from: bytes)
    let next = UnsafeMutablePointer<Plan>.allocate(capacity: 1)
    next.initialize(to: Plan(output: output, modes: modes, bytes: kept))
    let old = plan
    plan = next
    free(old)
  }

  /// Nothing is left to give back.
  static func disarm() {
    let old = plan
    plan = nil
    free(old)
  }

  /// Writes the bytes and sets the modes; does nothing unless armed. A terminal that takes no
  /// output loses what it has not shown yet, so that this comes through. Safe in a handler.
  package static func now() {
    guard let plan else { return }
    let (output, bytes) = (plan.pointee.output, plan.pointee.bytes)
    if write(output, bytes.baseAddress, bytes.count) != bytes.count {
      tcflush(output, TCOFLUSH)
      _ = write(output, bytes.baseAddress, bytes.count)
    }
    tcsetattr(output, TCSANOW, &plan.pointee.modes)
  }

  /// Has a crash restore the terminal before the program dies of the same signal. Call it once,
  /// on the main thread; `guardThread()` on each other.
  package static func catchCrashes() {
    guardThread()
    for number in crashes {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Restore.now()
        _ = signal(number, SIG_DFL)
        raise(number)
      }
      action.sa_flags = SA_ONSTACK | SA_NODEFER
      sigaction(number, &action, nil)
    }
  }

  /// Gives this thread a second stack, on which a handler can run when the first has overflowed.
  package static func guardThread() {
    var stack = stack_t()
    stack.ss_sp = malloc(stackSize)
    stack.ss_size = stackSize
    guard stack.ss_sp != nil else { return }
    sigaltstack(&stack, nil)
  }

  private static func free(_ old: UnsafeMutablePointer<Plan>?) {
    guard let old else { return }
    old.pointee.bytes.deallocate()
    old.deallocate()
  }
}
