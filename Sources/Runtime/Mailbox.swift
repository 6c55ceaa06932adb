internal import Glibc
internal import People

/// Where other threads leave events for a loop, with a pipe whose end wakes the loop's poll.
package final class Mailbox<Event: Sendable>: Sendable {
  private let events = Locked<[Event]>([])
  /// Becomes readable when something was left.
  package let descriptor: Int32
  private let wakeEnd: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, wakeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(wakeEnd)
  }

  package func leave(_ event: Event) {
    events.withLock { $0.append(event) }
    // A full pipe wakes the loop as well.
    var byte: UInt8 = 0
    write(wakeEnd, &byte, 1)
  }

  /// Takes out all that was left.
  package func takeAll() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
