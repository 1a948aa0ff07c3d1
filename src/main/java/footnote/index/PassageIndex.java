package footnote.index;

import java.util.List;

/// Where passages are found, by words and by meaning. It knows ids, ranks and scores; texts come
/// from the record, which can always rebuild it. Safe for concurrent searches beside one writer.
///
/// @see <a href="https://lucene.apache.org">Lucene, the engine in this process</a>
public interface PassageIndex extends AutoCloseable {
  /// Replaces all passages of an article; a search sees either the old ones or the new ones.
  void putArticle(IndexedArticle article);

  /// Takes all passages of an article out.
  void deleteArticle(String articleId);

  /// Makes everything put or deleted so far visible to the next search.
  void refresh();

  /// Puts everything done so far on disk and remembers the number of the last task it covers.
  void checkpoint(long task);

  /// The number of the last task that is on disk, or -1 when the index has to be rebuilt.
  long checkpoint();

  /// Takes everything out, whatever state it is in; [#checkpoint()] is -1 until the next
  /// checkpoint.
  void clear();

  /// How many passages can be found.
  long count();

  /// Passages by BM25 over title and text, best first; ties by article id, then by ordinal.
  ///
  /// @throws IndexUnavailable the index cannot be read
  List<Hit> lexical(LexicalQuery query);

  /// Passages by the cosine of their best sentence, best first; ties by article id, then by
  /// ordinal.
  /// @throws IndexUnavailable the index cannot be read
  List<Hit> nearest(NearestQuery query);

  /// The words of a question that say something, each with its rarity in the language of the
  /// articles that knows most of them; at most 64.
  ///
  /// @throws IndexUnavailable the index cannot be read
  List<TermWeight> weigh(String question);

  @Override
  void close();
}
