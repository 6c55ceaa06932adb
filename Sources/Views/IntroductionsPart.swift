internal import Scoring
internal import Screen

/// Whom I introduced, and how often it took.
enum IntroductionsPart {
  static func lines(_ tally: IntroductionTally, _ symbols: Symbols) -> [StyledLine] {
    let title = StyledLine.title("introductions", symbols)
    guard tally.made + tally.underWay > 0 else {
      return [title, StyledLine((" You introduced nobody yet: i on a contact begins.", .dim))]
    }
    var line = StyledLine((" ", .plain), (SafeText("\(tally.made)"), .accentStrong))
    line.add(" made, ")
    line.add(SafeText("\(tally.took)"), .accentStrong)
    line.add(" of them took")
    if tally.made > 0 {
      line.add(" (" + percent(Double(tally.took) / Double(tally.made)) + ")", .dim)
    }
    let rest = "\(tally.underWay) under way · \(tally.quiet) gone quiet"
    return [title, line, StyledLine((SafeText(" " + rest), .dim))]
  }
}
