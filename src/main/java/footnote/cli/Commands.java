package footnote.cli;

import picocli.CommandLine.Command;

/// The command that holds the others.
@Command(
    name = "footnote",
    mixinStandardHelpOptions = true,
    version = "Footnote 0.1.0",
    description = "Answers questions over articles; every sentence carries a footnote.",
    footer = {
      "",
      "Without a command: serve. Settings go anywhere, for example --footnote.data-dir=FOLDER or"
          + " --server.port=9000. --debug shows where an error comes from.",
      "Exit codes: 0 done, 1 the work failed, 2 the call was wrong."
    })
final class Commands {}
