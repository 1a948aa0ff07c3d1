package footnote.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// OpenNLP's language model, loaded when it is first asked. Only the order of its guesses means
/// anything: its probabilities are tiny.
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";

  private LanguageModel() {}

  /// An ISO 639-3 code.
  static String guess(String text) {
    return new LanguageDetectorME(Loaded.MODEL).predictLanguage(text).getLang();
  }

  private static final class Loaded {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("The language model is missing from the class path.", e);
      }
    }
  }
}
