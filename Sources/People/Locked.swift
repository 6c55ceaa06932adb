internal import Glibc

/// A value that threads use one after the other.
///
/// As `Synchronization.Mutex`, but of pthreads: the thread sanitizer knows those, and takes two turns
/// at a `Mutex` for a race.
package final class Locked<Value>: @unchecked Sendable {
  // Only touched by whoever holds the lock.
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  package init(_ value: sending Value) {
    self.value = value
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Waits until no other thread has the value, and lends it.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
