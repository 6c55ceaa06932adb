/// How far an import has come.
package struct ImportProgress: Equatable, Sendable {
  /// The name inside its folder or zip of the file that is read now: `data/tweets.js`.
  package var file: String
  /// Of this file.
  package var bytesDone: Int
  package var bytesTotal: Int
  /// Entries of this file that were read so far.
  package var records: Int
  /// Of all inputs; 0 while that is not known.
  package var allDone = 0
  package var allTotal = 0

  package init(file: String, bytesDone: Int, bytesTotal: Int, records: Int) {
    self.file = file
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
    self.records = records
  }

  /// `[######··············]  31 %  12 of 39 MB  140 MB/s  0:03 left  data/tweets.js`
  ///
  /// - Parameter seconds: since the import began; rate and rest are told after the first.
  package func line(seconds: Double) -> String {
    let (done, total) = allTotal > 0 ? (allDone, allTotal) : (bytesDone, bytesTotal)
    let part = total == 0 ? 1 : min(1, Double(done) / Double(total))
    let full = Int(part * Double(ImportProgress.barWidth))
    let bar =
      String(repeating: "#", count: full)
      + String(repeating: ".", count: ImportProgress.barWidth - full)
    let size = "\(done / 1_000_000) of \(total / 1_000_000) MB"
    return "[\(bar)] \(Int(part * 100)) %  \(size)\(pace(done, total, seconds))  \(file)"
  }

  private static let barWidth = 20

  private func pace(_ done: Int, _ total: Int, _ seconds: Double) -> String {
    guard seconds >= 1, done > 0 else { return "" }
    let rest = Int((Double(max(0, total - done)) * seconds / Double(done)).rounded(.up))
    let padded = rest % 60 < 10 ? "0\(rest % 60)" : "\(rest % 60)"
    return "  \(Int(Double(done) / seconds / 1_000_000)) MB/s  \(rest / 60):\(padded) left"
  }
}

/// Adds up the progress of one file after the other.
final class ProgressSum {
  private let total: Int
  private let report: (ImportProgress) -> Void
  private var before = 0
  private var current: (file: String, done: Int) = ("", 0)

  /// - Parameter total: the bytes of all files that will be read.
  init(total: Int, _ report: @escaping (ImportProgress) -> Void) {
    (self.total, self.report) = (total, report)
  }

  func take(_ progress: ImportProgress) {
    if progress.file != current.file || progress.bytesDone < current.done {
      before += current.done
    }
    current = (progress.file, progress.bytesDone)
    var progress = progress
    progress.allDone = before + progress.bytesDone
    progress.allTotal = max(total, progress.allDone)
    report(progress)
  }
}
