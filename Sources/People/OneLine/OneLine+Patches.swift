// A line as an act: contacts, an event, what passed, and what was promised.
extension OneLine {
  /// The patches that save the line, in one act. Nothing for one that has a problem.
  ///
  /// - Parameter ids: gives new records theirs.
  package func patches(
    book: Book, ids: inout IDSource, now: Moment, zone: Zone
  ) -> [Patch] {
    guard problem == nil, let channel else { return [] }
    let day = when?.day ?? zone.day(now)
    let event = event.map { ($0, $0.known ?? EventID(ids.next("e"))) }
    var patches: [Patch] = []
    var contacts: [ContactID] = []
    for person in people {
      let (id, fields) = record(
        of: person, book, &ids, met: channel.isMeeting ? day : nil, event?.1)
      contacts.append(id)
      if !fields.isEmpty { patches.append(Patch(.contact, id.description, fields)) }
    }
    if let event { patches.append(gathering(event.0, event.1, contacts, day)) }
    patches += contacts.map { interaction($0, channel, event?.1, &ids, now, zone) }
    for promise in promises {
      let receivers = promise.to.isEmpty ? contacts : promise.to.map { contacts[$0] }
      patches += receivers.map { followUp(promise, $0, event?.1, &ids) }
    }
    return patches
  }

  /// Whom a person of the line is, and what there is to be written about them.
  private func record(
    of person: Person, _ book: Book, _ ids: inout IDSource, met day: Day?, _ event: EventID?
  ) -> (ContactID, Fields) {
    var fields: Fields = [:]
    if !tags.isEmpty { fields["tags"] = FieldValue(set: tags) }
    let id: ContactID
    switch person.which {
    case .known(let known, let handle):
      id = known
      if let handle { fields["handles"] = FieldValue(set: [handle.description]) }
    case .new(let name, let handle):
      let usual = handle?.idOfNewContact
      // Somebody who gave the handle up may still have the id that goes with it.
      id = usual.flatMap { book.contact($0) == nil ? $0 : nil } ?? ContactID(ids.next("c"))
      if !name.isEmpty { fields["name"] = .text(name) }
      if let handle { fields["handles"] = FieldValue(set: [handle.description]) }
    case .unsure: return (ContactID(""), [:])
    }
    if let day, isFirstMeeting(id, book) {
      var met: Fields = ["on": .text(day.description)]
      met.put("where", place)
      met.put("event", event?.description ?? "")
      fields["met"] = .object(met)
    }
    return (id, fields)
  }

  /// Whether nothing says yet that we met.
  private func isFirstMeeting(_ id: ContactID, _ book: Book) -> Bool {
    book.contact(id)?.met == nil
      && !book.logged(with: id).contains { $0.channel.isMeeting }
  }

  private func gathering(
    _ event: Gathering, _ id: EventID, _ contacts: [ContactID], _ day: Day
  ) -> Patch {
    var fields: Fields = ["people": FieldValue(set: contacts.map(\.description))]
    if event.known == nil {
      fields["name"] = .text(event.name)
      fields["on"] = .text(day.description)
      fields.put("place", place)
    }
    return Patch(.event, id.description, fields)
  }

  private func interaction(
    _ contact: ContactID, _ channel: Channel, _ event: EventID?, _ ids: inout IDSource,
    _ now: Moment, _ zone: Zone
  ) -> Patch {
    var interaction = Interaction(id: InteractionID(ids.next("i")))
    interaction.contact = contact
    interaction.time = time(now, zone)
    interaction.channel = channel
    interaction.direction = direction ?? channel.usualDirection
    let place = event == nil ? placePhrase : ""
    interaction.note = [note, place].filter { !$0.isEmpty }.joined(separator: ", ")
    interaction.event = event?.description ?? ""
    return Patch(.interaction, interaction.id.description, interaction.fields)
  }

  /// As exact as it was said: a moment, a day, or now.
  private func time(_ now: Moment, _ zone: Zone) -> String {
    guard let when else { return now.rfc3339 }
    return when.minute.map { zone.moment(when.day, minute: $0).rfc3339 } ?? when.day.description
  }

  private func followUp(
    _ promise: Promise, _ contact: ContactID, _ event: EventID?, _ ids: inout IDSource
  ) -> Patch {
    var followUp = FollowUp(id: FollowUpID(ids.next("f")))
    followUp.contact = contact
    followUp.due = promise.due
    followUp.what = promise.what
    followUp.event = event?.description ?? ""
    return Patch(.followUp, followUp.id.description, followUp.fields)
  }
}

extension Handle {
  /// The id that an import gives a contact of whom only this handle is known, so that both make one.
  package var idOfNewContact: ContactID {
    ContactID("c-\(network == .twitter ? "tw" : network.rawValue)-\(name)")
  }
}
