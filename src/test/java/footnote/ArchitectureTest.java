package footnote;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import footnote.cli.Cli;
import java.net.Proxy;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of how Footnote is built, as far as a machine can check them.
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("footnote");

  private static final ApplicationModules MODULES =
      ApplicationModules.of(Footnote.class.getPackageName());

  @Test
  void looksAtEveryModule() {
    assertThat(MAIN).hasSizeGreaterThan(100);
    assertThat(MODULES)
        .extracting(module -> module.getIdentifier().toString())
        .containsExactlyInAnyOrder(
            "answer",
            "article",
            "cli",
            "embedding",
            "index",
            "library",
            "passage",
            "rest",
            "retrieval",
            "store");
  }

  @Test
  void importsOnlyPointUpstream() {
    MODULES.verify();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          dev.langchain4j..,           footnote.answer..,  footnote.embedding..
          org.springframework.web..,   footnote.rest..,    footnote.rest..
          picocli..,                   footnote.cli..,     footnote.cli..
          org.jline..,                 footnote.cli..,     footnote.cli..
          me.tongfei..,                footnote.cli..,     footnote.cli..
          com.zaxxer..,                footnote.store..,   footnote.store..
          org.sqlite..,                footnote.store..,   footnote.store..
          org.springframework.jdbc..,  footnote.store..,   footnote.store..
          ai.onnxruntime..,            footnote.embedding.., footnote.embedding..
          ai.djl..,                    footnote.embedding.., footnote.embedding..
          """)
  void librariesStayInTheirPackages(String library, String home, String otherHome) {
    noClasses()
        .that()
        .resideOutsideOfPackages(home, otherHome)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  @Test
  void luceneStaysInIndex() {
    noClasses()
        .that()
        .resideOutsideOfPackages("footnote.index..", "footnote.embedding..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("footnote.embedding..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.lucene..").and(not(type(VectorUtil.class))))
        .check(MAIN);
  }

  @Test
  void surfacesHaveNoPublicTypes() {
    classes()
        .that()
        .resideInAnyPackage("footnote.rest..", "footnote.cli..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotBelongToAnyOf(Cli.class)
        .should()
        .notBePublic()
        .check(MAIN);
  }

  @Test
  void nothingImportsASurface() {
    noClasses()
        .that()
        .resideOutsideOfPackages("footnote.rest..", "footnote.cli..")
        .and()
        .doNotBelongToAnyOf(Footnote.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("footnote.rest..", "footnote.cli..")
        .check(MAIN);
  }

  @Test
  void namesSayWhatAThingIs() {
    // Linked data is what JSON-LD calls itself.
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Impl|Manager|Helper|Util|Utils|Service|(?<!Linked)Data|Info|Common|Base)")
        .orShould()
        .haveNameMatching(".*[.$](Abstract|Default)[^.$]*")
        .check(MAIN);
  }

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(URLConnection.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(SocketChannel.class)
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "openConnection", Proxy.class)
        .orShould()
        .callMethod(URL.class, "getContent")
        .check(MAIN);
  }

  @Test
  void dependenciesComeThroughConstructors() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
  }
}
