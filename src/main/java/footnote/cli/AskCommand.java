package footnote.cli;

import footnote.answer.Answerer;
import footnote.answer.BadQuestion;
import footnote.answer.Listener;
import footnote.answer.Mode;
import footnote.answer.Question;
import footnote.answer.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Prints the answer to a question and its footnotes; without one, a chat.")
final class AskCommand implements Callable<Integer> {
  private final Start start;

  @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "the question")
  List<String> words = List.of();

  @Option(names = "--json", description = "print what REST returns")
  boolean json;

  @Option(
      names = "--mode",
      description = "extractive or model; model where a language model is set, else extractive")
  @Nullable Mode mode;

  AskCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    boolean chat = words.isEmpty();
    if (chat && !Screen.isTerminal()) {
      throw new WrongCall("give a question: footnote ask \"QUESTION\"");
    }
    Question question = chat ? null : Question.of(String.join(" ", words)).by(mode);
    try (var parts = start.quietly()) {
      Shelf.ready(parts);
      if (question == null) {
        chat(parts);
      } else {
        answer(parts, question);
      }
    }
    return 0;
  }

  private @Nullable String answer(ApplicationContext parts, Question question) {
    Reply reply = parts.getBean(Answerer.class).answer(question, Listener.NONE);
    System.out.println(
        json ? parts.getBean(JsonMapper.class).writeValueAsString(reply) : Footnotes.of(reply));
    return reply.conversationId();
  }

  private void chat(ApplicationContext parts) {
    System.out.println("Ask the articles; an empty line or Ctrl-D ends.");
    LineReader reader = LineReaderBuilder.builder().build();
    String conversation = null;
    try {
      for (String line = reader.readLine("> "); !line.isBlank(); line = reader.readLine("> ")) {
        try {
          conversation = answer(parts, Question.of(line).by(mode).in(conversation));
        } catch (BadQuestion e) {
          System.err.println(e.reason());
        }
      }
    } catch (EndOfFileException | UserInterruptException e) {
      System.out.println();
    }
  }
}
