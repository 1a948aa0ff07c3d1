import java.util.List;

/// One of the two that are measured: it takes articles in and finds passages for a question.
interface Contender extends AutoCloseable {
  /// How many passages a search gives.
  int LIMIT = 10;

  /// Takes articles into an empty store; what was there before is gone. When it returns, every
  /// article can be found.
  void ingest(List<Text> articles) throws Exception;

  /// The words of each passage that these articles, which were taken in, were cut into.
  List<String> passages(List<Text> articles);

  /// Puts that many made-up passages with ready vectors into an empty store; what was there before
  /// is gone.
  void fill(int passages) throws Exception;

  /// The best passages for a question, best first.
  List<Found> search(String question);

  /// An article as its line of the set has it; `json` is that line.
  record Text(String json, String id, String title, String text) {}

  /// A passage that was found and the article it is of.
  record Found(String articleId, String words) {}
}
