internal import JSONText
internal import People

/// The members of a status that Perch reads, found in one pass: X's classic shape, which archives
/// of all ages and the API 1.1 share. What is null counts as missing.
struct StatusFields {
  private(set) var idText: JSON?
  private(set) var idNumber: JSON?
  private(set) var created: JSON?
  private(set) var text: JSON?
  private(set) var entities: JSON?
  private(set) var extendedEntities: JSON?
  private(set) var language: JSON?
  private(set) var likes: JSON?
  private(set) var reposts: JSON?
  private(set) var parentText: JSON?
  private(set) var parentNumber: JSON?
  private(set) var parentAuthorText: JSON?
  private(set) var parentAuthorNumber: JSON?
  private(set) var parentName: JSON?
  private(set) var editInfo: JSON?
  private(set) var user: JSON?
  private(set) var reposted: JSON?
  private(set) var quoted: JSON?
  private(set) var quotedText: JSON?
  private(set) var quotedNumber: JSON?
  private var isWhole = false

  init(_ json: JSON) {
    for (name, value) in json.members where !value.isNull { take(name, value) }
  }

  var id: UInt64? { (idText ?? idNumber)?.id }

  /// The tweet that this one answers.
  var parent: UInt64? { (parentText ?? parentNumber)?.id }
  var parentAuthor: UInt64? { (parentAuthorText ?? parentAuthorNumber)?.id }
  var quotedID: UInt64? { (quotedText ?? quotedNumber)?.id }

  /// When it was made.
  func time(_ id: UInt64) -> Moment? { Snowflake.time(id, written: created?.moment) }

  @inline(__always)
  private mutating func take(_ name: JSON, _ value: JSON) {
    switch name.utf8?.count ?? 0 {
    case 2: if name.equals("id") { idNumber = value }
    case 4:
      if name.equals("text") {
        if !isWhole { text = value }
      } else if name.equals("lang") {
        language = value
      } else if name.equals("user") {
        user = value
      }
    case 6: if name.equals("id_str") { idText = value }
    case 8: if name.equals("entities"), !isWhole { entities = value }
    case 9: takeOfNine(name, value)
    case 10: if name.equals("created_at") { created = value }
    default: takeLong(name, value)
    }
  }

  private mutating func takeOfNine(_ name: JSON, _ value: JSON) {
    if name.equals("full_text") {
      if !isWhole { text = value }
    } else if name.equals("edit_info") {
      editInfo = value
    }
  }

  private mutating func takeLong(_ name: JSON, _ value: JSON) {
    switch name.utf8?.count ?? 0 {
    case 13:
      if name.equals("quoted_status") { quoted = value }
      if name.equals("retweet_count") { reposts = value }
    case 14:
      if name.equals("favorite_count") { likes = value }
      if name.equals("extended_tweet") { takeWhole(value) }
    case 16...17:
      if name.equals("retweeted_status") { reposted = value }
      if name.equals("quoted_status_id") { quotedNumber = value }
      if name.equals("extended_entities"), !isWhole { extendedEntities = value }
    case 19: if name.equals("in_reply_to_user_id") { parentAuthorNumber = value }
    case 20: if name.equals("quoted_status_id_str") { quotedText = value }
    case 21: if name.equals("in_reply_to_status_id") { parentNumber = value }
    case 23:
      if name.equals("in_reply_to_screen_name") { parentName = value }
      if name.equals("in_reply_to_user_id_str") { parentAuthorText = value }
    case 25: if name.equals("in_reply_to_status_id_str") { parentText = value }
    default: break
    }
  }

  /// A stream of the API 1.1 has the text of a long tweet apart, beside the cut one.
  private mutating func takeWhole(_ json: JSON) {
    guard let whole = json["full_text"] ?? json["text"] else { return }
    isWhole = true
    text = whole
    entities = json["entities"]
    extendedEntities = json["extended_entities"]
  }
}
