internal import Glibc
internal import People

extension StorageError {
  /// What happened, to which file, and what to do about it.
  package var sentence: String {
    switch self {
    case .system(let operation, let path, let errno):
      StorageError.sentence(operation, path, errno)
    case .linkedFolder(let path):
      "The data folder \(path) is a symbolic link. Set PERCH_HOME to the folder that it points to."
    case .notPlain(let path):
      "\(path) is not a plain file, so Perch leaves it alone. Move it away and try again."
    case .secondName(let path):
      """
      \(path) has a second name (a hard link), which an append would change as well. \
      Make it a copy: cp \(path) \(path).new && mv \(path).new \(path)
      """
    case .foreignOwner(let path):
      "\(path) belongs to somebody else. Run Perch as its owner, or set PERCH_HOME."
    case .writableByOthers(let path):
      "Others can write to \(path). Run: chmod go-rwx \(path)"
    case .readableByOthers(let path):
      "Others can read \(path), so its tokens may be known. Renew them, and run: chmod 600 \(path)"
    case .noFolder(let path):
      "There is no data folder at \(path). Run perch import, or set PERCH_HOME."
    case .newerFormat(let format, let path):
      """
      \(path) says format \(format), which this version of Perch does not know. \
      Nothing was touched; use a newer Perch.
      """
    case .locked(let path, let holder):
      """
      Another program holds \(path)\(holder.isEmpty ? "" : " (\(holder))"): nothing was changed. \
      Try again when it is done.
      """
    case .readOnly(let path): "\(path) was opened for reading only: nothing was changed."
    case .outOfMemory(let path):
      "There is too little memory to read \(path): nothing was changed. Close something else."
    case .replacedFolder(let path):
      """
      \(path) was replaced since Perch opened it, by a restore perhaps: nothing was changed. \
      Start Perch again.
      """
    case .backupExists(let path): "There is a \(path) already; --force replaces it."
    case .badBackup(let path, let problem):
      "\(path) \(problem.words). Nothing was changed."
    case .unfitForBackup(let path):
      "\(path) is too large for a backup (8 GiB), or its name too long: move it away first."
    case .cannotExchange(let path):
      """
      The file system of \(path) cannot have two folders change places at once. Nothing was \
      changed. Move the folder away yourself (mv \(path) \(path).old) and restore again.
      """
    case .lineTooLong(let kind, let id, let bytes):
      """
      The \(kind.rawValue) \(id) would take a line of \(bytes) bytes, more than 1 MiB: \
      nothing was changed. Shorten it.
      """
    case .refused(let refusal): refusal.sentence
    case .outputFailed: "The output could not be written."
    }
  }

  private static func sentence(_ operation: Operation, _ path: String, _ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT:
      return number == EDQUOT
        ? "Your disk quota is used up: nothing was changed. Free some space and try again."
        : "The disk is full: nothing was changed. Free some space and try again."
    case EFBIG:
      return "\(path) may not grow any more (a file size limit): nothing was changed. "
        + "See ulimit -f."
    case EROFS:
      return "\(path) is on a file system that is read-only: nothing was changed."
    case ENOTDIR:
      return "\(path) is not a folder, or lies below a file: nothing was changed. "
        + "Set PERCH_HOME to a folder."
    case EACCES where operation == .create, EPERM where operation == .create:
      return "Perch may not create \(path): nothing was changed. "
        + "Check who owns its folder (ls -ld \(Folder.above(path))) and its mode."
    case EACCES, EPERM:
      return "Perch may not \(verb(operation)) \(path): nothing was changed. "
        + "Check who owns it (ls -ld \(path)) and its mode."
    case EMFILE, ENFILE:
      return "Too many files are open to \(verb(operation)) \(path): nothing was changed. "
        + "See ulimit -n."
    case EIO:
      return "The disk reported an error when Perch tried to \(verb(operation)) \(path): "
        + "nothing counts as saved. Check the disk (dmesg) before you go on."
    default:
      let reason = String(cString: strerror(number))
      return "Perch could not \(verb(operation)) \(path): \(reason). Nothing was changed."
    }
  }

  private static func verb(_ operation: Operation) -> String {
    switch operation {
    case .open: "open"
    case .read: "read"
    case .list: "list"
    case .inspect: "look at"
    case .create: "create"
    case .write: "write to"
    case .sync: "save"
    case .truncate: "cut back"
    case .rename: "put in place"
    case .remove: "remove"
    case .lock: "lock"
    case .protect: "protect"
    }
  }
}

extension BackupProblem {
  /// What is wrong with the file, in words that stand after its name.
  fileprivate var words: String {
    switch self {
    case .damaged(let at): "is no backup that Perch made, or is damaged at byte \(at)"
    case .cut: "ends too early: it is not a whole backup"
    case .compressed: "is compressed; unpack it first: gunzip"
    case .trailing: "has something behind its end, so it is not as Perch made it"
    case .notAFile: "holds something that is no plain file, which no backup does"
    case .badName: "holds a name that does not belong into a data folder"
    case .nameTwice(let name): "holds \(name) twice"
    case .noSums: "has no list of sums at its end"
    case .wrongSum(let name): "is damaged: \(name) is not as it was"
    case .otherFiles: "holds other files than its list of sums names"
    case .noBook: "holds no perch.json, so it is no data folder's backup"
    }
  }
}

extension Refusal {
  /// What is wrong with the patch, and what would be right.
  package var sentence: String {
    switch self {
    case .notJSON(let reason): "The patch is not JSON that Perch reads: \(reason)."
    case .notAnObject: "The patch must be a JSON object."
    case .noID: "The patch has no \"id\", or one that is not text."
    case .badID(let kind, let id):
      "\"\(id)\" is no id of \(kind.article) \(kind.rawValue): it must look like \(kind.idExample)."
    case .stamped(let field): "\"\(field)\" is the store's to set; leave it out of the patch."
    case .badField(let kind, let field, let wanted):
      "In \(kind.article) \(kind.rawValue) \"\(field)\" must be \(wanted)."
    case .missing(let kind, let id, let field):
      "The \(kind.rawValue) \(id) is new, or would be left, without \"\(field)\", which it must have."
    case .badHandle(let handle):
      "\"\(handle)\" is no handle: it must look like twitter:sambaker."
    case .handleTwice(let handle): "The patch names the handle \(handle) twice."
    case .handleTaken(let handle, let owner):
      "\(handle) belongs to the contact \(owner) already; take it away there first."
    }
  }
}

extension RecordKind {
  fileprivate var article: String {
    switch self {
    case .event, .interaction, .introduction, .outbox: "an"
    case .contact, .followUp, .need, .queue, .tweet, .message: "a"
    }
  }
}
