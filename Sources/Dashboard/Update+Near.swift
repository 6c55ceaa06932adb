internal import People

// Looking for people around a place.
extension State {
  /// Looks around a place from a day on: `toronto 3 dec`; around my own without one.
  mutating func look(near text: String) -> [Effect] {
    let wish = NearWish(text, now: now, zone: zone)
    if let day = wish.from, day < zone.day(now) { return tell(.past(Due(day: day))) }
    let edition = nearWish.edition
    nearWish = wish
    nearWish.edition = edition
    return show(.near)
  }

  /// What a coffee is promised with, where and when I look for people: `4 dec coffee, Toronto`.
  var coffeeWords: String {
    let day = nearWish.from.map { "\($0)" } ?? "sat"
    let place = nearWish.words.isEmpty ? book.me?.place ?? "" : nearWish.words
    let town = place.prefix { $0 != "," }
    let name = town.split(separator: " ").map { "\($0.prefix(1).uppercased())\($0.dropFirst())" }
    return town.isEmpty ? "\(day) coffee" : "\(day) coffee, \(name.joined(separator: " "))"
  }
}
