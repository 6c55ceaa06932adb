import People
import Scoring
import TestSupport
import Testing

/// Who may be one person.
@Suite struct SamePersonTests {
  private let now = SampleBooks.now

  private func book(_ contacts: Contact...) -> Book {
    var book = Book()
    book.put(contacts)
    return book
  }

  private func person(
    _ id: String, _ name: String, _ handle: String, _ change: (inout Contact) -> Void = { _ in }
  ) -> Contact {
    SampleBooks.person(id, name, handle, change)
  }

  private func found(_ contacts: Contact...) -> [SamePerson] {
    var book = Book()
    book.put(contacts)
    return book.samePeople(now: now)
  }

  @Test func aProfileLinkIsTheStrongestSign() throws {
    let pair = try #require(
      found(
        person("c-1", "Sam Baker", "twitter:sambaker") {
          $0.bio = "editor. also https://example.social/@sam"
        },
        person("c-2", "sam", "mastodon:sam@example.social")
      ).first)
    #expect(pair.kept == ContactID("c-1"))
    #expect(pair.reasons.first == Reason("@sambaker's profile names the other's handle", 50))
  }

  @Test func linksBothWaysAreStronger() throws {
    let pair = try #require(
      found(
        person("c-1", "Sam", "twitter:sambaker") { $0.bio = "@sam@example.social elsewhere" },
        person("c-2", "S. B.", "mastodon:sam@example.social") {
          $0.urls = ["https://twitter.com/SamBaker"]
        }
      ).first)
    #expect(pair.score == 85)
  }

  @Test func aRareNameAloneIsJustEnough() {
    let pairs = found(
      person("c-1", "Dr. Zoë BRANDT 🌻 (she/her)", "twitter:zoeb"),
      person("c-2", "Brandt, Zoe", "linkedin:zoe-brandt"))
    #expect(pairs.map(\.score) == [30])
  }

  @Test func aCommonNameAloneIsNot() {
    let pairs = found(
      person("c-1", "Sam Baker", "twitter:sambaker"),
      person("c-2", "Sam Baker", "linkedin:sam-baker-3"),
      person("c-3", "Sam Baker", "bluesky:baker.example"))
    #expect(pairs.isEmpty)
  }

  @Test func aCommonNameCountsBesideAnEMail() {
    let pairs = found(
      person("c-1", "Sam Baker", "twitter:one") { $0.bio = "mail: sam@baker.example" },
      person("c-2", "Sam Baker", "linkedin:two") { $0.emails = ["Sam@baker.example"] },
      person("c-3", "Sam Baker", "bluesky:three.example"))
    #expect(pairs.map(\.score) == [80])
    #expect(pairs.first?.why == "same e-mail sam@baker.example · same name, as 3 have")
  }

  @Test func anEmployerNamedInABioIsNotThePerson() {
    let pairs = found(
      person("c-1", "Sam Baker", "twitter:sambaker") { $0.bio = "editor @redmag" },
      person("c-2", "Red", "twitter:redmag"))
    #expect(pairs.isEmpty)
  }

  @Test func otherNumbersAreOtherPeople() {
    let pairs = found(
      person("c-tw1", "Sam Baker", "twitter:sambaker") { $0.bio = "https://x.com/samb" },
      person("c-tw2", "Sam Baker", "twitter:samb") { $0.bio = "https://x.com/sambaker" })
    #expect(pairs.isEmpty)
  }

  @Test func oneNumberAndARenamedHandleMayBeOne() {
    let pairs = found(
      person("c-tw1", "Sam Baker", "twitter:sambaker"),
      person("c-tw-samb", "Sam Baker", "twitter:samb"))
    #expect(pairs.count == 1)
  }

  @Test func noIsRememberedAndLaterAsksAgain() {
    var book = book(
      person("c-1", "Zoe Brandt", "twitter:zoeb"), person("c-2", "Zoë Brandt", "linkedin:zb"))
    let week = now.adding(seconds: 7 * 86400)
    book.apply([book.putOff(ContactID("c-2"), ContactID("c-1"), until: week)])
    #expect(book.samePeople(now: now).isEmpty)
    #expect(book.samePeople(now: week).count == 1)
    book.apply([book.parting(ContactID("c-2"), ContactID("c-1"))])
    #expect(book.samePeople(now: week).isEmpty)
  }

  @Test func aNoHoldsForAllThatAPersonIs() {
    var book = book(
      person("c-1", "Zoe Brandt", "twitter:zoeb"), person("c-2", "Zoë Brandt", "linkedin:zb"),
      person("c-3", "Z", "bluesky:z.example"))
    book.apply([book.parting(ContactID("c-1"), ContactID("c-2"))])
    book.apply(book.merging(ContactID("c-2"), into: ContactID("c-3")))
    #expect(book.samePeople(now: now).isEmpty)
  }

  @Test func mergedContactsAreNotProposedAgain() {
    var book = book(
      person("c-1", "Zoe Brandt", "twitter:zoeb"), person("c-2", "Zoë Brandt", "linkedin:zb"))
    book.apply(book.merging(ContactID("c-2"), into: ContactID("c-1")))
    #expect(book.samePeople(now: now).isEmpty)
  }

  @Test func theUserIsNobodyElse() {
    let pairs = found(
      person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true },
      person("c-2", "Anna Work", "linkedin:anna"))
    #expect(pairs.isEmpty)
  }

  /// Reasons add up, whoever is there, and nobody is proposed twice.
  @Test(arguments: 0..<50) func anyBookIsAnswered(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let words = ["Sam", "Baker", "Zoë", "Brandt", "𝗦𝗮𝗺", "🌻", "Dr.", "O'Neil", "李", ""]
    var book = Book()
    book.put(
      (0..<40).map { number in
        person("c-\(number)", "", "twitter:user\(number % 37)") { contact in
          contact.name =
            "\(words.randomElement(using: &random) ?? "") \(words.randomElement(using: &random) ?? "")"
          contact.bio =
            "https://twitter.com/user\(Int.random(in: 0..<40, using: &random)) @user3 a@b.c"
          contact.emails = ["m\(Int.random(in: 0..<20, using: &random))@example.org"]
        }
      })
    let pairs = book.samePeople(now: now)
    for pair in pairs {
      #expect(pair.score == pair.reasons.map(\.points).reduce(0, +))
      #expect(pair.score >= SamePerson.needed && pair.kept != pair.other)
      #expect(
        Set(book.evidence(pair.kept, pair.other).map(\.phrase)) == Set(pair.reasons.map(\.phrase)))
    }
    #expect(Set(pairs.map { Set([$0.kept, $0.other]) }).count == pairs.count)
  }
}
