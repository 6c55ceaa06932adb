import People
import Runtime
import Storage
import Testing

@Suite("Where things are kept")
struct SurroundingsTests {
  private func surroundings(_ environment: [String: String]) -> Surroundings {
    Surroundings(
      environment: environment, clock: { Moment(seconds: 0) }, zone: Zone { _ in 0 })
  }

  private func problem(_ environment: [String: String]) -> String? {
    do throws(SurroundingsProblem) {
      _ = try surroundings(environment).folders()
      return nil
    } catch { return error.sentence }
  }

  @Test("below home, and where the variables say")
  func folders() throws {
    #expect(
      try surroundings(["HOME": "/home/anna"]).folders()
        == Store.Location(
          data: "/home/anna/.local/share/perch", cache: "/home/anna/.cache/perch",
          state: "/home/anna/.local/state/perch"))
    #expect(
      try surroundings(["HOME": "/h", "PERCH_HOME": "/book/", "XDG_CACHE_HOME": "/c"]).folders()
        == Store.Location(data: "/book", cache: "/c/perch", state: "/h/.local/state/perch"))
  }

  @Test("the settings stand below home, or where the variable says")
  func settings() {
    #expect(
      surroundings(["HOME": "/home/anna"]).settingsFile == "/home/anna/.config/perch/config.toml")
    #expect(
      surroundings(["HOME": "/h", "XDG_CONFIG_HOME": "/c/"]).settingsFile == "/c/perch/config.toml")
    #expect(
      surroundings(["HOME": "/h", "XDG_CONFIG_HOME": "here"]).settingsFile
        == "/h/.config/perch/config.toml")
    #expect(surroundings(["PERCH_HOME": "/book"]).settingsFile == nil)
  }

  @Test("without a home, the sentence names the variable that is missing")
  func homeless() {
    #expect(problem([:])?.hasSuffix("set HOME or PERCH_HOME to a full path.") == true)
    #expect(problem(["PERCH_HOME": "/b", "XDG_CACHE_HOME": "/c", "XDG_STATE_HOME": "/s"]) == nil)
  }
}
