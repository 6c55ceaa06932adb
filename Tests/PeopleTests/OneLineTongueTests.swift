import People
import TestSupport
import Testing

/// The one line in other languages: the same is understood, and what is kept stays as it was typed.
@Suite struct OneLineTongueTests {
  private var book: Book {
    var book = SampleBooks.small
    var event = Event(id: EventID("e-1"))
    event.name = "Chamber Breakfast"
    event.on = "2026-11-20"
    book.put(event)
    return book
  }

  private func read(_ text: String) -> OneLine {
    let book = book
    return OneLine(
      text, book: book, names: NameIndex(book), now: SampleBooks.now, zone: .utc, subject: nil)
  }

  @Test(arguments: [
    (
      "Sam Baker @sambaker gestern beim Chamber Breakfast getroffen, Folien bis Freitag versprochen",
      "Folien"
    ),
    (
      "habe gestern Sam Baker beim Chamber Breakfast getroffen und ihm Folien bis Freitag versprochen",
      "Folien"
    ),
    (
      "rencontré Sam Baker hier au Chamber Breakfast, promis les slides d’ici vendredi",
      "les slides"
    ),
    (
      "conocí a Sam Baker ayer en el Chamber Breakfast, prometí las fotos para el viernes",
      "las fotos"
    ),
    (
      "ho incontrato Sam Baker ieri al Chamber Breakfast, promesso le foto entro venerdì",
      "le foto"
    ),
    (
      "gisteren Sam Baker ontmoet op de Chamber Breakfast, beloofd de slides voor vrijdag",
      "de slides"
    ),
    (
      "encontrei o Sam Baker ontem no Chamber Breakfast, prometi os slides até sexta",
      "os slides"
    ),
    (
      "met Sam Baker yesterday at Chamber Breakfast and had promised him the slides by friday",
      "the slides"
    ),
  ])
  func theWholeOfIt(text: String, promised: String) {
    let line = read(text)
    #expect(line.channel == .met, "\(text)")
    #expect(line.people.map(\.which) == [.known(ContactID("c-sam"), adding: nil)], "\(text)")
    #expect(line.event?.known == EventID("e-1"), "\(text): \(String(describing: line.event))")
    #expect(line.when == Due("2026-11-20"), "\(text)")
    #expect(line.promises.map(\.what) == [promised], "\(text)")
    #expect(line.promises.first?.due == Due("2026-11-27"), "\(text)")
    #expect(line.note == "", "\(text)")
  }

  @Test(arguments: [
    ("Kaffee mit Sam Baker vor 3 Tagen", Channel.coffee, "2026-11-18"),
    ("vor einer Woche mit Sam Baker telefoniert", .call, "2026-11-14"),
    ("Mittagessen mit Sam Baker letzten Freitag", .met, "2026-11-20"),
    ("café avec Sam Baker il y a 3 jours", .coffee, "2026-11-18"),
    ("déjeuner avec Sam Baker avant-hier", .met, "2026-11-19"),
    ("j’ai appelé Sam Baker vendredi dernier", .call, "2026-11-20"),
    ("café con Sam Baker hace una semana", .coffee, "2026-11-14"),
    ("llamé a Sam Baker el viernes pasado", .call, "2026-11-20"),
    ("caffè con Sam Baker 3 giorni fa", .coffee, "2026-11-18"),
    ("koffie met Sam Baker 3 dagen geleden", .coffee, "2026-11-18"),
    ("eergisteren met Sam Baker gebeld", .call, "2026-11-19"),
    ("café com Sam Baker há 3 dias", .coffee, "2026-11-18"),
  ])
  func whatAndWhen(text: String, channel: Channel, day: String) {
    let line = read(text)
    #expect(line.channel == channel, "\(text)")
    #expect(line.people.map(\.which) == [.known(ContactID("c-sam"), adding: nil)], "\(text)")
    #expect(line.when == Due(day), "\(text)")
    #expect(line.note == "", "\(text)")
  }

  /// Words of other languages that English lines have too decide nothing.
  @Test(arguments: [
    "met Sam Baker at MIT", "coffee with Sam Baker at the café", "met Al at Chez Panisse",
    "Sam Baker called, no answer", "met Em and Sam Baker", "lunch with Sam Baker in Hoy",
    "saw Sam Baker over beer", "met Morgen at home", "called Sam Baker for Jo",
  ])
  func englishLinesStayEnglish(text: String) {
    let words = text.split(separator: " ").map(String.init)
    let line = read(text)
    #expect(line.channel != nil && line.when == nil && line.promises.isEmpty)
    let shown =
      line.note.split(separator: " ") + line.place.split(separator: " ")
      + (line.event?.name.split(separator: " ") ?? [])
    #expect(shown.allSatisfy { words.contains(String($0)) })
  }
}
