package import People

/// Where the user was in each pane and what they had seen: what one visit leaves to the next.
package struct KeptPlaces: Equatable, Sendable {
  /// What stood under the cursor of a list, and how many rows were shown above it.
  package struct Place: Equatable, Sendable {
    package let item: String
    package let above: Int

    package init(item: String, above: Int) { (self.item, self.above) = (item, above) }
  }

  package var panes: [Pane: Place] = [:]
  /// The time of the newest tweet that was there when the timeline was last left.
  package var seen: Moment?
  /// How many things were dealt with on the day of the last visit.
  package var dealt: Dealt?

  package struct Dealt: Equatable, Sendable {
    package let day: Day
    package let count: Int

    package init(day: Day, count: Int) { (self.day, self.count) = (day, count) }
  }

  package init() {}
}

// MARK: - As the state folder keeps them

extension KeptPlaces {
  /// What an earlier visit wrote; what cannot be read is nowhere.
  package init(_ fields: Fields) {
    for pane in Pane.allCases {
      guard case .object(let place)? = fields[pane.rawValue], case .text(let item)? = place["item"],
        case .integer(let above)? = place["above"]
      else { continue }
      panes[pane] = Place(item: item, above: Int(clamping: above))
    }
    if case .text(let time)? = fields["seen"] { seen = Moment(rfc3339: time) }
    if case .object(let dealt)? = fields["dealt"], case .text(let text)? = dealt["day"],
      let day = Day(text), case .integer(let count)? = dealt["count"]
    {
      self.dealt = Dealt(day: day, count: Int(clamping: count))
    }
  }

  package var fields: Fields {
    var fields: Fields = [:]
    for (pane, place) in panes {
      fields[pane.rawValue] = ["item": .text(place.item), "above": .integer(Int64(place.above))]
    }
    if let seen { fields["seen"] = .text(seen.rfc3339Milliseconds) }
    if let dealt {
      fields["dealt"] = [
        "day": .text(dealt.day.description), "count": .integer(Int64(dealt.count)),
      ]
    }
    return fields
  }
}

// MARK: - Of a visit

extension State {
  /// Where the user is now. The queue has none: it starts with the best.
  package var placesNow: KeptPlaces {
    var now = places
    now.panes[.contacts] = contacts.list.place { $0.description }
    now.panes[.followUps] = followUps.list.place { $0.description }
    for pane in [Pane.reach, .ladder, .near] where self[advice: pane].page != nil {
      now.panes[pane] = self[advice: pane].list.place { $0.description }
    }
    if circles.hasFound { now.panes[.circles] = circles.list.place { $0.description } }
    if let place = timeline.list.place({ book.tweets.id(of: $0).description }) {
      now.panes[.timeline] = place
    }
    now.seen = view == .timeline ? timeline.newest(of: book) : timeline.seen
    now.dealt = KeptPlaces.Dealt(day: zone.day(self.now), count: doneToday)
    return now
  }

  /// Goes where an earlier visit ended.
  mutating func restore(_ places: KeptPlaces) {
    self.places = places
    if let dealt = places.dealt, dealt.day == zone.day(now) { dealtBefore = dealt.count }
    if let place = places.panes[.contacts] { contacts.list.restore(place) { $0.description } }
    if let place = places.panes[.followUps] { followUps.list.restore(place) { $0.description } }
    let tweet = places.panes[.timeline].flatMap { place in
      book.tweets.existingKey(TweetID(place.item)).map { (key: $0, above: place.above) }
    }
    timeline.restore(tweet, seen: places.seen)
    circles.restore(places.panes[.circles])
    for pane in [Pane.reach, .ladder, .near] { self[advice: pane].restore(places.panes[pane]) }
  }
}

extension RowList {
  /// Where the cursor stands; nil where it stands on nothing.
  func place(_ name: (Item.ID) -> String) -> KeptPlaces.Place? {
    guard let selected, let item = selectedItem else { return nil }
    return KeptPlaces.Place(item: name(item.id), above: selected - top)
  }

  /// Goes to what stood under the cursor; stays where that is gone.
  mutating func restore(_ place: KeptPlaces.Place, _ name: (Item.ID) -> String) {
    guard select(where: { name($0.id) == place.item }) else { return }
    restore(above: place.above)
  }
}
