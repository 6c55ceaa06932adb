import People
import Places
import Testing

struct GazetteerTests {
  @Test func everyNameIsFoldedAndInOrder() {
    let lines = String(decoding: World.file("names.tsv"), as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 100_000)
    var last = ""
    for line in lines {
      let name = String(decoding: line.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
      #expect(FoldedName.words(name).joined(separator: " ") == name)
      #expect(last.utf8.lexicographicallyPrecedes(name.utf8))
      last = name
    }
  }

  @Test func everyLineIsAPlace() {
    let gazetteer = World.gazetteer
    #expect((0..<gazetteer.count).allSatisfy { gazetteer[$0] != nil })
    #expect(gazetteer[gazetteer.count] == nil)
    #expect(gazetteer[-1] == nil)
  }

  @Test func theFirstAndTheLastNameAreFound() {
    let names = Array("a\t0\nhalifax\t1 0\nzug\t1\n".utf8)
    let places = Array(
      "c\tA\t\tNO\t67.88\t12.98\t500\nc\tHalifax\tNova Scotia\tCA\t44.65\t-63.57\t9\n".utf8)
    let gazetteer = Gazetteer(places: places, names: names)
    #expect(gazetteer.named("a").map(\.name) == ["A"])
    #expect(gazetteer.named("zug").map(\.name) == ["Halifax"])
    #expect(gazetteer.named("halifax").map(\.name) == ["Halifax", "A"])
    #expect(gazetteer.named("halifa").isEmpty)
    #expect(gazetteer.named("").isEmpty)
  }

  @Test func damagedFilesHaveNoPlaces() {
    for bytes in ["", "\n", "c\t\n\n", "x\tA\t\tNO\t1\t2\t3\n", "c\tA", "\t\t\t\t\t\t"] {
      let gazetteer = Gazetteer(places: Array(bytes.utf8), names: Array(bytes.utf8))
      _ = gazetteer.named("a")
      for row in 0..<gazetteer.count { #expect(gazetteer[row] == nil) }
    }
  }

  @Test func distancesAreAlongTheSurface() throws {
    let (equator, halifax) = (
      Spot(latitude: 0, longitude: 0), Spot(latitude: 44.65, longitude: -63.57)
    )
    // A degree of a great circle of radius 6,371 km, and half of the circle.
    #expect(abs(equator.kilometres(to: Spot(latitude: 1, longitude: 0)) - 111.195) < 0.001)
    #expect(abs(equator.kilometres(to: Spot(latitude: 0, longitude: -1)) - 111.195) < 0.001)
    #expect(abs(equator.kilometres(to: Spot(latitude: 0, longitude: 180)) - 20015.087) < 0.001)
    #expect(halifax.kilometres(to: halifax) == 0)
    let fiji = Spot(latitude: -18, longitude: 179), samoa = Spot(latitude: -14, longitude: -172)
    #expect(fiji.kilometres(to: samoa) < 1200)
  }
}
