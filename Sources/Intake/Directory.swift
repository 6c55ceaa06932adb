internal import People

/// Who is behind which number and which handle, as far as the inputs tell.
///
/// An account keeps its number while its handle may change hands; of two that had one handle, the
/// one seen last with it has it.
final class Directory {
  struct Account {
    /// All handles that the account was seen with, as numbers of `handles`.
    var handles: [UInt32]
    /// The handle, the name, and when they were seen.
    var current: UInt32
    var name: String
    var time: Moment
    /// What the API says of the account.
    var profile: Profile?

    mutating func see(_ handle: UInt32, at time: Moment, name: @autoclosure () -> String?) {
      if !handles.contains(handle) { handles.append(handle) }
      guard self.time < time || self.name.isEmpty else { return }
      if self.time < time { (current, self.time) = (handle, time) }
      if let name = name(), !name.isEmpty { self.name = name }
    }
  }

  /// A user as the API describes them.
  struct Profile: Equatable {
    var bio = ""
    var place = ""
    var followers: Int?
    var following: Int?
    var isVerified: Bool?
  }

  private(set) var accounts: [UInt64: Account] = [:]
  private var owners: [UInt32: (id: UInt64, time: Moment)] = [:]
  private var interner = Interner()
  private var lastSeen: Sighting?
  private var handles: [Handle] = []
  private static let longestName = 30

  /// One that goes its own way from here.
  func copy() -> Directory {
    let copy = Directory()
    (copy.accounts, copy.owners) = (accounts, owners)
    (copy.interner, copy.handles) = (interner, handles)
    return copy
  }

  /// The handle of a screen name, `SamBaker`; nil where it is none that X gives out.
  func handle(_ screenName: UnsafeRawBufferPointer) -> Handle? {
    number(screenName).map { handles[Int($0)] }
  }

  func handle(_ screenName: String) -> Handle? {
    var screenName = screenName
    return screenName.withUTF8 { handle(UnsafeRawBufferPointer($0)) }
  }

  /// Notes that an account had this handle, and with `name` this name, at `time`.
  func saw(
    _ id: UInt64, _ screenName: UnsafeRawBufferPointer, at time: Moment,
    name: @autoclosure () -> String?
  ) -> Handle? {
    if let handle = lastSeen?.handle(id, screenName, time) { return handle }
    guard let number = number(screenName) else { return nil }
    if owners[number].map({ $0.time < time }) ?? true { owners[number] = (id, time) }
    guard let at = accounts.index(forKey: id) else {
      accounts[id] = Account(
        handles: [number], current: number, name: name() ?? "", time: time, profile: nil)
      return handles[Int(number)]
    }
    accounts.values[at].see(number, at: time, name: name())
    let handle = handles[Int(number)]
    if !accounts.values[at].name.isEmpty {
      lastSeen = Sighting(id: id, name: Array(screenName), time: time, handle: handle)
    }
    return handle
  }

  /// What was noted last: most answers name whom they answer twice.
  private struct Sighting {
    let id: UInt64
    let name: [UInt8]
    let time: Moment
    let handle: Handle

    func handle(_ id: UInt64, _ name: UnsafeRawBufferPointer, _ time: Moment) -> Handle? {
      id == self.id && time == self.time && name.elementsEqual(self.name) ? handle : nil
    }
  }

  func describe(_ id: UInt64, _ profile: Profile) { accounts[id]?.profile = profile }

  /// The number of the account that has a handle.
  func id(of handle: Handle) -> UInt64? {
    guard handle.network == .twitter else { return nil }
    return interner.existing(String(handle.name)).flatMap { owners[$0]?.id }
  }

  /// The handles that are an account's own, the latest first.
  func ownHandles(of id: UInt64) -> [Handle] {
    guard let account = accounts[id] else { return [] }
    let own = account.handles.filter { owners[$0]?.id == id }.map { handles[Int($0)] }
    let current = handles[Int(account.current)]
    return own.filter { $0 == current } + own.filter { $0 != current }.sorted()
  }

  /// The handle that an account was last seen with.
  func currentHandle(of id: UInt64) -> Handle? {
    accounts[id].map { handles[Int($0.current)] }
  }

  private func number(_ screenName: UnsafeRawBufferPointer) -> UInt32? {
    guard !screenName.isEmpty, screenName.count <= Directory.longestName else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: Directory.longestName, alignment: 1) { lower in
      for (at, byte) in screenName.enumerated() {
        guard let byte = lowercased(byte) else { return nil }
        lower[at] = byte
      }
      let name = UnsafeRawBufferPointer(rebasing: lower[..<screenName.count])
      let number = interner.number(of: name)
      if Int(number) == handles.count {
        guard let handle = Handle(.twitter, String(decoding: name, as: UTF8.self)) else {
          return nil
        }
        handles.append(handle)
      }
      return number
    }
  }
}

/// The lower-case form of a byte that may stand in a screen name; nil for others.
private func lowercased(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x41...0x5A: byte | 0x20
  case 0x61...0x7A, 0x30...0x39, 0x5F: byte
  default: nil
  }
}

extension Handle {
  /// Stands for an account of which only the number is known: `twitter:~783214`.
  ///
  /// No screen name has a tilde in it, and it sorts behind them all, so that a real handle of the
  /// same contact is shown instead.
  init?(twitterNumber id: UInt64) { self.init("\(Handle.prefix)~\(id)") }

  private static let prefix = "twitter:"

  /// The number of an account whose name is not known; nil for real handles.
  var twitterNumber: UInt64? {
    let number = description.utf8.dropFirst(Handle.prefix.utf8.count)
    guard number.first == UInt8(ascii: "~"), network == .twitter else { return nil }
    return UInt64(description.dropFirst(Handle.prefix.count + 1))
  }
}
