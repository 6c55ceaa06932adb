internal import JSONText
package import People
package import Settings
internal import Storage

/// Runs the user's programs after acts, one after the other, behind everything else.
package final class HookRunner: Sendable {
  private let hooks: Locked<Hooks>
  private let home: String?
  private let thread = WorkThread(givesWay: true)

  package init(_ hooks: Hooks, home: String?) {
    self.hooks = Locked(hooks)
    self.home = home
  }

  /// Lives by other settings from now on.
  package func take(_ hooks: Hooks) { self.hooks.withLock { $0 = hooks } }

  /// What there is to run after an act; nil for nothing. The act is written down as it is now.
  package func errand(_ entry: ActEntry, _ book: Book) -> Errand? {
    let hooks = hooks.withLock { $0 }
    let programs = hooks.programs(for: entry.act.kinds)
    guard !programs.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.canonical(.object(book.report(of: entry)))
    let home = home
    return Errand(
      programs: programs.map { words in
        (words[0], HookProgram(words, seconds: hooks.seconds, home: home))
      }, text: writer.string + "\n")
  }

  /// Runs an errand when those before it are done.
  ///
  /// - Parameter complain: told the program and what went wrong.
  package func run(
    _ errand: Errand, _ complain: @escaping @Sendable (_ program: String, _ why: String) -> Void
  ) {
    thread.run { errand.run(complain) }
  }

  /// Waits for what is under way; false where it takes longer.
  package func finish(within milliseconds: Int) -> Bool { thread.finish(within: milliseconds) }
}

/// Programs to run, and what they are told.
package struct Errand: Sendable {
  fileprivate let programs: [(name: String, program: HookProgram)]
  fileprivate let text: String

  /// Runs them one after the other, and waits.
  ///
  /// - Parameter complain: told the program and what went wrong.
  package func run(_ complain: (_ program: String, _ why: String) -> Void) {
    for (name, program) in programs {
      if let why = program.run(text) { complain(name, why) }
    }
  }
}
