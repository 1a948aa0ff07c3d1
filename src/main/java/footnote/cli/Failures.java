package footnote.cli;

import footnote.answer.BadQuestion;
import footnote.store.DataFolder;
import java.io.PrintWriter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Failures as one plain line that says what to do; the stack trace only for who asked for it.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final boolean debug;

  Failures(boolean debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Problem problem = problem(e);
    PrintWriter err = command.getErr();
    err.println("footnote: " + problem.line());
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return problem.exitCode();
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("footnote: " + text(e) + "; see footnote --help");
    err.flush();
    return Cli.WRONG_CALL;
  }

  private static Problem problem(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case WrongCall wrong -> {
          return new Problem(Cli.WRONG_CALL, text(wrong));
        }
        case BadQuestion bad -> {
          return new Problem(Cli.WRONG_CALL, bad.reason());
        }
        case DataFolder.InUse inUse -> {
          return new Problem(Cli.WRONG_CALL, text(inUse));
        }
        case PortInUseException port -> {
          return new Problem(
              Cli.FAILED,
              "port %d is taken; choose another with --server.port=PORT".formatted(port.getPort()));
        }
        case BindException setting -> {
          return new Problem(
              Cli.WRONG_CALL, "the setting " + setting.getName() + " is wrong: " + root(setting));
        }
        case IllegalArgumentException bad when bad.getCause() == null -> {
          return new Problem(Cli.WRONG_CALL, text(bad));
        }
        default -> {}
      }
    }
    return new Problem(Cli.FAILED, root(e) + " (--debug shows where)");
  }

  private static String root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return text(root);
  }

  private static String text(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
  }

  private record Problem(int exitCode, String line) {}
}
