package footnote.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.utils.Signals;

/// Whether the user wants the work to end. The first Ctrl-C (or a TERM) asks for it, the second
/// ends the process.
final class Interrupt implements BooleanSupplier, AutoCloseable {
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final List<Object> before = new ArrayList<>();
  private volatile boolean wanted;

  Interrupt() {
    SIGNALS.forEach(signal -> before.add(Signals.register(signal, this::want)));
  }

  private void want() {
    if (wanted) {
      Runtime.getRuntime().exit(Cli.FAILED);
    }
    wanted = true;
  }

  @Override
  public boolean getAsBoolean() {
    return wanted;
  }

  @Override
  public void close() {
    for (int i = 0; i < SIGNALS.size(); i++) {
      Signals.unregister(SIGNALS.get(i), before.get(i));
    }
  }

  /// The user ended the work before there was anything to show.
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("interrupted before the first question");
    }
  }
}
