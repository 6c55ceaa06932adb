// Whom I introduce, and what people look for or can give. All of it goes by who they turned out to
// be: a record that names a merged contact is about the person.
extension Book {
  /// The two of an introduction, as they are known now; nil where one is gone, or both are one.
  package func pair(of introduction: Introduction) -> (a: ContactID, b: ContactID)? {
    guard let a = home(introduction.a), let b = home(introduction.b), a != b, contact(a) != nil,
      contact(b) != nil
    else { return nil }
    return (a, b)
  }

  /// The introductions of a person that were begun, in the order in which they came.
  package func introductions(of person: ContactID) -> [Introduction] {
    let person = home(person)
    return introductions.records.filter {
      $0.isReal && (home($0.a) == person || home($0.b) == person)
    }
  }

  /// All that is known of two people as a pair, also that they were not to be introduced.
  package func introductions(of one: ContactID, and other: ContactID) -> [Introduction] {
    let pair = Set([home(one), home(other)])
    return introductions.records.filter { !$0.isDeleted && Set([home($0.a), home($0.b)]) == pair }
  }

  /// What a person looks for and can give, met or not.
  package func needs(of person: ContactID) -> [Need] {
    let person = home(person)
    return needs.records.filter { $0.isConfirmed && home($0.contact) == person }
  }

  /// When each was asked or agreed, by who they turned out to be.
  package func times(
    _ times: [ContactID: WrittenTime], of person: ContactID
  ) -> WrittenTime? {
    times.first { home($0.key) == home(person) }?.value
  }
}
