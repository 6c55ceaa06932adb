/// How promises are made in a language: the words that begin one, and those that take it back.
struct SaidTongue: Sendable {
  /// What begins a promise, as words; what follows the last of them is what was promised, with the
  /// words from `kept` on.
  struct Opening: Sendable {
    let words: [String]
    /// Where in the words the verb stands that is told again.
    let kept: Int
  }

  let isEnglish: Bool
  let openings: [Opening]
  /// Words anywhere in a sentence that make it none.
  let doubts: Set<String>

  /// - Parameter openings: a line each; what stands behind a bar is told again.
  fileprivate init(isEnglish: Bool = false, _ openings: [String], doubts: String) {
    self.isEnglish = isEnglish
    self.openings = openings.map { line in
      let words = line.split(separator: " ").map(String.init)
      let bar = words.firstIndex(of: "|")
      return Opening(words: words.filter { $0 != "|" }, kept: bar ?? 0)
    }
    self.doubts = Set(doubts.split(separator: " ").map(String.init))
  }

  /// The languages that are read.
  static let all = [english, german, french, spanish, italian, dutch, portuguese]

  /// What rules out most texts before their sentences are read.
  static let sieve = PhraseSieve(
    all.flatMap { tongue in
      tongue.openings.map { opening in
        opening.words.map { [$0] } + (tongue.isEnglish ? [EnglishPromise.verbs] : [])
      }
    })

  /// What sent along is no promise, in any of them.
  private static let pleasantries: Set<String> = [
    "hugs", "hug", "love", "kisses", "vibes", "thoughts", "prayers", "luck", "regards", "energy",
    "abrazo", "abrazos", "beso", "besos", "saludo", "saludos", "bises", "bisous", "pensées",
    "grüße", "gruß", "groetjes", "knuffel", "abraço", "abraços", "beijo", "beijos", "baci",
    "bacio", "saluti", "abbraccio", "haha", "hahaha", "lol", "jk", "kidding", "lmao", "jaja",
    "😂", "🤣", "😉", "😜",
  ]

  /// The clause of a sentence that makes a promise; nil where there is none, or a doubt.
  func promise(in sentence: SaidSentence) -> SaidClause? {
    let lows = sentence.lows
    guard !lows.contains(where: { doubts.contains($0) || SaidTongue.pleasantries.contains($0) })
    else { return nil }
    for at in lows.indices {
      for opening in openings where lows[at...].starts(with: opening.words) {
        // `Will send it` is mine, `the editor will send it` is not.
        if opening.words == ["will"], at > 0 { continue }
        let start = at + opening.kept
        if let clause = clause(sentence, from: start, behind: at + opening.words.count) {
          return clause
        }
      }
    }
    return nil
  }

  private func clause(_ sentence: SaidSentence, from start: Int, behind: Int) -> SaidClause? {
    guard isEnglish else {
      return SaidClause(words: Array(sentence.words[start...]), isPlain: true, isEnglish: false)
    }
    let first = sentence.lows[behind...].firstIndex { !EnglishPromise.fillers.contains($0) }
    guard let verb = first else { return nil }
    return EnglishPromise.clause(sentence, from: verb)
  }
}

// MARK: - Languages

extension SaidTongue {
  private static let english = SaidTongue(
    isEnglish: true,
    [
      "i'll |", "i will |", "i shall |", "i'm going to |", "i am going to |", "i'm gonna |",
      "i promise to |", "i promise i'll |", "let me |", "will |", "we'll |",
    ],
    doubts: """
      if unless maybe perhaps would could should might wish hope hoping not never don't won't can't \
      cannot think guess try trying said says nobody he she they he'll she'll they'll it'll \
      that'll this'll
      """)

  private static let german = SaidTongue(
    [
      "ich schicke dir", "ich schick dir", "ich schicke euch", "ich schicke ihnen",
      "ich sende dir", "ich sende euch", "ich sende ihnen", "schicke dir", "schick dir",
      "ich maile dir", "ich bringe dir", "ich bring dir", "ich melde mich", "melde mich",
      "ich rufe dich", "ich ruf dich", "ich gebe dir bescheid", "ich geb dir bescheid",
      "ich sage dir bescheid", "ich stelle euch vor", "ich leite dir", "ich schreibe dir",
      "ich schreib dir",
    ],
    doubts: "wenn falls nicht nie vielleicht würde könnte sollte gern er sie man hat hätte")

  private static let french = SaidTongue(
    [
      "je t'envoie", "je vous envoie", "je t'enverrai", "je vous enverrai", "je te recontacte",
      "je vous recontacte", "je te tiens au courant", "je vous tiens au courant", "je t'appelle",
      "je vous appelle", "je te rappelle", "je vous rappelle", "je t'appellerai",
      "je vais t'envoyer", "je vais vous envoyer", "je te mets en contact",
      "je vous mets en contact", "je t'écris", "je vous écris",
    ],
    doubts: "si peut-être pas jamais voudrais pourrais aimerais il elle ils que")

  private static let spanish = SaidTongue(
    [
      "te envío", "te enviaré", "te mando", "te mandaré", "te lo mando", "te la mando",
      "te los mando", "te las mando", "te lo envío", "os mando", "os envío", "le envío",
      "le enviaré", "te aviso", "te avisaré", "te llamo", "te llamaré", "te paso",
      "voy a mandarte", "voy a enviarte", "te voy a mandar", "te voy a enviar", "te escribo",
    ],
    doubts: "si no nunca quizás quizá vez podría gustaría él ella que")

  private static let italian = SaidTongue(
    [
      "ti mando", "ti manderò", "ti invio", "ti invierò", "te lo mando", "te la mando",
      "te li mando", "vi mando", "vi invio", "ti faccio sapere", "ti farò sapere", "ti chiamo",
      "ti richiamo", "ti scrivo",
    ],
    doubts: "se non mai forse vorrei potrei lui lei che")

  private static let dutch = SaidTongue(
    [
      "ik stuur je", "ik stuur jullie", "ik stuur u", "ik zal je", "ik mail je", "ik bel je",
      "ik laat je weten", "ik laat het je weten", "ik stuur het je", "ik breng je",
    ],
    doubts: "als niet nooit misschien zou kunnen hij zij ze")

  private static let portuguese = SaidTongue(
    [
      "te envio", "te mando", "envio-te", "mando-te", "vou te enviar", "vou te mandar",
      "vou enviar-te", "aviso-te", "te aviso", "te ligo", "ligo-te",
    ],
    doubts: "se si não no nunca talvez poderia gostaria ele ela que")
}
