/// The words by which a complaint is known, chosen by hand, the weights of each list by experiment.
enum UnhappyLists {
  static var all: [([String], UnhappySigns.Kinds)] {
    [
      (phrases, [.complaint, .strong]), (words(strong), [.complaint, .strong]),
      (words(complaint), .complaint), (words(topics), .topic), (words(anger), .anger),
      (words(sorrow), .sorrow),
      (words(waiting), .waiting), (words("still again since"), .still), (words(thanks), .thanks),
      (friendly, .thanks), (patient, [.thanks, .patience]), (words(negation), .negation),
      (words("why"), .why),
    ]
  }

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Nobody says these in a good mood.
  private static let phrases = [
    "nobody answers", "no one answers", "nobody replies", "no one replies", "no answer",
    "no reply", "no response", "still waiting", "been waiting", "waiting for over", "still no",
    "second time", "third time", "fourth time", "again and again", "never again", "never arrived",
    "never came", "hours on hold", "on hold", "hung up", "waste of time", "not working",
    "doesn't work", "does not work", "didn't work", "not acceptable", "not happy",
    "not good enough", "money back", "rip off", "joke of a", "let down", "shame on",
    "poor service", "bad service", "customer service", "no excuse", "your fault", "can't get",
    "cannot get", "sorry but",
  ]

  private static let strong = """
    refund refunded unacceptable ridiculous worst terrible horrible awful useless pathetic rude fail
    fails failed failure stuck stranded broken lost delayed disappointed disappointing complaint
    complain frustrated frustrating nightmare suck sucks incompetent disgrace disgusting unable
    unprofessional ruined twice cancelled canceled overcharged scam disappointment wasted ignored
    ignoring
    """

  /// Signs that also stand in friendly tweets.
  private static let complaint = """
    refunds charged charging delaying delay delays late cancel
    cancelling lose losing missing missed broke damaged unhelpful ignore worse poor poorly error
    errors crash crashed failing complaints complaining frustration joke sucked shame shameful
    incompetence disgraceful hung disconnected wrong issue issues problem problems never fix dead
    slow apology apologies apologize inconvenience compensation treat treated treatment excuse
    excuses lied lies lying lie ruining screwed mess messed keeps lack upset crazy nobody bad forgot
    """

  /// What complaints are about: signs, but nothing to show for one.
  private static let topics = """
    money paid charge charges fee fees told without customers phone phones line lines system
    automated human agents agent luggage baggage bag bags order parcel package delivery return
    """

  private static let anger = """
    anger angry angrily fuming fume fumes outrage outraged outrageous irritate irritated irritating
    threaten threatened rage raging enraged offended offensive insult insulted insulting revenge
    bully bullied bullies fury furious infuriate infuriated infuriating provoke provoked resent
    resentful mad grudge wrath hostile livid pissed disgust disgusted disgusts liar liars hate hates
    hated idiot idiots moron stupid dumb bitter burning boiling shocking appalling dreadful fuck
    fucking fucked fucks fuckin shit shitty bullshit bastard bastards bitch crap crappy damn ass
    asshole hell wtf ffs af aggravated aggravating annoy annoys annoyed annoying racist rabid growl
    snarl
    """

  /// Unhappy, but not with me.
  private static let sorrow = """
    sad sadly sadness sadder depressed depressing depression depress gloom gloomy mourn mourning
    mourns grief grieve grieving lonely loneliness despair cry cries crying cried tear tears weep
    weeping worry worried worries nervous nervously anxious anxiety afraid fear fears fearful scared
    scary panic dread sorrow sorrowful heartbroken unhappy melancholy shy shaking blues homesick
    """

  private static let waiting = """
    wait waiting waited waits hold hour hours hr hrs min mins minute minutes days weeks overnight
    sitting yet until 1hr 2hrs 3hrs 4hrs 5hrs 2hr 3hr 2h 3h 4h
    """

  private static let thanks = """
    thanks thank thx ty thankyou appreciate appreciated awesome great love loved luv best amazing
    kudos excellent wonderful congrats glad excited lovely
    """

  private static let friendly = [
    "no problem", "no worries", "can't wait", "not bad",
  ]

  /// They say that nobody waits.
  private static let patient = [
    "no rush", "no hurry", "no pressure", "not urgent", "take your time",
  ]

  private static let negation = """
    not no never none nothing nor neither without cannot don't doesn't didn't isn't wasn't aren't
    can't couldn't won't wouldn't haven't hasn't hadn't shouldn't weren't ain't dont doesnt didnt
    isnt wasnt cant couldnt wont wouldnt havent hasnt
    """
}
