internal import ArgumentParser
internal import People
internal import Runtime
internal import Storage

struct Git: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the data folder in git, to share it between machines.",
    subcommands: [GitSetup.self], defaultSubcommand: GitSetup.self)
}

struct GitSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Make the data folder a git repository, or ready one that was cloned.",
    discussion: """
      Run it once on each machine; again changes nothing. Lines of all machines then go together \
      in any order, and no pull stops at a conflict in them.
      """)

  func run() throws {
    try GitFolder(try Opening.store(.readWrite)).setUp().forEach { Output.line($0) }
  }
}

/// The data folder as a git repository.
struct GitFolder {
  private let store: Store
  private let git = ChildProgram(
    "git",
    withheld: [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    ])

  private var path: String { store.location.data }

  init(_ store: Store) { self.store = store }

  /// - Returns: what is so now, a line each.
  func setUp() throws -> [String] {
    guard git.run(["--version"])?.status == 0 else {
      throw Failure("git is not installed, or not in PATH. Install it (apt-get install git).")
    }
    let isNew = !store.isGitRepository
    if isNew {
      try run("init", "--quiet")
      try run("symbolic-ref", "HEAD", "refs/heads/main")
    }
    try configure()
    do throws(StorageError) {
      try store.prepareForGit()
    } catch {
      throw Failure(error.sentence)
    }
    let isCommitted = try commit()
    return [
      isNew ? "\(path) is a git repository now." : "\(path) is ready for git.",
      isCommitted ? "What is in it is committed." : "There was nothing to commit.",
    ]
  }

  /// The lines of two machines' files are put together as a set. git's own union keeps what each
  /// side added, but where both sides took out a different one of two equal lines, as compaction
  /// does, it takes out both. A clone without this setting falls back to git's own, by the name.
  private static let union = "LC_ALL=C sort -u -o %A %A %B"

  private func configure() throws {
    try run("config", "merge.union.name", "the lines of both sides, each once")
    try run("config", "merge.union.driver", GitFolder.union)
    // By default git leaves new objects to the system's mercy for some seconds after a commit.
    try run("config", "core.fsync", "all")
    guard git.run(["-C", path, "config", "user.email"])?.status != 0 else { return }
    try run("config", "user.name", "Perch on \(store.machine)")
    try run("config", "user.email", "perch@\(store.machine)")
  }

  /// All at first; later only what was written here, since what else changed is the user's to
  /// commit.
  private func commit() throws -> Bool {
    let isFirst = git.run(["-C", path, "rev-parse", "--verify", "--quiet", "HEAD"])?.status != 0
    try run(["add", "--"] + (isFirst ? ["."] : Store.gitFiles.map(\.name)))
    let names = isFirst ? [] : Store.gitFiles.map(\.name)
    guard git.run(["-C", path, "diff", "--cached", "--quiet", "--"] + names)?.status != 0 else {
      return false
    }
    try run(
      [
        "-c", "commit.gpgsign=false", "commit", "--quiet", "--no-verify", "-m",
        "Keep the book in git",
      ]
        + (names.isEmpty ? [] : ["--"] + names))
    return true
  }

  private func run(_ arguments: String...) throws { try run(arguments) }

  private func run(_ arguments: [String]) throws {
    let outcome = git.run(["-C", path] + arguments)
    guard outcome?.status == 0 else {
      let words =
        outcome?.output.split(separator: "\n").joined(separator: " ") ?? "it did not start"
      throw Failure("git \(arguments[0]) failed in \(path): \(words)")
    }
  }
}
