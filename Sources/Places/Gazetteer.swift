internal import Glibc
internal import People

/// The places of the world by name, from two files of `Resources/places`: opening it costs little,
/// since a name is found by halving in the bytes.
///
/// `places.tsv` has a place a line: kind (`c`, `r`, `n`), name, region, country, latitude,
/// longitude, population. `names.tsv` has a name a line as `FoldedName.words` folds it, in order of
/// its bytes, and the lines of those that have it, counted from 0, the one with most people first.
package final class Gazetteer: Sendable {
  private let places: [UInt8]
  private let names: [UInt8]
  /// Where the lines of `places` start.
  private let starts: [Int32]
  /// What was found of the last names: people name the same few regions again and again.
  private let found = Locked<[String: [Place]]>([:])
  /// Of all places, once somebody asked by a spot.
  private let latitudes = Locked<[Float]>([])

  /// - Parameters:
  ///   - places: the bytes of `places.tsv`.
  ///   - names: the bytes of `names.tsv`.
  package init(places: [UInt8], names: [UInt8]) {
    (self.places, self.names) = (places, names)
    var starts: [Int32] = []
    starts.reserveCapacity(places.count / 40)
    var isStart = true
    for (at, byte) in places.enumerated() {
      if isStart { starts.append(Int32(at)) }
      isStart = byte == UInt8(ascii: "\n")
    }
    self.starts = starts
  }

  /// How many places there are.
  package var count: Int { starts.count }

  /// The place of a line; nil for a line that is damaged.
  package subscript(row: Int) -> Place? {
    guard starts.indices.contains(row) else { return nil }
    return places.withUnsafeBytes { Place(row: row, line: $0[Int(starts[row])...]) }
  }

  /// The places that have a folded name, the one with most people first.
  package func named(_ name: String) -> [Place] {
    if let known = found.withLock({ $0[name] }) { return known }
    let places = look(for: name)
    found.withLock { found in
      if found.count >= 4096 { found.removeAll(keepingCapacity: true) }
      found[name] = places
    }
    return places
  }

  private func look(for name: String) -> [Place] {
    guard !name.isEmpty else { return [] }
    var name = name
    let numbers = name.withUTF8 { wanted in
      names.withUnsafeBytes { Gazetteer.numbers(of: UnsafeRawBufferPointer(wanted), in: $0) }
    }
    return numbers.compactMap { self[$0] }
  }

  /// The numbers behind a name in the sorted lines.
  private static func numbers(
    of wanted: UnsafeRawBufferPointer, in names: UnsafeRawBufferPointer
  ) -> [Int] {
    var (low, high) = (0, names.count)
    while low < high {
      let line = line(around: (low + high) / 2, in: names)
      let key = line.prefix { $0 != UInt8(ascii: "\t") }
      let order = compare(wanted, key)
      if order == 0 {
        return line.dropFirst(key.count + 1).split(separator: UInt8(ascii: " "))
          .map { $0.reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
      }
      if order > 0 { low = line.endIndex + 1 } else { high = line.startIndex }
    }
    return []
  }

  /// The line without its newline that a byte is in.
  private static func line(around at: Int, in bytes: UnsafeRawBufferPointer) -> Slice<
    UnsafeRawBufferPointer
  > {
    var (start, end) = (at, at)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return bytes[start..<end]
  }

  /// Less than 0 where `one` comes first, 0 where they are the same.
  private static func compare(
    _ one: UnsafeRawBufferPointer, _ other: Slice<UnsafeRawBufferPointer>
  ) -> Int {
    let other = UnsafeRawBufferPointer(rebasing: other)
    guard let a = one.baseAddress, let b = other.baseAddress else { return one.count - other.count }
    let order = Int(memcmp(a, b, min(one.count, other.count)))
    return order == 0 ? one.count - other.count : order
  }

  /// The city nearest to a spot; nil where none is within `kilometres`.
  package func city(nearest spot: Spot, within kilometres: Double) -> Place? {
    var best: (place: Place, distance: Double)?
    for row in near(spot, degrees: kilometres / 111) {
      guard let place = self[row], place.kind == .city else { continue }
      let distance = place.spot.kilometres(to: spot)
      if distance <= kilometres, distance < best?.distance ?? .infinity { best = (place, distance) }
    }
    return best?.place
  }

  /// The places that lie no further north or south than so much.
  private func near(_ spot: Spot, degrees: Double) -> [Int] {
    let latitudes = latitudes.withLock { known in
      if known.isEmpty { known = starts.indices.map { Float(self[$0]?.spot.latitude ?? .nan) } }
      return known
    }
    return latitudes.indices.filter { abs(Double(latitudes[$0]) - spot.latitude) < degrees }
  }
}

extension Place {
  /// - Parameter line: its fields, apart by tabs; what is behind the newline does not count.
  fileprivate init?(row: Int, line: Slice<UnsafeRawBufferPointer>) {
    var rest = line
    guard let kind = Kind(mark: rest.nextField().first) else { return nil }
    let name = String(decoding: rest.nextField(), as: UTF8.self)
    let region = String(decoding: rest.nextField(), as: UTF8.self)
    let country = String(decoding: rest.nextField(), as: UTF8.self)
    let spot = Spot(latitude: degrees(rest.nextField()), longitude: degrees(rest.nextField()))
    let people = rest.nextField()
    guard !people.isEmpty else { return nil }
    self.init(
      row: row, kind: kind, name: name, region: region, country: country, spot: spot,
      population: people.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Takes the bytes before the next tab or newline.
  fileprivate mutating func nextField() -> UnsafeRawBufferPointer {
    var end = startIndex
    while end < endIndex, self[end] != UInt8(ascii: "\t"), self[end] != UInt8(ascii: "\n") {
      end += 1
    }
    let field = UnsafeRawBufferPointer(rebasing: base[startIndex..<end])
    self = base[Swift.min(end + 1, endIndex)..<endIndex]
    return field
  }
}

/// A decimal number of at most two digits behind its point, as the file has them.
private func degrees(_ digits: UnsafeRawBufferPointer) -> Double {
  var (number, scale, isFraction) = (0, 1, false)
  for byte in digits {
    switch byte {
    case 0x30...0x39:
      number = number * 10 + Int(byte - 0x30)
      if isFraction { scale *= 10 }
    case UInt8(ascii: "."): isFraction = true
    default: break
    }
  }
  let size = Double(number) / Double(scale)
  return digits.first == UInt8(ascii: "-") ? -size : size
}

extension Place.Kind {
  fileprivate init?(mark: UInt8?) {
    switch mark {
    case UInt8(ascii: "c"): self = .city
    case UInt8(ascii: "r"): self = .region
    case UInt8(ascii: "n"): self = .nation
    default: return nil
    }
  }
}
