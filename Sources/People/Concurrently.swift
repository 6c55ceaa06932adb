internal import Glibc

/// Runs two pieces of work at once, the first on a thread of its own, and waits for both. Where
/// no thread can be had, one after the other.
package func concurrently<A: Sendable, B>(_ first: @escaping @Sendable () -> A, _ second: () -> B)
  -> (A, B)
{
  let errand = Errand(first)
  var thread = pthread_t()
  let given = Unmanaged.passRetained(errand)
  let isStarted =
    pthread_create(
      &thread, nil,
      { given in
        guard let given else { return nil }
        Unmanaged<AnyErrand>.fromOpaque(given).takeRetainedValue().run()
        return nil
      }, given.toOpaque()) == 0
  if !isStarted { given.release() }
  let other = second()
  if isStarted { pthread_join(thread, nil) }
  return (errand.result ?? first(), other)
}

private class AnyErrand {
  func run() {}
}

/// Work for another thread. Its result is read only after that thread has ended.
private final class Errand<Result: Sendable>: AnyErrand {
  private let work: @Sendable () -> Result
  private(set) var result: Result?

  init(_ work: @escaping @Sendable () -> Result) { self.work = work }

  override func run() { result = work() }
}
