import Dashboard
import Glibc
import People
import Runtime
import Testing

/// How other threads reach the loop, and how it waits for them.
@Suite(.timeLimit(.minutes(1)))
struct ThreadTests {
  @Test("What is left in the mailbox wakes a poll, and is taken out in order, once")
  func mailbox() {
    let mailbox = Mailbox<DashboardEvent>()
    #expect(!isReadable(mailbox.descriptor))
    for act in 1...3 { mailbox.leave(.saved(act: act)) }
    #expect(isReadable(mailbox.descriptor))
    #expect(acts(mailbox.takeAll()) == [1, 2, 3])
    #expect(!isReadable(mailbox.descriptor))
    #expect(mailbox.takeAll().isEmpty)
  }

  @Test("More than the pipe holds is left without waiting, and nothing is lost")
  func fullMailbox() {
    let mailbox = Mailbox<DashboardEvent>()
    for act in 0..<70_000 { mailbox.leave(.saved(act: act)) }
    #expect(acts(mailbox.takeAll()) == Array(0..<70_000))
    #expect(!isReadable(mailbox.descriptor))
  }

  @Test("Jobs are done one after the other, in order; finish waits for them")
  func order() {
    let (thread, done) = (WorkThread(), Box())
    for number in 0..<1000 { thread.run { done.numbers.withLock { $0.append(number) } } }
    #expect(thread.finish(within: 10_000))
    #expect(done.numbers.withLock { $0 } == Array(0..<1000))
  }

  @Test("Finish gives up where a job takes too long, and the job goes on")
  func tooLong() {
    let (thread, gate) = (WorkThread(), Mailbox<DashboardEvent>())
    thread.run { poll(gate.descriptor) }
    #expect(!thread.finish(within: 1))
    gate.leave(.saved(act: 1))
    #expect(thread.finish(within: 10_000))
  }

  private func acts(_ events: [DashboardEvent]) -> [Int] {
    events.compactMap { if case .saved(let act) = $0 { act } else { nil } }
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&entry, 1, 0) == 1
  }
}

/// Waits until there is something to read.
private func poll(_ descriptor: Int32) {
  var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  _ = Glibc.poll(&entry, 1, -1)
}

private final class Box: Sendable {
  let numbers = Locked<[Int]>([])
}
