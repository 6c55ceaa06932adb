/// How long a host's label is as the name system has it: RFC 3492, with `xn--` before it.
enum Punycode {
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)
  private static let (firstBias, firstCode) = (72, 0x80)

  /// In bytes; a label of ASCII alone is as long as it is.
  static func length(_ label: some StringProtocol) -> Int {
    let codes = label.unicodeScalars.map { Int($0.value) }
    let basic = codes.count { $0 < firstCode }
    guard basic < codes.count else { return basic }
    var length = "xn--".count + basic + (basic > 0 ? 1 : 0)
    var (code, delta, bias, handled) = (firstCode, 0, firstBias, basic)
    while handled < codes.count, let next = codes.filter({ $0 >= code }).min() {
      delta += (next - code) * (handled + 1)
      code = next
      for other in codes {
        if other < code { delta += 1 }
        guard other == code else { continue }
        length += digits(of: delta, bias)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, code) = (delta + 1, code + 1)
    }
    return length
  }

  /// How many digits a number takes.
  private static func digits(of number: Int, _ bias: Int) -> Int {
    var (left, count, place) = (number, 1, base)
    while true {
      let threshold = min(max(place - bias, least), most)
      if left < threshold { return count }
      left = (left - threshold) / (base - threshold)
      (count, place) = (count + 1, place + base)
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var (left, steps) = (isFirst ? delta / damp : delta / 2, 0)
    left += left / count
    while left > (base - least) * most / 2 {
      left /= base - least
      steps += base
    }
    return steps + (base - least + 1) * left / (left + skew)
  }
}
