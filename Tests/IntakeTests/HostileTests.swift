import Foundation
import Intake
import People
import Testing

/// Archives that mean harm: refused with a sentence, or read without what is odd in them. Nothing
/// is ever written.
struct HostileTests {
  private let tweets =
    #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2009898000184246272","full_text":"hi"}}]"#
  private let outbox = """
    {"orderedItems":[{"type":"Create","actor":"https://home.example/users/anna","to":["as:Public"],
    "object":{"id":"https://home.example/users/anna/statuses/1","type":"Note","content":"<p>hi</p>",
    "published":"2026-08-01T10:00:00Z","to":["as:Public"]}}]}
    """

  private func refusal(_ name: String, _ bytes: [UInt8]) throws -> String {
    let scratch = try Scratch()
    let sentence = Intake.refusal(try scratch.put(name, bytes), into: .of(me: "anna"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [name])
    return sentence
  }

  private func plan(_ name: String, _ bytes: [UInt8]) throws -> ImportPlan {
    let scratch = try Scratch()
    let plan = try Intake.plan(try scratch.put(name, bytes), into: .of(me: "anna"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [name])
    return plan
  }

  private func zip(_ build: (inout ZipBuilder) -> Void) -> [UInt8] {
    var zip = ZipBuilder()
    build(&zip)
    return zip.bytes
  }

  private func tar(_ build: (inout TarBuilder) -> Void) -> TarBuilder {
    var tar = TarBuilder()
    build(&tar)
    return tar
  }

  // MARK: - Names

  private static let escapes = [
    "../data/tweets.js", "../../tweets.js", "/data/tweets.js", "/tmp/tweets.js",
    "data/../../tweets.js", "//data/tweets.js", #"..\data\tweets.js"#, #"C:\data\tweets.js"#,
  ]

  @Test(arguments: escapes) func aNameThatLeadsOutOfAZipIsNoFileOfIt(name: String) throws {
    #expect(try refusal("a.zip", zip { $0.add(name, tweets) }).contains("no archive is in it"))
    let mixed = zip {
      $0.add(name, tweets)
      $0.add("data/tweets.js", tweets)
    }
    #expect(try plan("a.zip", mixed).tweets.map(\.text) == ["hi"])
  }

  @Test(arguments: ["../outbox.json", "/outbox.json", "x/../../outbox.json", "./../outbox.json"])
  func aNameThatLeadsOutOfATarIsNoFileOfIt(name: String) throws {
    let alone = tar { $0.add(name, outbox) }
    #expect(try refusal("a.tar.gz", alone.packed).contains("no archive of Mastodon"))
    let mixed = tar {
      $0.add(name, "not this one")
      $0.add("./outbox.json", outbox)
    }
    #expect(try plan("a.tar.gz", mixed.packed).tweets.map(\.text) == ["hi"])
    #expect(try plan("a.tar", mixed.plain).tweets.map(\.text) == ["hi"])
  }

  @Test(arguments: [0o120777, 0o020666, 0o060660, 0o140777])
  func whatIsNoFileInAZipIsNotRead(mode: Int) throws {
    let bytes = zip { $0.add("data/tweets.js", "/etc/passwd", mode: UInt32(mode)) }
    #expect(try refusal("a.zip", bytes).contains("no archive is in it"))
  }

  @Test(arguments: ["1", "2", "3", "4", "6"] as [Character])
  func whatIsNoFileInATarIsNotRead(type: Character) throws {
    let bytes = tar { $0.add("outbox.json", "", type: type, target: "/etc/passwd") }
    #expect(try refusal("a.tar.gz", bytes.packed).contains("no archive of Mastodon"))
  }

  @Test(arguments: ["con", "nul", "aux", "com1", "lpt1"])
  func namesOfDevicesAreNamesLikeAnyOther(name: String) throws {
    let bytes = zip {
      $0.add("data/\(name).js", "x")
      $0.add("data/tweets.js", tweets)
    }
    let plan = try plan("a.zip", bytes)
    #expect(plan.tweets.count == 1 && plan.report.inputs[0].unused == ["data/\(name).js"])
  }

  // MARK: - Sizes

  /// 10 GB of zeros in 10 MB, whatever their size is said to be.
  @Test(arguments: [100, 4_294_967_294] as [UInt32]) func aBombInAZipIsRefused(size: UInt32) throws
  {
    let start = Deflated.stored(Array("window.YTD.tweets.part0 = [ ".utf8), isLast: false)
    let bomb = start + Deflated.zeros(megabytes: 10_000)
    let wanted = zip { $0.add("data/tweets.js", bomb, method: 8, size: size) }
    #expect(try refusal("a.zip", wanted).contains("packed far too tightly"))
    let linkedIn = zip { $0.add("Connections.csv", bomb, method: 8, size: size) }
    #expect(try refusal("a.zip", linkedIn).contains("packed far too tightly"))
    let unused = zip {
      $0.add("data/tweets_media/a.jpg", bomb, method: 8, size: size)
      $0.add("data/tweets.js", tweets)
    }
    #expect(try plan("a.zip", unused).tweets.map(\.text) == ["hi"])
  }

  @Test(arguments: ["outbox.json", "media/a.png"])
  func aBombInATarIsRefused(name: String) throws {
    let bomb = tar {
      if name != "outbox.json" { $0.add("outbox.json", outbox) }
      $0.add(name, "", size: 8_000_000_000)
    }
    let sentence = try refusal("a.tar.gz", bomb.packed(zeros: 8_000))
    #expect(sentence.contains("packed far too tightly"))
  }

  @Test func anArchiveOfVeryManyFilesIsReadOrRefused() throws {
    let photos = zip {
      for number in 0..<200_000 { $0.add("data/tweets_media/\(number).jpg", "") }
      $0.add("data/tweets.js", tweets)
    }
    #expect(try plan("a.zip", photos).tweets.count == 1)
    let scripts = zip { for number in 0...10_000 { $0.add("data/a\(number).js", "") } }
    #expect(try refusal("a.zip", scripts).contains("more files than any archive"))
    let tables = zip { for number in 0...10_000 { $0.add("a\(number).csv", "") } }
    #expect(try refusal("a.zip", tables).contains("more files than any archive"))
  }

  // MARK: - Damage

  @Test func anEncryptedOrDamagedZipIsRefusedWhateverItIs() throws {
    for name in ["data/tweets.js", "Connections.csv", "outbox.json"] {
      let locked = zip { $0.add(name, tweets, flags: 1) }
      #expect(try refusal("a.zip", locked).contains("is encrypted"))
      let wrong = zip { $0.add(name, tweets, checksum: 7) }
      #expect(try refusal("a.zip", wrong).contains("is damaged at \(name)"))
      #expect(try refusal("a.zip", wrong).contains("download the zip again"))
    }
  }

  @Test func aCutTarIsDamagedAndNoZip() throws {
    let whole = tar {
      $0.add("media/a.png", String(repeating: "x", count: 20_000))
      $0.add("outbox.json", outbox)
    }
    #expect(try plan("a.tar.gz", whole.packed).tweets.count == 1)
    for length in [700, 9_000, 20_500, 21_300] {
      let sentence = try refusal("a.tar.gz", Array(whole.packed.prefix(length)))
      #expect(sentence.contains("download") && !sentence.contains("zip"), "\(length): \(sentence)")
    }
    let twice = tar {
      $0.add("outbox.json", outbox)
      $0.add("outbox.json", outbox)
    }
    #expect(try refusal("a.tar.gz", twice.packed).contains("download the archive again"))
  }
}
