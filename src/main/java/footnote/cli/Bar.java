package footnote.cli;

import footnote.library.Progress;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar with rate and time left on a terminal; elsewhere a line every half minute.
final class Bar implements Consumer<Progress>, AutoCloseable {
  private final String task;
  private final String unit;
  private final Pace pace;
  private @Nullable ProgressBar bar;

  Bar(String task) {
    this(task, " articles");
  }

  /// @param unit what is counted, after a space
  Bar(String task, String unit) {
    this.unit = unit;
    this.task = task;
    this.pace = new Pace(task, unit, Duration.ofSeconds(30), System.currentTimeMillis());
  }

  /// Shows how far the work has come; a total of -1 is unknown.
  @Override
  public void accept(Progress progress) {
    if (!Screen.isTerminal()) {
      String line = pace.line(progress, System.currentTimeMillis());
      if (line != null) {
        System.err.println(line);
      }
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(progress.total())
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .setUnit(unit, 1)
              .build();
    }
    bar.maxHint(progress.total());
    bar.stepTo(progress.done());
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
