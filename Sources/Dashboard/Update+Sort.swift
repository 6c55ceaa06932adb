internal import Commands
internal import People

// Sorting what is listed.
extension State {
  /// As many contacts are sorted by anything at once; more away from the keys.
  private static var few: Int { 1000 }

  /// The orders of the list that has the keys, and which of them it has.
  package var orders: (names: [String], current: String)? {
    guard pages.isEmpty else { return nil }
    switch focus {
    case .contacts: return (ContactOrder.allCases.map(\.rawValue), contacts.order.rawValue)
    case .queue: return (QueueOrder.allCases.map(\.rawValue), queue.order.rawValue)
    case .followUps: return (FollowUpOrder.allCases.map(\.rawValue), followUps.order.rawValue)
    case .timeline, .circles, .insights, .introductions, .needs, .reach, .ladder, .near: return nil
    }
  }

  /// Goes on to the next order of the list.
  mutating func sortOn() -> [Effect] {
    guard let orders, let at = orders.names.firstIndex(of: orders.current) else {
      return tell(.oneOrder)
    }
    return sort(by: orders.names[(at + 1) % orders.names.count])
  }

  /// Sorts the list that has the keys; the start of a name is enough.
  mutating func sort(by name: String) -> [Effect] {
    guard let orders else { return tell(.oneOrder) }
    guard let order = orders.names.first(where: { $0.hasPrefix(name.lowercased()) }) else {
      return tell(.noOrder(name, orders.names))
    }
    switch focus {
    case .contacts: return ContactOrder(rawValue: order).map { sortContacts(by: $0) } ?? []
    case .queue:
      queue.order = QueueOrder(rawValue: order) ?? .best
      queue.show(book: book, matcher(queue.limit))
      queue.list.move(.top)
    case .followUps:
      followUps.order = FollowUpOrder(rawValue: order) ?? .due
      rebuildFollowUps()
      followUps.list.move(.top)
    case .timeline, .circles, .insights, .introductions, .needs, .reach, .ladder, .near: break
    }
    status = .info("Sorted by \(order).")
    return []
  }

  private mutating func sortContacts(by order: ContactOrder) -> [Effect] {
    status = .info("Sorted by \(order.rawValue).")
    if order == .strength {
      contacts.sort(by: order, nil, matcher(contacts.limit))
    } else if contacts.total <= State.few || !order.isSlow {
      let keys = ContactKeys(
        order, ranking: contacts.byStrength, book: book, relations: relations, now: now)
      contacts.sort(by: order, keys, matcher(contacts.limit))
    } else {
      status = .info("Sorting by \(order.rawValue)…")
      return [.sort(order, ranking: contacts.byStrength)]
    }
    return []
  }

  /// What an order needs was reckoned.
  mutating func take(_ keys: ContactKeys) -> [Effect] {
    let isNew = contacts.order != keys.order
    contacts.sort(by: keys.order, keys, matcher(contacts.limit), isAnew: !isNew)
    if isNew { status = .info("Sorted by \(keys.order.rawValue).") }
    return []
  }

  /// Has what the order needs reckoned anew, as on another day.
  mutating func sortAnew() -> [Effect] {
    guard contacts.order.isSlow else { return [] }
    if contacts.total > State.few { return [.sort(contacts.order, ranking: contacts.byStrength)] }
    let keys = ContactKeys(
      contacts.order, ranking: contacts.byStrength, book: book, relations: relations, now: now)
    return take(keys)
  }
}
