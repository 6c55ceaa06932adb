internal import Glibc
internal import People

/// A thread that does one job after another, in the order they were given.
package final class WorkThread: Sendable {
  package typealias Job = @Sendable () -> Void

  private let jobs = Locked<[Job]>([])
  private let waiting = Semaphore()
  private let givesWay: Bool

  /// - Parameter givesWay: to threads that somebody waits for, where there are too few processors.
  package init(givesWay: Bool = false) {
    self.givesWay = givesWay
    var thread = pthread_t()
    let box = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<WorkThread>.fromOpaque(raw).takeRetainedValue().work()
      }, box.toOpaque())
    if code == 0 { pthread_detach(thread) } else { box.release() }
  }

  package func run(_ job: @escaping Job) {
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  /// Waits until all that was given so far is done, or so many milliseconds have passed.
  /// Returns whether it is done.
  package func finish(within milliseconds: Int) -> Bool {
    let done = Semaphore()
    run { done.signal() }
    return done.wait(milliseconds: milliseconds)
  }

  /// Steps below the others, as `nice` counts them.
  private static let wayGiven: Int32 = 10

  /// Where a handler of crashes can run when this thread's stack has overflowed.
  private func giveSecondStack() {
    var stack = stack_t()
    stack.ss_size = 64 * 1024
    stack.ss_sp = malloc(stack.ss_size)
    if stack.ss_sp != nil { sigaltstack(&stack, nil) }
  }

  /// Runs until the process ends.
  private func work() -> Never {
    // On Linux, 0 is this thread alone, and those that it starts.
    giveSecondStack()
    if givesWay { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, WorkThread.wayGiven) }
    while true {
      waiting.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?()
    }
  }
}
