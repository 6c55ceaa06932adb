internal import People

/// A text as the finder of needs reads it: sentences of words, without handles, links and what
/// others are quoted with.
struct NeedText {
  struct Sentence {
    let text: String
    private(set) var words: [String] = []
    /// Where each word stands in the text.
    private var places: [Range<String.Index>] = []
    /// The words that a part of the sentence begins with, as after a colon.
    private var starts: Set<Int> = []
    let isQuestion: Bool
    private(set) var isJapanese = false
  }

  let sentences: [Sentence]
  private let words: [String]

  init(_ text: String) {
    sentences = NeedText.split(NeedText.own(text))
    words = sentences.flatMap(\.words)
  }

  /// Whether a text is a joke, an advertisement, or over already.
  static func isPassedOver(_ text: String) -> Bool {
    let lower = text.lowercased()
    return spoilers.contains { lower.contains($0) } || isForHelpDesk(lower)
  }

  /// Whether a text begins with the handle of somebody who helps for a living: a firm's.
  private static func isForHelpDesk(_ lower: String) -> Bool {
    let handles = lower.split(separator: " ").prefix { $0.hasPrefix("@") || $0.hasPrefix(".@") }
    return handles.contains { handle in
      ["care", "cares", "support", "help", "service"].contains { handle.hasSuffix($0) }
    }
  }

  /// Whether it says that readers are asked, in other words than these.
  func asks(besides words: ArraySlice<String>) -> Bool { hasSign(NeedText.asking, words) }

  /// Whether it says that readers may have it, in other words than these.
  func gives(besides words: ArraySlice<String>) -> Bool { hasSign(NeedText.giving, words) }

  private func hasSign(_ signs: Set<String>, _ besides: ArraySlice<String>) -> Bool {
    words.count(where: signs.contains) > besides.count(where: signs.contains)
  }
}

// MARK: - Reading

extension NeedText {
  /// The text without handles at its start, links, and what stands in quotation marks.
  private static func own(_ text: String) -> String {
    var parts = text.split(whereSeparator: { $0 == " " })[...]
    while let first = parts.first, first.hasPrefix("@") || first.hasPrefix(".@") {
      parts = parts.dropFirst()
    }
    var own = ""
    var isQuoted = false
    for part in parts where !part.hasPrefix("http") {
      if !own.isEmpty { own.append(" ") }
      for character in part {
        switch character {
        case "“", "„", "«": isQuoted = true
        case "”", "»": isQuoted = false
        case "\"": isQuoted.toggle()
        case "’", "‘": if !isQuoted { own.append("'") }
        default: if !isQuoted { own.append(character) }
        }
      }
    }
    return own
  }

  private static func split(_ text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var current = ""
    for character in text {
      switch character {
      case ".", "!", "…", "\n", ";", "。", "！":
        sentences.append(Sentence(current, isQuestion: false))
        current = ""
      case "?", "？", "¿":
        sentences.append(Sentence(current, isQuestion: character != "¿"))
        current = ""
      default: current.append(character)
      }
    }
    sentences.append(Sentence(current, isQuestion: false))
    // What begins so quotes somebody else.
    return sentences.filter { !$0.text.isEmpty && !$0.text.hasPrefix(">") }
  }
}

extension NeedText.Sentence {
  fileprivate init(_ text: String, isQuestion: Bool) {
    (self.text, self.isQuestion) = (text, isQuestion)
    var start: String.Index?
    var isAfterBreak = true
    for at in text.indices {
      let character = text[at]
      if character.isLetter || character.isNumber || character == "'" || character == "-" {
        if start == nil, character != "-", character != "'" { start = at }
      } else {
        end(&start, at, isAfterBreak: &isAfterBreak)
        if ":—–-|".contains(character) { isAfterBreak = true }
      }
      isJapanese = isJapanese || NeedText.isKana(character)
    }
    end(&start, text.endIndex, isAfterBreak: &isAfterBreak)
  }

  private mutating func end(
    _ start: inout String.Index?, _ end: String.Index, isAfterBreak: inout Bool
  ) {
    guard let from = start else { return }
    start = nil
    if isAfterBreak { starts.insert(words.count) }
    isAfterBreak = false
    words.append(text[from..<end].lowercased())
    places.append(from..<end)
  }

  /// Whether a sentence, or a part of it, begins at a word, greetings aside.
  func opens(_ at: Int) -> Bool {
    var first = at
    while first > 0, !starts.contains(first), NeedText.fillers.contains(words[first - 1]) {
      first -= 1
    }
    return starts.contains(first)
  }

  /// Where the thing begins after a phrase: with the phrase's first or last word where that is part
  /// of it.
  func thingStart(from start: Int, _ end: Int) -> Int {
    let isThing = NeedText.things.contains(words[start])
    if isThing, !NeedText.pronouns.contains(words[start]) { return start }
    return end > 0 && NeedText.things.contains(words[end - 1]) ? end - 1 : end
  }

  /// The thing from a word on, as it was written; nil where it says too little.
  func thing(from start: Int) -> String? {
    var first = start
    while first < words.count, NeedText.articles.contains(words[first]) { first += 1 }
    var last = words.count
    if let stop = words[min(first + 1, last)...].firstIndex(where: NeedText.ends.contains) {
      last = stop
    }
    last = min(last, first + 16)
    while last > first, NeedText.links.contains(words[last - 1]) { last -= 1 }
    guard first < last, words[first..<last].contains(where: NeedText.isTelling) else { return nil }
    return String(text[places[first].lowerBound..<places[last - 1].upperBound])
  }
}

// MARK: - Words

extension NeedText {
  private static func isKana(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3040...0x30FF).contains($0.value) } ?? false
  }

  private static func isTelling(_ word: String) -> Bool { word.count > 2 && !vague.contains(word) }

  /// Before a phrase they turn it round, or say that somebody else meant it.
  static let undoing = set(
    """
    not no never stop was were isn't aren't don't didn't who's when because people they they're he
    she nobody always used nicht nie kein keine niemand war wurde pas jamais plus no nunca não nem
    """)

  /// In a text they say that it is a joke, an advertisement, or over already.
  private static let spoilers = [
    "😂", "🤣", "😜", "🙃", " lol", "haha", "hehe", "hee hee", "lmao", "asking for a friend", "@grok",
    "@chatgpt", "quote",
    "pre-order", "% off", "use code", "with code", "protip", "pro tip",
    "click here", "order now", "order today", "buy now", "shop now", "sign up", "subscribe",
    "promo", "look no further", "got you covered", "limited offer", "limited time", "follow us",
    "link in bio", "book now", "call us", "giveaway", "to win", "enter to", "no longer needed",
    "all gone", "now gone", "found one", "now sorted", "been found", "retweet to", "rt to",
    "jetzt bestellen", "jetzt kaufen", "gewinnspiel", "jetzt buchen", "code promo", "concours",
    "sorteo", "sorteio", "promoção", "hat sich erledigt", "プレゼント企画", "キャンペーン",
  ]

  private static let fillers = set(
    """
    so hey hi hello ok okay also and but anyway folks friends everyone all twitter please pls psa
    help question quick urgent right well dear lazyweb then now guys team people long shot oh rt
    hallo moin liebe leute und salut bonjour alors et bon hola y pues amigos gente oi olá e pessoal
    boa noite tarde dia ei hej
    """)

  private static let asking = set(
    """
    anyone anybody please pls dm recommend suggest recommendations suggestions rt retweet ideas tips know urgently asap volunteers wanted jemand wer bitte tipps
    dringend gesucht quelqu'un svp merci conseils alguien porfa favor gracias ayuda alguém obrigado
    obrigada ajuda dica dicas indica recomenda empfehlen lend hints touch help point
    """)

  private static let giving = set(
    """
    if anyone anybody whoever free dm let just ask message ping shout email want wants need needs
    interested fancy charge welcome reply yours spare collect takers gratis kostenlos wer jemand bei interesse melden meldet
    gern gerne pn gratuit gratuitement mp intéressé intéressée contactez envoyez besoin écrivez
    écrivez-moi interesados escribidme escribid interesa md quien quiera avisad avisadme
    interessados chama chamem quem quiser grátis graça inbox avisem
    """)

  private static let things = set(
    """
    someone somebody anyone volunteers speakers sponsors helpers drivers singers altos tenors
    testers players mentors designer developer photographer bassist drummer drummers translator
    translators judges stewards teachers tutors writers reviewers participants hosts jemand
    jemanden hilfe helfer freiwillige leute quelqu'un bénévoles volontaires d'aide alguien gente
    voluntarios voluntarias ayuda alguém voluntários voluntárias ajuda músicos help two three four
    five six dos tres dois duas três deux trois quelques aulas clases papers submissions entries
    artists exhibitors proposals freelance talks commissions bookings work clients students
    """)

  private static let articles = set(
    """
    a an the some any ein eine einen einem eines der die das den un une des du de d'un d'une una uno
    unos unas um uma uns umas o os of for good noch
    """)

  /// Of the things, those that stand for nobody yet.
  private static let pronouns = set(
    "someone somebody anyone jemand jemanden quelqu'un alguien alguém two three four five six")

  /// The thing does not end with them.
  private static let links = set(
    "to for with in at of on and or from by an einen de à pour con para")

  /// The thing ends before them.
  private static let ends = set(
    """
    because please pls thanks thx cheers dm rt anyone anybody if bitte danke falls svp merci porfa
    gracias obrigado obrigada weil since so but let
    """)

  private static let vague = set(
    """
    anything something stuff things thing more one ones help it's that this these those them there
    here you your our time way lot bit etwas was alles nada algo alguma algum algo quelque chose
    what who how where today tomorrow now just really very and the for with from about
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
