import Places
import Testing

/// Where people are, by what they write of it.
struct PlaceReaderTests {
  @Test(arguments: [
    ("Halifax, NS", "Halifax, Nova Scotia, CA"), ("Halifax", "Halifax, Nova Scotia, CA"),
    ("halifax, west yorkshire, uk", "Halifax, England, GB"),
    ("東京", "Tokyo, JP"), ("München", "Munich, Bavaria, DE"),
    ("Köln, NRW", "Köln, North Rhine-Westphalia, DE"),
    ("London, ON", "London, Ontario, CA"), ("London, England", "London, England, GB"),
    ("Cape Town, South Africa", "Cape Town, Western Cape, ZA"),
    ("South Africa, Johannesburg", "Johannesburg, Gauteng, ZA"),
    ("NYC", "New York City, New York, US"), ("new york", "New York City, New York, US"),
    ("Washington, DC", "Washington, District of Columbia, US"), ("UK", "United Kingdom"),
    ("U.K.", "United Kingdom"), ("Waco Texas", "Waco, Texas, US"),
    ("St. Paul, MN", "Saint Paul, Minnesota, US"),
    ("Ft. Lauderdale, FL, USA", "Fort Lauderdale, Florida, US"),
    ("Brooklyn, NY 11201", "Brooklyn, New York, US"),
    ("Beautiful Downtown Burbank", "Burbank, California, US"),
    ("Settling in Tokyo ✌️", "Tokyo, JP"), ("🇨🇦 Halifax", "Halifax, Nova Scotia, CA"),
    ("ÜT: 44.65,-63.57", "Downtown Halifax, Nova Scotia, CA"),
    ("Hell's Corner Café, Oak Lane, Halifax, Canada", "Halifax, Nova Scotia, CA"),
    ("Cali, Colombia", "Cali, Valle del Cauca, CO"),
    ("Cambridge, MA", "Cambridge, Massachusetts, US"),
    ("Reading, Berkshire", "Reading, England, GB"), ("Wexford, PA", "Pennsylvania, US"),
    ("Vadodara, IN / Los Angeles, CA", "Vadodara, Gujarat, IN"), ("Nova Scotia", "Nova Scotia, CA"),
    ("San Juan, Brooklyn, LA", "Brooklyn, New York, US"),
    ("Москва", "Moscow, RU"), ("서울", "Seoul, KR"), ("ciudad de méxico", "Mexico City, MX"),
  ])
  func aPlaceIsKnown(_ words: String, _ title: String) {
    #expect(World.reader.read(words)?.place.title == title)
  }

  @Test(arguments: [
    "", "somewhere sunny", "Everywhere", "Everywhere. Wha ha ha ha haaa!", "Earth",
    "Planet Earth 🌍",
    "Work", "127.0.0.1", "/usr/local/sin", "anna@example.org", "https://example.org/x", "he/him",
    "The Bad Place", "in your head", "Twitter HQ", "Neverland", "Hogwarts", "the internet", "Mars",
    "IN",
    "right behind you", "Home", "Falken's Maze", "Jersey bred", "90210", "#", "🌍✨",
  ])
  func whatMayBeAnywhereIsNowhere(_ words: String) {
    #expect(World.reader.read(words)?.place.title == nil)
  }

  @Test(arguments: [
    ("Halifax, NS", true), ("Berlin", true), ("Springfield, USA", false), ("Springfield, IL", true),
    ("Greater Boston Area", false), ("Berlin | Lisbon", false), ("Washington", false),
    ("Victoria", false), ("near Halifax, NS", false), ("Canada", true), ("Wexford, PA", false),
    ("A Californian in London", false), ("Paris, Texas", true),
  ])
  func itSaysWhatItIsSureOf(_ words: String, _ isSure: Bool) {
    #expect(World.reader.read(words).map { $0.certainty == .sure } == isSure)
  }

  @Test func otherPlacesAreNamedToo() {
    let reading = World.reader.read("Ottawa/St. Louis")
    #expect(reading?.others.first?.title == "St. Louis, Missouri, US")
  }

  @Test func ofSeveralOfANameTheLargestIsLikely() {
    let reading = World.reader.read("Manchester")
    #expect(reading?.place.country == "GB")
    #expect(reading?.others.map(\.country) == ["US"])
  }

  @Test func hostileTextCostsLittle() {
    for words in [
      String(repeating: "a,", count: 50_000), String(repeating: "🇨", count: 50_000),
      String(repeating: "St. ", count: 50_000), "\u{202E}xafilaH", "\u{0}", "\t\n",
    ] {
      _ = World.reader.read(words)
    }
  }
}
