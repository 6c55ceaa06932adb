/// The words that a reader of places has to know beside the gazetteer.
enum PlaceWords {
  /// May stand before a place without changing which it is.
  static let fillers: Set<String> = set(
    """
    a an and always also based beautiful city currently deep down from glorious good home here
    i im in its just lives live living located location lovely mostly my now of old originally our
    out over part sometimes somewhere sunny that the these this town up usually via we were at am is
    rainy cold lil little big born raised made both by on currently residing formerly ex resident
    people republic great state states
    """)

  /// Stand before or behind a place and say that it is only about there.
  static let vague: Set<String> = set(
    """
    area around central close county downtown east eastern great greater inner metro metropolitan mid middle
    near nearby north northeast northeastern northern northwest northwestern nr outer outside region
    rural se south southeast southeastern southern southwest southwestern suburb suburban suburbs sw
    nw ne surrounding upper upstate vicinity west western heart coast district borough valley bay
    """)

  /// Stand behind a place that somebody is not quite in.
  static let tails: Set<String> = [
    "baby", "bound", "native", "now", "based", "ish", "bred", "born",
  ]

  /// Short forms of nations that stand alone.
  static let nations: Set<String> = ["uk", "usa", "us", "uae", "nz", "rsa", "oz"]

  /// After one of these a place may follow: `settling in Tokyo`.
  static let leads: Set<String> = ["in", "from", "near", "at", "to", "of", "around", "outside"]

  /// Are the names of small places, and nearly always mean something else.
  static let common: Set<String> = set(
    """
    aim alone anywhere as asia away back bad bar base bath beach bed best between black blue boring
    boy bubble cafe california dreaming camp cash castle center central chair church city cloud club
    coast college cool cosmos county date day deep desk dreamland dream dreams earth east eden
    elsewhere england enterprise europa europe eve ever everywhere fantasy far field fire floor forever
    forest free freedom friend friendship garden girl god gold golden gone good grace grand green gym
    hall happiness happy heart heaven hell here hill hills him his hogwarts home hope horizon hot house
    i inside internet iphone island jail jersey jupiter mercury neptune pluto saturn uranus venus king kitchen know la lake land law level liberty life light
    lima limbo long lost love lucky mac male man many march mars me media mine mobile model moon
    most mountain my narnia nation naples nature neverland new nice night nirvana nope normal north
    nowhere ocean of office ok on online only open orange other our out over paradise park peace
    pearl pine planet plantation point pretty queen ranch reality red ridge river road rock
    roma rome royal sale sand school sea see sky sleepy social solo somewhere south space spoon spring
    springs star stars state still stone street studio summer summit sun sunny sunset table talent
    the there this tower town trap tree troy trust truth twitter unicorn union unity universe
    university up utopia valley van vegan vent victory view village vista void wake walk water web
    west why wild wind winter wonderland work world worldwide x yes you your zero
    """
  ).subtracting(["lima", "naples", "roma", "rome", "england", "california"])

  /// Short forms that stand alone, in lower case too.
  static let shorts: Set<String> = set(
    "uk usa us nyc ny la sf dc uae nz rsa ldn nola atl philly vegas cdmx hk kl pdx dfw joburg jozi")

  /// Written out, where the gazetteer has them so.
  static let expanded = ["st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "nr": "near"]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
