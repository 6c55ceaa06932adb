import People
import TestSupport
import Testing

/// What of a text of mine is a promise.
@Suite struct SaidPromiseTests {
  /// A Saturday morning.
  private let said = SampleBooks.now

  private func promise(_ text: String) -> SaidPromise? {
    SaidPromise(in: text, said: said, zone: .utc)
  }

  @Test func aPromiseHasItsWordsAndItsDate() {
    let slides = promise("@graceok I'll send you the slides tomorrow, lovely to meet you!")
    #expect(slides?.what == "send the slides")
    #expect(slides?.due == Due("2026-11-22") && slides?.isDueGuessed == false)
    let back = promise("great question. Let me check and get back to you by Friday.")
    #expect(back?.what == "check and get back to them" && back?.due == Due("2026-11-27"))
    let guessed = promise("@jolind I’ll let you know about the room")
    #expect(guessed?.what == "let them know about the room")
    #expect(guessed?.due == Due("2026-11-28") && guessed?.isDueGuessed == true)
    #expect(promise("I'll send them this week, promise.")?.what == "send them")
    #expect(promise("I'll email your invoice on 4 dec")?.due == Due("2026-12-04"))
    #expect(promise("Will send you the map next week")?.due == Due("2026-11-23"))
    #expect(promise("I'll get it to you by the end of the week")?.due == Due("2026-11-27"))
  }

  @Test func otherLanguagesPromiseToo() {
    #expect(promise("@a ich schicke dir morgen die Folien")?.due == Due("2026-11-22"))
    #expect(promise("Je t'envoie le lien demain !")?.due == Due("2026-11-22"))
    #expect(promise("te mando el contacto mañana")?.due == Due("2026-11-22"))
    #expect(promise("ti mando le foto venerdì")?.due == Due("2026-11-27"))
    #expect(promise("ik stuur je volgende week de kaart")?.due == Due("2026-11-23"))
    #expect(promise("vou te enviar o link amanhã")?.due == Due("2026-11-22"))
    #expect(promise("ich schicke dir morgen die Folien")?.what == "ich schicke dir die Folien")
  }

  @Test(arguments: [
    "I'll send it tomorrow morning", "I'll dm you the address",
    "thanks! I'll forward your note to Moira on Monday", "I will bring the posters on tuesday",
    "sorry, I'll call you this afternoon", "I'll put you in touch with Dee",
    "I'm going to introduce you to Sam next week", "I promise to send you a copy",
    "I'll find out tomorrow", "I'll definitely send you one", "I'll ask around this week",
    "and get back to me. I'll keep you updated.", "I'll take a look tomorrow or Monday",
    "melde mich nächste Woche bei dir", "je vous tiens au courant lundi", "te aviso el lunes",
  ]) func isOne(text: String) {
    #expect(promise(text) != nil, "\(text)")
  }

  @Test(arguments: [
    "shall I send you the slides tomorrow?", "I'll send you the slides if you like",
    "maybe I'll call you tomorrow", "I'll be there tomorrow", "I'll see you on Friday",
    "I'll never send you anything again", "I won't send you that", "I'll call it a day",
    "the editor will send you a proof on Monday", "she said I'll send you the file",
    "sending you hugs", "I'll send you hugs tomorrow", "I'll get there by Monday",
    "you'll send me the slides tomorrow", "I'll have the soup", "I will always love this city",
    "\"I'll send you the money tomorrow\" said every client ever", "RT @sam I'll send you one",
    "I should send you the slides tomorrow", "I wish I could get back to you by Friday",
    "I'll take it", "I'll tell you what", "I'll show you", "I'll send the rain back",
    "te mando un abrazo", "je t'envoie plein de bisous", "ich schicke dir Grüße",
    "si tengo tiempo te mando el enlace mañana", "I'll probably never know",
    "wenn ich Zeit habe, schicke ich dir morgen was", "let me know tomorrow", "let me think",
    "I'll try to send you something", "thank you for sending me the slides yesterday", "",
    "Will let you know when the man in front of me falls into the harbour",
    "I'll bring proofs, you bring the good cups", "I'll write more tomorrow",
    "I'll share this", "haha I'll send you the bill tomorrow",
  ]) func isNone(text: String) {
    #expect(promise(text) == nil, "\(text): \(String(describing: promise(text)))")
  }
}
