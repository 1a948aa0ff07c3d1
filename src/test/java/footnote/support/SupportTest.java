package footnote.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The bridge opened in 1887. | The old bridge, built of iron, opened in 1887 after six years of work. |",
        "At least 133 people died. | Officials said at least 133 people died in the attack on Friday. |",
        "133 people died and 180 were injured. | The fire killed 133 people and injured 180. |",
        "The fire killed 133 people and injured 180. | In all, 133 people were killed by the fire and 180 were injured. |",
        "180 people were injured. | 133 people died and 180 were injured. |",
        "About 1,200 homes lost power. | Some 1.2 thousand homes lost power overnight. |",
        "Twelve hundred homes lost power. | Some 1,200 homes lost power overnight. |",
        "It sold two dozen lamps. | The shop sold 24 lamps in May. |",
        "The port handles 2.5 million tonnes. | The port handles 2,500,000 tonnes a year. |",
        "The port has twenty-one cranes. | There are 21 cranes at the port. |",
        "Turnout was 61 percent. | Turnout reached 61% on Sunday. |",
        "Turnout was 61%. | Turnout reached 61 per cent on Sunday. |",
        "The lighthouse was lit on 4 October 1871. | The lighthouse was first lit on October 4, 1871. |",
        "The lighthouse was lit on October 4, 1871. | The lighthouse was lit on 1871-10-04. |",
        "The lighthouse was lit on 4 October 1871. | The lighthouse was lit 4.10.1871. |",
        "The meeting was held on Monday. | On Monday, the council held a meeting. |",
        "The ferry leaves at 15 hours. | The ferry leaves at 3 pm. |",
        "Ada Byrne was born in Sund in 1903. | She was born in Sund in 1903. | Ada Byrne",
        "Byrne ran the harbour. | She ran the harbour for ten years. | Ada Byrne",
        "The harbour of Sund was run by Ada Byrne. | Ada Byrne ran the harbour of Sund. |",
        "Beta was bought by Alpha. | Alpha bought Beta in 2019. |",
        "Alpha bought Beta. | In 2019 Beta was bought by Alpha. |",
        "The German mill closed. | The mill in Germany closed last year. |",
        "French mills closed. | Mills in France closed last year. |",
        "The U.S. mill closed. | The mill in the United States closed. |",
        "The US mill closed. | The U.S. mill closed in spring. |",
        "The United Nations sent aid. | The UN sent aid on Monday. |",
        "The WHO sent aid. | The World Health Organization sent aid on Monday. |",
        "The ministry did not confirm the report. | The ministry didn't confirm the report. |",
        "Nobody survived the crash. | There were no people who survived the crash. |",
        "The bridge opened in 1990. | The bridge opened in 1990 but did not carry trains. |",
        "The bridge did not carry trains. | The bridge opened in 1990 but did not carry trains. |",
        "The crew could not save the ship. | The crew failed to save the ship. |",
        "The law is not legal. | The court said the law is illegal. |",
        "The drug may cause headaches. | The drug may cause headaches in adults. |",
        "The drug can cause headaches. | The drug might cause headaches in adults. |",
        "The plant is expected to open in May. | The plant, which is expected to open in May, will make lamps. |",
        "Prices rose in March. | Prices increased in March by a fifth. |",
        "Prices fell in March. | There was a decline of prices in March; prices dropped. |",
        "The first lamp was lit in 1871. | The very first lamp was lit in 1871. |",
        "The book was first published in 1900. | The book was published in 1900. |",
        "The strike began before the war. | The strike began before the war ended. |",
        "The war began after the strike. | The strike came before the war began. |",
        "One of the lamps broke. | A lamp broke; it was one of the old lamps. |",
        "Louis XIV built the palace. | The palace was built by Louis XIV in Sund. |",
        "The 19th century saw many mills. | Many mills were built in the nineteenth century. |",
        "It happened in the 1990s. | It all happened in the 1990s. |",
        "The COVID-19 rules ended. | COVID-19 rules have ended in Sund. |",
        "The F14 flew over Sund. | An F14 flew over Sund at noon. |",
        "It cost $3 million. | The tower cost $3m to build, it was said. |",
        "The tower is 30 metres high. | The tower stands 30 metres high above the sea. |",
        "You can write to info@sund.example. | Write to info@sund.example about lamps. |",
        "El puente se abrió en 1887. | El puente viejo se abrió en 1887 tras seis años. |",
        "El faro se encendió el 4 de octubre de 1871. | El faro se encendió por primera vez el 4 de octubre de 1871. |",
        "Murieron treinta y dos personas. | En el incendio murieron 32 personas. |",
        "El ministerio no confirmó el informe. | El ministerio no confirmó el informe el lunes. |",
        "Die Brücke wurde 1887 eröffnet. | Die alte Brücke wurde 1887 nach sechs Jahren eröffnet. |",
        "Einundzwanzig Menschen starben. | Bei dem Brand starben 21 Menschen. |",
        "Anna Müller leitet den Hafen. | Den Hafen leitet Anna Müller seit 1990. |",
        "Das Ministerium bestätigte den Bericht nicht. | Das Ministerium hat den Bericht nicht bestätigt. |",
        "Мост открыли в 1887 году. | Старый мост открыли в 1887 году после шести лет работы. |",
        "Маяк зажгли 4 октября 1871 года. | Впервые маяк зажгли 4 октября 1871 года. |",
        "Погибли двадцать один человек. | При пожаре погибли 21 человек. |",
        "Портом руководила Анна Бирн. | Портом десять лет руководила она. | О жизни Анны Бирн",
        "Министерство не подтвердило сообщение. | Министерство не подтвердило это сообщение. |",
        "Явка составила 61 процент. | Явка составила 61% в воскресенье. |",
      })
  void acceptsWhatTheQuotesSay(String sentence, String quote, String title) {
    assertThat(Support.objection(sentence, List.of(quote), titles(title), true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "At least 143 people died. | At least 133 people died in the attack. | number 143",
        "133 injured and 180 died. | 133 died and 180 were injured. | something else",
        "133 people were injured and 180 people died. | 133 people died and 180 were injured. | something else",
        "133 people died. | 180 people died and 133 were injured. | something else",
        "The fire killed 180 people and injured 133. | The fire killed 133 people and injured 180. | something else",
        "About 1,300 homes lost power. | Some 1,200 homes lost power. | number",
        "Twelve homes lost power. | Some 1,200 homes lost power. | number",
        "It sold three dozen lamps. | The shop sold 24 lamps in May. | number",
        "The port handles 2.5 billion tonnes. | The port handles 2.5 million tonnes. | number",
        "The port has twenty-two cranes. | There are 21 cranes at the port. | number",
        "Turnout was 16 percent. | Turnout reached 61% on Sunday. | number",
        "30% of the lamps broke. | 30 of the lamps broke in the storm. | number",
        "The bridge opened in 1878. | The bridge opened in 1887. | number",
        "It happened in the 1980s. | It all happened in the 1990s. | number",
        "4 people died there. | People died there on October 4, 1871. | number",
        "He was born in 1950 and died in 1903. | He was born in 1903 and died in 1950. | something else",
        "The lighthouse was lit on 5 October 1871. | The lighthouse was lit on October 4, 1871. | date",
        "The lighthouse was lit on 4 November 1871. | The lighthouse was lit on October 4, 1871. | date",
        "The lighthouse was lit on 4 October 1872. | The lighthouse was lit on October 4, 1871. | 1872",
        "The meeting was held on Tuesday. | On Monday, the council held a meeting. | date",
        "The meeting was held in May 2020. | The council held a meeting in June 2020. | date",
        "Ada Moore ran the harbour. | Ada Byrne ran the harbour. | name “Moore”",
        "Moore ran the harbour. | Ada Byrne ran the harbour. | name “Moore”",
        "The harbour was run by Moore. | The harbour was run by Byrne. | name “Moore”",
        "Ada Byrne ran the harbour of Oslo. | Ada Byrne ran the harbour. | name “Oslo”",
        "Byrne of the Labour Party ran the harbour. | Ada Byrne ran the harbour. | name",
        "Johnston ran the harbour. | Johnson ran the harbour. | name",
        "The Spanish mill closed. | The mill in Germany closed. | name",
        "The EU sent aid on Monday. | The UN sent aid on Monday. | name",
        "Beta bought Alpha. | Alpha bought Beta in 2019. | of another",
        "Alpha was bought by Beta. | Alpha bought Beta in 2019. | of another",
        "The ministry confirmed the report. | The ministry did not confirm the report. | deny it",
        "The ministry did not confirm the report. | The ministry confirmed the report. | do not deny",
        "The ministry never confirmed the report. | The ministry confirmed the report. | do not deny",
        "The bridge did not open in 1990. | The bridge opened in 1990 but did not carry trains. | do not deny",
        "The bridge carried trains. | The bridge opened in 1990 but did not carry trains. | deny it",
        "The crew saved the ship. | The crew failed to save the ship. | deny it",
        "People survived the crash. | No people survived the crash. | deny it",
        "The lamp works with oil. | The lamp works without oil. | deny it",
        "The law is legal. | The court said the law is illegal. | ",
        "Prices rose in March. | Prices fell in March. | opposite",
        "Exports increased last year. | Exports decreased last year. | opposite",
        "More than 30 lamps broke. | Fewer than 30 lamps broke. | opposite",
        "Prices were above 30 crowns. | Prices were below 30 crowns. | opposite",
        "The strike began after the war. | The strike began before the war. | opposite",
        "Byrne won the vote. | Byrne lost the vote. | opposite",
        "The council accepted the plan. | The council rejected the plan. | opposite",
        "The law allows lamps. | The law bans lamps. | opposite",
        "The mill opened in spring. | The mill closed in spring. | opposite",
        "It was the last lamp. | It was the first lamp. | opposite",
        "The mill is in the north of Sund. | The mill is in the south of Sund. | opposite",
        "The jury found Byrne guilty. | The jury found Byrne innocent. | opposite",
        "The drug causes headaches. | The drug may cause headaches. | reserve",
        "The mayor stole the money. | The mayor allegedly stole the money. | reserve",
        "The plant opens in May. | The plant is expected to open in May. | reserve",
        "The harbour is a centre for growing rice. | The bridge opened in spring after long work. | do not speak",
        "See https://sund.example for lamps. | See https://sund.example for lamps. | link",
        "See [lamps](https://sund.example) now. | See lamps now. | link",
        "See <b>lamps</b> now. | See lamps now. | markup",
        "Write to evil@sund.example about lamps. | Write to info@sund.example about lamps. | evil@sund.example",
        "Ask @lamps about lamps. | Ask about lamps. | @lamps",
        "Call +47 555 123 45 67 about lamps. | Call about lamps. | not in the quotes",
        "El puente se abrió en 1888. | El puente se abrió en 1887. | number",
        "El ministerio confirmó el informe. | El ministerio no confirmó el informe. | deny it",
        "Los precios subieron; el paro subió. | El paro bajó y los precios bajaron. | ",
        "Die Brücke wurde 1888 eröffnet. | Die Brücke wurde 1887 eröffnet. | number",
        "Anna Schmidt leitet den Hafen. | Den Hafen leitet Anna Müller. | name “Schmidt”",
        "Das Ministerium bestätigte den Bericht. | Das Ministerium bestätigte den Bericht nicht. | ",
        "Мост открыли в 1888 году. | Мост открыли в 1887 году. | number",
        "Портом руководила Анна Смит. | Портом руководила Анна Бирн. | name",
        "Министерство подтвердило сообщение. | Министерство не подтвердило сообщение. | deny it",
        "The bridge is 30 feet long. | The bridge is 30 metres long. | “feet”",
        "The tower cost €30 million. | The tower cost $30 million. | “€”",
        "The ferry leaves at 3 a.m. | The ferry leaves at 3 p.m. | “am”",
        "All lamps broke. | Some lamps broke. | “All”",
        "Only the mayor voted for it. | The mayor voted for it. | “Only”",
        "The harbour was destroyed. | The harbour was almost destroyed. | reserve",
        "It is. | The bridge opened in 1887. | nothing",
        "`` | The bridge opened in 1887. | nothing",
      })
  void objectsToWhatTheQuotesDoNotSay(String sentence, String quote, String reason) {
    assertThat(Support.objection(sentence == null ? "" : sentence, List.of(quote), List.of(), true))
        .hasValueSatisfying(said -> assertThat(said).contains(reason == null ? "" : reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Мост открыли в 1887 году. | The bridge opened in 1887. | true",
        "Мост открыли в 1888 году. | The bridge opened in 1887. | false",
        "Портом руководила Анна Бирн. | The harbour was run by Anna Birne. | true",
        "Портом руководила Анна Смит. | The harbour was run by Anna Birne. | false",
        "El faro se encendió el 4 de octubre de 1871. | The lighthouse was lit on October 4, 1871. | true",
        "El faro se encendió el 5 de octubre de 1871. | The lighthouse was lit on October 4, 1871. | false",
        "El ministerio no confirmó los 30 casos. | The ministry did not confirm the 30 cases. | true",
        "El ministerio no confirmó los 30 casos. | The ministry confirmed the 30 cases. | false",
        "El ministerio confirmó los 30 casos. | The ministry did not confirm the 30 cases. | false",
        "In Germany 30 mills closed. | En Alemania cerraron 30 molinos. | true",
        "In France 30 mills closed. | En Alemania cerraron 30 molinos. | false",
        "Die Brücke hat einundzwanzig Bögen. | The bridge has 21 arches. | true",
        "Die Brücke hat zweiundzwanzig Bögen. | The bridge has 21 arches. | false",
        "Der Hafen ist alt. | The bridge opened in spring. | false",
      })
  void comparesAcrossLanguages(String sentence, String quote, boolean supported) {
    assertThat(Support.objection(sentence, List.of(quote), List.of(), false).isEmpty())
        .isEqualTo(supported);
  }

  private static List<String> titles(String title) {
    return title == null ? List.of() : List.of(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crack is less than 38 centimetres long. | The crack is 38 centimetres long. | false",
        "The crack is over 38 centimetres long. | The crack is 38 centimetres long. | false",
        "Fewer than 133 people died. | Officials said 133 people died. | false",
        "It cost more than $40. | The lamp cost $40 in May. | false",
        "La grieta mide menos de 38 metros. | La grieta mide 38 metros. | false",
        "More than 133 people died. | Over 133 people died on Friday. | true",
        "It cost over $40. | The cost of the lamp exceeded $40. | true",
        "Less rain fell in 1990. | In 1990 less rain fell. | true"
      })
  void takesANumberForABoundOnlyWhereTheQuotesDo(String claim, String quote, boolean holds) {
    assertThat(Support.objection(claim, List.of(quote), List.of(), true).isEmpty())
        .isEqualTo(holds);
  }
}
