internal import People
internal import Queries
internal import Runtime
internal import Scoring

// Queries on the command line.
extension Opening {
  /// Reads a query; one that can't be read is a wrong use.
  func query(_ text: String) throws -> Query {
    do throws(QueryProblem) {
      return try Query(text, now: now, zone: zone)
    } catch {
      throw Failure("In the query “\(text)”: \(error.sentence)", status: 2)
    }
  }

  /// Answers the query of an option; nil where none is given.
  func matcher(_ text: String?, _ judged: Judged) throws -> Matcher? {
    guard let text else { return nil }
    return Matcher(try query(text), world(judged))
  }

  /// What queries are asked of.
  func world(_ judged: Judged) -> QueryWorld {
    var builder = judged.queue
    let waiting = builder.queue(book: judged.book, relations: judged.relations, now: now)
    return QueryWorld(
      book: judged.book, relations: judged.relations, now: now, zone: zone,
      words: ContactWords(judged.book), queue: waiting.items)
  }
}
