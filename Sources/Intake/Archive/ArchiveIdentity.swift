internal import JSONText
internal import People

/// Who an archive belongs to, put together from its account, profile and manifest.
struct ArchiveIdentity {
  var manifest = Manifest()
  private var account: Owner?
  private var bio = ""
  private var place = ""
  private var earlier: Set<Handle> = []

  init() {}

  /// Takes the element of `account.js`, `profile.js`, `screen-name-change.js` or
  /// `user_details.js`.
  mutating func take(_ kind: ArchiveKind, _ json: JSON) {
    switch kind {
    case .account:
      guard let json = json["account"], let name = json["username"]?.text,
        let handle = Handle(.twitter, name)
      else { return }
      var owner = Owner(handle: handle, id: json["accountId"]?.id)
      owner.name = json["accountDisplayName"]?.text ?? ""
      owner.created = json["createdAt"]?.moment
      account = owner
    case .profile:
      let description = json["profile"]?["description"]
      bio = description?["bio"]?.text ?? ""
      place = description?["location"]?.text ?? ""
    case .names:
      let change = json["screenNameChange"]?["screenNameChange"]
      let names = [change?["changedFrom"]?.text, change?["changedTo"]?.text]
      for name in names { name.flatMap { Handle(.twitter, $0) }.map { _ = earlier.insert($0) } }
    case .userDetails:
      guard let name = json["screen_name"]?.text, let handle = Handle(.twitter, name) else {
        return
      }
      var owner = Owner(handle: handle, id: json["id"]?.id)
      owner.name = json["full_name"]?.text ?? ""
      owner.created = json["created_at"]?.moment
      account = owner
      bio = json["bio"]?.text ?? ""
      place = json["location"]?.text ?? ""
    default: break
    }
  }

  /// By the account, else by the manifest.
  var owner: Owner? {
    let named = Handle(.twitter, manifest.userName)
    guard var owner = account ?? named.map({ Owner(handle: $0, id: manifest.accountID) }) else {
      return nil
    }
    owner.bio = bio
    owner.place = place
    owner.earlier = earlier
    return owner
  }

  /// The author of a tweet: named in it, or else told by the link to a photo or video of its own.
  static func owner(ofTweet tweet: JSON, _ directory: Directory) -> Owner? {
    if let user = tweet["user"], let name = user["screen_name"]?.utf8 {
      let id = (user["id_str"] ?? user["id"])?.id
      return directory.handle(name).map { Owner(handle: $0, id: id) }
    }
    guard let id = (tweet["id_str"] ?? tweet["id"])?.id,
      let media = (tweet["extended_entities"] ?? tweet["entities"])?["media"]?.elements
    else { return nil }
    for item in media {
      guard let url = item["expanded_url"]?.text, let link = StatusLink(url), link.id == id,
        let handle = directory.handle(link.name)
      else { continue }
      return Owner(handle: handle)
    }
    return nil
  }
}
