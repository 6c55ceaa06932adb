/// What a list can say of each contact in a column.
package enum ContactColumn: String, CaseIterable, Sendable {
  /// How alive the tie is, and whether it grows or fades.
  case name, handle, strength, trend
  /// When we last had to do with each other, and by when to be in touch again.
  case last, due
  case place, tags
}
