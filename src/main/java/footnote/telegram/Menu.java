package footnote.telegram;

import footnote.library.LibraryReady;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Tells Telegram at the start which commands to offer: to everybody, and more to the bot's
/// administrators in their own chats, in each language.
final class Menu implements ApplicationListener<PayloadApplicationEvent<LibraryReady>> {
  private static final Logger log = LoggerFactory.getLogger(Menu.class);

  private final Outgoing outgoing;
  private final Set<Long> admins;

  Menu(Outgoing outgoing, Set<Long> admins) {
    this.outgoing = outgoing;
    this.admins = Set.copyOf(admins);
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<LibraryReady> event) {
    Thread.ofVirtual().name("telegram-menu").start(this::tell);
  }

  void tell() {
    try {
      for (String language : Orders.LANGUAGES) {
        offer(new BotCommandScopeDefault(), false, language);
        for (long admin : admins) {
          // Telegram knows no chat with somebody who never wrote to the bot.
          offer(new BotCommandScopeChat(Long.toString(admin)), true, language);
        }
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it.
    }
  }

  private void offer(BotCommandScope scope, boolean forAdmins, String language)
      throws InterruptedException {
    var commands =
        SetMyCommands.builder()
            .commands(Command.menu(forAdmins, Wording.of(language)))
            .scope(scope)
            // English is what other languages get.
            .languageCode(language.equals("en") ? null : language)
            .build();
    if (!(outgoing.ask(commands) instanceof ApiReply.Given<Boolean>)) {
      log.info("Telegram did not take the commands in “{}” for a {}", language, scope.getType());
    }
  }
}
