import Foundation
import Glibc
import People
import Testing

@testable import Storage

@Suite("A backup")
struct BackupTests {
  let folder = TemporaryStore()
  var file: String { folder.root + "/perch.tar" }

  /// A book with a shard, a rejected line and a file that Perch does not know.
  func given() throws -> Store {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "Sam"]),
      Patch(.interaction, "i-1", ["contact": "c-1", "time": "2025-03-01"]),
    ])
    try folder.write("contacts.rejected.jsonl", "[1]\n")
    try folder.write("notes/a.txt", String(repeating: "mine ", count: 300_000))
    try folder.write(".git/hooks/post-merge", "#!/bin/sh\n")
    return store
  }

  func restore() throws -> RestoreReport {
    try Store.restore(folder.location, from: file, now: folder.now)
  }

  /// What the folder holds, git's part and machine's apart.
  var book: [String: String] { folder.contents.filter { !$0.key.hasPrefix(".git") } }

  @Test("holds every file, is private, and is not written over unasked")
  func backup() throws {
    let store = try given()
    let report = try store.backup(to: file)
    #expect(report.files == 5)
    #expect(report.lines[0].hasPrefix("\(file): 5 files, 1500"))
    #expect(folder.mode(file) == 0o600)
    let before = try Data(contentsOf: URL(filePath: file))
    #expect(
      sentence { _ = try store.backup(to: file) }
        == "There is a \(file) already; --force replaces it.")
    #expect(try store.backup(to: file, isForced: true) == report)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    #expect(
      sentence { _ = try store.backup(to: folder.root + "/none/x.tar") }.contains("/none/x.tar"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.root)
    #expect(Set(names) == ["data", "perch.tar", "state"])
  }

  @Test("names what is no plain file and so not in it")
  func skipped() throws {
    let store = try given()
    symlink("/etc/passwd", folder.path("link"))
    #expect(try store.backup(to: file).skipped == ["link"])
  }

  @Test("put back gives the folder as it was, and keeps what was there")
  func putBack() throws {
    let store = try given()
    let (before, lines) = (book, try store.dump())
    _ = try store.backup(to: file)
    try store.append([Patch(.contact, "c-1", ["name": "Jo"]), Patch(.event, "e-1", ["name": "x"])])
    let changed = try store.dump()

    let report = try restore()
    #expect(report.files == 5)
    #expect(book == before)
    #expect(try folder.open().dump() == lines)
    #expect(folder.exists(".git/hooks/post-merge"))
    let kept = try #require(report.before)
    #expect(kept == folder.root + "/data.before-restore-20261121T090000Z")
    var old = folder.location
    old.data = kept
    #expect(
      try Store.open(old, clock: { folder.now }, access: .readOnly).dump() == changed)
    for name in before.keys where name.hasSuffix("jsonl") {
      #expect(folder.mode(folder.path(name)) == 0o600)
    }
    #expect(folder.mode(folder.path("interactions")) == 0o700)
  }

  @Test("put back tells a session that has the old folder open, which writes nothing more")
  func oldSession() throws {
    let store = try given()
    _ = try store.backup(to: file)
    let report = try restore()
    let text = sentence { try store.append([Patch(.contact, "c-1", ["name": "lost"])]) }
    #expect(text.hasPrefix("\(folder.root)/data was replaced since Perch opened it"))
    #expect(try folder.open().dump().allSatisfy { !$0.contains("lost") })
    #expect(folder.mode(try #require(report.before) + "/contacts.jsonl") == 0o400)
  }

  @Test("makes the folder where there is none")
  func newMachine() throws {
    let store = try given()
    let before = book
    _ = try store.backup(to: file)
    try FileManager.default.removeItem(atPath: folder.root + "/data")
    #expect(try restore().before == nil)
    #expect(book == before)
  }

  @Test("cut anywhere, or changed in any byte, is refused and changes nothing")
  func damaged() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    _ = try store.backup(to: file)
    let before = folder.contents
    let whole = [UInt8](try Data(contentsOf: URL(filePath: file)))
    for length in stride(from: 0, to: whole.count, by: 97) {
      try Data(whole[..<length]).write(to: URL(filePath: file))
      #expect(sentence { _ = try restore() }.hasSuffix("Nothing was changed."), "\(length)")
    }
    for at in stride(from: 0, to: whole.count, by: 61) {
      var bytes = whole
      bytes[at] ^= 0x41
      try Data(bytes).write(to: URL(filePath: file))
      let text = sentence { _ = try restore() }
      #expect(text.hasSuffix("Nothing was changed."), "byte \(at)")
    }
    try Data(whole + [0]).write(to: URL(filePath: file))
    #expect(sentence { _ = try restore() }.contains("has something behind its end"))
    try Data([0x1F, 0x8B, 8, 0]).write(to: URL(filePath: file))
    #expect(sentence { _ = try restore() }.contains("is compressed; unpack it first"))
    #expect(folder.contents == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.root)
    #expect(Set(names) == ["data", "perch.tar", "state"])
  }

  /// An archive of these files with right sums, made without asking whether they belong there.
  func archive(_ files: [(name: String, text: String)]) throws {
    var bytes: [UInt8] = []
    var sums = ""
    func put(_ name: String, _ text: String) throws {
      let header = TarHeader(name: name, size: text.utf8.count, modified: 0)
      bytes += try #require(header.encoded) + Array(text.utf8)
      bytes += Array(repeating: 0, count: header.padding)
    }
    for (name, text) in files {
      try put(name, text)
      var hash = SHA256()
      Array(text.utf8).withUnsafeBytes { hash.update($0) }
      sums += "\(hash.digest)  \(name)\n"
    }
    try put(Backup.sums, sums)
    try Data(bytes + Array(repeating: 0, count: 1024)).write(to: URL(filePath: file))
  }

  @Test(
    "that somebody made to do harm is refused",
    arguments: [
      "../evil", "/etc/evil", "a/../../evil", "a//b", "./a", "a/.", ".git/hooks/pre-commit",
      "x/.git/config", ".lock", "perch.json/x", ".a.tmp.1", "",
    ])
  func hostile(_ name: String) throws {
    _ = try folder.open()
    let before = folder.contents
    try archive([("perch.json", "{\"format\": 1}\n"), (name, "x")])
    let text = sentence { _ = try restore() }
    #expect(
      text == "\(file) holds a name that does not belong into a data folder. Nothing was changed.")
    #expect(folder.contents == before)
  }

  @Test("of another program, of a later version, of nothing or with a link is refused")
  func foreign() throws {
    _ = try folder.open()
    let before = folder.contents
    try archive([("a", "x")])
    #expect(sentence { _ = try restore() }.contains("holds no perch.json"))
    try archive([("perch.json", "{}"), ("a", "x"), ("a", "x")])
    #expect(sentence { _ = try restore() }.contains("holds a twice"))
    try archive([("perch.json", "{\"format\": 2}")])
    #expect(sentence { _ = try restore() }.contains("says format 2"))
    // A later writer's sums may not cover an entry that is a link.
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    let sum = bytes[0..<512].reduce(0) { $0 + Int($1) }
    bytes[156] = UInt8(ascii: "2")
    let digits = String(sum - bytes[148..<156].reduce(0) { $0 + Int($1) } + 8 * 32 + 2, radix: 8)
    let field = String(repeating: "0", count: 7 - digits.count) + digits + "\0"
    bytes.replaceSubrange(148..<156, with: Array(field.utf8))
    try Data(bytes).write(to: URL(filePath: file))
    #expect(sentence { _ = try restore() }.contains("holds something that is no plain file"))
    mkfifo(folder.root + "/pipe", 0o600)
    #expect(
      sentence {
        _ = try Store.restore(folder.location, from: folder.root + "/pipe", now: folder.now)
      }.contains("is not a plain file"))
    #expect(folder.contents == before)
  }

  @Test(
    "is read by tar and checked by sha256sum", .enabled(if: access("/usr/bin/sha256sum", X_OK) == 0)
  )
  func otherTools() throws {
    let store = try given()
    _ = try store.backup(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "mkdir x && tar -xf perch.tar -C x && cd x && sha256sum --status -c \(Backup.sums)",
    ]
    process.currentDirectoryURL = URL(filePath: folder.root)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("sums are those of FIPS 180-4's examples, however the bytes come in")
  func sums() {
    func digest(_ pieces: [String]) -> String {
      var hash = SHA256()
      for piece in pieces { Array(piece.utf8).withUnsafeBytes { hash.update($0) } }
      return hash.digest
    }
    #expect(digest([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(digest(["abc"]) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    let sum = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    #expect(digest([long]) == sum)
    #expect(digest(long.map { String($0) }) == sum)
    let million = String(repeating: "a", count: 999)
    #expect(
      digest(Array(repeating: million, count: 1001) + ["a"])
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
