package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | The articles do not answer this. Searched 1 article, by words and by meaning. The nearest passage does not mention “Oslo”, “7”. Closest: “A {0} 'b'”.",
        "en | 1200 | The articles do not answer this. Searched 1,200 articles, by words and by meaning. The nearest passage does not mention “Oslo”, “7”. Closest: “A {0} 'b'”.",
        "fr | 2 | The articles do not answer this. Searched 2 articles, by words and by meaning. The nearest passage does not mention “Oslo”, “7”. Closest: “A {0} 'b'”.",
        "es | 1 | Los artículos no responden a esto. Se buscó en 1 artículo, por palabras y por significado. El pasaje más cercano no menciona «Oslo», «7». Lo más cercano: «A {0} 'b'».",
        "de | 3 | Die Artikel beantworten das nicht. Gesucht wurde in 3 Artikeln, nach Wörtern und nach Bedeutung. Die nächste Stelle erwähnt „Oslo“, „7“ nicht. Am nächsten: „A {0} 'b'“.",
        "ru | 5 | Статьи не отвечают на этот вопрос. Поиск по словам и по смыслу: 5 статей. В ближайшем отрывке не упоминается: «Oslo», «7». Ближе всего: «A {0} 'b'».",
      })
  void saysWhatWasSearchedInTheLanguageOfTheQuestion(String language, long searched, String words) {
    var declined = new Declined(Reason.NOTHING_NEAR, searched, List.of("Oslo", "7"), 0);
    var closest = List.of(new Closest("a", "A {0} 'b'", null, null));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Refusals.inWords(declined, closest, language)).isEqualTo(words);
    } finally {
      Locale.setDefault(before);
    }
  }
}
