package footnote.index;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/// One field of words per language, each with Lucene's analyzer for it; other languages share a
/// plain one. A passage stands in the field of its article's language, so that rarity is counted
/// within a language.
final class Analyzers extends DelegatingAnalyzerWrapper {
  private static final String PREFIX = "text_";
  private static final String OTHER = "other";

  private final Map<String, Analyzer> byLanguage = new TreeMap<>();

  Analyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
    byLanguage.put("ar", new ArabicAnalyzer());
    byLanguage.put("de", new GermanAnalyzer());
    byLanguage.put("en", new EnglishAnalyzer());
    byLanguage.put("es", new SpanishAnalyzer());
    byLanguage.put("fr", new FrenchAnalyzer());
    byLanguage.put("hi", new HindiAnalyzer());
    byLanguage.put("it", new ItalianAnalyzer());
    byLanguage.put("ja", new CJKAnalyzer());
    byLanguage.put("ko", new CJKAnalyzer());
    byLanguage.put("pt", new PortugueseAnalyzer());
    byLanguage.put("ru", new RussianAnalyzer());
    byLanguage.put("zh", new CJKAnalyzer());
    byLanguage.put(OTHER, new StandardAnalyzer());
  }

  String field(String language) {
    return PREFIX + (byLanguage.containsKey(language) ? language : OTHER);
  }

  static boolean isField(String name) {
    return name.startsWith(PREFIX);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    Analyzer analyzer = byLanguage.get(field.substring(PREFIX.length()));
    if (analyzer == null) {
      throw new IllegalArgumentException("No analyzer for field " + field);
    }
    return analyzer;
  }
}
