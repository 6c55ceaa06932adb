internal import Commands
internal import Dashboard
internal import Glibc
internal import Intake
internal import People
internal import Runtime
internal import Settings
internal import Storage

/// The first screen of somebody who has no book yet.
struct FirstRun {
  private let folders: Store.Location
  private let surroundings: Surroundings

  /// Nil where there is a book, or something else stands in its place.
  init?(_ folders: Store.Location, _ surroundings: Surroundings) {
    let isMissing = access(folders.data, F_OK) != 0 && errno == ENOENT
    guard isMissing || isEmptyFolder(folders.data) else { return nil }
    (self.folders, self.surroundings) = (folders, surroundings)
  }

  /// Shows it until the beginner has chosen.
  func run(_ screen: DashboardScreen) -> WelcomeLoop.Outcome {
    let mailbox = Mailbox<WelcomeEvent>()
    let keymap = Keymap(Opening.settings(surroundings).settings.keys)
    let welcome = Welcome(
      found: found, folder: shown(folders.data), keymap: keymap, size: screen.console.size)
    let deeds = WelcomeLoop.Deeds(
      bringIn: { [self] path in bringIn(path, mailbox) },
      begin: { [self] handle, next in begin(handle, thenBringIn: next, mailbox) })
    var loop = WelcomeLoop(
      welcome, console: screen.console, mailbox: mailbox, deeds: deeds, symbols: screen.symbols,
      isLinear: screen.isLinear)
    return loop.run()
  }

  // MARK: - What there is to bring in

  private var found: [Welcome.Found] {
    NearbyExport.found(in: places).map { export in
      Welcome.Found(path: export.path, name: shown(export.path), about: about(export))
    }
  }

  /// Where downloads lie, the home folder, and the folder that Perch was started in.
  private var places: [String] {
    let home = surroundings["HOME"]
    let downloads = surroundings["XDG_DOWNLOAD_DIR"] ?? home.map { "\($0)/Downloads" }
    return [downloads, home, currentFolder].compactMap(\.self)
  }

  private var currentFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private func shown(_ path: String) -> String {
    guard let home = surroundings["HOME"], path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private func about(_ export: NearbyExport) -> String {
    let age = max(0, Int(surroundings.clock().seconds) - export.modified) / 86_400
    let day = age == 0 ? "today" : age == 1 ? "yesterday" : "\(age) days ago"
    let size = export.bytes.map { bytes in
      bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000) MB"
    }
    return [export.kind.words, size, day].compactMap(\.self).joined(separator: ", ")
  }

  // MARK: - Beginning, away from the keys

  private func bringIn(_ path: String, _ mailbox: Mailbox<WelcomeEvent>) {
    let start = ContinuousClock.now
    var last = start
    let bringing = BringingIn(
      paths: [whole(path)],
      report: { progress in
        let now = ContinuousClock.now
        guard now - last > .milliseconds(100) else { return }
        last = now
        mailbox.leave(.progress(progress.line(seconds: (now - start) / .seconds(1))))
      }, say: { mailbox.leave(.progress($0)) })
    do {
      let hasBook = access(folders.data, F_OK) == 0
      let plan =
        hasBook
        ? try bringing.run(try Opening(folders, surroundings, whole: true))
        : try bringing.makeBook(folders, surroundings)
      let isOwnerKnown = !plan.report.isOwnerUnknown
      mailbox.leave(.broughtIn(plan.report.lines, isOwnerKnown: isOwnerKnown))
    } catch {
      mailbox.leave(.failed(sentences(error)))
    }
  }

  private func begin(
    _ handle: String, thenBringIn next: String?, _ mailbox: Mailbox<WelcomeEvent>
  ) {
    do {
      let hadBook = access(folders.data, F_OK) == 0
      // A word that is no handle makes no folder.
      guard hadBook || (Handle(handle) ?? Handle(.twitter, handle)) != nil else {
        throw Failure("“\(handle)” is no handle: write @anna.")
      }
      let opening = try Opening(folders, surroundings, whole: false)
      try opening.introduce([try opening.handleOfMine(handle)])
      if let next { bringIn(next, mailbox) } else { mailbox.leave(.begun) }
    } catch {
      mailbox.leave(.failed(sentences(error)))
    }
  }

  /// A path from the home folder, or from the one that Perch was started in.
  private func whole(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = surroundings["HOME"] else { return path }
    return home + path.dropFirst()
  }

  private func sentences(_ error: any Error) -> [String] {
    (error as? Failure)?.sentences ?? ["\(error)"]
  }
}

/// Whether a folder is there and empty.
private func isEmptyFolder(_ path: String) -> Bool {
  guard let directory = opendir(path) else { return false }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let first = entry.pointee.d_name.0
    let second = entry.pointee.d_name.1
    let isDots = first == 46 && (second == 0 || second == 46 && entry.pointee.d_name.2 == 0)
    if !isDots { return false }
  }
  return true
}
