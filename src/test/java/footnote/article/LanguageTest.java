package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          en | -     | The lantern in the tower is lit at seven minutes past nine.
          en | -     | Paris
          en | -     | Tower relit
          de | -     | Der Turm ist hoch und alt.
          fr | -     | Le château est fermé à cause de la grève.
          es | -     | La casa de los padres es muy grande y está en el centro.
          it | -     | La casa di Marco è più grande della scuola che si vede.
          pt | -     | A casa dos pais é muito grande e não está no centro.
          nl | -     | Het huis van de ouders is groot en niet oud.
          sv | -     | Fyrvaktaren kom tillbaka till ön efter fyrtio år och tände lampan igen.
          pl | -     | Latarnik wrócił na wyspę po czterdziestu latach i znowu zapalił lampę.
          ru | -     | Маяк стоит на скале, и мы его видим.
          uk | -     | Маяк стоїть на скелі, і ми його бачимо.
          ar | -     | المنارة تقف على الصخرة.
          fa | -     | این چراغ دریایی روی صخره‌ای بلند ایستاده است و کشتی‌ها را هر شب راهنمایی می‌کند.
          hi | -     | प्रकाशस्तंभ चट्टान पर खड़ा है।
          zh | -     | 灯塔矗立在海角。
          ja | -     | 灯台は岬の先に立っている。
          ko | -     | 등대는 곶 끝에 서 있다.
          el | -     | Ο φάρος στέκεται στον βράχο.
          he | -     | המגדלור עומד על הסלע.
          th | -     | ประภาคารตั้งอยู่บนโขดหิน
          und | -    | 12345
          de | de-AT | The lantern in the tower is lit.
          pt | pt_BR | x
          de | deu   | x
          no | nb    | x
          en | klingon | The lantern in the tower is lit.
          """)
  void isDeclaredOrShowsItself(String language, String declared, String text) {
    assertThat(Language.of(text, declared)).isEqualTo(language);
  }
}
