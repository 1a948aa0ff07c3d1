package footnote;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/// The architecture: arrows between packages, and what may stand where.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("footnote");

  @Test
  void everyImportPointsUpstream() {
    ApplicationModules.of(Footnote.class).verify();
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(
            outside("footnote.index..")
                .and()
                .doNotHaveFullyQualifiedName("footnote.embedding.TokenStates")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .as("Lucene stays in index"),
            noClasses()
                .that()
                .haveFullyQualifiedName("footnote.embedding.TokenStates")
                .should()
                .dependOnClassesThat(
                    JavaClass.Predicates.resideInAPackage("org.apache.lucene..")
                        .and(
                            com.tngtech.archunit.base.DescribedPredicate.not(
                                JavaClass.Predicates.simpleName("VectorUtil"))))
                .as("embedding takes VectorUtil from Lucene and nothing else"),
            noClasses()
                .that()
                .resideOutsideOfPackages("footnote.answer..", "footnote.llm..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .as("LangChain4j stays in answer and llm"),
            noClasses()
                .that()
                .resideOutsideOfPackages("footnote.extract..", "footnote.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.xml.sax..", "javax.xml..")
                .as("XML is parsed in extract and feed alone"),
            outside("footnote.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                .as("what parses documents stays in extract, which runs in a process of its own"),
            noClasses()
                .that()
                .resideOutsideOfPackage("footnote.archive..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(zip\\.(Inflater|Zip).*|jar\\..*)")
                .as("archives are opened by archive alone"),
            outside("footnote.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.james..")
                .as("mime4j stays in mail"),
            outside("footnote.rest..")
                .and()
                .doNotHaveFullyQualifiedName("footnote.telegram.Webhook")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .as("the web stays in rest, but for Telegram's webhook"),
            outside("footnote.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.jline..", "me.tongfei..")
                .as("the terminal stays in cli"),
            outside("footnote.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.telegram..")
                .as("Telegram stays in telegram"),
            noClasses()
                .that()
                .resideOutsideOfPackages("footnote.rest..", "footnote.cli..", "footnote.telegram..")
                .and()
                .doNotHaveFullyQualifiedName("footnote.Footnote")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("footnote.rest..", "footnote.cli..", "footnote.telegram..")
                .as("nothing imports a surface"),
            noClasses()
                .that()
                .resideInAnyPackage("footnote.rest..", "footnote.cli..", "footnote.telegram..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveFullyQualifiedName("footnote.cli.Cli")
                .should()
                .haveModifier(PUBLIC)
                .as("no public type in a surface but the command line's door"),
            noClasses()
                .should()
                .haveNameMatching(
                    ".*(Impl|Manager|Helper|Utils?|Service|Data|Info|Common|Base)"
                        + "|.*\\.(Abstract|Default)\\w+")
                .as("names say what a thing is"),
            noClasses()
                .that()
                .haveNameNotMatching("footnote\\.(llm|fetch)\\.Wire(\\$.*)?")
                .and()
                .resideOutsideOfPackage("footnote.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "java.net.http..",
                    "okhttp3..",
                    "org.apache.hc..",
                    "org.springframework.http.client..",
                    "org.springframework.web.client..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                    "java\\.net\\.(URL|Socket|HttpURLConnection|URLConnection|DatagramSocket)"
                        + "|java\\.nio\\.channels\\.(Asynchronous)?Socket.*"
                        + "|java\\.nio\\.channels\\.DatagramChannel|javax\\.net\\..*"
                        + "|org\\.jsoup\\.Connection.*")
                .as("connections are opened by the wires of fetch and llm alone"),
            outside("footnote.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crawlercommons..")
                .as("the web stays in fetch"),
            outside("footnote.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .as("what reads feeds stays in feed"),
            noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .as("injection by constructor"),
            classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                .and()
                .areNotAnnotatedWith("org.springframework.boot.SpringBootConfiguration")
                .and()
                .resideOutsideOfPackage("footnote.rest..")
                .and()
                .areNotEnums()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .as("classes are final"))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule)));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outside(
      String home) {
    return noClasses().that().resideOutsideOfPackage(home);
  }
}
