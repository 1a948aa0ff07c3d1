package footnote.rest;

import java.util.Set;

/// Four invented articles in two languages, as a caller posts them; one id has a slash, one has no
/// date.
final class Shelved {
  static final String LIGHTHOUSE_ID = "harbour/kelver-lighthouse";
  static final String LIGHTHOUSE_PATH = "/api/v1/articles/harbour%2Fkelver-lighthouse";

  static final String LIGHTHOUSE =
      """
      {"id":"harbour/kelver-lighthouse","title":"Kelverholm lighthouse shines again",\
      "text":"The Kelverholm lighthouse was relit on Sunday after nine years of darkness.\\n\\n\
      Engineers replaced 47 lamps and the old copper roof of the lighthouse. \
      The work cost 3.2 million crowns, said harbour master Ilse Brandvold.\\n\\n\
      The tower was built in 1871.",\
      "url":"https://kelver.example/lighthouse","source":"The Kelver Post",\
      "publishedAt":"2024-03-24T05:05:13.750Z","lang":"en"}""";
  static final String GARDEN =
      """
      {"id":"garten","title":"Neues Gewächshaus in Tannbrück",\
      "text":"Der Botanische Garten in Tannbrück bekommt ein neues Gewächshaus. \
      Der Eintritt kostet künftig sieben Euro, Kinder zahlen nichts.\\n\\n\
      Die Bauarbeiten beginnen im Frühjahr und dauern zwei Jahre.",\
      "source":"Grauener Bote","publishedAt":"2025-01-10","lang":"de"}""";
  static final String BEANS =
      """
      {"id":"beans","title":"Orrin seed bank counts its beans",\
      "text":"The seed bank of Orrin keeps 12,400 kinds of beans in a former salt mine. \
      Its director, Marta Quell, wants to add lentils next year.",\
      "source":"Orrin Weekly","publishedAt":"2023-06-01","lang":"en"}""";
  static final String FERRY =
      """
      {"id":"ferry","title":"New ferry to Sund",\
      "text":"The ferry between Kelverholm and Sund leaves every 40 minutes. \
      A ticket is free for residents of the island.",\
      "source":"The Kelver Post","lang":"en"}""";

  static final String NDJSON = String.join("\n", LIGHTHOUSE, GARDEN, BEANS, FERRY);

  static final Set<String> IDS = Set.of(LIGHTHOUSE_ID, "garten", "beans", "ferry");

  private Shelved() {}
}
