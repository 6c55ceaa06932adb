internal import People

extension Store {
  /// What git has to know of the folder, a file and its lines each.
  ///
  /// Files of records merge by union and are kept byte for byte (`-text`: no line endings are
  /// changed). The lock, an act that is under way and temporary files belong to one machine.
  /// Rejected lines do travel: compaction takes them out of the file that they stood in on all
  /// machines, so the file that they were set aside in has to be on all of them too.
  package static let gitFiles: [(name: String, lines: [String])] = [
    (".gitattributes", ["*.jsonl -text merge=union", "perch.json -text"]),
    (
      ".gitignore",
      [FolderLock.name, PendingAct.file, ".*\(Folder.temporaryMark)*", "/.cache/", "/.state/"]
    ),
  ]

  /// Readies the folder for git: writes what is missing of `gitFiles`, lines of the user's kept,
  /// and closes to others what a checkout has left open.
  package func prepareForGit() throws(StorageError) {
    try write { (_, _) throws(StorageError) in
      for (name, lines) in Store.gitFiles { try self.folder.add(lines, to: name) }
      _ = try self.folder.closeModes()
    }
  }

  /// Whether the folder is a git repository by itself.
  package var isGitRepository: Bool { ((try? folder.status(of: ".git")) ?? nil) != nil }
}

extension Folder {
  /// Adds the lines that a text file lacks to its end.
  fileprivate func add(_ lines: [String], to name: String) throws(StorageError) {
    let bytes = FileBytes()
    if let file = try file(name) { try bytes.fill(from: file) }
    var text = bytes.withBytes { Array($0) }
    let known = Set(text.split { $0 == 0x0A || $0 == 0x0D }.map { ByteText($0) })
    let missing = lines.filter { !known.contains(ByteText($0)) }
    guard !missing.isEmpty else { return }
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    for line in missing { text += Array("\(line)\n".utf8) }
    try replace(name, text, isDurable: true)
  }
}
