import Foundation
import Intake
import People
import Testing

/// Bad input: one clear sentence, nothing taken in.
struct RefusalTests {
  private let tweets =
    #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2009898000184246272","full_text":"hi"}}]"#

  private func refusal(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let scratch = try Scratch()
    return Intake.refusal(try scratch.put(name, bytes), into: .of(me: "anna"))
  }

  @Test func namesWhatIsNotThere() {
    #expect(Intake.refusal("/nowhere/at/all") == "There is no /nowhere/at/all: check the path.")
  }

  @Test func saysWhenAFolderMayNotBeRead() throws {
    let scratch = try Scratch()
    _ = try scratch.put("closed/tweets.js", tweets)
    chmod(scratch.path + "/closed", 0)
    defer { chmod(scratch.path + "/closed", 0o700) }
    let sentence = Intake.refusal(scratch.path + "/closed", into: .of(me: "anna"))
    #expect(geteuid() == 0 || sentence.contains("you have no permission"))
  }

  @Test func refusesACutFileWhole() throws {
    let whole = try String(contentsOfFile: fixture("anna-2026-02/data/tweets.js"), encoding: .utf8)
    let sentence = try refusal("tweets.js", whole.utf8.prefix(9000))
    #expect(sentence.contains("tweets.js is cut short or damaged after entry"))
    #expect(sentence.contains("nothing was imported"))
  }

  @Test(arguments: [
    ("empty.js", "", "is empty"), ("notes.txt", "hello", "nothing that Perch can import"),
    ("a.json", #"{"name":"x"}"#, "neither a file of an archive nor an answer"),
    ("b.json", #"{"a" 1}"#, "nor sound JSON"),
    ("c.json", "[]", "neither a file of an archive nor an answer"),
    ("2014_01.js", "Grailbird.data.tweets_2014_01 = [{]", "cut short or damaged"),
    ("tweets.csv", "tweet_id,when\n", "nothing that Perch can import"),
    ("ad.js", "window.YTD.ad_engagements.part0 = []", "holds nothing for Perch"),
    ("odd.js", "window.YTD.tweets.part0 = [}", "cut short or damaged"),
    ("x.gz", "\u{1F}\u{8B}", "nothing that Perch can import"),
  ]) func saysWhatAFileIsNot(name: String, text: String, words: String) throws {
    #expect(try refusal(name, text.utf8).contains(words))
  }

  @Test func refusesAFolderOfForeignJSON() throws {
    let scratch = try Scratch()
    _ = try scratch.put("package.json", #"{"name":"x"}"#)
    _ = try scratch.put("torn.json", "{")
    let sentence = Intake.refusal(scratch.path, into: .of(me: "anna"))
    #expect(sentence.contains("without an archive, answers of an API"))
  }

  @Test func oneBadTweetCostsOneTweet() throws {
    let scratch = try Scratch()
    let good = #"{"tweet":{"id_str":"2009898000184246272","full_text":"hi"}}"#
    let bad = ##"{"tweet":{"id_str":"2009898000184246273","full_text":"\ud83d"}}"##
    let odd = #"{"tweet":{"id_str":5,"entities":{"urls":[{"indices":["9","-1"]}]}}},null,[],{}"#
    let text = "window.YTD.tweets.part0 = [\n\(good),\n\(bad),\n\(odd)];"
    let plan = try Intake.plan(try scratch.put("tweets.js", text), into: .of(me: "anna"))
    #expect(plan.tweets.map(\.text) == ["hi"])
    let skips = plan.report.inputs[0].skips
    #expect(skips.map(\.reason) == [.unreadable, .incomplete])
    #expect(skips[0].examples == [Place(file: "tweets.js", entry: 2, line: 3)])
    #expect(skips[1].count == 4)
  }

  @Test func aTweetLongerThanARecordMayBeIsSkippedWithTheReason() throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 1 << 20)
    let text =
      #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2009898000184246272","full_text":"hi"}},"#
      + #"{"tweet":{"id_str":"2009898000184246273","full_text":"\#(long)"}}]"#
    let plan = try Intake.plan(try scratch.put("tweets.js", text), into: .of(me: "anna"))
    #expect(plan.tweets.map(\.text) == ["hi"])
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.tooLong])
  }

  @Test func saysWhatCompressedAndBinaryFilesAre() throws {
    #expect(
      try refusal("a.json.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]).contains("cut short or damaged"))
    let repository = [0x3A, 0xA2, 0x65] + Array("roots".utf8) + [0x81, 0xD8]
    #expect(try refusal("repo.car", repository).contains("repository of Bluesky"))
    let tar = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("mastodon.tar.gz"))))
    for length in stride(from: 30, to: tar.count - 20, by: 97) {
      #expect(try refusal("cut.tar.gz", tar.prefix(length)) != "")
    }
  }

  // MARK: - Zips

  private func zip(_ build: (inout ZipBuilder) -> Void) -> [UInt8] {
    var zip = ZipBuilder()
    build(&zip)
    return zip.bytes
  }

  @Test func refusesAZipThatIsEmptyCutOrDamaged() throws {
    #expect(try refusal("a.zip", zip { _ in }).contains("nothing in it"))
    let good = zip { $0.add("data/tweets.js", tweets) }
    #expect(try refusal("b.zip", good) == "")
    for length in stride(from: 4, to: good.count - 1, by: 7) {
      #expect(try refusal("c.zip", good.prefix(length)).contains("download the zip again"))
    }
    let wrong = zip { $0.add("data/tweets.js", tweets, checksum: 7) }
    #expect(try refusal("d.zip", wrong).contains("damaged at data/tweets.js"))
  }

  @Test func refusesAZipThatIsEncryptedDoubledOrABomb() throws {
    let locked = zip { $0.add("data/tweets.js", tweets, flags: 1) }
    #expect(try refusal("a.zip", locked).contains("encrypted"))
    let twice = zip {
      $0.add("data/tweets.js", tweets)
      $0.add("data/tweets.js", tweets)
    }
    #expect(try refusal("b.zip", twice).contains("twice"))
    #expect(Intake.refusal(fixture("bomb.zip")).contains("packed far too tightly"))
  }

  @Test func usesNoNameOfAZipAsAPath() throws {
    let scratch = try Scratch()
    let bytes = zip {
      $0.add("../../evil.js", "x")
      $0.add("/tmp/evil.js", "x")
      $0.add("../data/account.js", "x")
      $0.add("data/like.js", "/etc/passwd", mode: 0o120777)
      $0.add("my archive/data/tweets.js", tweets)
    }
    let plan = try Intake.plan(try scratch.put("slip.zip", bytes), into: .of(me: "anna"))
    #expect(plan.tweets.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["slip.zip"])
  }

  @Test func noBytesOfAFileCrashIt() throws {
    let scratch = try Scratch()
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("api/mentions.json"))))
    var seed: UInt64 = 1
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let at = Int(seed >> 33) % bytes.count
        bytes[at] = UInt8(truncatingIfNeeded: seed >> 24) & 0x7F
      }
      _ = Intake.refusal(try scratch.put("page.json", bytes), into: .of(me: "anna"))
    }
  }

  @Test func foreignNamesCanNotReachTheTerminal() {
    let sentence = Intake.refusal("/nowhere/\u{1B}[31m\u{202E}x")
    #expect(sentence.contains("/nowhere/?[31m?x"))
  }
}
