internal import People

// Getting acts to disk: said when it takes long, tried again by itself when it fails.
extension State {
  /// A save that takes longer is told of, in milliseconds.
  private static var patience: Int { 300 }
  /// After how many milliseconds what failed is tried again, the last for ever.
  private static var retries: [Int] { [2000, 5000, 15_000, 60_000] }

  /// Sends an act on its way to disk, and before it those that did not get there.
  mutating func save(_ patches: [Patch], _ entry: ActEntry?) -> [Effect] {
    let retried = saveAgain()
    let number = nextSave
    nextSave += 1
    saving[number] = patches
    return retried
      + [
        .save(act: number, patches, entry),
        .remind(after: State.patience, .ofSaving(act: number)),
      ]
  }

  private mutating func saveAgain() -> [Effect] {
    guard !unsaved.isEmpty else { return [] }
    let retried = unsaved.sorted { $0.key < $1.key }
    for (number, patches) in retried { saving[number] = patches }
    unsaved = [:]
    isCatchingUp = true
    return retried.map { .save(act: $0.key, $0.value, nil) }
  }

  mutating func confirm(_ act: Int) -> [Effect] {
    saving[act] = nil
    if saving.isEmpty { isSavingLong = false }
    guard isCatchingUp, saving.isEmpty, unsaved.isEmpty else { return [] }
    (isCatchingUp, failures) = (false, 0)
    status = .info("All saved.")
    return []
  }

  mutating func keepUnsaved(_ act: Int, _ why: String) -> [Effect] {
    if let patches = saving.removeValue(forKey: act) { unsaved[act] = patches }
    if saving.isEmpty { isSavingLong = false }
    let effects = tell(.notSaved(why))
    guard !isRetryPlanned else { return effects }
    isRetryPlanned = true
    let pause = State.retries[min(failures, State.retries.count - 1)]
    failures += 1
    return effects + [.remind(after: pause, .toSaveAgain)]
  }

  mutating func take(_ reminder: Reminder) -> [Effect] {
    switch reminder {
    case .ofSaving(let act):
      guard saving[act] != nil else { return [] }
      isSavingLong = true
      revision += 1
      return []
    case .toSaveAgain:
      isRetryPlanned = false
      return saveAgain()
    case .toKeepDraft(let draft): return keepDraft(after: draft)
    case .toKeepAll: return keepDraft()
    }
  }
}
