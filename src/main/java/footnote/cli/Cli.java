package footnote.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;

/// The command line: one process runs one command.
public final class Cli {
  /// The work failed.
  static final int FAILED = 1;

  /// The call was wrong.
  static final int WRONG_CALL = 2;

  private static final Pattern SETTING =
      Pattern.compile("--(footnote|server|spring|logging|management|springdoc)\\..*");

  private Cli() {}

  /// Runs a command. Arguments such as `--server.port=9000` are settings and may stand anywhere.
  ///
  /// @param server the Spring application with the web server
  /// @param parts the one without, for commands that end
  /// @return the exit code: 0 done, 1 the work failed, 2 the call was wrong
  public static int run(Class<?> server, Class<?> parts, String... args) {
    List<String> settings = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String arg : args) {
      (SETTING.matcher(arg).matches() ? settings : words).add(arg);
    }
    try (var start = new Start(server, parts, settings)) {
      return run(start, words);
    }
  }

  private static int run(Start start, List<String> words) {
    var commands = new CommandLine(new Commands());
    var failures = new Failures(words.remove("--debug"));
    commands.addSubcommand(new ServeCommand(start));
    commands.addSubcommand(new IngestCommand(start));
    commands.addSubcommand(new FailuresCommand(start));
    commands.addSubcommand(new FeedsCommand(start));
    commands.addSubcommand(new AskCommand(start));
    commands.addSubcommand(new SearchCommand(start));
    commands.addSubcommand(new EvalCommand(start));
    commands.addSubcommand(new VerifyCommand(start));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(failures);
    commands.setParameterExceptionHandler(failures);
    boolean noCommand = words.isEmpty();
    return commands.execute(noCommand ? new String[] {"serve"} : words.toArray(String[]::new));
  }
}
