internal import Glibc
package import People
package import Records

/// Why nothing of an import was taken in.
package enum ImportProblem: Error, Equatable, Sendable {
  case missing(path: String)
  /// `code` is the system's errno.
  case unreadable(path: String, code: Int32)
  /// A device, a pipe or a socket.
  case notAFile(path: String)
  case empty(path: String)
  case emptyFolder(path: String)
  case emptyZip(path: String)
  case unknown(path: String, what: ForeignKind)
  /// The file ends, or goes wrong, in the middle of its list of entries.
  case cut(path: String, file: String, entry: Int, line: Int)
  /// An archive's file does not start as X writes it.
  case notArchiveFile(path: String, file: String)
  case damaged(path: String, entry: String?, PackedFormat)
  /// libarchive is not on this system.
  case noUnpacker(path: String)
  case encryptedZip(path: String)
  case duplicateEntry(path: String, entry: String, PackedFormat)
  /// An archive of so many files that it is none.
  case tooManyFiles(path: String)
  case tooLarge(path: String, file: String)
  /// `theirs` is the archive's account, `mine` the handles in the book.
  case otherAccount(path: String, theirs: String, mine: [String])
  case unknownOwner(path: String)
  /// A list without a column of the name that the user gave.
  case noColumn(path: String, column: String, columns: [String])
  /// A field that no list has; beside it those that there are.
  case noField(String, [String])
  /// A list in which no column says who a row is about.
  case noWho(path: String, columns: [String])
  /// An archive of another account of the user's network than the user's.
  case otherHandle(path: String, theirs: Handle, mine: [Handle])
  /// What does not fit into memory could not be put by.
  case noScratch(ScratchProblem)
}

/// What a path turned out to be when it was nothing to import.
package enum ForeignKind: Equatable, Sendable {
  case json, brokenJSON, archiveFile(String), gzip, zip, folder, table, car, other
}

extension ImportProblem {
  /// What happened, to which file, and what to do: one sentence for people.
  package var sentence: String {
    switch self {
    case .missing(let path): "There is no \(shown(path)): check the path."
    case .unreadable(let path, let code):
      "Can't read \(shown(path)): \(systemWords(code)); make it readable and import again."
    case .notAFile(let path):
      "\(shown(path)) is neither a file nor a folder: "
        + "give an archive, a folder or a file."
    case .empty(let path): "\(shown(path)) is empty: download or export it again."
    case .emptyFolder(let path):
      "\(shown(path)) holds nothing to import: "
        + "give the folder that an archive unpacks to, or one with exports in it."
    case .emptyZip(let path): "\(shown(path)) is a zip with nothing in it: download it again."
    case .unknown(let path, let what): "\(shown(path)) is \(what.words)"
    default: damageSentence
    }
  }

  private var damageSentence: String {
    switch self {
    case .cut(let path, let file, let entry, let line):
      "\(place(path, file)) is cut short or damaged after entry \(entry), line \(line): "
        + "nothing was imported; unpack or download it again."
    case .notArchiveFile(let path, let file):
      "\(place(path, file)) does not start as a file of an X archive does: unpack it again."
    case .noUnpacker(let path):
      "\(shown(path)) is packed, and libarchive, which unpacks it, is not installed: "
        + "apt install libarchive13, or unpack it and import the folder."
    case .damaged(let path, let entry?, let format):
      "\(shown(path)) is damaged at \(shown(entry)): nothing was imported; "
        + "download the \(format.words) again."
    case .damaged(let path, nil, let format):
      "\(shown(path)) is cut short or damaged: nothing was imported; "
        + "download the \(format.words) again."
    case .encryptedZip(let path):
      "\(shown(path)) is encrypted: unpack it with its password and import the folder."
    case .duplicateEntry(let path, let entry, let format):
      "\(shown(path)) holds \(shown(entry)) twice, so it can't be trusted: "
        + "download the \(format.words) again."
    case .tooManyFiles(let path):
      "\(shown(path)) holds more files than any archive: nothing was imported; download it again."
    case .tooLarge(let path, let file):
      "\(place(path, file)) is larger than any archive's file or packed far too tightly: "
        + "nothing was imported; download it again."
    default: ownerSentence
    }
  }

  private var ownerSentence: String {
    switch self {
    case .otherAccount(let path, let theirs, let mine):
      "\(shown(path)) is the archive of @\(shown(theirs)), but you are "
        + mine.map { "@\(shown($0))" }.joined(separator: ", ")
        + ": if both are you, run perch init --me @\(shown(theirs)) first."
    case .unknownOwner(let path):
      "\(shown(path)) does not say whose archive it is: run perch init --me @you first."
    default: listSentence
    }
  }

  private var listSentence: String {
    switch self {
    case .noColumn(let path, let column, let columns):
      "\(shown(path)) has no column “\(shown(column))”: it has \(ImportProblem.quoted(columns))."
    case .noField(let field, let fields):
      "“\(shown(field))” is nothing that a column can be: write one of "
        + "\(fields.joined(separator: ", ")), or none."
    case .noWho(let path, let columns):
      "In \(shown(path)) no column says who it is about: it has \(ImportProblem.quoted(columns)); "
        + "say which is the name with --map \"Column=name\"."
    case .otherHandle(let path, let theirs, let mine):
      "\(shown(path)) is the archive of \(shown(theirs.description)), but you are "
        + mine.map { shown($0.description) }.joined(separator: ", ")
        + ": if both are you, run perch init --me \(shown(theirs.description)) first."
    case .noScratch(let problem):
      "Can't put by what does not fit into memory, in \(shown(problem.path)): "
        + "\(systemWords(problem.code)); nothing was imported."
    default: ""
    }
  }

  private static func quoted(_ columns: [String]) -> String {
    columns.filter { !$0.isEmpty }.prefix(20).map { "“\(shown($0))”" }.joined(separator: ", ")
  }
}

extension ForeignKind {
  fileprivate var words: String {
    switch self {
    case .json:
      "JSON, but neither a file of an archive nor an answer of X, Mastodon or Bluesky: "
        + "nothing to import."
    case .brokenJSON: "neither a file of an archive nor sound JSON: export or download it again."
    case .archiveFile(let name):
      "the file \(shown(name)) of an X archive, which holds nothing for Perch: "
        + "give the whole folder."
    case .gzip:
      "packed, but no archive of Mastodon or LinkedIn can be read from it: download it again, "
        + "or unpack it and import what comes out."
    case .zip:
      "a zip, but no archive is in it that Perch knows: give it as X, Mastodon or LinkedIn made it."
    case .folder:
      "a folder without an archive, answers of an API, address books, tables or calendars: "
        + "give the one that an archive unpacks to."
    case .car:
      "a repository of Bluesky, which Perch can't read: save the answers of "
        + "com.atproto.repo.listRecords as JSON and import those."
    case .table: "a table without a single row of names: export it again."
    case .other:
      "nothing that Perch can import: give an archive of X, Mastodon or LinkedIn, JSON of an API, "
        + "or a vCard, CSV or iCalendar file."
    }
  }
}

extension PackedFormat {
  fileprivate var words: String {
    switch self {
    case .zip: "zip"
    case .tar: "archive"
    }
  }
}

private func place(_ path: String, _ file: String) -> String {
  path.hasSuffix(file) ? shown(path) : "\(shown(file)) in \(shown(path))"
}

private func systemWords(_ code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "you have no permission"
  case EIO: "the disk reports an error"
  case ENOMEM: "there is not enough memory"
  case ELOOP: "its links lead in a circle"
  case EMFILE, ENFILE: "too many files are open"
  case ENOSPC, EDQUOT: "the disk is full"
  default: String(cString: strerror(code))
  }
}

/// A foreign name as it may stand in a message: control and format characters become `?`.
func shown(_ name: String) -> String {
  var clean = ""
  for scalar in name.unicodeScalars.prefix(200) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      clean += "?"
    default: clean.unicodeScalars.append(scalar)
    }
  }
  return clean
}
