internal import People

/// Handles as small numbers: each is kept once.
struct HandleList {
  private var interner = Interner()
  private var handles: [Handle] = []

  var count: Int { handles.count }

  mutating func number(of handle: Handle) -> HandleNumber {
    let number = interner.number(of: handle.description)
    if Int(number) == handles.count { handles.append(handle) }
    return number
  }

  subscript(number: HandleNumber) -> Handle { handles[Int(number)] }
}
