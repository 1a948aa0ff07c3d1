package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader of Markdown sees of an article's text is that text.
class InertTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "At least 133 people died.",
        "[here](https://evil.example/x)",
        "![p](//evil.example/p.png \"t\")",
        "[a][b] [c] [d](javascript:alert(1))",
        "[1]: https://evil.example",
        "[a b]: <x> 'y'",
        "<script>alert(1)</script> <!-- x --> <?x?> </p> <a@b.example>",
        "<https://evil.example> (www.evil.example), me@evil.example.",
        "`code` ``x` \\` \\\\ \\",
        "\\`https://evil.example/`a``b`/`",
        "**b** *i* __b__ _i_ snake_case _x* ~~s~~ ~s~",
        "&lt;b&gt; &#60; &amp;amp; AT&T; a & b",
        "# h",
        "## h",
        "#tag",
        "> q",
        "- l",
        "+ l",
        "* l",
        "--- ",
        "-5",
        "+ - *",
        "1. l",
        "1) l",
        "1.5 l",
        "| a | b |",
        ": x",
        "::: x",
        "=== ",
        "```",
        "~~~",
        "$$x$$ costs $5 and $6",
        "\\(x\\) \\[y\\]",
        "x < 5 > 3 <5 a<b",
        "!",
        "\\",
        "_",
        "*",
        "`",
        "https://",
        "//",
        "@",
        "a@b",
        "«Ünïcode» 中文 https://例え.テスト/パス 🎉"
      })
  void isSeenAsItIs(String text) {
    assertThat(seen(Inert.line(text))).isEqualTo(text.strip());
    assertThat(seen("[1] “" + Inert.within(text) + "” —"))
        .isEqualTo("[1] “" + text.strip() + "” —");
  }

  @ParameterizedTest
  @CsvSource({
    "A plain [sic] sentence costs $5 (or 6)., A plain [sic] sentence costs $5 (or 6).",
    "see https://a.example/b., see `https://a.example/b`.",
    "(me@a.example), (`me@a.example`)",
    "[x](y), [x&#93;(y)",
    "<b>, &lt;b>",
    "snake_case, snake_case"
  })
  void isAsPlainAsItCanBe(String text, String line) {
    assertThat(Inert.line(text)).isEqualTo(line);
    assertThat(Inert.shown(line)).isEqualTo(text);
  }

  @Test
  void isOneLine() {
    assertThat(Inert.line("\n a\r\n\n\tb\u2028c\u0000d\u0085e ")).isEqualTo("a b c d e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "`", "[", "_", "@", "a@", "/", "https:", "&", "$", "[](", "\\"})
  void longWordsTakeNoTime(String part) {
    assertThat(Inert.shown(Inert.line(part.repeat(200_000)))).isNotEmpty();
  }

  /// The text of a line of Markdown, which holds nothing but text and code.
  private static String seen(String markdown) {
    Node document = Parser.builder().build().parse(markdown);
    var seen = new StringBuilder();
    var kinds = new ArrayList<Class<?>>();
    document.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
              kinds.add(child.getClass());
              child.accept(this);
            }
          }

          @Override
          public void visit(Text text) {
            seen.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            seen.append(code.getLiteral());
          }
        });
    assertThat(kinds).as(markdown).isSubsetOf(Paragraph.class, Text.class, Code.class);
    assertThat(kinds).as(markdown).containsOnlyOnce(Paragraph.class);
    return seen.toString();
  }
}
