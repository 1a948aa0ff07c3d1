package footnote.document;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command that runs another program of Footnote with the same Java and the same classes,
/// out of folders and jars or out of Spring Boot's one jar.
final class JavaCommand {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /// Nobody reads what the libraries log, and setting up a log takes longer than a document.
  private static final String LOGGING = "org.apache.commons.logging.";
  private static final String NO_FACTORY =
      "-D" + LOGGING + "LogFactory=" + LOGGING + "impl.LogFactoryImpl";
  private static final String NO_LOG = "-D" + LOGGING + "Log=" + LOGGING + "impl.NoOpLog";

  private JavaCommand() {}

  static List<String> of(Class<?> program, int heapMb, Path folder, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heapMb + "m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            NO_FACTORY,
            NO_LOG,
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Duser.home=" + folder,
            "-Dloader.main=" + program.getName(),
            "-cp",
            classPath()));
    command.add(isOneJar() ? LAUNCHER : program.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /// Only in Boot's jar the launcher can be seen from outside.
  private static boolean isOneJar() {
    return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
