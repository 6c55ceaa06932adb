import Commands
import Dashboard
import People
import TestSupport
import Testing

@Suite("Syncing from the dashboard")
struct SyncingTests {
  private func possible() -> Scenario {
    var user = Scenario()
    user.happen(.syncKnown(last: nil, accounts: []))
    return user
  }

  @Test("It says that it began, how it ended, and how long ago that was")
  func asked() {
    var user = possible()
    user.press("$")
    #expect(user.effects.contains(.sync))
    #expect(user.state.status == .info("Syncing …"))
    #expect(user.state.syncing.words(at: user.state.now) == "syncing …")
    user.press("$")
    #expect(user.state.status == .trouble("A sync is on its way already."))
    var outcome = SyncOutcome()
    (outcome.came, outcome.sent) = (3, 1)
    user.happen(.synced(outcome))
    #expect(user.state.status == .info("3 new, 1 sent."))
    let later = user.state.now.adding(seconds: 240)
    #expect(user.state.syncing.words(at: later) == "sync 4 min ago")
  }

  @Test("What failed is told, with what to do")
  func failed() {
    var user = possible()
    user.press("$")
    var outcome = SyncOutcome()
    outcome.trouble = "anna: x.example was not found: is this machine online?"
    user.happen(.synced(outcome))
    #expect(
      user.state.status
        == .trouble("The sync: anna: x.example was not found: is this machine online?"))
    #expect(user.state.syncing.words(at: user.state.now) == "sync failed")
  }

  @Test("By itself as often as the settings say, and never without them")
  func timer() {
    var user = possible()
    user.happen(.ticked(user.state.now.adding(seconds: 3600)))
    #expect(!user.effects.contains(.sync))
    var settings = Preferences.standard
    settings.syncMinutes = 10
    user.happen(.settingsChanged(settings))
    user.happen(.ticked(user.state.now.adding(seconds: 60)))
    #expect(user.effects.filter { $0 == .sync }.count == 1)
    user.happen(.synced(SyncOutcome()))
    user.happen(.ticked(user.state.now.adding(seconds: 540)))
    #expect(user.effects.filter { $0 == .sync }.count == 1)
    user.happen(.ticked(user.state.now.adding(seconds: 120)))
    #expect(user.effects.filter { $0 == .sync }.count == 2)
  }

  @Test("Where the program is not there, it says so")
  func missing() {
    var user = Scenario()
    user.press("$")
    #expect(
      user.state.status
        == .trouble("perch-sync does not lie beside perch: build it, or install it there."))
  }
}
