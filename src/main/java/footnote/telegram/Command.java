package footnote.telegram;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// What may be asked of the bot by name.
enum Command {
  ASK(false),
  SEARCH(false),
  SOURCES(false),
  LATEST(false),
  LANGUAGE(false),
  FORGET(false),
  FEEDBACK(false),
  START(false),
  HELP(false),
  ADD(true),
  REMOVE(true),
  STATS(true);

  private final boolean ofAdmins;

  Command(boolean ofAdmins) {
    this.ofAdmins = ofAdmins;
  }

  /// @param word as it is written, without the slash
  static Optional<Command> of(String word) {
    return Arrays.stream(values())
        .filter(command -> command.word().equalsIgnoreCase(word))
        .findFirst();
  }

  boolean isOfAdmins() {
    return ofAdmins;
  }

  /// As it is written, without the slash.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String description(Wording wording) {
    return wording.text("command." + word());
  }

  /// Those of everybody, or of the bot's administrators, who have all.
  static List<BotCommand> menu(boolean forAdmins, Wording wording) {
    return of(forAdmins).stream()
        .map(command -> new BotCommand(command.word(), command.description(wording)))
        .toList();
  }

  /// @param bot the bot's user name, without the at sign
  static List<Message> help(boolean forAdmins, String bot, Wording wording) {
    String commands =
        of(forAdmins).stream()
            .map(command -> "/" + command.word() + " – " + command.description(wording))
            .collect(Collectors.joining("\n"));
    return Message.of(wording.text("help", commands, "@" + bot));
  }

  private static List<Command> of(boolean forAdmins) {
    return Arrays.stream(values()).filter(command -> forAdmins || !command.ofAdmins).toList();
  }
}
