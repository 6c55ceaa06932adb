import Foundation
import Intake
import People
import Testing

/// Whatever bytes a file has, reading it ends with a plan or a sentence. `PERCH_FUZZ_RUNS` sets how
/// many variants of each sample are tried.
struct NetworkFuzzTests {
  private static let runs =
    ProcessInfo.processInfo.environment["PERCH_FUZZ_RUNS"].flatMap { Int($0) } ?? 500

  private static let card = """
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91u=C3=
    =B1ez;Ana;;;
    item1.EMAIL;TYPE="a;b":ana@example.org
    ADR;HOME:;;1;Leeds;;;UK
    BDAY:--0203
    X-SOCIALPROFILE;type=mastodon:https://far.example/@sam
    AGENT:
    BEGIN:VCARD
    END:VCARD
    NOTE:folded
     line\\n
    PHOTO;BASE64:
      abc
    END:VCARD
    """
  private static let calendar = """
    BEGIN:VCALENDAR
    X-WR-CALNAME:anna@example.org
    BEGIN:VEVENT
    UID:1
    DTSTART;TZID=Europe/London:20260903T183000
    RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYSETPOS=1;COUNT=9;WKST=SU;BYMONTH=1,9
    EXDATE:20260903T183000,20261001
    RDATE:20261005
    SUMMARY:Lunch
    ATTENDEE;CN="Sam, B";PARTSTAT=ACCEPTED:mailto:sam@example.org
    BEGIN:VALARM
    TRIGGER:-PT15M
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    RECURRENCE-ID:20261109
    DTSTART:20261110T100000Z
    STATUS:CANCELLED
    END:VEVENT
    END:VCALENDAR
    """
  private static let list = """
    Name;Twitter;E-Mail;Met;Tags;Birthday
    "Sam ""B"" Baker";@sam;sam@example.org;24.08.2026;"a, b";3 March 1980
    Kai;https://far.example/@kai;;London;;--0203
    """
  private static let connections = """
    Notes:
    "x"

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Jo,"Lee, Ph.D.",https://www.linkedin.com/in/jo-d%C3%A9e,jo@example.org,国立,"A
    B",5 May 2026
    """
  private static let messages = """
    CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT
    c1,Sam,https://www.linkedin.com/in/sam,Anna,https://www.linkedin.com/in/anna,2025-06-01 14:03:22 UTC,s,"<p>Hi &amp; <a href=""https://e.org"">x</a></p>"
    """
  private static let bluesky = """
    {"feed":[{"post":{"uri":"at://did:plc:a/app.bsky.feed.post/b","cid":"c","author":{"did":"did:plc:a","handle":"a.example"},
    "record":{"$type":"app.bsky.feed.post","text":"🦊 @b.example e.org/…","createdAt":"2026-08-01T10:00:00Z",
    "facets":[{"index":{"byteStart":5,"byteEnd":15},"features":[{"did":"did:plc:b"}]},{"index":{"byteStart":16,"byteEnd":25},"features":[{"uri":"https://e.org/x"}]}],
    "reply":{"root":{"uri":"at://did:plc:b/app.bsky.feed.post/r"},"parent":{"uri":"at://did:plc:b/app.bsky.feed.post/r"}}},
    "indexedAt":"2026-08-01T10:00:05Z"},"reason":{"by":{"did":"did:plc:b","handle":"b.example"},"indexedAt":"2026-08-02T10:00:00Z"}}]}
    """
  private static let mastodon = """
    [{"id":"11","uri":"https://home.example/users/x/statuses/11","created_at":"2026-08-01T13:53:15.378Z","content":"<p><a href=\\"https://far.example/@sam\\" class=\\"u-url mention\\">@<span>sam</span></a> &#39;x&#39;<br>y</p>",
    "visibility":"direct","spoiler_text":"cw","in_reply_to_id":"10","in_reply_to_account_id":"2","account":{"id":"1","username":"anna","acct":"anna","url":"https://home.example/@anna","note":"<p>x","fields":[{"value":"<a href='https://x.com/a'>","verified_at":null}]},
    "mentions":[{"id":"2","acct":"sam@far.example","url":"https://far.example/@sam"}],"media_attachments":[{"type":"image","url":"u"}]}]
    """

  private static let samples: [(name: String, text: String)] = [
    ("a.vcf", card), ("a.ics", calendar), ("list.csv", list), ("Connections.csv", connections),
    ("messages.csv", messages), ("bluesky.json", bluesky), ("mastodon.json", mastodon),
  ]

  @Test(arguments: samples.indices) func noBytesCrashAReader(number: Int) throws {
    let (name, text) = NetworkFuzzTests.samples[number]
    let whole = Array(text.utf8)
    var seeded = SeededGenerator(UInt64(number))
    let scratch = try Scratch()
    var setting = Intake.Setting()
    setting.now = Moment(seconds: 1_795_000_000)
    var (plans, records) = (0, 0)
    for _ in 0..<NetworkFuzzTests.runs {
      let bytes = mutated(whole, &seeded)
      let path = try scratch.put(name, bytes)
      guard let plan = try? Intake(book: Book(), setting).plan(paths: [path]) else { continue }
      plans += 1
      records += plan.tweets.count + plan.patches.count
      // What comes out can be applied, and coming again it changes nothing.
      let again = try Intake(book: Book(plan), setting).plan(paths: [path])
      #expect(again.tweets.isEmpty)
      #expect(again.patches.filter { $0.kind == .contact && $0.fields["deleted"] == nil }.isEmpty)
    }
    #expect(plans > 0 && records > 0)
  }

  @Test func theArchivesListsSurviveAnything() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("mastodon/outbox.json"))))
    var seeded = SeededGenerator(99)
    let scratch = try Scratch()
    var plans = 0
    for _ in 0..<NetworkFuzzTests.runs {
      let path = try scratch.put("outbox.json", mutated(whole, &seeded))
      if (try? Intake(book: Book()).plan(paths: [path])) != nil { plans += 1 }
    }
    #expect(plans > 0)
  }

  private func mutated(_ whole: [UInt8], _ seeded: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    let tokens = [
      "\"", "\n", ";", ":", ",", "=", "<", "\\", "{", "]", "\u{0}", "\u{FEFF}", "BEGIN:", "-1",
      "99999999999999999999",
    ]
    for _ in 0..<Int.random(in: 1...6, using: &seeded) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &seeded)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &seeded))
      switch Int.random(in: 0..<6, using: &seeded) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &seeded)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 3: bytes = Array(bytes.prefix(at))
      case 4: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &seeded)
      default:
        bytes.insert(
          contentsOf: tokens[Int.random(in: 0..<tokens.count, using: &seeded)].utf8, at: at)
      }
    }
    return bytes
  }
}
