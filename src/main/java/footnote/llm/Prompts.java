package footnote.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The prompts: packaged, or from a folder that replaces them all. They hold no secret.
public final class Prompts {
  private static final int VERSION_DIGITS = 12;
  private static final Map<String, Set<String>> WANTED =
      Map.of(
          "answer", Set.of("format", "language", "passages", "question"),
          "repair", Set.of("format", "language", "passages", "question", "faults"),
          "rewrite", Set.of("format", "language", "history", "question"),
          "format-json", Set.of(),
          "format-lines", Set.of(),
          "format-rewrite-json", Set.of(),
          "format-rewrite-lines", Set.of());

  private final Map<String, Prompt> prompts = new TreeMap<>();
  private final String version;

  private Prompts(Function<String, String> files) {
    var all = new StringBuilder();
    for (String name : new TreeMap<>(WANTED).keySet()) {
      String text = files.apply(name);
      prompts.put(name, Prompt.read(name + ".md", text, WANTED.getOrDefault(name, Set.of())));
      all.append(name).append('\n').append(text).append('\n');
    }
    this.version = hash(all.toString());
  }

  /// The prompts that come with Footnote.
  public static Prompts packaged() {
    return new Prompts(Prompts::resource);
  }

  /// The prompts of a folder, each a file named as the packaged one.
  ///
  /// @throws IllegalArgumentException a file is missing or wrong
  public static Prompts of(Path folder) {
    return new Prompts(name -> file(folder, name));
  }

  /// Tells these prompts from others: kept with each answer.
  public String version() {
    return version;
  }

  Message answer(
      ReplyFormat format, String language, List<Source> sources, String question, String faults) {
    String sort = format == ReplyFormat.LINES ? "format-lines" : "format-json";
    Map<String, String> values =
        Map.of(
            "format", text(sort),
            "language", language,
            "passages", Fence.around(sources),
            "question", Fence.plain(question),
            "faults", Fence.plain(faults));
    return prompt(faults.isEmpty() ? "answer" : "repair").fill(values);
  }

  Message rewrite(ReplyFormat format, String language, String history, String question) {
    String sort = format == ReplyFormat.LINES ? "format-rewrite-lines" : "format-rewrite-json";
    return prompt("rewrite")
        .fill(
            Map.of(
                "format", text(sort),
                "language", language,
                "history", Fence.plain(history),
                "question", Fence.plain(question)));
  }

  private String text(String name) {
    return prompt(name).fill(Map.of()).user();
  }

  private Prompt prompt(String name) {
    Prompt prompt = prompts.get(name);
    if (prompt == null) {
      throw new IllegalStateException("There is no prompt " + name);
    }
    return prompt;
  }

  private static String resource(String name) {
    String path = "/prompts/" + name + ".md";
    try (InputStream in = Prompts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Path folder, String name) {
    Path file = folder.resolve(name + ".md");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "footnote.prompts is “%s”; it can be a folder with a readable file %s.md in it"
              .formatted(folder, name));
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
